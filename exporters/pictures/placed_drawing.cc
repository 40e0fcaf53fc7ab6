#include "exporters/pictures/placed_drawing.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "exporters/pictures/dot_graph.h"
#include "exporters/pictures/packing.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxDotBoxes = 300;  // of a part; above, dot takes minutes
constexpr std::size_t kMaxDotLines = 400;
constexpr std::size_t kMaxLabelledLines = 250;
constexpr std::size_t kManyLines = 150;  // above, dot is told to try less hard

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

// In the order of their first boxes.
std::vector<PlacedPart> parts_of(const Drawing& drawing, const std::vector<Cluster>& clusters) {
  std::vector<std::size_t> parents(drawing.boxes.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  const auto join = [&](std::size_t a, std::size_t b) {
    a = root_of(parents, a);
    b = root_of(parents, b);
    parents[std::max(a, b)] = std::min(a, b);
  };
  for (const Line& line : drawing.lines) join(line.from, line.to);
  for (const Cluster& cluster : clusters) {
    for (const std::size_t box : cluster.boxes) join(cluster.boxes.front(), box);
  }
  std::vector<PlacedPart> parts;
  std::map<std::size_t, std::size_t> part_of;  // by root
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const auto [found, added] = part_of.emplace(root_of(parents, i), parts.size());
    if (added) parts.emplace_back();
    parts[found->second].boxes.push_back(i);
  }
  const auto part_with = [&](std::size_t box) -> PlacedPart& { return parts[part_of[root_of(parents, box)]]; };
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) part_with(drawing.lines[i].from).lines.push_back(i);
  for (std::size_t i = 0; i < clusters.size(); ++i) part_with(clusters[i].boxes.front()).clusters.push_back(i);
  return parts;
}

bool is_for_dot(const PlacedPart& part) {
  return part.boxes.size() <= kMaxDotBoxes && part.lines.size() <= kMaxDotLines;
}

bool has_labels(const PlacedPart& part) { return is_for_dot(part) && part.lines.size() <= kMaxLabelledLines; }

std::vector<std::string> ids_of(const Cluster& cluster) {
  std::vector<std::string> ids;
  for (const std::size_t box : cluster.boxes) ids.push_back(box_id(box));
  return ids;
}

bool has_any_label(const Drawing& drawing, const std::vector<std::size_t>& lines) {
  return std::any_of(lines.begin(), lines.end(), [&](std::size_t i) { return !drawing.lines[i].label.empty(); });
}

std::string part_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                        const PlacedPart& part, const std::string& engine) {
  DotGraph dot("part");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page("", "", engine);
  painter.set_layout(engine, part.lines.size() > kManyLines);
  for (const std::size_t i : part.boxes) painter.add_box(drawing.boxes[i], box_id(i));
  for (const std::size_t i : part.lines) {
    const Line& line = drawing.lines[i];
    painter.add_line(line, box_id(line.from), box_id(line.to), has_labels(part), {{"id", line_id(i)}});
  }
  for (const std::size_t i : part.clusters) painter.add_frame(options.clusters[i].body, i, ids_of(options.clusters[i]));
  return dot.to_text();
}

std::string legend_to_dot(const KnowledgeGraph& graph, const DotOptions& options, const UsedLooks& used) {
  DotGraph dot("legend");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page("", "", "dot");
  painter.set_layout("dot", false);
  painter.add_legend(used);
  return dot.to_text();
}

void take_places(const PlacedPart& part, PlacedGraph placed, DrawingPlaces* places) {
  for (const std::size_t i : part.boxes) places->boxes[i] = placed.boxes[box_id(i)];
  for (const std::size_t i : part.lines) places->lines[i] = placed.lines[line_id(i)];
  for (const std::size_t i : part.clusters) {
    places->frames[i] = placed.frames[frame_id(i)];
    places->frame_words[i] = placed.frame_words[frame_id(i)];
  }
}

}  // namespace

std::string line_id(std::size_t index) { return "l" + std::to_string(index + 1); }

bool has_crossed_boxes(const std::vector<PlacedPart>& parts) {
  return !std::all_of(parts.begin(), parts.end(), is_for_dot);
}

