// The picture of the report: laid out by Graphviz, and then nothing of it kept but shapes, places and words. Colours are
// the page's, so that they can follow dark mode.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "exporters/exporter.h"
#include "exporters/pictures/drawing.h"
#include "exporters/pictures/placed_drawing.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// `drawing` in the DOT language, for `nop2`: box i has the id `b`i and the class of its kind, line i the id `l`i and
// that of its style.
std::string report_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DrawingPlaces& places);

// An svg element made from an SVG that Graphviz drew from report_dot(): groups of class `box` and `line`, in them paths,
// polygons, ellipses and texts with their places. No other element, attribute, link or style gets through.
std::string bare_svg(std::string_view svg, std::string_view label);

// Both, with newsgraph-render between them. Fails with limit where there are more boxes than can be laid out.
Result<std::string> report_picture(const KnowledgeGraph& graph, const Drawing& drawing, const ExportSettings& settings);

}  // namespace newsgraph
