// The boxes, lines and key of a picture in DOT: what every kind of picture has in common.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "exporters/pictures/dot_canvas.h"
#include "exporters/pictures/dot_layout.h"
#include "exporters/pictures/dot_look.h"
#include "exporters/pictures/drawing.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// What a drawing uses, and the key explains.
struct UsedLooks {
  std::set<EntityKind> kinds;
  std::set<LineStyle> lines;
  std::set<std::string> relations;  // that the style has a look for
  bool lacks_labels = false;        // lines have labels that are not drawn, as there are too many

  void add(const KnowledgeGraph& graph, const PictureStyle& style, const Drawing& drawing);
};

// `n1` for the first box.
std::string box_id(std::size_t index);

std::string frame_id(std::size_t index);

// `1.4`.
std::string one_decimal(double value);

// Points as inches.
std::string in_inches(double points);

// Attributes that put things where a layout put them.
DotAttributes place_of_box(const Rectangle& box);
DotAttributes place_of_line(const PlacedLine& line);
DotAttributes place_of_frame(const Rectangle& frame, const std::string& words);

// Writes into `dot`. All three must outlive it. Every value of the world goes through safe_text.h.
class DotPainter {
 public:
  DotPainter(const KnowledgeGraph& graph, const PictureStyle& style, DotCanvas* dot)
      : graph_(graph), style_(style), dot_(*dot) {}

  // Title, fonts and colours of the page, and `layout`: the program that lays it out. Before all else.
  void set_page(const std::string& title, const std::string& description, const std::string& layout);

  // Boxes are drawn over lines, so that lines that run through them do not cross out their words.
  void set_boxes_on_top();

  // How `layout` (dot, sfdp, fdp) is to lay out the page; `hasty`: many lines, it must not take minutes.
  // Only `dot` leads lines around boxes.
  void set_layout(const std::string& layout, bool hasty);

  // The words in a box: its name and the offices that are told of in it.
  static std::string label_of(const Box& box);

  // `more` are attributes on top.
  void add_box(const Box& box, const std::string& id, const DotAttributes& more = {});
  void add_line(const Line& line, const std::string& from, const std::string& to, bool labelled,
                const DotAttributes& more = {});

  // A frame with the name of `body` around the boxes `ids`. For layouts that draw clusters.
  void add_frame(NodeId body, std::size_t index, const std::vector<std::string>& ids, const DotAttributes& more = {});

  // One sample of each look that is used, in a box `Key`. For layouts that draw clusters; with `places` for `nop2`.
  void add_legend(const UsedLooks& used, const PlacedGraph* places = nullptr);

 private:
  void add_line_sample(const LineLook& look, const std::string& from, const std::string& to, const PlacedGraph* places);
  std::string add_gap(const std::string& id, const PlacedGraph* places);
  std::string add_kind_sample(EntityKind kind, const std::string& id, const PlacedGraph* places);

  const KnowledgeGraph& graph_;
  const PictureStyle& style_;
  DotCanvas& dot_;
};

}  // namespace newsgraph
