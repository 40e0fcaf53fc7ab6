// Which office a ledger keeps an office under.
#pragma once

#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// For each node the office that it is, for most nodes itself:
// - `acting governor` is the governor of the same body (post_rank.h), if that is a node;
// - an office that one article keeps to itself (`president~a1`) is the one of a body (`president@sealand`) that its
// holders are said,
//   in other claims, to hold under the same name: more than half of those claims, and the same office for all holders
//   who have any.
std::vector<NodeId> homes_of_offices(const KnowledgeGraph& graph);

}  // namespace newsgraph
