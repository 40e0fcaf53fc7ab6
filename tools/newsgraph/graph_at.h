// A graph as of a day, for the options --as-of and --as-known.
#pragma once

#include <string>

#include "base/result.h"
#include "commands.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// The graph in `path`, first cut to what was known, then to what held. Says on standard error how many articles without
// a date were left out, and what is odd about the input. Fails as load_graph() does, and with usage where a date is
// none.
Result<KnowledgeGraph> load_graph_at(const std::string& path, const TimeOptions& time);

}  // namespace newsgraph
