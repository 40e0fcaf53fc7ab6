// How commands get at a graph.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// The graph in the file `path`: a claims file, whose articles are merged; `-` is standard input.
// `sink` may be null. Fails as FileReader and parse_claims_file do.
Result<KnowledgeGraph> load_graph(const std::string& path, DiagnosticSink* sink);

}  // namespace newsgraph
