// GraphML, for yEd, Gephi, Cytoscape, NetworkX, igraph: people, offices, bodies, places, events, and a line a
// statement.
//
// Articles and claims are left out, as they would stand between all that they tell of; each line has its sources,
// claims and quote. Ids are ours. Attributes are typed; a list is one text, `; ` between its parts. yEd gets labels,
// shapes and colours.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails as make_view() does.
Result<void> write_graphml(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
