#include "unit/query/query_fixture.h"

namespace newsgraph::query {

PropertyGraph people() {
  MemoryGraph graph;
  const auto person = [&](std::string_view name, std::int64_t born) {
    return ValueMap{{"born", Value::integer(born)}, {"name", Value::string(name)}};
  };
  const NodeIndex ann = graph.add_node({"Person"}, person("Ann", 1950));
  const NodeIndex bob = graph.add_node({"Person"}, person("Bob", 1960));
  const NodeIndex cat = graph.add_node({"Person", "Minister"}, person("Cat", 1970));
  const NodeIndex dan = graph.add_node({"Person"}, {{"name", Value::string("Dan")}});
  graph.add_relationship(ann, "KNOWS", bob);
  graph.add_relationship(bob, "KNOWS", cat);
  graph.add_relationship(cat, "KNOWS", dan);
  graph.add_relationship(ann, "SACKED", cat, {{"year", Value::integer(2019)}});
  graph.add_relationship(dan, "TOLD", dan);
  return graph.build();
}

std::string answer(std::string_view text, const PropertyGraph& graph, const QuerySettings& settings) {
  const auto first_line = [](const Error& error) {
    const std::string whole = error.to_string();
    return whole.substr(0, whole.find('\n'));
  };
  const auto query = parse_query(text);
  if (!query) return first_line(query.error());
  const auto table = run_query(*query, graph, settings);
  if (!table) return first_line(table.error());
  std::string result;
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    if (i > 0) result += "; ";
    for (std::size_t j = 0; j < table->rows[i].size(); ++j) {
      if (j > 0) result += ", ";
      result += to_text(table->rows[i][j], graph);
    }
  }
  return result;
}

std::string answer(std::string_view text) { return answer(text, people()); }

std::string error_of(std::string_view text) {
  const auto query = parse_query(text);
  if (!query) return query.error().to_string();
  const auto table = run_query(*query, people(), {});
  return table ? "no error" : table.error().to_string();
}

}  // namespace newsgraph::query
