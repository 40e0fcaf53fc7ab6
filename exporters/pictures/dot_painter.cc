#include "exporters/pictures/dot_painter.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "base/text_util.h"
#include "exporters/pictures/wording.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kNameWidth = 18;  // code points a line
constexpr std::size_t kMaxNameLines = 4;
constexpr std::size_t kMaxName = 80;  // one word of 10,000 letters is no name
constexpr std::size_t kMaxRoles = 3;
constexpr std::size_t kTitleWidth = 90;

// Where `places` has the legend's box `id`; nothing without places.
DotAttributes place_in(const PlacedGraph* places, const std::string& id) {
  return places == nullptr ? DotAttributes() : place_of_box(places->boxes.at(id));
}

void append(const DotAttributes& more, DotAttributes* attributes) {
  attributes->insert(attributes->end(), more.begin(), more.end());
}

}  // namespace

std::string box_id(std::size_t index) { return "n" + std::to_string(index + 1); }

std::string one_decimal(double value) {
  std::array<char, 32> buffer = {};
  std::snprintf(buffer.data(), buffer.size(), "%.1f", value);
  return buffer.data();
}

std::string frame_id(std::size_t index) { return "cluster_" + std::to_string(index + 1); }

std::string in_inches(double points) {
  std::array<char, 32> buffer = {};
  std::snprintf(buffer.data(), buffer.size(), "%.3f", points / 72.0);
  return buffer.data();
}

DotAttributes place_of_box(const Rectangle& box) {
  return {{"pos", one_decimal((box.left + box.right) / 2) + "," + one_decimal((box.bottom + box.top) / 2)},
          {"width", in_inches(box.width())},
          {"height", in_inches(box.height())},
          {"fixedsize", "true"}};
}

DotAttributes place_of_line(const PlacedLine& line) {
  DotAttributes attributes = {{"pos", line.curve}};
  if (!line.words.empty()) attributes.emplace_back("lp", line.words);
  return attributes;
}

DotAttributes place_of_frame(const Rectangle& frame, const std::string& words) {
  return {{"bb", one_decimal(frame.left) + "," + one_decimal(frame.bottom) + "," + one_decimal(frame.right) + "," +
                     one_decimal(frame.top)},
          {"lp", words}};
}

void UsedLooks::add(const KnowledgeGraph& graph, const PictureStyle& style, const Drawing& drawing) {
  for (const Box& box : drawing.boxes) {
    if (box.node) kinds.insert(graph.node(box.node).kind);
  }
  for (const Line& line : drawing.lines) {
    lines.insert(line.style);
    if (const std::string relation = style.relation_of(line); !relation.empty()) relations.insert(relation);
  }
}

void DotPainter::set_page(const std::string& title, const std::string& description, const std::string& layout) {
  dot_.set_graph({{"label", dot_label(wrap(title, kTitleWidth, 2))},
                  {"tooltip", dot_text(description)},
                  {"labelloc", "t"},
                  {"fontname", style_.font},
                  {"fontsize", std::to_string(style_.size + 4)},
                  {"fontcolor", style_.text},
                  {"bgcolor", style_.background},
                  {"layout", layout},
                  {"charset", "UTF-8"}});
  dot_.set_node_defaults({{"label", "\\N"},
                          {"fontname", style_.font},
                          {"fontsize", std::to_string(style_.size)},
                          {"fontcolor", style_.text},
                          {"margin", "0.08,0.04"},
                          {"height", "0.3"}});
  dot_.set_edge_defaults(
      {{"label", ""}, {"fontname", style_.font}, {"fontsize", std::to_string(style_.size - 1)}, {"arrowsize", "0.7"}});
}

void DotPainter::set_boxes_on_top() { dot_.set_graph({{"outputorder", "edgesfirst"}}); }

