// Which office a ledger keeps an office under.
#pragma once

#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// For each node the office that it is, for most nodes itself:
// - `acting governor` is the governor of the same body (post_rank.h), if that is a node;
// - an office that one article keeps to itself (`president~a1`) is that of a body (`president@sealand`) which its
//   holders are said to hold elsewhere under the same name, in more than half of such claims; all of the holders that
//   hold one elsewhere must hold the same.
std::vector<NodeId> homes_of_offices(const KnowledgeGraph& graph);

}  // namespace newsgraph
