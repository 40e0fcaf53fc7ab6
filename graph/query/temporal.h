// Dates, times and durations: plain values, their text (ISO 8601) and arithmetic. Proleptic Gregorian calendar.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace newsgraph::query {

struct Date {
  std::int64_t days = 0;  // since 1970-01-01
  auto operator<=>(const Date&) const = default;
};

struct LocalTime {
  std::int64_t nanoseconds = 0;  // since midnight, under 86 400 000 000 000
  auto operator<=>(const LocalTime&) const = default;
};

struct ZonedTime {
  LocalTime local;
  std::int32_t offset_seconds = 0;  // east of UTC
  bool operator==(const ZonedTime&) const = default;
};

struct LocalDateTime {
  Date date;
  LocalTime time;
  auto operator<=>(const LocalDateTime&) const = default;
};

struct DateTime {
  LocalDateTime local;
  std::int32_t offset_seconds = 0;  // east of UTC
  std::string zone;                 // `Europe/Stockholm`, or empty
  bool operator==(const DateTime&) const = default;
};

struct Duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;  // 0 <= nanoseconds < 1 000 000 000
  bool operator==(const Duration&) const = default;
};

}  // namespace newsgraph::query
