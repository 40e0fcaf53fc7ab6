#include "answer.h"
#include "base/atomic_file.h"
#include "commands.h"
#include "edge_rows.h"
#include "graph_at.h"
#include "report.h"
#include "terminal.h"

namespace newsgraph {
namespace {

Result<RowFilter> filter_from(const ListOptions& options) {
  RowFilter filter;
  filter.relations = options.relations;
  filter.names = options.names;
  filter.min_confidence = options.min_confidence;
  for (const std::string& text : options.statuses) {
    const auto status = parse_status(text);
    if (!status) return Error{ErrorCode::usage, "unknown status '" + text + "'; expected asserted, planned, hypothetical or negated"};
    filter.statuses.push_back(*status);
  }
  for (const std::string& text : options.kinds) {
    const auto kind = parse_entity_kind(text);
    if (!kind) return Error{ErrorCode::usage, "unknown kind '" + text + "'; expected Person, Office, Organisation, Place or Event"};
    filter.kinds.push_back(*kind);
  }
  filter.since = options.date.empty() ? options.since : options.date;
  filter.until = options.date.empty() ? options.until : options.date;
  for (const std::string& date : {filter.since, filter.until}) {
    if (!date.empty() && !is_filter_date(date)) {
      return Error{ErrorCode::usage, "'" + date + "' is no date; expected 2024, 2024-05 or 2024-05-31"};
    }
  }
  return filter;
}

Result<void> list(const ListOptions& options) {
  NG_TRY(const RowFilter filter, filter_from(options));
  const auto format = parse_row_format(options.json ? "jsonl" : options.format);
  if (!format) return Error{ErrorCode::usage, "unknown format '" + options.format + "'; expected table, csv, tsv, json or jsonl"};
  NG_TRY(const KnowledgeGraph graph, load_graph_at(options.graph, options.time));
  std::vector<EdgeRow> rows = select_rows(graph, filter);
  if (options.limit > 0 && rows.size() > options.limit) rows.resize(options.limit);
  return write_file("-", format_rows(graph, rows, *format, terminal_width().value_or(kPipeWidth)));
}

}  // namespace

int run_list(const ListOptions& options) {
  const auto done = list(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
