// Speed of the query language on a made-up graph: 100,000 people, 1,000,000 relationships, some people known by many.
//
// usage: query_bench [NODES RELATIONSHIPS]
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "graph/query/query.h"

namespace {

using namespace newsgraph::query;

class People final : public PropertySource {
 public:
  Symbol name = kNoSymbol;
  std::vector<std::string> names;
  std::map<std::string, NodeIndex, std::less<>> by_name;

  Value node_property(NodeIndex node, Symbol key) const override {
    return key == name ? Value::borrowed_string(names[node]) : Value();
  }
  Value relationship_property(RelationshipIndex, Symbol) const override { return {}; }
  void node_keys(NodeIndex, std::vector<Symbol>* keys) const override { keys->push_back(name); }
  void relationship_keys(RelationshipIndex, std::vector<Symbol>*) const override {}
  bool has_index(Symbol key) const override { return key == name; }
  void find_nodes(Symbol, const Value& value, std::vector<NodeIndex>* nodes) const override {
    if (value.kind() != ValueKind::string) return;
    if (const auto found = by_name.find(value.as_string()); found != by_name.end()) nodes->push_back(found->second);
  }
};

PropertyGraph make_graph(std::size_t num_nodes, std::size_t num_relationships) {
  PropertyGraphBuilder builder;
  auto people = std::make_shared<People>();
  people->name = builder.key("name");
  const Symbol person[] = {builder.label("Person")};
  const Symbol types[] = {builder.type("KNOWS"), builder.type("SACKED"), builder.type("TOLD")};
  for (std::size_t i = 0; i < num_nodes; ++i) {
    builder.add_node(person);
    people->names.push_back("person " + std::to_string(i));
    people->by_name.emplace(people->names.back(), static_cast<NodeIndex>(i));
  }
  std::mt19937_64 random(7);
  // A few are named often: the square of an even number is small more often than large.
  const auto pick = [&] {
    const double x = static_cast<double>(random() >> 11U) * 0x1.0p-53;
    return static_cast<NodeIndex>(x * x * static_cast<double>(num_nodes));
  };
  for (std::size_t i = 0; i < num_relationships; ++i) builder.add_relationship(pick(), types[random() % 3], pick());
  return builder.build(people);
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void measure(const PropertyGraph& graph, const char* what, const char* text) {
  double best = 1e18;
  std::string result;
  for (int i = 0; i < 3; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const auto query = parse_query(text);
    if (!query) {
      std::printf("%s: %s\n", what, query.error().to_string().c_str());
      return;
    }
    const auto table = run_query(*query, graph, {});
    best = std::min(best, milliseconds_since(start));
    if (!table) {
      std::printf("%s: %s\n", what, table.error().to_string().c_str());
      return;
    }
    result = std::to_string(table->rows.size()) + " rows";
    if (table->rows.size() == 1 && table->columns.size() == 1) result = to_text(table->rows[0][0], graph);
  }
  std::printf("%10.3f ms  %-34s %s\n", best, what, result.substr(0, 60).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t num_nodes = argc > 2 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  const std::size_t num_relationships = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1'000'000;
  const auto start = std::chrono::steady_clock::now();
  const PropertyGraph graph = make_graph(num_nodes, num_relationships);
  std::printf("%10.3f ms  make the graph\n", milliseconds_since(start));
  measure(graph, "one hop by name", "MATCH (a:Person {name: 'person 5000'})-->(b) RETURN b.name");
  measure(graph, "two hops by name, distinct",
          "MATCH (a:Person {name: 'person 5000'})-->()-->(b) RETURN DISTINCT b.name");
  measure(graph, "three hops by name, count", "MATCH (a {name: 'person 5000'})-->()-->()-->(d) RETURN count(*)");
  measure(graph, "three hops by name, count distinct",
          "MATCH (a {name: 'person 5000'})-->()-->()-->(d) RETURN count(DISTINCT d)");
  measure(graph, "two hops from everybody, count", "MATCH (a)-[:KNOWS]->()-[:KNOWS]->(c) RETURN count(*)");
  measure(graph, "shortest path",
          "MATCH p = shortestPath((a {name: 'person 99998'})-[*]->(b {name: 'person 77777'})) RETURN length(p)");
  measure(graph, "all shortest paths, count",
          "MATCH p = allShortestPaths((a {name: 'person 99998'})-[*]->(b {name: 'person 77777'})) RETURN count(p)");
  measure(graph, "top 20 by degree",
          "MATCH (n)-[r]-() RETURN n.name, count(r) AS degree ORDER BY degree DESC LIMIT 20");
  measure(graph, "top 20 by degree of one type",
          "MATCH (n)-[r:SACKED]->() RETURN n.name, count(*) AS degree ORDER BY degree DESC LIMIT 20");
  measure(graph, "filter on all names", "MATCH (n:Person) WHERE n.name ENDS WITH '999' RETURN count(n)");
  measure(graph, "triangles of one person", "MATCH (a {name: 'person 50'})-->(b)-->(c)-->(a) RETURN count(*)");
  return 0;
}
