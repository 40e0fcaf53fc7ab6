#include "exporters/pictures/panels_dot.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "exporters/pictures/dot_graph.h"
#include "exporters/pictures/dot_painter.h"
#include "exporters/pictures/packing.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr double kMargin = 12.0;   // points within a frame
constexpr double kTitle = 26.0;    // room for the title of a frame
constexpr double kBetween = 24.0;  // points between frames
constexpr double kRatio = 1.5;     // of the page

std::string prefix_of(std::size_t panel) { return "m" + std::to_string(panel + 1); }

DotAttributes frame_look(const Panel& panel, const PictureStyle& style) {
  return {{"label", dot_label(panel.title)},
          {"tooltip", dot_text(panel.title + ": " + panel.description)},
          {"style", "rounded"},
          {"color", "#999999"},
          {"fontsize", std::to_string(style.size + 2)},
          {"fontcolor", style.text},
          {"class", "panel"}};
}

// Boxes, lines and frame of one panel, by the names of the whole.
void paint_panel(const Panel& panel, const std::string& prefix, const PlacedGraph& places, const DotAttributes& frame,
                 DotPainter* painter, DotGraph* dot) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < panel.drawing.boxes.size(); ++i) {
    const std::string id = box_id(panel.box_in_whole[i]);
    ids.push_back(prefix + id);
    painter->add_box(panel.drawing.boxes[i], ids.back(), place_of_box(places.boxes.at(id)));
  }
  for (std::size_t i = 0; i < panel.drawing.lines.size(); ++i) {
    const Line& line = panel.drawing.lines[i];
    const PlacedLine& place = places.lines.at(line_id(panel.line_in_whole[i]));
    painter->add_line(line, ids[line.from], ids[line.to], !place.words.empty(), place_of_line(place));
  }
  dot->add_subgraph("cluster_" + prefix, ids, frame);
}

void add(const PlacedGraph& from, PlacedGraph* to) {
  to->boxes.insert(from.boxes.begin(), from.boxes.end());
  to->lines.insert(from.lines.begin(), from.lines.end());
  to->page.right = std::max(to->page.right, from.page.right);
  to->page.bottom = std::min(to->page.bottom, from.page.bottom);
}

PlacedGraph packed(const std::vector<PlacedPart>& parts, const std::set<std::size_t>& which) {
  std::vector<Rectangle> sizes;
  for (const std::size_t i : which) sizes.push_back(parts[i].places.page);
  const std::vector<Rectangle> where = pack(sizes, kPartGap);
  PlacedGraph page;
  std::size_t next = 0;
  for (const std::size_t i : which) add(moved_to(parts[i].places, where[next++]), &page);
  return page;
}

// One page a panel: those parts of the whole of which something is shown in it, each with room for all of it.
std::vector<PlacedGraph> pages_of(const PanelDrawing& drawing, const std::vector<PlacedPart>& parts) {
  std::vector<std::size_t> part_of(drawing.whole.boxes.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (const std::size_t box : parts[i].boxes) part_of[box] = i;
  }
  std::vector<PlacedGraph> pages;
  for (const Panel& panel : drawing.panels) {
    std::set<std::size_t> shown;
    for (const std::size_t box : panel.box_in_whole) shown.insert(part_of[box]);
    pages.push_back(packed(parts, shown));
  }
  return pages;
}

// Frames of these sizes in rows, in order, below one another.
std::vector<Rectangle> in_rows(const std::vector<Rectangle>& sizes) {
  double area = 0.0;
  double widest = 0.0;
  for (const Rectangle& size : sizes) {
    area += (size.width() + kBetween) * (size.height() + kBetween);
    widest = std::max(widest, size.width());
  }
  const double width = std::max(widest, std::sqrt(area * kRatio));
  std::vector<Rectangle> places;
  double x = 0.0;
  double top = 0.0;
  double lowest = 0.0;
  for (const Rectangle& size : sizes) {
    if (x > 0.0 && x + size.width() > width) {
      x = 0.0;
      top = lowest - kBetween;
    }
    places.push_back({x, top - size.height(), x + size.width(), top});
    lowest = std::min(lowest, top - size.height());
    x += size.width() + kBetween;
  }
  return places;
}

std::string place_of_title(const Rectangle& frame) {
  return one_decimal((frame.left + frame.right) / 2) + "," + one_decimal(frame.top - kTitle / 2);
}

}  // namespace

Result<std::string> panels_to_dot(const KnowledgeGraph& graph, const PanelDrawing& drawing, const DotOptions& options,
                                  const RenderRequest& request) {
  NG_TRY(const std::vector<PlacedPart> parts, place_parts(graph, drawing.whole, options, request));
  const std::vector<PlacedGraph> pages = pages_of(drawing, parts);
  std::vector<Rectangle> sizes;
  for (const PlacedGraph& page : pages)
    sizes.push_back({0.0, 0.0, page.page.width() + 2 * kMargin, page.page.height() + kTitle + 2 * kMargin});
  if (options.legend) sizes.push_back(parts.back().places.page);
  const std::vector<Rectangle> where = in_rows(sizes);
  DotGraph dot("newsgraph");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page(drawing.whole.title, drawing.whole.description, "nop2");
  if (has_crossed_boxes(parts)) painter.set_boxes_on_top();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    DotAttributes frame = frame_look(drawing.panels[i], *options.style);
    for (auto& attribute : place_of_frame(where[i], place_of_title(where[i]))) frame.push_back(std::move(attribute));
    const Rectangle inside = {where[i].left + kMargin, where[i].bottom + kMargin, where[i].right, where[i].top};
    const PlacedGraph there = moved_to(pages[i], inside);
    paint_panel(drawing.panels[i], prefix_of(i), there, frame, &painter, &dot);
  }
  if (options.legend) {
    const PlacedGraph legend = moved_to(parts.back().places, where.back());
    painter.add_legend(looks_used(graph, drawing.whole, *options.style, parts), &legend);
  }
  return dot.to_text();
}

}  // namespace newsgraph
