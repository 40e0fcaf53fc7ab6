#include "exporters/pictures/time_axis.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace newsgraph {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr double kRoom = 0.02;     // of the whole, at each end
constexpr double kMinDays = 20.0;  // shorter spans are drawn as if they had so many
constexpr int kMaxMarks = 14;

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

int days_since_1970(int y, int m, int d) {
  const year_month_day date(year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
  return static_cast<int>(sys_days(date).time_since_epoch().count());
}

double day_number(std::string_view iso) {
  return days_since_1970(number(iso.substr(0, 4)), number(iso.substr(5, 2)), number(iso.substr(8, 2)));
}

year_month_day date_of(double days) {
  return year_month_day(sys_days(std::chrono::days(static_cast<int>(std::floor(days)))));
}

// `2019-05-01`, or its first `length` letters.
std::string in_iso(const year_month_day& date, std::size_t length) {
  std::array<char, 32> text = {};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return std::string(text.data()).substr(0, length);
}

}  // namespace

TimeAxis::TimeAxis(std::string_view first, std::string_view last, double width)
    : first_(day_number(first)), last_(day_number(last)), width_(width) {
  const double missing = std::max(0.0, kMinDays - (last_ - first_)) / 2.0;
  const double room = missing + kRoom * (last_ - first_);
  first_ -= room;
  last_ += room;
}

double TimeAxis::place_of(std::string_view day) const { return (day_number(day) - first_) / (last_ - first_) * width_; }

std::vector<TimeAxis::Mark> TimeAxis::marks_of_days() const {
  const double step = (last_ - first_) / kMaxMarks <= 2 ? 2 : 7;
  std::vector<Mark> marks;
  for (double at = std::ceil(first_); at <= last_; at += step) {
    marks.push_back({(at - first_) / (last_ - first_) * width_, in_iso(date_of(at), 10)});
  }
  return marks;
}

std::vector<TimeAxis::Mark> TimeAxis::marks_of_months(int step) const {
  const year_month_day begin = date_of(first_);
  const int months = static_cast<int>(begin.year()) * 12 + static_cast<int>(static_cast<unsigned>(begin.month())) - 1;
  std::vector<Mark> marks;
  for (int at = months / step * step;; at += step) {
    const double days = days_since_1970(at / 12, at % 12 + 1, 1);
    if (days > last_) return marks;
    if (days >= first_)
      marks.push_back({(days - first_) / (last_ - first_) * width_, in_iso(date_of(days), step < 12 ? 7 : 4)});
  }
}

std::vector<TimeAxis::Mark> TimeAxis::marks() const {
  constexpr double kMonth = 30.4;
  if (last_ - first_ < 3 * kMonth) return marks_of_days();
  constexpr std::array<int, 9> kSteps = {1, 2, 3, 6, 12, 24, 60, 120, 600};
  const auto fits = [&](int step) { return (last_ - first_) / (step * kMonth) <= kMaxMarks; };
  const auto* const step = std::find_if(kSteps.begin(), kSteps.end(), fits);
  return marks_of_months(step == kSteps.end() ? 6000 : *step);
}

}  // namespace newsgraph
