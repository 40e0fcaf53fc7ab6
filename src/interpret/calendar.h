// Days, months and years as EDTF writes them, and arithmetic on them. No clock: every date comes from a text.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// A date as exact as it is known: month and day are 0 where they are not.
struct PartialDate {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;

  std::string to_edtf() const;  // `2019-05-01`, `2019-05`, `2019`
};

// From `2019-05-01`, `2019-05`, `2019`, with a time of day ignored; nothing for what is no date.
std::optional<PartialDate> parse_edtf(std::string_view text);

std::optional<std::chrono::year_month_day> exact_day(const PartialDate& date);
PartialDate day_of(std::chrono::sys_days day);

// By name, lower case, full or short: `may`, `sept.`; 0 for none.
unsigned month_number(std::string_view name);
std::optional<std::chrono::weekday> weekday_of(std::string_view name);

// The last such weekday before `from`, or `from` itself; the next one after it.
std::chrono::sys_days last_weekday(std::chrono::sys_days from, std::chrono::weekday weekday);
std::chrono::sys_days next_weekday(std::chrono::sys_days from, std::chrono::weekday weekday);

}  // namespace newsgraph
