#include "interpret/calendar.h"

#include <array>
#include <charconv>

namespace newsgraph {
namespace {

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

bool read_number(std::string_view text, int* number) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), *number);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};

}  // namespace

std::string PartialDate::to_edtf() const {
  std::string text = padded(year, 4);
  if (month != 0) text += "-" + padded(static_cast<int>(month), 2);
  if (month != 0 && day != 0) text += "-" + padded(static_cast<int>(day), 2);
  return text;
}

std::optional<PartialDate> parse_edtf(std::string_view text) {
  text = text.substr(0, text.find('T'));
  PartialDate date;
  int month = 0;
  int day = 0;
  const bool lengths = text.size() == 4 || text.size() == 7 || text.size() == 10;
  if (!lengths || !read_number(text.substr(0, 4), &date.year)) return std::nullopt;
  if (text.size() >= 7 && (text[4] != '-' || !read_number(text.substr(5, 2), &month) || month < 1 || month > 12)) return std::nullopt;
  if (text.size() == 10 && (text[7] != '-' || !read_number(text.substr(8, 2), &day) || day < 1)) return std::nullopt;
  date.month = static_cast<unsigned>(month);
  date.day = static_cast<unsigned>(day);
  if (day != 0 && !exact_day(date)) return std::nullopt;
  return date;
}

std::optional<std::chrono::year_month_day> exact_day(const PartialDate& date) {
  if (date.month == 0 || date.day == 0) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
  if (!day.ok()) return std::nullopt;
  return day;
}

PartialDate day_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

unsigned month_number(std::string_view name) {
  if (!name.empty() && name.back() == '.') name.remove_suffix(1);
  if (name == "sept") return 9;
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (name == kMonths[i] || (name.size() == 3 && name == kMonths[i].substr(0, 3))) return i + 1;
  }
  return 0;
}

std::optional<std::chrono::weekday> weekday_of(std::string_view name) {
  for (unsigned i = 0; i < kWeekdays.size(); ++i) {
    if (name == kWeekdays[i]) return std::chrono::weekday(i);
  }
  return std::nullopt;
}

std::chrono::sys_days last_weekday(std::chrono::sys_days from, std::chrono::weekday weekday) {
  return from - (std::chrono::weekday(from) - weekday);
}

std::chrono::sys_days next_weekday(std::chrono::sys_days from, std::chrono::weekday weekday) {
  const std::chrono::days ahead = weekday - std::chrono::weekday(from);
  return from + (ahead.count() == 0 ? std::chrono::days(7) : ahead);
}

}  // namespace newsgraph
