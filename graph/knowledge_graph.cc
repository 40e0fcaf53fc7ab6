#include "graph/knowledge_graph.h"

#include <algorithm>

namespace newsgraph {

NodeId KnowledgeGraph::find_node(std::string_view key) const {
  const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), key,
                                      [](const Node& node, std::string_view wanted) { return node.key < wanted; });
  if (found == nodes_.end() || found->key != key) return NodeId::none();
  return NodeId(static_cast<std::size_t>(found - nodes_.begin()));
}

}  // namespace newsgraph
