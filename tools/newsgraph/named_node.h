// From what a user calls a thing to the one node that is meant.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "graph/name_index.h"

namespace newsgraph {

struct NodeChoice {
  std::optional<EntityKind> kind = std::nullopt;  // only nodes of this kind
  bool first = false;                             // `--first`: of several, the one of most claims
};

// The node that `argument` names: a key or any name (name_index.h). `index` is of `graph`.
// Fails with not_found, suggesting near names; with usage where several nodes fit equally well, listing them:
// `'Hunt' names 2 nodes: Jeremy Hunt (person/jeremy-hunt), Tristram Hunt (person/tristram-hunt); give the key, or --first`.
Result<NodeId> choose_node(const KnowledgeGraph& graph, const NameIndex& index, std::string_view argument, const NodeChoice& choice);

}  // namespace newsgraph
