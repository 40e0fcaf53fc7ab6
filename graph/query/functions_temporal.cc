// date(), localtime(), time(), localdatetime(), datetime() and what truncates them.
#include <algorithm>
#include <array>

#include "base/text_util.h"
#include "graph/query/execution.h"
#include "graph/query/functions.h"
#include "graph/query/query_error.h"
#include "graph/query/temporal_fields.h"
#include "graph/query/temporal_parse.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;

bool has_date(ValueKind kind) {
  return kind == ValueKind::date || kind == ValueKind::local_date_time || kind == ValueKind::date_time;
}
bool has_zone(ValueKind kind) { return kind == ValueKind::time || kind == ValueKind::date_time; }

// Text as the parts that a value of that kind has.
std::optional<TemporalParts> parse_parts(ValueKind kind, std::string_view text) {
  TemporalParts parts;
  if (kind == ValueKind::date) {
    parts.date = parse_date(text);
    return parts.date ? std::optional(parts) : std::nullopt;
  }
  if (has_zone(kind)) {
    const auto split = split_zone(text);
    if (!split) return std::nullopt;
    parts.zone = split->zone;
    text = split->rest;
  }
  if (has_date(kind)) {
    const auto both = parse_local_date_time(text);
    if (!both) return std::nullopt;
    parts.date = both->date;
    parts.time = both->time;
  } else {
    parts.time = parse_local_time(text);
    if (!parts.time) return std::nullopt;
  }
  return parts;
}

template <ValueKind kind>
Value make(Execution& execution, Arguments arguments) {
  const std::string name(kind_name(kind));
  if (arguments.empty()) {
    TemporalParts now;
    now.date = execution.settings().today;
    return temporal_from(kind, now);
  }
  const Value& value = arguments[0];
  if (value.kind() == ValueKind::string) {
    const auto parts = value.as_string().size() < 100 ? parse_parts(kind, value.as_string()) : std::nullopt;
    if (parts) return temporal_from(kind, *parts);
    return execution.fail_argument("InvalidArgumentValue", "no " + name + ": " + quoted(value.as_string()));
  }
  if (value.kind() == ValueKind::map) {
    const auto base = selected_parts(value, execution);
    if (!base) return {};
    const auto parts = with_fields(*base, value, /*convert=*/true, execution);
    if (!parts) return {};
    if (has_date(kind) ? !parts->date : !parts->time) {
      return execution.fail_argument("InvalidArgumentValue",
                                     std::string(has_date(kind) ? "a date needs a year" : "a time needs an hour"));
    }
    return temporal_from(kind, *parts);
  }
  if (value.is_temporal() && value.kind() != ValueKind::duration) {
    const TemporalParts parts = parts_of(value);
    if (has_date(kind) ? parts.date.has_value() : parts.time.has_value()) return temporal_from(kind, parts);
  }
  return execution.fail_type("no " + name + " can be made of " + std::string(kind_name(value.kind())));
}

// ---- truncation

// The first day of the unit that the day lies in; nothing for units of time.
std::optional<Date> truncated_date(std::string_view unit, Date date) {
  const YearMonthDay civil = civil_of(date);
  const auto year_of = [&](std::int64_t size) {
    const std::int64_t rest = civil.year % size;
    return date_of(civil.year - (rest < 0 ? rest + size : rest), 1, 1);
  };
  if (unit == "millennium") return year_of(1000);
  if (unit == "century") return year_of(100);
  if (unit == "decade") return year_of(10);
  if (unit == "year") return year_of(1);
  if (unit == "weekyear") return date_of_week(week_of(date).year, 1, 1);
  if (unit == "quarter") return date_of(civil.year, (civil.month - 1) / 3 * 3 + 1, 1);
  if (unit == "month") return date_of(civil.year, civil.month, 1);
  if (unit == "week") return Date{date.days - week_of(date).day + 1};
  return std::nullopt;
}

// Nanoseconds of a unit of time, 0 for others.
std::int64_t size_of_unit(std::string_view unit) {
  struct Row {
    std::string_view unit;
    std::int64_t size;
  };
  constexpr std::array<Row, 6> kUnits{{{"day", kNanosecondsADay},
                                       {"hour", 3600 * kNanosecondsASecond},
                                       {"minute", 60 * kNanosecondsASecond},
                                       {"second", kNanosecondsASecond},
                                       {"millisecond", 1'000'000},
                                       {"microsecond", 1000}}};
  for (const Row& row : kUnits) {
    if (row.unit == unit) return row.size;
  }
  return 0;
}

