#include "exporters/dot_painter.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "base/text_util.h"
#include "exporters/safe_text.h"
#include "exporters/wording.h"

namespace newsgraph {
namespace {

constexpr std::size_t kNameWidth = 18;  // code points a line
constexpr std::size_t kMaxNameLines = 4;
constexpr std::size_t kMaxName = 80;  // one word of 10,000 letters is no name
constexpr std::size_t kMaxRoles = 3;
constexpr std::size_t kTitleWidth = 90;

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

void DotPainter::add_frame(NodeId body, std::size_t index, const std::vector<std::string>& ids) {
  const Node& node = graph_.node(body);
  const KindLook& look = style_.of(node.kind);
  dot_.add_subgraph("cluster_" + std::to_string(index + 1), ids,
                    {{"label", dot_label(wrap(clip(node.label(), kMaxName), 2 * kNameWidth, 2))},
                     {"tooltip", dot_text(node_in_full(node))},
                     {"style", "rounded"},
                     {"color", look.border},
                     {"penwidth", "1.5"},
                     {"fontcolor", look.border == look.fill ? style_.text : look.border},
                     {"fontsize", std::to_string(style_.size + 1)},
                     {"about", dot_text(node.key)},
                     {"class", "cluster " + to_lower_ascii(to_string(node.kind))}});
}

// A sample line and its meaning, to the right of it.
void DotPainter::add_line_sample(const LineLook& look, const std::string& from, const std::string& to) {
  dot_.add_node(from,
                {{"label", ""}, {"shape", "plaintext"}, {"width", "0.01"}, {"fixedsize", "true"}, {"class", "legend"}});
  dot_.add_node(to, {{"label", dot_label(look.what)}, {"shape", "plaintext"}, {"class", "legend"}});
  dot_.add_edge(from, to,
                {{"style", look.style},
                 {"color", look.color},
                 {"arrowhead", look.arrowhead},
                 {"dir", look.arrowtail != "none" ? "both" : "forward"},
                 {"arrowtail", look.arrowtail},
                 {"weight", "100"},
                 {"class", "legend"}});
}

std::string DotPainter::add_kind_sample(EntityKind kind, const std::string& id) {
  const KindLook& look = style_.of(kind);
  dot_.add_node(id, {{"label", std::string(to_string(kind))},
                     {"shape", look.shape},
                     {"style", look.style},
                     {"fillcolor", look.fill},
                     {"color", look.border},
                     {"fontcolor", look.text},
                     {"class", "legend"}});
  return id;
}

// Rows of a kind of node and a kind of line.
void DotPainter::add_legend(const UsedLooks& used) {
  std::vector<std::string> ids;
  const auto next_id = [&] {
    ids.push_back("k" + std::to_string(ids.size() + 1));
    return ids.back();
  };
  std::vector<std::string> kind_ids;
  for (const EntityKind kind : used.kinds) kind_ids.push_back(add_kind_sample(kind, next_id()));
  std::vector<LineLook> samples;
  for (const LineStyle line : used.lines) samples.push_back(style_.of(line));
  for (const std::string& relation : used.relations) {
    Line line;
    line.relations = {relation};
    samples.push_back(style_.of(line));
    samples.back().what = clip(relation_in_words(relation), kNameWidth * 2);
  }
  for (std::size_t row = 0; row < samples.size(); ++row) {
    const std::string from = next_id();
    add_line_sample(samples[row], from, next_id());
    // Keeps the sample beside the kind: without a tie dot would put all samples below all kinds.
    if (row < kind_ids.size()) dot_.add_edge(kind_ids[row], from, {{"style", "invis"}, {"weight", "100"}});
  }
  dot_.add_subgraph("cluster_legend", ids,
                    {{"label", "Key"}, {"tooltip", "Key"}, {"color", "#BBBBBB"}, {"fontsize", "12"}});
}

}  // namespace newsgraph
