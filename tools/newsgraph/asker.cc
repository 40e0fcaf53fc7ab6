#include "asker.h"

#include "query_notes.h"

namespace newsgraph {
const NameIndex& Asker::names() {
  if (names_ == nullptr) names_ = std::make_unique<NameIndex>(graph_);
  return *names_;
}

Result<QueryAnswer> Asker::ask(std::string_view text, const AskSettings& settings) {
  NG_TRY(const query::Query query, query::parse_query(text));
  const query::PropertyGraph& graph = view_.graph_for(text);
  QueryAnswer answer;
  answer.notes = unknown_names(query, view_.model());
  if (settings.explain) {
    NG_TRY(answer.text, query::explain_query(query, graph, settings.query));
    answer.num_rows = 1;
    return answer;
  }
  NG_TRY(query::ResultTable table, query::run_query(query, graph, settings.query));
  answer.num_rows = table.rows.size();
  if (table.rows.empty()) {
    for (std::string& note : unknown_node_names(text, names(), graph_)) answer.notes.push_back(std::move(note));
    if (settings.format == ResultFormat::table) return answer;
  }
  const bool is_long =
      settings.max_shown > 0 && settings.format == ResultFormat::table && table.rows.size() > settings.max_shown;
  if (is_long) table.rows.resize(settings.max_shown);
  answer.text = format_result(table, graph, view_.model(), settings.format, settings.width);
  return answer;
}

}  // namespace newsgraph
