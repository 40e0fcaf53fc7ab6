// How commands get at a graph.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// The graph in the file `path`: a graph store, or a claims file, whose articles are merged; `-` is standard input.
// `sink` may be null. Fails as open_graph() does.
Result<KnowledgeGraph> load_graph(const std::string& path, DiagnosticSink* sink);

}  // namespace newsgraph
