// A drawing whose parts have been laid out and put on a page.
//
// Parts that no line ties together are laid out apart and packed: one layout of all stacks them to a page many times as
// high as wide, and takes longer. Graphviz can pack them too, but then forgets the labels of lines (2.43).
#pragma once

#include <string>
#include <vector>

#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/dot_layout.h"
#include "exporters/pictures/dot_painter.h"

namespace newsgraph {

// What is tied together by lines or frames, laid out on a page of its own.
struct PlacedPart {
  std::vector<std::size_t> boxes;
  std::vector<std::size_t> lines;
  std::vector<std::size_t> clusters;
  PlacedGraph places;
};

// `n1`, `l1` and `cluster_1` name the first box, line and frame in PlacedPart::places.
std::string line_id(std::size_t index);

// Lays out each part with the program for its size: `dot` with labels up to 250 lines, without up to 400, else `sfdp`.
// With clusters `fdp` in place of `sfdp`. Parts are in the order of their first boxes; the key, if `options` has one,
// is the last, without boxes. Fails as render_dot() does.
Result<std::vector<PlacedPart>> place_parts(const KnowledgeGraph& graph, const Drawing& drawing,
                                            const DotOptions& options, const RenderRequest& request);

// Do lines run through boxes in some part?
bool has_crossed_boxes(const std::vector<PlacedPart>& parts);

// What the key of the parts explains.
UsedLooks looks_used(const KnowledgeGraph& graph, const Drawing& drawing, const PictureStyle& style,
                     const std::vector<PlacedPart>& parts);

// Everything moved, so that the page lies on `to`.
PlacedGraph moved_to(const PlacedGraph& graph, const Rectangle& to);

struct DrawingPlaces {
  std::vector<Rectangle> boxes;   // by box
  std::vector<PlacedLine> lines;  // by line
  std::vector<Rectangle> frames;  // by cluster
  std::vector<std::string> frame_words;
  PlacedGraph legend;  // empty without one
  UsedLooks used;      // what it explains
  bool has_crossed_boxes = false;
};

// All parts on one page.
Result<DrawingPlaces> place_drawing(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                                    const RenderRequest& request);

// The drawing as DOT with all places in it, for `nop2`, which only draws.
std::string placed_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                          const DrawingPlaces& places);

}  // namespace newsgraph
