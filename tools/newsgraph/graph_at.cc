#include "graph_at.h"

#include "graph/time_filter.h"
#include "graph_input.h"
#include "report.h"

namespace newsgraph {
namespace {

void report_undated(std::size_t num_articles, const std::string& option) {
  if (num_articles == 0) return;
  report(std::to_string(num_articles) + (num_articles == 1 ? " article has" : " articles have") +
         " no date: left out by " + option);
}

}  // namespace

Result<KnowledgeGraph> load_graph_at(const std::string& path, const TimeOptions& time) {
  for (const std::string& date : {time.as_known, time.as_of}) {
    if (!date.empty()) NG_TRY_VOID(last_day_meant(date));  // said before a large graph is read
  }
  ReportingSink sink;
  NG_TRY(KnowledgeGraph graph, load_graph(path, &sink));
  if (!time.as_known.empty()) {
    NG_TRY(TimeFiltered known, as_known(graph, time.as_known));
    report_undated(known.num_undated_articles, "--as-known");
    graph = std::move(known.graph);
  }
  if (!time.as_of.empty()) {
    NG_TRY(TimeFiltered held, as_of(graph, time.as_of));
    report_undated(held.num_undated_articles, "--as-of");
    graph = std::move(held.graph);
  }
  return graph;
}

}  // namespace newsgraph