void DotPainter::set_layout(const std::string& layout, bool hasty) {
  if (layout == "dot") {
    dot_.set_graph({{"rankdir", "LR"}, {"nodesep", "0.2"}, {"ranksep", "0.35"}, {"splines", "true"}});
  } else {
    dot_.set_graph({{"overlap", "prism"}, {"splines", "line"}});
    set_boxes_on_top();
  }
  if (hasty) dot_.set_graph({{"nslimit", "2"}, {"nslimit1", "2"}, {"mclimit", "0.2"}});
}

std::string DotPainter::label_of(const Box& box) {
  std::string label = wrap(clip(box.name, kMaxName), kNameWidth, kMaxNameLines);
  for (std::size_t i = 0; i < box.roles.size() && i < kMaxRoles; ++i) {
    label += "\n" + wrap(clip(box.roles[i], kMaxName), kNameWidth + 6, 2);
  }
  if (box.roles.size() > kMaxRoles) label += "\n+ " + std::to_string(box.roles.size() - kMaxRoles) + " more";
  return label;
}

void DotPainter::add_box(const Box& box, const std::string& id, const DotAttributes& more) {
  DotAttributes attributes;
  if (!box.node) {
    attributes = {{"label", dot_label(box.name)},
                  {"tooltip", dot_text(box.tooltip)},
                  {"shape", "circle"},
                  {"style", "dashed"},
                  {"color", "#777777"},
                  {"width", "0.28"},
                  {"fixedsize", "true"},
                  {"class", "unknown"}};
  } else {
    const Node& node = graph_.node(box.node);
    const KindLook& look = style_.of(node.kind);
    const std::string width = box.is_focus ? one_decimal(std::stod(look.width) + 2.0) : look.width;
    attributes = {{"label", dot_label(label_of(box))},
                  {"tooltip", dot_text(box.tooltip)},
                  {"shape", look.shape},
                  {"style", look.style},
                  {"fillcolor", look.fill},
                  {"color", look.border},
                  {"fontcolor", look.text},
                  {"class", to_lower_ascii(to_string(node.kind))},
                  {"about", dot_text(node.key)},
                  {"penwidth", width}};
  }
  append(more, &attributes);
  dot_.add_node(id, attributes);
}

void DotPainter::add_line(const Line& line, const std::string& from, const std::string& to, bool labelled,
                          const DotAttributes& more) {
  const LineLook look = style_.of(line);
  const double width = look.width + 0.8 * std::log2(static_cast<double>(line.num_articles));
  DotAttributes attributes = {{"label", labelled ? dot_label(line.label) : std::string()},
                              {"style", look.style},
                              {"color", look.color},
                              {"fontcolor", look.text_color},
                              {"penwidth", one_decimal(width)},
                              {"arrowhead", line.both_ways ? "none" : look.arrowhead},
                              {"edgetooltip", dot_text(line.tooltip)},
                              {"labeltooltip", dot_text(line.tooltip)},
                              {"about", dot_text(line.edges)}};
  if (look.arrowtail != "none") {
    attributes.emplace_back("dir", "both");
    attributes.emplace_back("arrowtail", look.arrowtail);
  }
  if (const std::string url = dot_url(line.url); !url.empty()) attributes.emplace_back("edgeURL", url);
  append(more, &attributes);
  dot_.add_edge(from, to, attributes);
}

void DotPainter::add_frame(NodeId body, std::size_t index, const std::vector<std::string>& ids,
                           const DotAttributes& more) {
  const Node& node = graph_.node(body);
  const KindLook& look = style_.of(node.kind);
  DotAttributes attributes = {{"label", dot_label(wrap(clip(node.label(), kMaxName), 2 * kNameWidth, 2))},
                              {"tooltip", dot_text(node_in_full(node))},
                              {"style", "rounded"},
                              {"color", look.border},
                              {"penwidth", "1.5"},
                              {"fontcolor", style_.text},
                              {"fontsize", std::to_string(style_.size + 1)},
                              {"about", dot_text(node.key)},
                              {"class", "cluster " + to_lower_ascii(to_string(node.kind))}};
  append(more, &attributes);
  dot_.add_subgraph(frame_id(index), ids, attributes);
}

