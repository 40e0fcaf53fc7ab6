// Queries on a small graph, results as text.
#pragma once

#include <string>
#include <string_view>

#include "graph/query/memory_graph.h"
#include "graph/query/query.h"

namespace newsgraph::query {

// Ann -KNOWS-> Bob -KNOWS-> Cat -KNOWS-> Dan; Ann -SACKED {year: 2019}-> Cat; Dan -TOLD-> Dan. All Person, Cat also
// Minister.
PropertyGraph people();

// Rows as `a, b; c, d`, or the first line of the error.
std::string answer(std::string_view text, const PropertyGraph& graph, const QuerySettings& settings = {});
std::string answer(std::string_view text);

// The whole error, or "no error".
std::string error_of(std::string_view text);

}  // namespace newsgraph::query
