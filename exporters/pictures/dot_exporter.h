// DOT, the language of Graphviz; also the first half of every picture.
//
// The layout program and its limits are chosen here by size: `dot` with labels up to 150 lines, `dot` without up to 400,
// `sfdp` up to 5,000 boxes. Larger drawings can still be written as DOT.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exporters/exporter.h"
#include "exporters/pictures/clusters.h"
#include "exporters/pictures/dot_look.h"
#include "exporters/pictures/drawing.h"

namespace newsgraph {

// Which layout a drawing of this size gets: `dot`, `sfdp`, or empty if it is too large to be drawn. With clusters `dot`
// or `fdp`: no other draws them.
std::string layout_engine(const Drawing& drawing, bool has_clusters = false);

struct DotOptions {
  bool legend = true;
  const PictureStyle* style = &default_style();  // must outlive the call
  std::vector<Cluster> clusters;                 // of the drawing's boxes; drawn as frames
};

// What to say where it is empty, of a drawing of this description.
Error too_large_to_draw(const std::string& description);

// Fails so where a view has more edges than it is worth gathering a drawing of.
Result<void> check_drawable(const View& view);

// The drawing in the DOT language. Every value of the world goes through safe_text.h.
std::string drawing_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options);
std::string drawing_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, bool legend);

// An exporter (exporter_table.cc).
Result<void> write_dot(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
