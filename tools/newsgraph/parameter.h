// Parameters of queries as typed on a command line.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "graph/query/value.h"

namespace newsgraph {

// `name=value`, also `$name=value`. A value that is JSON is what it says (`3`, `true`, `["a", "b"]`), any other a text:
// `who=Theresa May`, `day=2019-05-01`; `"3"` is a text too. Fails with usage: no name, not UTF-8.
Result<std::pair<std::string, query::Value>> parse_parameter(std::string_view typed);

}  // namespace newsgraph
