// A drawing whose parts have been laid out and put on a page.
//
// Parts that no line ties together are laid out apart and packed: one layout of all stacks them to a page many times as
// high as wide, and takes longer. Graphviz can pack them too, but then forgets the labels of lines (2.43).
#pragma once

#include <string>
#include <vector>

#include "exporters/dot_exporter.h"
#include "exporters/dot_layout.h"

namespace newsgraph {

struct DrawingPlaces {
  Rectangle page;
  std::vector<Rectangle> boxes;   // by box
  std::vector<PlacedLine> lines;  // by line
  std::vector<Rectangle> frames;  // by cluster
  std::vector<std::string> frame_words;
  PlacedGraph legend;             // empty without one
};

// Lays out each part with the program for its size: `dot` with labels up to 250 lines, without up to 400, else `sfdp`.
// With clusters `fdp` in place of `sfdp`.
// Fails as render_dot() does.
Result<DrawingPlaces> place_drawing(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                                    const RenderRequest& request);

// The drawing as DOT with all places in it, for `nop2`, which only draws.
std::string placed_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                          const DrawingPlaces& places);

}  // namespace newsgraph
