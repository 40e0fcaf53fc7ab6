// A graph from whatever file holds one.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/file_reader.h"
#include "base/result.h"
#include "graph/graph_builder.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// Reads a graph store, a claims file (JSON lines) or a gold graph (one object over many lines), told apart by their bytes.
// `sink` may be null. Fails as load_graph() and parse_claims_line() do.
Result<KnowledgeGraph> open_graph(const std::string& path, const FileReader& files, DiagnosticSink* sink);

// Adds the articles of a claims file or gold graph, given as bytes, to `builder`.
Result<void> add_claims(std::string_view bytes, const std::string& path, GraphBuilder* builder);

// Whether the bytes begin as a claims file or gold graph does, not as articles in JSON lines do.
bool looks_like_claims(std::string_view bytes);

}  // namespace newsgraph
