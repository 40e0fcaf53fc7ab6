// The functions of the language, one row each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/value.h"

namespace newsgraph::query {

class Execution;

// What is known of a value before the query runs.
enum class StaticKind : std::uint8_t {
  any,
  null,
  boolean,
  integer,
  floating,
  number,
  string,
  list,
  map,
  node,
  relationship,
  path,
  temporal,
};

struct StaticType {
  StaticKind kind = StaticKind::any;
  StaticKind element = StaticKind::any;  // of a list
};

// `arguments` are as many as the row allows, and none is null unless `takes_null`. Failure: Execution::fail_*.
using FunctionCall = Value (*)(Execution& execution, std::span<const Value> arguments);

struct FunctionInfo {
  std::string_view name;  // lower case; a dot may be in it
  std::uint8_t min_arguments;
  std::uint8_t max_arguments;
  // Kinds that the first argument may have, or "" for any: b(oolean) i(nteger) f(loat) s(tring) l(ist) m(ap) n(ode)
  // r(elationship) p(ath) t(emporal). Others that are known before the query runs are a SyntaxError.
  std::string_view first_argument;
  StaticKind result;
  FunctionCall call;
  bool takes_null = false;
};

// nullptr where there is none. `lower` in lower case.
const FunctionInfo* find_function(std::string_view lower);

// As users write them, for suggestions.
const std::vector<std::string>& function_names();

// Aggregates: count sum avg min max collect stDev stDevP percentileCont percentileDisc. `lower` in lower case.
bool is_aggregate(std::string_view lower);
std::size_t num_aggregate_arguments(std::string_view lower);

// Rows of each file functions_*.cc.
std::span<const FunctionInfo> graph_functions();
std::span<const FunctionInfo> list_functions();
std::span<const FunctionInfo> string_functions();
std::span<const FunctionInfo> number_functions();
std::span<const FunctionInfo> conversion_functions();
std::span<const FunctionInfo> temporal_functions();
std::span<const FunctionInfo> duration_functions();

}  // namespace newsgraph::query
