#include "graph/edtf.h"

#include <array>
#include <chrono>

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

using Calendar = std::chrono::year_month_day;

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::string padded(unsigned number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

std::string iso_day(const Calendar& date) {
  return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-" +
         padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

std::string last_day_of(std::string_view month) {
  const std::chrono::year_month_day_last last(
      std::chrono::year(number_of(month.substr(0, 4))),
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(number_of(month.substr(5, 2))))));
  return iso_day(Calendar(last));
}

// `dddd`, `dddd-dd` or `dddd-dd-dd`, an X being good for a digit.
bool has_shape(std::string_view date) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  for (std::size_t i = 0; i < date.size(); ++i) {
    if (kShape[i] == 'd' ? !is_ascii_digit(date[i]) && date[i] != 'X' : date[i] != '-') return false;
  }
  return true;
}

// `2019-XX-XX` is 2019; `201X` stays.
std::string_view without_unnamed_parts(std::string_view date) {
  while (date.size() > 4 && date.ends_with("-XX")) date.remove_suffix(3);
  return date;
}

struct Days {
  std::string first, last;
};

std::optional<Days> days_of_year(std::string_view year) {
  Days days = {std::string(year), std::string(year)};
  const std::size_t unnamed = year.find_first_not_of("0123456789");
  if (unnamed < 2 || year.find_first_of("0123456789", unnamed) != std::string_view::npos) return std::nullopt;
  for (std::size_t i = unnamed; i < year.size(); ++i) {
    days.first[i] = '0';
    days.last[i] = '9';
  }
  return Days{days.first + "-01-01", days.last + "-12-31"};
}

std::optional<Days> days_of_date(std::string_view date) {
  if (!has_shape(date)) return std::nullopt;
  date = without_unnamed_parts(date);
  if (date.size() == 4) return days_of_year(date);
  if (date.find('X') != std::string_view::npos) return std::nullopt;
  const int month = number_of(date.substr(5, 2));
  if (month < 1 || month > 12) return std::nullopt;  // 21 to 41 are seasons, quarters and halves
  const std::string last = last_day_of(date);
  if (date.size() == 7) return Days{std::string(date) + "-01", last};
  if (date.substr(8) == "00" || date > std::string_view(last)) return std::nullopt;
  return Days{std::string(date), std::string(date)};
}

std::string_view without_doubt(std::string_view date, bool* is_doubtful) {
  if (date.empty() || std::string_view("?~%").find(date.back()) == std::string_view::npos) return date;
  *is_doubtful = true;
  return date.substr(0, date.size() - 1);
}

std::optional<DayInterval> single(std::string_view edtf) {
  DayInterval found;
  if (const std::size_t time = edtf.find('T'); time != std::string_view::npos) edtf = edtf.substr(0, time);
  auto days = days_of_date(without_doubt(edtf, &found.is_doubtful));
  if (!days) return std::nullopt;
  found.first = std::move(days->first);
  found.last = std::move(days->last);
  return found;
}

bool is_whole_month(std::string_view first, std::string_view last) {
  return first.ends_with("-01") && last == last_day_of(first);
}

}  // namespace

std::optional<DayInterval> days_of_edtf(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return single(edtf);
  const std::string_view begin = edtf.substr(0, slash);
  const std::string_view end = edtf.substr(slash + 1);
  if (begin.empty() && end.empty()) return std::nullopt;
  DayInterval found;
  found.open_first = begin == "..";
  found.open_last = end == "..";
  if (!found.open_first && !begin.empty()) {
    auto days = single(begin);
    if (!days) return std::nullopt;
    found.first = std::move(days->first);
    found.is_doubtful = days->is_doubtful;
  }
  if (!found.open_last && !end.empty()) {
    auto days = single(end);
    if (!days) return std::nullopt;
    found.last = std::move(days->last);
    found.is_doubtful |= days->is_doubtful;
  }
  if (!found.first.empty() && !found.last.empty() && found.last < found.first) return std::nullopt;
  return found;
}

std::string in_words(std::string_view first, std::string_view last) {
  if (first.empty() && last.empty()) return "?";
  if (first.empty()) return "≤" + std::string(last);
  if (last.empty()) return "≥" + std::string(first);
  if (first == last) return std::string(first);
  if (first.ends_with("-01-01") && last.ends_with("-12-31") && first.substr(0, 4) == last.substr(0, 4))
    return std::string(first.substr(0, 4));
  if (is_whole_month(first, last)) return std::string(first.substr(0, 7));
  return std::string(first) + ".." + std::string(last);
}

std::string later_by(std::string_view day, int num_days) {
  NG_CHECK(day.size() == 10);
  const Calendar date(std::chrono::year(number_of(day.substr(0, 4))),
                      std::chrono::month(static_cast<unsigned>(number_of(day.substr(5, 2)))),
                      std::chrono::day(static_cast<unsigned>(number_of(day.substr(8, 2)))));
  return iso_day(Calendar(std::chrono::sys_days(date) + std::chrono::days(num_days)));
}

}  // namespace newsgraph
