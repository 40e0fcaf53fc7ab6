#include "graph/query/temporal_parse.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

#include "base/text_util.h"

namespace newsgraph::query {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// REQUIRES: few digits.
std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// `rest` of the year: MM-DD, MMDD, MM, DDD, Www-D, WwwD, Www, or empty.
std::optional<Date> date_in_year(std::int64_t year, std::string_view rest) {
  if (rest.empty()) return date_of(year, 1, 1);
  if (rest[0] == 'W') {
    rest.remove_prefix(1);
    const std::string_view week = rest.substr(0, 2);
    std::string_view day = rest.substr(week.size());
    if (!day.empty() && day[0] == '-') day.remove_prefix(1);
    if (week.size() != 2 || !all_digits(week) || day.size() > 1 || (!day.empty() && !all_digits(day)))
      return std::nullopt;
    return date_of_week(year, number_in(week), day.empty() ? 1 : number_in(day));
  }
  if (rest.size() == 5 && rest[2] == '-' && all_digits(rest.substr(0, 2)) && all_digits(rest.substr(3))) {
    return date_of(year, number_in(rest.substr(0, 2)), number_in(rest.substr(3)));
  }
  if (!all_digits(rest)) return std::nullopt;
  switch (rest.size()) {
    case 2:
      return date_of(year, number_in(rest), 1);
    case 3:
      return date_of_ordinal(year, number_in(rest));
    case 4:
      return date_of(year, number_in(rest.substr(0, 2)), number_in(rest.substr(2)));
    default:
      return std::nullopt;
  }
}

// `.142` -> 142 000 000
std::optional<std::int64_t> fraction_in(std::string_view text) {
  if (text.empty()) return 0;
  if ((text[0] != '.' && text[0] != ',') || text.size() > 10 || !all_digits(text.substr(1))) return std::nullopt;
  std::string nine(text.substr(1));
  nine.resize(9, '0');
  return number_in(nine);
}

struct DurationParts {
  long double months = 0, days = 0, seconds = 0;
  bool add(long double number, char unit, bool in_time) {
    switch (unit) {
      case 'Y':
        months += number * 12;
        return !in_time;
      case 'M':
        (in_time ? seconds : months) += in_time ? number * 60 : number;
        return true;
      case 'W':
        days += number * 7;
        return !in_time;
      case 'D':
        days += number;
        return !in_time;
      case 'H':
        seconds += number * 3600;
        return in_time;
      case 'S':
        seconds += number;
        return in_time;
      default:
        return false;
    }
  }
};

// P2012-02-02T14:37:21.545: as many years, months, days, hours, ...
std::optional<Duration> duration_like_date(std::string_view text) {
  const std::size_t t = text.find('T');
  const std::string_view date = text.substr(0, t);
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  std::optional<LocalTime> time = LocalTime{};
  if (t != std::string_view::npos) time = parse_local_time(text.substr(t + 1));
  const std::string_view year = date.substr(0, 4), month = date.substr(5, 2), day = date.substr(8, 2);
  if (!time || !all_digits(year) || !all_digits(month) || !all_digits(day)) return std::nullopt;
  return Duration{number_in(year) * 12 + number_in(month), number_in(day), time->nanoseconds / kNanosecondsASecond,
                  time->nanoseconds % kNanosecondsASecond};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const bool has_sign = text[0] == '+' || text[0] == '-';
  const bool negative = text[0] == '-';
  if (has_sign) text.remove_prefix(1);
  std::size_t num_digits = 0;
  while (num_digits < text.size() && is_ascii_digit(text[num_digits])) ++num_digits;
  // A signed year may be longer, and then a dash must follow.
  const bool to_dash = has_sign && num_digits <= 9 && (num_digits == text.size() || text[num_digits] == '-');
  const std::size_t year_size = to_dash ? num_digits : 4;
  if (num_digits < 4 && !to_dash) return std::nullopt;
  const std::int64_t year = number_in(text.substr(0, year_size));
  std::string_view rest = text.substr(year_size);
  if (!rest.empty() && rest[0] == '-') {
    rest.remove_prefix(1);
    if (rest.empty() || (rest.size() == 4 && rest[0] != 'W')) return std::nullopt;
  }
  return date_in_year(negative ? -year : year, rest);
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
  const std::size_t point = std::min(text.find_first_of(".,"), text.size());
  std::string digits;
  for (const char c : text.substr(0, point)) {
    if (c != ':') digits += c;
  }
  const auto fraction = fraction_in(text.substr(point));
  const bool has_size = digits.size() == 2 || digits.size() == 4 || digits.size() == 6;
  if (!fraction || !has_size || !all_digits(digits) || (point < text.size() && digits.size() != 6)) return std::nullopt;
  digits.resize(6, '0');
  const std::int64_t hour = number_in(std::string_view(digits).substr(0, 2));
  const std::int64_t minute = number_in(std::string_view(digits).substr(2, 2));
  const std::int64_t second = number_in(std::string_view(digits).substr(4, 2));
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return LocalTime{(hour * 3600 + minute * 60 + second) * kNanosecondsASecond + *fraction};
}

std::optional<LocalDateTime> parse_local_date_time(std::string_view text) {
  const std::size_t t = text.find('T');
  const auto date = parse_date(text.substr(0, t));
  if (!date) return std::nullopt;
  if (t == std::string_view::npos) return LocalDateTime{*date, {}};
  const auto time = parse_local_time(text.substr(t + 1));
  return time ? std::optional(LocalDateTime{*date, *time}) : std::nullopt;
}

std::optional<TimeAndZone> split_zone(std::string_view text) {
  TimeAndZone result{text, {}, false};
  std::string_view name;
  if (!text.empty() && text.back() == ']') {
    const std::size_t open = text.find('[');
    if (open == std::string_view::npos) return std::nullopt;
    name = text.substr(open + 1, text.size() - open - 2);
    result.rest = text.substr(0, open);
  }
  // The sign of an offset stands after the time; those of a date before it.
  const std::size_t t = result.rest.find('T');
  const std::size_t sign = result.rest.find_first_of("+-Zz", t == std::string_view::npos ? 0 : t);
  std::optional<Zone> zone = Zone{};
  if (sign != std::string_view::npos) {
    zone = parse_zone(result.rest.substr(sign));
    result.rest = result.rest.substr(0, sign);
    result.has_zone = true;
  }
  if (!name.empty()) {
    zone = parse_zone(name);
    result.has_zone = true;
  }
  if (!zone) return std::nullopt;
  result.zone = *zone;
  return result;
}

std::optional<Duration> make_duration(long double months, long double days, long double seconds,
                                      long double nanoseconds) {
  constexpr long double kDaysAMonth = 2629746.0L / 86400;  // a twelfth of an average Gregorian year
  constexpr long double kMost = 9.0e18L;
  const long double whole_months = std::trunc(months);
  days += (months - whole_months) * kDaysAMonth;
  const long double whole_days = std::trunc(days);
  seconds += (days - whole_days) * 86400;
  // Decimal fractions such as 0.7 are a little off in binary: rounded before the rest is cut.
  const long double whole_seconds = std::trunc(seconds);
  nanoseconds += std::trunc((seconds - whole_seconds) * 1e9L + (seconds < 0 ? -1e-4L : 1e-4L));
  nanoseconds = std::trunc(nanoseconds);
  const long double carried = std::floor(nanoseconds / 1e9L);
  const long double total_seconds = whole_seconds + carried;
  if (!(std::fabs(whole_months) < kMost && std::fabs(whole_days) < kMost && std::fabs(total_seconds) < kMost))
    return std::nullopt;
  return Duration{static_cast<std::int64_t>(whole_months), static_cast<std::int64_t>(whole_days),
                  static_cast<std::int64_t>(total_seconds), static_cast<std::int64_t>(nanoseconds - carried * 1e9L)};
}

std::optional<Duration> parse_duration(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (negative || (!text.empty() && text[0] == '+')) text.remove_prefix(1);
  if (text.size() < 3 || text[0] != 'P' || text.size() > 200) return std::nullopt;
  text.remove_prefix(1);
  if (auto like_date = duration_like_date(text)) return like_date;
  DurationParts parts;
  bool in_time = false;
  while (!text.empty()) {
    if (text[0] == 'T' && !in_time) {
      in_time = true;
      text.remove_prefix(1);
      if (text.empty()) return std::nullopt;
      continue;
    }
    const std::size_t size = std::min(text.find_first_not_of("+-.0123456789"), text.size());
    if (size == 0 || size == text.size()) return std::nullopt;
    const std::string number(text.substr(0, size));
    char* end = nullptr;
    const long double value = std::strtold(number.c_str(), &end);
    if (*end != '\0' || !parts.add(negative ? -value : value, text[size], in_time)) return std::nullopt;
    text.remove_prefix(size + 1);
  }
  return make_duration(parts.months, parts.days, parts.seconds, 0);
}

}  // namespace newsgraph::query
