// Temporals from ISO 8601 text, in the basic and the extended form. Nothing where the text is none.
#pragma once

#include <optional>
#include <string_view>

#include "graph/query/calendar.h"

namespace newsgraph::query {

std::optional<Date> parse_date(std::string_view text);  // 2015-07-21 20150721 2015-07 2015-W30-2 2015-202 2015
std::optional<LocalTime> parse_local_time(std::string_view text);  // 21:40:32.142 2140 21
std::optional<LocalDateTime> parse_local_date_time(std::string_view text);
std::optional<Duration> parse_duration(std::string_view text);  // P1Y2M3DT4H5M6.7S P2W P2012-02-02T14:37:21.545

// A time with its zone: `+01:00`, `Z`, `[Europe/Stockholm]`, or both. UTC where none stands there.
struct TimeAndZone {
  std::string_view rest;  // without the zone
  Zone zone;
  bool has_zone = false;
};
std::optional<TimeAndZone> split_zone(std::string_view text);

// Parts may have fractions, which go down to the next smaller unit. Nothing past 64 bits.
std::optional<Duration> make_duration(long double months, long double days, long double seconds,
                                      long double nanoseconds);

}  // namespace newsgraph::query
