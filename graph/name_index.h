// Nodes by any of their names, whatever case and accents; for people who type names.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// The graph need not live on. About 50 bytes a name. Threads: any number may read.
class NameIndex {
 public:
  explicit NameIndex(const KnowledgeGraph& graph);

  // Nodes with a name that folds (fold_key) as `name` does, each once, in node order.
  std::vector<NodeId> find(std::string_view name) const;

  // Nodes with a name that begins as `start` does: those whose names come first in the alphabet, each once, at most
  // `limit`.
  std::vector<NodeId> beginning_with(std::string_view start, std::size_t limit) const;

  // Nodes that somebody who wrote `name` may have meant: those with a name that ends in it as words (`Williamson`),
  // else those with the name nearest to it (closest_word); or none. None for less than three letters.
  // Cost: linear in the names. REQUIRES: valid UTF-8.
  std::vector<NodeId> closest(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, NodeId>> names_;  // folded; sorted
};

}  // namespace newsgraph
