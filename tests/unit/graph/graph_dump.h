// A graph as text, every field of it, for comparisons in tests.
#pragma once

#include <string>

#include "graph/knowledge_graph.h"

namespace newsgraph {

std::string dump_graph(const KnowledgeGraph& graph);

}  // namespace newsgraph
