// Temporals plus and minus durations; durations times and by numbers; components of temporals.
#include <array>

#include "graph/query/evaluate.h"
#include "graph/query/temporal_fields.h"
#include "graph/query/temporal_parse.h"
#include "graph/query/value_text.h"

namespace newsgraph::query {
namespace {

Value too_far(Execution& execution) {
  return execution.fail(QueryErrorClass::arithmetic_error, "NumberOutOfRange", "the date or duration is too large");
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

std::optional<Duration> opposite(const Duration& d) {
  Duration result;
  if (__builtin_sub_overflow(0, d.months, &result.months) || __builtin_sub_overflow(0, d.days, &result.days) ||
      __builtin_sub_overflow(d.nanoseconds > 0 ? -1 : 0, d.seconds, &result.seconds)) {
    return std::nullopt;
  }
  result.nanoseconds = d.nanoseconds > 0 ? kNanosecondsASecond - d.nanoseconds : 0;
  return result;
}

std::optional<Duration> sum_of(const Duration& a, const Duration& b) {
  Duration result;
  result.nanoseconds = a.nanoseconds + b.nanoseconds;
  const std::int64_t carried = result.nanoseconds / kNanosecondsASecond;
  result.nanoseconds -= carried * kNanosecondsASecond;
  if (__builtin_add_overflow(a.months, b.months, &result.months) ||
      __builtin_add_overflow(a.days, b.days, &result.days) ||
      __builtin_add_overflow(a.seconds, b.seconds, &result.seconds) ||
      __builtin_add_overflow(result.seconds, carried, &result.seconds)) {
    return std::nullopt;
  }
  return result;
}

// The day some months and days on.
std::optional<Date> move_date(Date date, const Duration& by) {
  const auto moved = add_months(date, by.months);
  return moved ? add_days(*moved, by.days) : std::nullopt;
}

// The time of day some seconds on; `days` gets the midnights passed.
LocalTime move_time(LocalTime time, const Duration& by, std::int64_t* days) {
  *days = floor_divide(by.seconds, 86400);
  const std::int64_t total = time.nanoseconds + (by.seconds - *days * 86400) * kNanosecondsASecond + by.nanoseconds;
  *days += floor_divide(total, kNanosecondsADay);
  return {total - floor_divide(total, kNanosecondsADay) * kNanosecondsADay};
}

std::optional<Value> moved(const Value& value, const Duration& by) {
  TemporalParts parts = parts_of(value);
  std::int64_t days = 0;
  if (parts.time) {
    parts.time = move_time(*parts.time, by, &days);
  } else {
    days = by.seconds / 86400;  // a date moves by whole days alone
  }
  if (parts.date) {
    parts.date = move_date(*parts.date, by);
    if (parts.date) parts.date = add_days(*parts.date, days);
    if (!parts.date) return std::nullopt;
  }
  return temporal_from(value.kind(), parts);
}

std::optional<Duration> scaled(const Duration& d, long double by) {
  return make_duration(static_cast<long double>(d.months) * by, static_cast<long double>(d.days) * by,
                       static_cast<long double>(d.seconds) * by, static_cast<long double>(d.nanoseconds) * by);
}

std::optional<Value> add(const Value& a, const Value& b, bool subtract, Execution& execution) {
  if (b.kind() != ValueKind::duration) {
    const bool swapped = !subtract && a.kind() == ValueKind::duration && b.is_temporal();
    return swapped ? add(b, a, false, execution) : std::nullopt;
  }
  if (!a.is_temporal()) return std::nullopt;
  const auto by = subtract ? opposite(b.as_duration()) : std::optional(b.as_duration());
  if (!by) return too_far(execution);
  if (a.kind() == ValueKind::duration) {
    const auto sum = sum_of(a.as_duration(), *by);
    return sum ? Value::duration(*sum) : too_far(execution);
  }
  const auto result = moved(a, *by);
  return result ? *result : too_far(execution);
}

// ---- components

std::optional<std::int64_t> date_component(Date date, std::string_view name) {
  const YearMonthDay civil = civil_of(date);
  if (name == "year") return civil.year;
  if (name == "quarter") return (civil.month + 2) / 3;
  if (name == "month") return civil.month;
  if (name == "week") return week_of(date).week;
  if (name == "weekYear") return week_of(date).year;
  if (name == "day") return civil.day;
  if (name == "ordinalDay") return ordinal_day_of(date);
  if (name == "weekDay" || name == "dayOfWeek") return week_of(date).day;
  if (name == "dayOfQuarter") return day_of_quarter_of(date);
  return std::nullopt;
}

std::optional<std::int64_t> time_component(LocalTime time, std::string_view name) {
  const std::int64_t seconds = time.nanoseconds / kNanosecondsASecond,
                     fraction = time.nanoseconds % kNanosecondsASecond;
  if (name == "hour") return seconds / 3600;
  if (name == "minute") return seconds / 60 % 60;
  if (name == "second") return seconds % 60;
  if (name == "millisecond") return fraction / 1'000'000;
  if (name == "microsecond") return fraction / 1000;
  if (name == "nanosecond") return fraction;
  return std::nullopt;
}

std::optional<Value> zone_component(const Value& value, const Zone& zone, std::string_view name) {
  if (name == "timezone") return Value::string(zone.name.empty() ? offset_text(zone.offset_seconds) : zone.name);
  if (name == "offset") return Value::string(offset_text(zone.offset_seconds));
  if (name == "offsetMinutes") return Value::integer(zone.offset_seconds / 60);
  if (name == "offsetSeconds") return Value::integer(zone.offset_seconds);
  if (value.kind() != ValueKind::date_time) return std::nullopt;
  const DateTime& time = value.as_date_time();
  if (name == "epochSeconds") return Value::integer(epoch_seconds(time));
  if (name == "epochMillis") {
    std::int64_t millis = 0;
    const bool too_large = __builtin_mul_overflow(epoch_seconds(time), 1000, &millis);
    return too_large ? Value() : Value::integer(millis + time.local.time.nanoseconds % kNanosecondsASecond / 1'000'000);
  }
  return std::nullopt;
}

std::optional<std::int64_t> duration_component(const Duration& d, std::string_view name) {
  const auto scaled_seconds = [&](std::int64_t factor, std::int64_t divisor) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(d.seconds) * static_cast<std::uint64_t>(factor)) +
           d.nanoseconds / divisor;
  };
  if (name == "years") return d.months / 12;
  if (name == "quarters") return d.months / 3;
  if (name == "months") return d.months;
  if (name == "weeks") return d.days / 7;
  if (name == "days") return d.days;
  if (name == "hours") return d.seconds / 3600;
  if (name == "minutes") return d.seconds / 60;
  if (name == "seconds") return d.seconds;
  if (name == "milliseconds") return scaled_seconds(1000, 1'000'000);
  if (name == "microseconds") return scaled_seconds(1'000'000, 1000);
  if (name == "nanoseconds") return scaled_seconds(kNanosecondsASecond, 1);
  if (name == "quartersOfYear") return d.months / 3 % 4;
  if (name == "monthsOfQuarter") return d.months % 3;
  if (name == "monthsOfYear") return d.months % 12;
  if (name == "daysOfWeek") return d.days % 7;
  if (name == "minutesOfHour") return d.seconds / 60 % 60;
  if (name == "secondsOfMinute") return d.seconds % 60;
  if (name == "millisecondsOfSecond") return d.nanoseconds / 1'000'000;
  if (name == "microsecondsOfSecond") return d.nanoseconds / 1000;
  if (name == "nanosecondsOfSecond") return d.nanoseconds;
  return std::nullopt;
}

}  // namespace

