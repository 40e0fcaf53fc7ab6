// The graph store: a KnowledgeGraph as an SQLite file (`.ng`), which any SQLite tool can query. Schema: README.md.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// Writes the graph aside and renames it, replacing `path`. The same graph gives the same rows in the same order.
// Fails with cannot_write, leaving no half file; with usage for `-`, for a store cannot be a stream.
Result<void> save_graph(const KnowledgeGraph& graph, const std::string& path);

// Reads what save_graph() wrote. Fails with not_found, cannot_read or bad_input: no store, another program's file, another
// version, broken, or rows that make no graph (each named).
Result<KnowledgeGraph> load_graph(const std::string& path);

// The same from the bytes of a store; `path` is for messages.
Result<KnowledgeGraph> load_graph_bytes(std::string_view bytes, const std::string& path);

// Whether the bytes begin as an SQLite file does.
bool looks_like_store(std::string_view bytes);

// Whether `path` is a regular file that begins so.
bool is_store_file(const std::string& path);

}  // namespace newsgraph
