// Queries on one graph, from text to text: what the command and the prompt share.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/name_index.h"
#include "graph/query/query.h"
#include "graph/query_view.h"
#include "result_format.h"

namespace newsgraph {

struct AskSettings {
  query::QuerySettings query;
  ResultFormat format = ResultFormat::table;
  std::size_t width = 160;    // of the terminal
  std::size_t max_shown = 0;  // rows of a table; 0: all
  bool explain = false;       // the plan instead of the rows
};

struct QueryAnswer {
  std::string text;  // in the format that was asked for; a table without rows is empty
  std::size_t num_rows = 0;
  std::vector<std::string> notes;  // for people: names that the graph does not have
};

// The graph must outlive this. Threads: one.
class Asker {
 public:
  explicit Asker(const KnowledgeGraph& graph) : graph_(graph), view_(graph) {}

  const PropertyModel& model() const { return view_.model(); }

  // Fails as parse_query() and run_query() do.
  Result<QueryAnswer> ask(std::string_view text, const AskSettings& settings);

 private:
  const NameIndex& names();

  const KnowledgeGraph& graph_;
  QueryView view_;
  std::unique_ptr<const NameIndex> names_;
};

}  // namespace newsgraph