// A sample line and its meaning, to the right of it.
void DotPainter::add_line_sample(const LineLook& look, const std::string& from, const std::string& to,
                                 const PlacedGraph* places) {
  DotAttributes begin = {
      {"label", ""}, {"shape", "plaintext"}, {"width", "0.01"}, {"fixedsize", "true"}, {"class", "legend"}};
  append(place_in(places, from), &begin);
  dot_.add_node(from, begin);
  DotAttributes words = {{"label", dot_label(look.what)}, {"shape", "plaintext"}, {"class", "legend"}};
  append(place_in(places, to), &words);
  dot_.add_node(to, words);
  DotAttributes line = {{"style", look.style},         {"color", look.color},
                        {"arrowhead", look.arrowhead}, {"dir", look.arrowtail != "none" ? "both" : "forward"},
                        {"arrowtail", look.arrowtail}, {"weight", "100"},
                        {"id", "sample" + from},       {"class", "legend"}};
  if (places != nullptr) append(place_of_line(places->lines.at("sample" + from)), &line);
  dot_.add_edge(from, to, line);
}

std::string DotPainter::add_kind_sample(EntityKind kind, const std::string& id, const PlacedGraph* places) {
  const KindLook& look = style_.of(kind);
  DotAttributes attributes = {{"label", std::string(to_string(kind))},
                              {"shape", look.shape},
                              {"style", look.style},
                              {"fillcolor", look.fill},
                              {"color", look.border},
                              {"fontcolor", look.text},
                              {"class", "legend"}};
  append(place_in(places, id), &attributes);
  dot_.add_node(id, attributes);
  return id;
}

std::string DotPainter::add_gap(const std::string& id, const PlacedGraph* places) {
  DotAttributes attributes = {{"label", ""}, {"shape", "plaintext"}, {"class", "legend"}};
  append(place_in(places, id), &attributes);
  dot_.add_node(id, attributes);
  return id;
}

// Rows of a kind of node and a kind of line.
void DotPainter::add_legend(const UsedLooks& used, const PlacedGraph* places) {
  std::vector<std::string> ids;
  const auto next_id = [&] {
    ids.push_back("k" + std::to_string(ids.size() + 1));
    return ids.back();
  };
  std::vector<std::string> kind_ids;
  for (const EntityKind kind : used.kinds) kind_ids.push_back(add_kind_sample(kind, next_id(), places));
  std::vector<LineLook> samples;
  for (const LineStyle line : used.lines) samples.push_back(style_.of(line));
  for (const std::string& relation : used.relations) {
    Line line;
    line.relations = {relation};
    samples.push_back(style_.of(line));
    samples.back().what = clip(relation_in_words(relation), kNameWidth * 2);
  }
  if (used.lacks_labels) {
    samples.push_back({"invis", "white", "black", "none", "none", "labels left out: too many lines"});
  }
  // An empty place where there is no kind left, else these samples would stand below the kinds.
  while (kind_ids.size() < samples.size()) kind_ids.push_back(add_gap(next_id(), places));
  for (std::size_t row = 0; row < samples.size(); ++row) {
    const std::string from = next_id();
    add_line_sample(samples[row], from, next_id(), places);
    // Keeps the sample beside the kind: without a tie dot would put all samples below all kinds.
    if (places == nullptr) dot_.add_edge(kind_ids[row], from, {{"style", "invis"}, {"weight", "100"}});
  }
  DotAttributes frame = {{"label", "Key"}, {"tooltip", "Key"}, {"color", "#BBBBBB"}, {"fontsize", "12"}};
  if (places != nullptr)
    append(place_of_frame(places->frames.at("cluster_legend"), places->frame_words.at("cluster_legend")), &frame);
  dot_.add_subgraph("cluster_legend", ids, frame);
}

}  // namespace newsgraph
