// Queries: what parses runs, within its limits, on a small graph, and gives the same answer again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "graph/query/memory_graph.h"
#include "graph/query/query.h"

namespace {

using namespace newsgraph::query;

PropertyGraph make_graph() {
  MemoryGraph graph;
  const NodeIndex a = graph.add_node({"A"}, {{"name", Value::string("a")}, {"x", Value::integer(1)}});
  const NodeIndex b = graph.add_node({"A", "B"}, {{"name", Value::string("b")}, {"x", Value::floating(2.5)}});
  const NodeIndex c = graph.add_node({}, {{"list", Value::list({Value::integer(1), Value::string("z")})}});
  graph.add_relationship(a, "T", b, {{"x", Value::integer(3)}});
  graph.add_relationship(b, "U", c);
  graph.add_relationship(c, "T", a);
  graph.add_relationship(c, "T", c);
  return graph.build();
}

// Rows or error as text.
std::string answer(const Query& query, const PropertyGraph& graph, const QuerySettings& settings, bool* limited) {
  const auto table = run_query(query, graph, settings);
  if (!table) {
    *limited = table.error().code == newsgraph::ErrorCode::limit;
    NG_CHECK(!table.error().message.empty());
    return table.error().to_string();
  }
  std::string text;
  for (const ValueList& row : table->rows) {
    NG_CHECK(row.size() == table->columns.size());
    for (const Value& value : row) text += to_text(value, graph) + "\t";
    text += "\n";
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const PropertyGraph kGraph = make_graph();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto query = parse_query(text);
  if (!query) {
    NG_CHECK(!query.error().message.empty());
    NG_CHECK(kind_of(query.error()).error_class != QueryErrorClass::none);
    return 0;
  }
  QuerySettings settings;
  settings.time_limit = std::chrono::milliseconds(300);
  settings.max_rows = 1000;
  settings.max_bytes = 8 << 20;
  for (const std::string& name : query->parameters()) settings.parameters.emplace_back(name, Value::integer(2));
  bool limited = false;
  const std::string first = answer(*query, kGraph, settings, &limited);
  if (limited) return 0;
  const std::string second = answer(*query, kGraph, settings, &limited);
  NG_CHECK(limited || first == second);
  NG_CHECK(explain_query(*query, kGraph, settings) || first.find("query") != std::string::npos);
  return 0;
}
