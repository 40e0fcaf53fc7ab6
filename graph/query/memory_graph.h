// A small property graph that holds its own properties: for tests, and for whoever has no KnowledgeGraph.
#pragma once

#include <string_view>
#include <vector>

#include "graph/query/property_graph.h"

namespace newsgraph::query {

// Collects nodes and relationships with their properties. Threads: one.
class MemoryGraph {
 public:
  NodeIndex add_node(const std::vector<std::string_view>& labels, const ValueMap& properties = {});

  // REQUIRES: both ends were added.
  RelationshipIndex add_relationship(NodeIndex start, std::string_view type, NodeIndex end,
                                     const ValueMap& properties = {});

  // The graph of what was added so far; null properties count as absent. No index. Cost: linear.
  PropertyGraph build() const;

 private:
  struct NodeRow {
    std::vector<std::string> labels;
    ValueMap properties;
  };
  struct RelationshipRow {
    NodeIndex start, end;
    std::string type;
    ValueMap properties;
  };
  std::vector<NodeRow> nodes_;
  std::vector<RelationshipRow> relationships_;
};

}  // namespace newsgraph::query
