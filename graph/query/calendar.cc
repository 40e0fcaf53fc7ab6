#include "graph/query/calendar.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <memory>

#include "base/text_util.h"

namespace newsgraph::query {
namespace {

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

// Howard Hinnant's days_from_civil: years begin in March, so that the leap day is the last.
std::int64_t days_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

// Monday is 1.
std::int64_t week_day_of(std::int64_t days) {
  const std::int64_t since_monday = (days + 3) % 7;
  return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

// The Monday of the first week: the one with 4 January.
std::int64_t first_monday(std::int64_t year) {
  const std::int64_t fourth = days_of(year, 1, 4);
  return fourth - (week_day_of(fourth) - 1);
}

bool in_range(std::int64_t year) { return year >= -kMaxYear && year <= kMaxYear; }

std::unique_ptr<icu::BasicTimeZone> zone_named(const std::string& name) {
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) return nullptr;
  auto* const basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
  if (basic == nullptr) return nullptr;
  static_cast<void>(zone.release());
  return std::unique_ptr<icu::BasicTimeZone>(basic);
}

std::int32_t offset_at_local(const icu::BasicTimeZone& zone, std::int64_t local_seconds) {
  std::int32_t raw = 0, saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffsetFromLocal(static_cast<UDate>(local_seconds) * 1000, UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw,
                          saving, status);
  return (raw + saving) / 1000;
}

std::int32_t offset_at_instant(const icu::BasicTimeZone& zone, std::int64_t seconds) {
  std::int32_t raw = 0, saving = 0;
  UErrorCode status = U_ZERO_ERROR;
  zone.getOffset(static_cast<UDate>(seconds) * 1000, 0, raw, saving, status);
  return (raw + saving) / 1000;
}

}  // namespace

bool is_leap_year(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

YearMonthDay civil_of(Date date) {
  const std::int64_t shifted = date.days + 719468;
  const std::int64_t era = floor_divide(shifted, 146097);
  const std::int64_t day_of_era = shifted - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

WeekDate week_of(Date date) {
  WeekDate result;
  result.day = week_day_of(date.days);
  const std::int64_t year = civil_of(date).year;
  result.year = date.days >= first_monday(year + 1) ? year + 1 : date.days < first_monday(year) ? year - 1 : year;
  result.week = (date.days - first_monday(result.year)) / 7 + 1;
  return result;
}

std::int64_t ordinal_day_of(Date date) { return date.days - days_of(civil_of(date).year, 1, 1) + 1; }

std::int64_t day_of_quarter_of(Date date) {
  const YearMonthDay civil = civil_of(date);
  return date.days - days_of(civil.year, (civil.month - 1) / 3 * 3 + 1, 1) + 1;
}

std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (!in_range(year) || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  return Date{days_of(year, month, day)};
}

std::optional<Date> date_of_week(std::int64_t year, std::int64_t week, std::int64_t day) {
  if (!in_range(year) || week < 1 || week > 53 || day < 1 || day > 7) return std::nullopt;
  const Date date{first_monday(year) + (week - 1) * 7 + day - 1};
  return date.days < first_monday(year + 1) ? std::optional(date) : std::nullopt;
}

std::optional<Date> date_of_ordinal(std::int64_t year, std::int64_t day) {
  if (!in_range(year) || day < 1 || day > (is_leap_year(year) ? 366 : 365)) return std::nullopt;
  return Date{days_of(year, 1, 1) + day - 1};
}

std::optional<Date> date_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day) {
  if (!in_range(year) || quarter < 1 || quarter > 4 || day < 1) return std::nullopt;
  const Date date{days_of(year, quarter * 3 - 2, 1) + day - 1};
  const std::int64_t next = quarter == 4 ? days_of(year + 1, 1, 1) : days_of(year, quarter * 3 + 1, 1);
  return date.days < next ? std::optional(date) : std::nullopt;
}

std::optional<Date> add_months(Date date, std::int64_t months) {
  const YearMonthDay civil = civil_of(date);
  if (months > kMaxYear * 24 || months < -kMaxYear * 24) return std::nullopt;
  const std::int64_t total = civil.year * 12 + civil.month - 1 + months;
  const std::int64_t year = floor_divide(total, 12), month = total - year * 12 + 1;
  return date_of(year, month, std::min(civil.day, days_in_month(year, month)));
}

std::optional<Date> add_days(Date date, std::int64_t days) {
  constexpr std::int64_t kMostDays = kMaxYear * 366;
  if (days > 2 * kMostDays || days < -2 * kMostDays) return std::nullopt;
  const Date result{date.days + days};
  return in_range(civil_of(result).year) ? std::optional(result) : std::nullopt;
}

std::optional<Zone> parse_zone(std::string_view text) {
  if (text == "Z" || text == "z") return Zone{};
  if (text.empty()) return std::nullopt;
  if (text[0] != '+' && text[0] != '-') {
    const std::string name(text);
    return zone_named(name) ? std::optional(Zone{0, name}) : std::nullopt;
  }
  std::string digits;
  for (const char c : text.substr(1)) {
    if (c != ':' && !is_ascii_digit(c)) return std::nullopt;
    if (c != ':') digits += c;
  }
  if (digits.size() != 2 && digits.size() != 4 && digits.size() != 6) return std::nullopt;
  digits.resize(6, '0');
  const auto two = [&](std::size_t i) { return (digits[i] - '0') * 10 + digits[i + 1] - '0'; };
  const std::int32_t seconds = two(0) * 3600 + two(2) * 60 + two(4);
  if (two(2) > 59 || two(4) > 59 || seconds > 18 * 3600) return std::nullopt;
  return Zone{text[0] == '-' ? -seconds : seconds, ""};
}

std::int64_t epoch_seconds(const DateTime& instant) {
  return instant.local.date.days * 86400 + instant.local.time.nanoseconds / kNanosecondsASecond -
         instant.offset_seconds;
}

LocalDateTime local_from_seconds(std::int64_t seconds, std::int64_t nanoseconds) {
  const std::int64_t days = floor_divide(seconds, 86400);
  return {{days}, {(seconds - days * 86400) * kNanosecondsASecond + nanoseconds}};
}

DateTime at_zone(LocalDateTime local, const Zone& zone) {
  DateTime result{local, zone.offset_seconds, zone.name};
  if (zone.name.empty()) return result;
  const auto named = zone_named(zone.name);
  const std::int64_t seconds = local.date.days * 86400 + local.time.nanoseconds / kNanosecondsASecond;
  if (named) result.offset_seconds = offset_at_local(*named, seconds);
  return result;
}

DateTime in_zone(const DateTime& instant, const Zone& zone) {
  const std::int64_t seconds = epoch_seconds(instant);
  std::int32_t offset = zone.offset_seconds;
  if (const auto named = zone.name.empty() ? nullptr : zone_named(zone.name))
    offset = offset_at_instant(*named, seconds);
  return {local_from_seconds(seconds + offset, instant.local.time.nanoseconds % kNanosecondsASecond), offset,
          zone.name};
}

}  // namespace newsgraph::query
