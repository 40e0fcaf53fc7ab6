// GEXF 1.2, for Gephi: the same nodes and lines as GraphML, with colours, and weights by number of articles.
//
// Lines of one relation and status share a `kind`, by which Gephi keeps parallel ones apart.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails as make_view() does.
Result<void> write_gexf(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