std::optional<Value> temporal_arithmetic(ExpressionKind kind, const Value& a, const Value& b, Execution& execution) {
  switch (kind) {
    case ExpressionKind::add:
      return add(a, b, false, execution);
    case ExpressionKind::subtract:
      return add(a, b, true, execution);
    case ExpressionKind::multiply:
    case ExpressionKind::divide:
      break;
    default:
      return std::nullopt;
  }
  const bool swapped = kind == ExpressionKind::multiply && b.kind() == ValueKind::duration;
  const Value& duration = swapped ? b : a;
  const Value& number = swapped ? a : b;
  if (duration.kind() != ValueKind::duration || !number.is_number()) return std::nullopt;
  const auto by = static_cast<long double>(number.as_number());
  const auto result = scaled(duration.as_duration(), kind == ExpressionKind::divide ? 1 / by : by);
  return result ? Value::duration(*result) : too_far(execution);
}

std::optional<Value> temporal_component(const Value& value, std::string_view name) {
  const auto integer = [](std::optional<std::int64_t> number) {
    return number ? std::optional(Value::integer(*number)) : std::nullopt;
  };
  if (value.kind() == ValueKind::duration) return integer(duration_component(value.as_duration(), name));
  const TemporalParts parts = parts_of(value);
  if (parts.date) {
    if (auto found = integer(date_component(*parts.date, name))) return found;
  }
  if (parts.time) {
    if (auto found = integer(time_component(*parts.time, name))) return found;
  }
  return parts.zone ? zone_component(value, *parts.zone, name) : std::nullopt;
}

}  // namespace newsgraph::query
