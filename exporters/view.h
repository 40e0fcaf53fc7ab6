// Which part of a graph is shown: filters on claims, and the neighbourhood of one node.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct ViewOptions {
  std::string focus;                    // a node's key or one of its names; empty: the whole graph
  int depth = 1;                        // with a focus: how many steps away nodes are still shown
  std::vector<std::string> relations;   // empty: all
  std::vector<Status> statuses;         // empty: all
  double min_confidence = 0.0;

  bool everything() const {
    return focus.empty() && relations.empty() && statuses.empty() && min_confidence <= 0.0;
  }
};

// An edge, and those of its claims that pass the filters.
struct ViewEdge {
  EdgeId edge;
  std::vector<GraphClaimId> claims;     // not empty
};

// Ids in ascending order, so in the order of the graph.
struct View {
  std::vector<ViewEdge> edges;
  std::vector<NodeId> nodes;            // every end, office and speaker of a claim that is shown, and the focus
  std::vector<NodeId> loose_nodes;      // in no claim at all; only where nothing is filtered
  NodeId focus;                         // or none
};

// The node that `name` means: a key, or a name compared by fold_key.
// Fails with not_found, suggesting near names, and with usage, listing the keys, where several nodes have the name.
Result<NodeId> find_named_node(const KnowledgeGraph& graph, std::string_view name);

// Applies `options`. A step leads from a node to any other in the same claim: subject, object or office.
// With a focus, edges between nodes that are near are shown, and those without a subject only if they are a step from a
// node nearer than `depth`.
// Fails with not_found or usage for a focus or a relation that the graph does not have.
Result<View> make_view(const KnowledgeGraph& graph, const ViewOptions& options);

}  // namespace newsgraph