template <ValueKind kind>
Value truncate(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::string || (arguments.size() > 2 && arguments[2].kind() != ValueKind::map)) {
    return execution.fail_type("truncate takes a unit, a temporal value and a map");
  }
  const std::string unit = to_lower_ascii(arguments[0].as_string());
  TemporalParts parts = arguments.size() > 1 && arguments[1].is_temporal() ? parts_of(arguments[1]) : TemporalParts{};
  if (arguments.size() == 1) parts.date = execution.settings().today;
  const std::int64_t size = size_of_unit(unit);
  if (size > 0) {
    if (parts.time) parts.time->nanoseconds -= parts.time->nanoseconds % size;
  } else {
    parts.date = parts.date ? truncated_date(unit, *parts.date) : std::nullopt;
    parts.time = LocalTime{};
    if (!parts.date) return execution.fail_argument("InvalidArgumentValue", "cannot be truncated to " + quoted(unit));
  }
  if (arguments.size() > 2) {
    const auto changed = with_fields(parts, arguments[2], /*convert=*/false, execution);
    if (!changed) return {};
    parts = *changed;
  }
  if (has_date(kind) && !parts.date)
    return execution.fail_argument("InvalidArgumentValue", "there is no date to truncate");
  return temporal_from(kind, parts);
}

// ---- the Unix epoch

Value from_epoch(Execution& execution, std::int64_t seconds, std::int64_t nanoseconds) {
  constexpr std::int64_t kMost = kMaxYear * 31'000'000;
  if (seconds > kMost || seconds < -kMost || nanoseconds < 0 || nanoseconds >= kNanosecondsASecond) {
    return execution.fail_argument("NumberOutOfRange", "the time is too far away");
  }
  return Value::date_time({local_from_seconds(seconds, nanoseconds), 0, ""});
}

Value from_epoch_seconds(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::integer || arguments[1].kind() != ValueKind::integer) {
    return execution.fail_type("datetime.fromepoch() takes whole numbers");
  }
  return from_epoch(execution, arguments[0].as_integer(), arguments[1].as_integer());
}

Value from_epoch_millis(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::integer)
    return execution.fail_type("datetime.fromepochmillis() takes a whole number");
  const std::int64_t millis = arguments[0].as_integer();
  const std::int64_t rest = millis % 1000 < 0 ? millis % 1000 + 1000 : millis % 1000;
  return from_epoch(execution, (millis - rest) / 1000, rest * 1'000'000);
}

constexpr FunctionInfo kRows[] = {
    {"date", 0, 1, "", StaticKind::temporal, make<ValueKind::date>},
    {"localtime", 0, 1, "", StaticKind::temporal, make<ValueKind::local_time>},
    {"time", 0, 1, "", StaticKind::temporal, make<ValueKind::time>},
    {"localdatetime", 0, 1, "", StaticKind::temporal, make<ValueKind::local_date_time>},
    {"datetime", 0, 1, "", StaticKind::temporal, make<ValueKind::date_time>},
    {"date.truncate", 1, 3, "s", StaticKind::temporal, truncate<ValueKind::date>},
    {"localtime.truncate", 1, 3, "s", StaticKind::temporal, truncate<ValueKind::local_time>},
    {"time.truncate", 1, 3, "s", StaticKind::temporal, truncate<ValueKind::time>},
    {"localdatetime.truncate", 1, 3, "s", StaticKind::temporal, truncate<ValueKind::local_date_time>},
    {"datetime.truncate", 1, 3, "s", StaticKind::temporal, truncate<ValueKind::date_time>},
    {"datetime.fromepoch", 2, 2, "i", StaticKind::temporal, from_epoch_seconds},
    {"datetime.fromepochmillis", 1, 1, "i", StaticKind::temporal, from_epoch_millis},
};

}  // namespace

std::span<const FunctionInfo> temporal_functions() { return kRows; }

}  // namespace newsgraph::query