UsedLooks looks_used(const KnowledgeGraph& graph, const Drawing& drawing, const PictureStyle& style,
                     const std::vector<PlacedPart>& parts) {
  UsedLooks used;
  used.add(graph, style, drawing);
  for (const PlacedPart& part : parts) {
    used.lacks_labels = used.lacks_labels || (!has_labels(part) && has_any_label(drawing, part.lines));
  }
  return used;
}

PlacedGraph moved_to(const PlacedGraph& graph, const Rectangle& to) {
  const double dx = to.left - graph.page.left;
  const double dy = to.bottom - graph.page.bottom;
  const auto move = [&](Rectangle* box) { *box = {box->left + dx, box->bottom + dy, box->right + dx, box->top + dy}; };
  PlacedGraph there = graph;
  for (auto& [name, box] : there.boxes) move(&box);
  for (auto& [name, box] : there.frames) move(&box);
  for (auto& [name, words] : there.frame_words) words = moved(words, dx, dy);
  for (auto& [id, line] : there.lines) line = {moved(line.curve, dx, dy), moved(line.words, dx, dy)};
  move(&there.page);
  return there;
}

Result<std::vector<PlacedPart>> place_parts(const KnowledgeGraph& graph, const Drawing& drawing,
                                            const DotOptions& options, const RenderRequest& request) {
  std::vector<PlacedPart> parts = parts_of(drawing, options.clusters);
  const UsedLooks used = looks_used(graph, drawing, *options.style, parts);
  if (options.legend) parts.emplace_back();
  const std::string engine_for_large = options.clusters.empty() ? "sfdp" : "fdp";
  RenderRequest left = request;
  for (const std::string& engine : {std::string("dot"), engine_for_large}) {
    std::vector<std::string> dots;
    std::vector<PlacedPart*> which;
    for (PlacedPart& part : parts) {
      if (is_for_dot(part) != (engine == "dot")) continue;
      which.push_back(&part);
      dots.push_back(part.boxes.empty() ? legend_to_dot(graph, options, used)
                                        : part_to_dot(graph, drawing, options, part, engine));
    }
    if (dots.empty()) continue;
    left.engine = engine;
    NG_TRY(std::vector<PlacedGraph> done, lay_out(dots, left));
    for (std::size_t i = 0; i < which.size(); ++i) which[i]->places = std::move(done[i]);
  }
  return parts;
}

Result<DrawingPlaces> place_drawing(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                                    const RenderRequest& request) {
  NG_TRY(const std::vector<PlacedPart> parts, place_parts(graph, drawing, options, request));
  std::vector<Rectangle> sizes;
  for (const PlacedPart& part : parts) sizes.push_back(part.places.page);
  const std::vector<Rectangle> where = pack(sizes, kPartGap);
  DrawingPlaces places;
  places.used = looks_used(graph, drawing, *options.style, parts);
  places.has_crossed_boxes = has_crossed_boxes(parts);
  places.boxes.resize(drawing.boxes.size());
  places.lines.resize(drawing.lines.size());
  places.frames.resize(options.clusters.size());
  places.frame_words.resize(options.clusters.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    PlacedGraph part = moved_to(parts[i].places, where[i]);
    if (parts[i].boxes.empty()) {
      places.legend = std::move(part);
    } else {
      take_places(parts[i], std::move(part), &places);
    }
  }
  return places;
}

std::string placed_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                          const DrawingPlaces& places) {
  DotGraph dot("newsgraph");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page(drawing.title, drawing.description, "nop2");
  if (places.has_crossed_boxes) painter.set_boxes_on_top();
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i)
    painter.add_box(drawing.boxes[i], box_id(i), place_of_box(places.boxes[i]));
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    const Line& line = drawing.lines[i];
    const PlacedLine& place = places.lines[i];
    painter.add_line(line, box_id(line.from), box_id(line.to), !place.words.empty(), place_of_line(place));
  }
  for (std::size_t i = 0; i < options.clusters.size(); ++i) {
    painter.add_frame(options.clusters[i].body, i, ids_of(options.clusters[i]),
                      place_of_frame(places.frames[i], places.frame_words[i]));
  }
  if (options.legend) painter.add_legend(places.used, &places.legend);
  return dot.to_text();
}

}  // namespace newsgraph
