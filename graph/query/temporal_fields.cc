#include "graph/query/temporal_fields.h"

#include <array>

#include "graph/query/execution.h"
#include "graph/query/query_error.h"
#include "graph/query/temporal_parse.h"

namespace newsgraph::query {
namespace {

// Reads the fields of one map.
class Fields {
 public:
  Fields(const Value& map, Execution& execution) : map_(map), execution_(execution) {}

  bool has(std::string_view name) const {
    const Value* value = map_.find(name);
    return value != nullptr && !value->is_null();
  }

  // The field, or `fallback` where it is not there.
  std::int64_t get(std::string_view name, std::int64_t fallback) {
    const Value* value = map_.find(name);
    if (value == nullptr || value->is_null()) return fallback;
    if (value->kind() == ValueKind::integer) return value->as_integer();
    execution_.fail_argument("InvalidArgumentValue", std::string(name) + " needs a whole number");
    return fallback;
  }

  // The date that the fields name, beginning from `base`.
  std::optional<Date> date(std::optional<Date> base) {
    const std::int64_t first = 1;
    if (has("week") || has("dayOfWeek")) {
      const WeekDate week = base ? week_of(*base) : WeekDate{0, 1, 1};
      return date_of_week(get("year", week.year), get("week", week.week), get("dayOfWeek", base ? week.day : first));
    }
    const YearMonthDay civil = base ? civil_of(*base) : YearMonthDay{0, 1, 1};
    if (has("ordinalDay")) return date_of_ordinal(get("year", civil.year), get("ordinalDay", first));
    if (has("quarter") || has("dayOfQuarter")) {
      return date_of_quarter(get("year", civil.year), get("quarter", (civil.month + 2) / 3),
                             get("dayOfQuarter", base ? day_of_quarter_of(*base) : first));
    }
    return date_of(get("year", civil.year), get("month", civil.month), get("day", civil.day));
  }

  std::optional<LocalTime> time(LocalTime base) {
    const std::int64_t seconds = base.nanoseconds / kNanosecondsASecond,
                       fraction = base.nanoseconds % kNanosecondsASecond;
    const std::int64_t hour = get("hour", seconds / 3600), minute = get("minute", seconds / 60 % 60);
    const std::int64_t second = get("second", seconds % 60);
    const std::int64_t milli = get("millisecond", fraction / 1'000'000);
    const std::int64_t micro = get("microsecond", fraction / 1000 % 1000), nano = get("nanosecond", fraction % 1000);
    const bool small =
        milli >= 0 && milli < 1000 && micro >= 0 && micro < 1'000'000 && nano >= 0 && nano < kNanosecondsASecond;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || !small) return std::nullopt;
    // {nanosecond: 645876123} names all nine digits, {microsecond: 645876} six of them; with other fields they add up.
    const std::int64_t sub_second = milli * 1'000'000 + micro * 1000 + nano;
    if (sub_second >= kNanosecondsASecond) return std::nullopt;
    return LocalTime{(hour * 3600 + minute * 60 + second) * kNanosecondsASecond + sub_second};
  }

  bool names_date() const {
    for (const std::string_view name :
         {"year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter"}) {
      if (has(name)) return true;
    }
    return false;
  }

  bool names_time() const {
    for (const std::string_view name : {"hour", "minute", "second", "millisecond", "microsecond", "nanosecond"}) {
      if (has(name)) return true;
    }
    return false;
  }

  std::optional<Zone> zone() {
    const Value& value = *map_.find("timezone");
    const auto zone = value.kind() == ValueKind::string ? parse_zone(value.as_string()) : std::nullopt;
    if (!zone) execution_.fail_argument("InvalidArgumentValue", "there is no such time zone");
    return zone;
  }

 private:
  const Value& map_;
  Execution& execution_;
};

}  // namespace

TemporalParts parts_of(const Value& value) {
  switch (value.kind()) {
    case ValueKind::date:
      return {value.as_date(), {}, {}};
    case ValueKind::local_time:
      return {{}, value.as_local_time(), {}};
    case ValueKind::time:
      return {{}, value.as_time().local, Zone{value.as_time().offset_seconds, ""}};
    case ValueKind::local_date_time:
      return {value.as_local_date_time().date, value.as_local_date_time().time, {}};
    case ValueKind::date_time: {
      const DateTime& time = value.as_date_time();
      return {time.local.date, time.local.time, Zone{time.offset_seconds, time.zone}};
    }
    default:
      return {};
  }
}

Value temporal_from(ValueKind kind, const TemporalParts& parts) {
  const Date date = parts.date.value_or(Date{});
  const LocalTime time = parts.time.value_or(LocalTime{});
  const Zone zone = parts.zone.value_or(Zone{});
  switch (kind) {
    case ValueKind::date:
      return Value::date(date);
    case ValueKind::local_time:
      return Value::local_time(time);
    case ValueKind::time:
      return Value::time({time, zone.offset_seconds});
    case ValueKind::local_date_time:
      return Value::local_date_time({date, time});
    default:
      return Value::date_time(at_zone({date, time}, zone));
  }
}

std::optional<TemporalParts> selected_parts(const Value& map, Execution& execution) {
  TemporalParts parts;
  for (const std::string_view name : {"datetime", "date", "time"}) {
    const Value* value = map.find(name);
    if (value == nullptr || value->is_null()) continue;
    if (!value->is_temporal() || value->kind() == ValueKind::duration) {
      execution.fail_argument("InvalidArgumentValue", std::string(name) + " needs a temporal value");
      return std::nullopt;
    }
    const TemporalParts own = parts_of(*value);
    if (name != "time" && own.date) parts.date = own.date;
    if (name != "date" && own.time) parts.time = own.time;
    if (name != "date" && own.zone) parts.zone = own.zone;
  }
  return parts;
}

std::optional<TemporalParts> with_fields(TemporalParts base, const Value& map, bool convert, Execution& execution) {
  Fields fields(map, execution);
  const auto fail = [&](std::string_view what) {
    execution.fail_argument("InvalidArgumentValue", what);
    return std::nullopt;
  };
  if (fields.names_date()) {
    if (!base.date && !fields.has("year")) return fail("a date needs a year");
    const auto date = fields.date(base.date);
    if (!date) return fail("there is no such day");
    base.date = date;
  }
  if (fields.names_time()) {
    const auto time = fields.time(base.time.value_or(LocalTime{}));
    if (!time) return fail("there is no such time of day");
    base.time = time;
  }
  if (fields.has("timezone")) {
    const auto zone = fields.zone();
    if (!zone) return std::nullopt;
    if (convert && base.zone && base.time) {
      const bool dated = base.date.has_value();
      const DateTime old = at_zone({base.date.value_or(execution.settings().today), *base.time}, *base.zone);
      const DateTime moved = in_zone(old, *zone);
      base.time = moved.local.time;
      if (dated) base.date = moved.local.date;
      base.zone = Zone{moved.offset_seconds, zone->name};
    } else {
      base.zone = zone;
    }
  }
  if (execution.failed()) return std::nullopt;
  return base;
}

}  // namespace newsgraph::query
