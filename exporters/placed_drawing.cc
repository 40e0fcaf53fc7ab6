#include "exporters/placed_drawing.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>

#include "exporters/dot_painter.h"
#include "exporters/packing.h"

namespace newsgraph {
namespace {

constexpr double kGap = 22.0;                  // points between parts
constexpr std::size_t kMaxDotBoxes = 300;      // of a part; above, dot takes minutes
constexpr std::size_t kMaxDotLines = 400;
constexpr std::size_t kMaxLabelledLines = 250;
constexpr std::size_t kManyLines = 150;        // above, dot is told to try less hard

// What is tied together by lines or frames.
struct Part {
  std::vector<std::size_t> boxes;
  std::vector<std::size_t> lines;
  std::vector<std::size_t> clusters;
};

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t i) {
  while (parents[i] != i) i = parents[i] = parents[parents[i]];
  return i;
}

// In the order of their first boxes.
std::vector<Part> parts_of(const Drawing& drawing, const std::vector<Cluster>& clusters) {
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
  std::vector<Part> parts;
  std::map<std::size_t, std::size_t> part_of;  // by root
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const auto [found, added] = part_of.emplace(root_of(parents, i), parts.size());
    if (added) parts.emplace_back();
    parts[found->second].boxes.push_back(i);
  }
  const auto part_with = [&](std::size_t box) -> Part& { return parts[part_of[root_of(parents, box)]]; };
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) part_with(drawing.lines[i].from).lines.push_back(i);
  for (std::size_t i = 0; i < clusters.size(); ++i) part_with(clusters[i].boxes.front()).clusters.push_back(i);
  return parts;
}

bool is_for_dot(const Part& part) { return part.boxes.size() <= kMaxDotBoxes && part.lines.size() <= kMaxDotLines; }

std::string line_id(std::size_t index) { return "l" + std::to_string(index + 1); }

std::vector<std::string> ids_of(const Cluster& cluster) {
  std::vector<std::string> ids;
  for (const std::size_t box : cluster.boxes) ids.push_back(box_id(box));
  return ids;
}

std::string part_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options, const Part& part,
                        const std::string& engine) {
  DotGraph dot("part");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page("", "", engine);
  painter.set_layout(engine, part.lines.size() > kManyLines);
  for (const std::size_t i : part.boxes) painter.add_box(drawing.boxes[i], box_id(i));
  const bool labelled = engine == "dot" && part.lines.size() <= kMaxLabelledLines;
  for (const std::size_t i : part.lines) {
    const Line& line = drawing.lines[i];
    painter.add_line(line, box_id(line.from), box_id(line.to), labelled, {{"id", line_id(i)}});
  }
  for (const std::size_t i : part.clusters) painter.add_frame(options.clusters[i].body, i, ids_of(options.clusters[i]));
  return dot.to_text();
}

std::string legend_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options) {
  DotGraph dot("legend");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page("", "", "dot");
  painter.set_layout("dot", false);
  UsedLooks used;
  used.add(graph, *options.style, drawing);
  painter.add_legend(used);
  return dot.to_text();
}

PlacedGraph moved(const PlacedGraph& from, double dx, double dy) {
  const auto move = [&](Rectangle* box) { *box = {box->left + dx, box->bottom + dy, box->right + dx, box->top + dy}; };
  PlacedGraph to = from;
  for (auto& [name, box] : to.boxes) move(&box);
  for (auto& [name, box] : to.frames) move(&box);
  for (auto& [name, words] : to.frame_words) words = newsgraph::moved(words, dx, dy);
  for (auto& [id, line] : to.lines) line = {newsgraph::moved(line.curve, dx, dy), newsgraph::moved(line.words, dx, dy)};
  move(&to.page);
  return to;
}

void take_places(const Part& part, PlacedGraph placed, DrawingPlaces* places) {
  for (const std::size_t i : part.boxes) places->boxes[i] = placed.boxes[box_id(i)];
  for (const std::size_t i : part.lines) places->lines[i] = placed.lines[line_id(i)];
  for (const std::size_t i : part.clusters) {
    places->frames[i] = placed.frames[frame_id(i)];
    places->frame_words[i] = placed.frame_words[frame_id(i)];
  }
}

}  // namespace

Result<DrawingPlaces> place_drawing(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                                    const RenderRequest& request) {
  const std::vector<Part> parts = parts_of(drawing, options.clusters);
  const std::string engine_for_large = options.clusters.empty() ? "sfdp" : "fdp";
  std::vector<PlacedGraph> placed(parts.size() + (options.legend ? 1 : 0));
  RenderRequest left = request;
  for (const std::string& engine : {std::string("dot"), engine_for_large}) {
    std::vector<std::string> dots;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (is_for_dot(parts[i]) != (engine == "dot")) continue;
      which.push_back(i);
      dots.push_back(part_to_dot(graph, drawing, options, parts[i], engine));
    }
    if (options.legend && engine == "dot") {
      which.push_back(parts.size());
      dots.push_back(legend_to_dot(graph, drawing, options));
    }
    if (dots.empty()) continue;
    left.engine = engine;
    NG_TRY(std::vector<PlacedGraph> done, lay_out(dots, left));
    for (std::size_t i = 0; i < which.size(); ++i) placed[which[i]] = std::move(done[i]);
  }
  std::vector<Rectangle> sizes;
  for (const PlacedGraph& part : placed) sizes.push_back(part.page);
  const std::vector<Rectangle> where = pack(sizes, kGap);
  DrawingPlaces places;
  places.boxes.resize(drawing.boxes.size());
  places.lines.resize(drawing.lines.size());
  places.frames.resize(options.clusters.size());
  places.frame_words.resize(options.clusters.size());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    PlacedGraph part = moved(placed[i], where[i].left - sizes[i].left, where[i].bottom - sizes[i].bottom);
    places.page.right = std::max(places.page.right, where[i].right);
    places.page.bottom = std::min(places.page.bottom, where[i].bottom);
    if (i < parts.size()) take_places(parts[i], std::move(part), &places);
    else places.legend = std::move(part);
  }
  return places;
}

std::string placed_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options,
                          const DrawingPlaces& places) {
  DotGraph dot("newsgraph");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page(drawing.title, drawing.description, "nop2");
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
  if (options.legend) {
    UsedLooks used;
    used.add(graph, *options.style, drawing);
    painter.add_legend(used, &places.legend);
  }
  return dot.to_text();
}

}  // namespace newsgraph
