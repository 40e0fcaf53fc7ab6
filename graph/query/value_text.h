// Values as text.
#pragma once

#include <string>

#include "graph/query/temporal.h"
#include "graph/query/value.h"

namespace newsgraph::query {

// The shortest digits that read back as the same number, with a point or exponent: 1.0, 0.1, 1e+21; NaN, Infinity.
std::string floating_text(double number);

// REQUIRES: is_number().
std::string number_text(const Value& number);

// ISO 8601, as toString gives it. REQUIRES: is_temporal().
std::string temporal_text(const Value& value);

std::string date_text(Date date);
std::string local_time_text(LocalTime time);
std::string offset_text(std::int32_t seconds);
std::string duration_text(const Duration& duration);

}  // namespace newsgraph::query
