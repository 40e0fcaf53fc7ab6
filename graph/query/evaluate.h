// Values of expressions in the row at hand.
//
// The cases are spread over evaluate.cc (leaves, lists, maps, calls), evaluate_operators.cc (comparison, arithmetic,
// text) and evaluate_loops.cc (comprehensions, quantifiers, patterns).
#pragma once

#include "graph/query/ast.h"
#include "graph/query/execution.h"

namespace newsgraph::query {

// null where it fails; see Execution::failed().
Value evaluate(const Expression& expression, Execution& execution);

// The same without a copy where the value lies somewhere already: a variable, a constant, a parameter. Else it is put
// into `scratch`. The reference lives until the row or `scratch` changes.
const Value& evaluate_to(const Expression& expression, Execution& execution, Value* scratch);

// The expression as a condition. Anything but a boolean or null fails.
Truth test(const Expression& expression, Execution& execution);

// Properties of nodes, relationships, maps and temporals.
Value property_of(const Value& base, const Expression& property, Execution& execution);
Value property_by_name(const Value& base, std::string_view name, Execution& execution);

// All properties of a node or relationship.
Value all_properties(const Value& element, Execution& execution);

// Value::list and Value::map, checked: fails past kMaxValueDepth levels.
inline constexpr std::uint32_t kMaxValueDepth = 1000;
Value checked(Value value, Execution& execution);

// ---- the cases
Value evaluate_operator(const Expression& expression, Execution& execution);
Value evaluate_loop(const Expression& expression, Execution& execution);
Value add_values(const Value& a, const Value& b, Execution& execution);
Value arithmetic(ExpressionKind kind, const Value& a, const Value& b, Execution& execution);
Truth is_in(const Value& item, const Value& list, Execution& execution);
Truth matches_pattern(std::string_view text, std::string_view pattern, Execution& execution);

// Arithmetic with temporals; temporal_arithmetic.cc. Nothing where the kinds do not go together.
std::optional<Value> temporal_arithmetic(ExpressionKind kind, const Value& a, const Value& b, Execution& execution);

// Components of temporals: date.year, duration.hours. Nothing where there is no such component.
std::optional<Value> temporal_component(const Value& value, std::string_view name);

}  // namespace newsgraph::query
