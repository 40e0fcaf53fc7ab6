// N-Quads (and N-Triples, which it is too, since all is in the default graph): one fact a line, nothing to remember
// between them.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails as write_rdf() does.
Result<void> write_nquads(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
