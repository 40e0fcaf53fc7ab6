// Values of query results as JSON.
//
// | value | JSON |
// | --- | --- |
// | null, boolean, number, string, list, map | as it is; `NaN`, `Infinity`, `-Infinity` as strings |
// | node | `{"id": …, "labels": […], "properties": {…}}` |
// | relationship | `{"id": …, "type": …, "start": …, "end": …, "properties": {…}}`, ends by id |
// | path | `{"nodes": […], "relationships": […]}` |
// | date, time, duration | a string, ISO 8601 |
//
// An id is the property `id`, or where there is none the number that the graph gives.
#pragma once

#include <string>

#include "graph/query/query.h"

namespace newsgraph {

// One value, on one line.
std::string result_json(const query::Value& value, const query::PropertyGraph& graph);

// One object a row, members in column order. `as_lines`: one a line; else an array of them.
std::string json_rows(const query::ResultTable& table, const query::PropertyGraph& graph, bool as_lines);

}  // namespace newsgraph
