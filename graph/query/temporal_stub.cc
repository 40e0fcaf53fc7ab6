#include "graph/query/evaluate.h"
#include "graph/query/functions.h"
#include "graph/query/value_text.h"
namespace newsgraph::query {
std::span<const FunctionInfo> temporal_functions() { return {}; }
std::span<const FunctionInfo> duration_functions() { return {}; }
std::optional<Value> temporal_arithmetic(ExpressionKind, const Value&, const Value&, Execution&) { return std::nullopt; }
std::optional<Value> temporal_component(const Value&, std::string_view) { return std::nullopt; }
std::string temporal_text(const Value&) { return "temporal"; }
}  // namespace newsgraph::query
