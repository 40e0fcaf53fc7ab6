// A KnowledgeGraph as queries see it: the property model in front of the query engine.
#pragma once

#include <memory>
#include <string_view>

#include "graph/property_model.h"
#include "graph/query/property_graph.h"

namespace newsgraph {

// Articles and claims are in a query's graph only if the query names them: one of the labels `Article` and `Claim` or
// one of the types `SUBJECT OBJECT IN_ARTICLE OFFICE SAID_BY` stands somewhere in its text. Without this rule every two
// people of one article would be neighbours over it, and `shortestPath((a)-[*]-(b))` and degrees would say nothing.
bool names_evidence(std::string_view query_text);

// The KnowledgeGraph must outlive this. Node and relationship numbers of both graphs are those of the model.
// Threads: one; any number may query the graphs that it gave.
class QueryView {
 public:
  explicit QueryView(const KnowledgeGraph& graph);
  QueryView(const QueryView&) = delete;
  QueryView& operator=(const QueryView&) = delete;
  ~QueryView();

  const PropertyModel& model() const { return model_; }

  // The graph for a query: with or without articles and claims. Each is made when it is first asked for.
  // Nodes are found by `name` (of articles too) and `id` without a search.
  const query::PropertyGraph& graph_for(std::string_view query_text);
  const query::PropertyGraph& without_evidence();
  const query::PropertyGraph& with_evidence();

 private:
  class Indexes;
  class Source;
  std::unique_ptr<query::PropertyGraph> make_graph(std::size_t num_nodes, std::size_t num_relationships) const;

  PropertyModel model_;  // the members below refer to it
  std::unique_ptr<const Indexes> indexes_;
  std::unique_ptr<query::PropertyGraph> without_evidence_, with_evidence_;
};

}  // namespace newsgraph
