// Temporals put together from maps: {year: 1984, week: 10}, {date: other, day: 28, timezone: '+01:00'}.
#pragma once

#include <optional>

#include "graph/query/calendar.h"
#include "graph/query/value.h"

namespace newsgraph::query {

class Execution;

// What a temporal consists of; kinds without a part have none.
struct TemporalParts {
  std::optional<Date> date;
  std::optional<LocalTime> time;
  std::optional<Zone> zone;
};

// REQUIRES: is_temporal(), no duration.
TemporalParts parts_of(const Value& value);

// The temporal of a kind that has just these parts: midnight, UTC, 1970-01-01 for what is missing.
Value temporal_from(ValueKind kind, const TemporalParts& parts);

// `base` (nothing for missing parts) changed by the fields of a map. A `timezone` moves the clock of a base that had a
// zone if `convert`. Failure: Execution::fail.
std::optional<TemporalParts> with_fields(TemporalParts base, const Value& map, bool convert, Execution& execution);

// The parts that `date`, `time` and `datetime` of a map bring.
std::optional<TemporalParts> selected_parts(const Value& map, Execution& execution);

}  // namespace newsgraph::query
