// The proleptic Gregorian calendar, ISO weeks and quarters, and time zones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/query/temporal.h"

namespace newsgraph::query {

inline constexpr std::int64_t kMaxYear = 999'999'999;  // and -kMaxYear
inline constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;
inline constexpr std::int64_t kNanosecondsADay = 86'400 * kNanosecondsASecond;

struct YearMonthDay {
  std::int64_t year = 1970;
  std::int64_t month = 1;
  std::int64_t day = 1;
};
struct WeekDate {
  std::int64_t year = 1970;  // of the week, which may differ from the day's
  std::int64_t week = 1;
  std::int64_t day = 1;  // Monday is 1
};

YearMonthDay civil_of(Date date);
WeekDate week_of(Date date);
std::int64_t ordinal_day_of(Date date);
std::int64_t day_of_quarter_of(Date date);
bool is_leap_year(std::int64_t year);
std::int64_t days_in_month(std::int64_t year, std::int64_t month);

// Nothing where there is no such day, or the year is past kMaxYear.
std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day);
std::optional<Date> date_of_week(std::int64_t year, std::int64_t week, std::int64_t day);
std::optional<Date> date_of_ordinal(std::int64_t year, std::int64_t day);
std::optional<Date> date_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day);

// The same day some months on, or the last of that month. Nothing past kMaxYear.
std::optional<Date> add_months(Date date, std::int64_t months);
std::optional<Date> add_days(Date date, std::int64_t days);

// Where a clock shows which time. A zone is an offset or a name.
struct Zone {
  std::int32_t offset_seconds = 0;
  std::string name;  // empty: the offset says all
};

// `Z`, `+01:00`, `+0100`, `+01`, `Europe/Stockholm`. Nothing where it is none of these, or a name that ICU does not
// know.
std::optional<Zone> parse_zone(std::string_view text);

// The offset that the zone has at that local time; in the gap or overlap of a clock change that of before.
DateTime at_zone(LocalDateTime local, const Zone& zone);

// The same instant on the clock of another zone.
DateTime in_zone(const DateTime& instant, const Zone& zone);

// Whole seconds since 1970 in UTC.
std::int64_t epoch_seconds(const DateTime& instant);
LocalDateTime local_from_seconds(std::int64_t seconds, std::int64_t nanoseconds);

}  // namespace newsgraph::query
