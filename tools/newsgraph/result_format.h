// Results of queries as tables, CSV, JSON and DOT.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "graph/property_model.h"
#include "graph/query/query.h"

namespace newsgraph {

enum class ResultFormat { table, csv, tsv, json, jsonl, dot };
std::optional<ResultFormat> parse_result_format(std::string_view text);

// table: aligned, numbers to the right, cut so that lines fit `width` columns; values as result_text().
// csv, tsv: values as result_text(), but lists and maps as JSON. json, jsonl: result_json.h.
// dot: the subgraph of all nodes, relationships and paths in the rows, also those inside lists and maps.
// `model` is that behind `graph`. Control characters reach a terminal in no format.
std::string format_result(const query::ResultTable& table, const query::PropertyGraph& graph,
                          const PropertyModel& model, ResultFormat format, std::size_t width);

}  // namespace newsgraph
