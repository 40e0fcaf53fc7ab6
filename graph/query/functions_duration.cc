// duration() and the durations between two temporals.
#include <algorithm>

#include "graph/query/execution.h"
#include "graph/query/functions.h"
#include "graph/query/query_error.h"
#include "graph/query/temporal_fields.h"
#include "graph/query/temporal_parse.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;
__extension__ typedef __int128 Wide;  // nanoseconds between any two years

Value duration_from_map(Execution& execution, const Value& map) {
  const auto get = [&](std::string_view name) -> long double {
    const Value* value = map.find(name);
    if (value == nullptr || value->is_null()) return 0;
    if (value->kind() == ValueKind::integer) return static_cast<long double>(value->as_integer());
    if (value->kind() == ValueKind::floating) return static_cast<long double>(value->as_floating());
    execution.fail_type(std::string(name) + " needs a number");
    return 0;
  };
  const auto made =
      make_duration(get("years") * 12 + get("quarters") * 3 + get("months"), get("weeks") * 7 + get("days"),
                    get("hours") * 3600 + get("minutes") * 60 + get("seconds"),
                    get("milliseconds") * 1e6L + get("microseconds") * 1e3L + get("nanoseconds"));
  if (execution.failed()) return {};
  return made ? Value::duration(*made) : execution.fail_argument("NumberOutOfRange", "the duration is too long");
}

Value duration(Execution& execution, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.kind() == ValueKind::duration) return value;
  if (value.kind() == ValueKind::map) return duration_from_map(execution, value);
  if (value.kind() != ValueKind::string) return execution.fail_type("duration() takes a string or a map");
  const auto parsed = parse_duration(value.as_string());
  return parsed ? Value::duration(*parsed)
                : execution.fail_argument("InvalidArgumentValue", "no duration: " + quoted(value.as_string()));
}

// Two temporals on one clock.
struct Pair {
  LocalDateTime from, to;  // on the clock of the first
  Wide nanoseconds = 0;    // between the two instants
  bool both_dated = false;
};

std::optional<Pair> pair_of(Execution& execution, Arguments arguments) {
  for (const Value& value : arguments) {
    if (value.is_temporal() && value.kind() != ValueKind::duration) continue;
    execution.fail_type("a duration lies between two dates or times");
    return std::nullopt;
  }
  const TemporalParts a = parts_of(arguments[0]), b = parts_of(arguments[1]);
  // What one of them lacks, day or zone, it takes from the other.
  const Date day = a.date ? *a.date : b.date.value_or(Date{});
  const LocalDateTime from{day, a.time.value_or(LocalTime{})},
      to{a.date && b.date ? *b.date : day, b.time.value_or(LocalTime{})};
  const Zone from_zone = a.zone ? *a.zone : b.zone.value_or(Zone{}), to_zone = b.zone ? *b.zone : from_zone;
  const DateTime first = at_zone(from, from_zone), second = at_zone(to, to_zone);
  Pair pair;
  pair.both_dated = a.date && b.date;
  pair.from = from;
  pair.to = a.zone && b.zone ? in_zone(second, from_zone).local : to;
  pair.nanoseconds = static_cast<Wide>(epoch_seconds(second) - epoch_seconds(first)) * kNanosecondsASecond +
                     (to.time.nanoseconds % kNanosecondsASecond - from.time.nanoseconds % kNanosecondsASecond);
  return pair;
}

Duration from_nanoseconds(std::int64_t months, std::int64_t days, Wide nanoseconds) {
  Wide seconds = nanoseconds / kNanosecondsASecond, rest = nanoseconds % kNanosecondsASecond;
  if (rest < 0) {
    rest += kNanosecondsASecond;
    --seconds;
  }
  return {months, days, static_cast<std::int64_t>(seconds), static_cast<std::int64_t>(rest)};
}

Wide local_difference(const LocalDateTime& from, const LocalDateTime& to) {
  return static_cast<Wide>(to.date.days - from.date.days) * kNanosecondsADay +
         (to.time.nanoseconds - from.time.nanoseconds);
}

// Whole months from one to the other, towards zero.
std::int64_t months_between(const LocalDateTime& from, const LocalDateTime& to) {
  const YearMonthDay a = civil_of(from.date), b = civil_of(to.date);
  std::int64_t months = (b.year - a.year) * 12 + b.month - a.month;
  const bool day_before = b.day < a.day || (b.day == a.day && to.time < from.time);
  const bool day_after = b.day > a.day || (b.day == a.day && to.time > from.time);
  if (months > 0 && day_before) --months;
  if (months < 0 && day_after) ++months;
  return months;
}

Value between(Execution& execution, Arguments arguments) {
  const auto pair = pair_of(execution, arguments);
  if (!pair) return {};
  if (!pair->both_dated) return Value::duration(from_nanoseconds(0, 0, pair->nanoseconds));
  const std::int64_t months = months_between(pair->from, pair->to);
  LocalDateTime from = pair->from;
  from.date = add_months(from.date, months).value_or(from.date);
  const Wide rest = local_difference(from, pair->to);
  return Value::duration(
      from_nanoseconds(months, static_cast<std::int64_t>(rest / kNanosecondsADay), rest % kNanosecondsADay));
}

Value in_months(Execution& execution, Arguments arguments) {
  const auto pair = pair_of(execution, arguments);
  if (!pair) return {};
  return Value::duration({pair->both_dated ? months_between(pair->from, pair->to) : 0, 0, 0, 0});
}

Value in_days(Execution& execution, Arguments arguments) {
  const auto pair = pair_of(execution, arguments);
  if (!pair) return {};
  const Wide days = local_difference(pair->from, pair->to) / kNanosecondsADay;
  return Value::duration({0, pair->both_dated ? static_cast<std::int64_t>(days) : 0, 0, 0});
}

Value in_seconds(Execution& execution, Arguments arguments) {
  const auto pair = pair_of(execution, arguments);
  return pair ? Value::duration(from_nanoseconds(0, 0, pair->nanoseconds)) : Value();
}

constexpr FunctionInfo kRows[] = {
    {"duration", 1, 1, "", StaticKind::temporal, duration},
    {"duration.between", 2, 2, "", StaticKind::temporal, between},
    {"duration.inmonths", 2, 2, "", StaticKind::temporal, in_months},
    {"duration.indays", 2, 2, "", StaticKind::temporal, in_days},
    {"duration.inseconds", 2, 2, "", StaticKind::temporal, in_seconds},
};

}  // namespace

std::span<const FunctionInfo> duration_functions() { return kRows; }

}  // namespace newsgraph::query
