// What `newsgraph list` shows: the claims of a graph that pass a filter, those alike in one row.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct RowFilter {
  std::vector<std::string> relations;  // empty: all
  std::vector<std::string> names;      // subject, object or office has one of these names, whatever case and accents; or keys
  std::vector<EntityKind> kinds;       // subject or object is of one of these; empty: all
  std::vector<Status> statuses;        // empty: all
  std::string since;                   // `2019`, `2019-05`, `2019-05-01`; empty: from the beginning
  std::string until;
  double min_confidence = 0.0;
};

// Those claims of a statement (graph/statements.h) that pass the filter.
struct EdgeRow {
  EdgeId edge;
  GraphClaimId best;               // the most confident claim; of equals the first
  std::size_t num_articles = 0;
};

// A claim is about its time, a state about its time from since to until; without either, about the article's date. It
// passes a date filter if any of its days may lie between `since` and `until`; a claim with no date at all does not.
// Rows are in the order of statements.
std::vector<EdgeRow> select_rows(const KnowledgeGraph& graph, const RowFilter& filter);

enum class RowFormat { table, csv, tsv, json, jsonl };
std::optional<RowFormat> parse_row_format(std::string_view text);

// `width` is that of the terminal, for tables.
std::string format_rows(const KnowledgeGraph& graph, const std::vector<EdgeRow>& rows, RowFormat format, std::size_t width);

// Whether `text` is a date as the filter wants it.
bool is_filter_date(std::string_view text);

}  // namespace newsgraph
