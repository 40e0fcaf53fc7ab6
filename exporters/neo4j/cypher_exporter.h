// A Cypher script for cypher-shell: constraints and indexes, then all rows, 500 a statement. It may be run again.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails as make_view() does.
Result<void> write_cypher(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
