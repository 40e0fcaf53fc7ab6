// The graph as JSON, for the script of the report: page/data.js says how it is read.
#pragma once

#include <string>

#include "exporters/pictures/drawing.h"
#include "exporters/view.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// What `view` shows of `graph`, drawn as `drawing`. Offsets of marks count UTF-16 code units of the quote, as scripts do;
// those of the evidence are code points of the article. `<` is written as \u003c, so that the text may stand in a script
// element.
std::string report_data(const KnowledgeGraph& graph, const View& view, const Drawing& drawing);

}  // namespace newsgraph
