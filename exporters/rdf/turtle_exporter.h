// Turtle: linked data that people can read. The same facts as N-Quads, thing by thing, with short names.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails as write_rdf() does.
Result<void> write_turtle(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
