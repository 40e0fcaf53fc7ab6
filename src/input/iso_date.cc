#include "input/iso_date.h"

#include <chrono>

#include "base/text_util.h"

namespace newsgraph {
namespace {

// The number that `text` spells, or -1.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<std::string> parse_iso_date(std::string_view text) {
  const std::string_view date = trim(text).substr(0, 10);
  const std::string_view rest = trim(text).substr(date.size());
  if (!rest.empty() && rest.front() != 'T' && rest.front() != ' ') return std::nullopt;
  const bool has_month = date.size() == 7 || date.size() == 10;
  if (!has_month && date.size() != 4) return std::nullopt;
  const int year = digits(date.substr(0, 4));
  if (year < 1) return std::nullopt;
  if (!has_month) return std::string(date);
  const int month = digits(date.substr(5, 2));
  if (date[4] != '-' || month < 1 || month > 12) return std::nullopt;
  if (date.size() == 7) return std::string(date);
  const int day = digits(date.substr(8, 2));
  if (date[7] != '-' || day < 1) return std::nullopt;
  const std::chrono::year_month_day ymd(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day)));
  if (!ymd.ok()) return std::nullopt;
  return std::string(date);
}

std::string bad_date_message(std::string_view text) {
  return "'" + std::string(text) + "' is not a date; expected 2024-05-31, 2024-05 or 2024";
}

}  // namespace newsgraph
