#include "exporters/dot_exporter.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "base/text_util.h"
#include "exporters/dot_graph.h"
#include "exporters/dot_look.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxDotBoxes = 300;      // above, dot takes minutes
constexpr std::size_t kMaxDotLines = 400;
constexpr std::size_t kMaxLabelledLines = 150; // labels are boxes too as far as dot is concerned
constexpr std::size_t kMaxSfdpBoxes = 5000;
constexpr std::size_t kNameWidth = 18;         // code points a line
constexpr std::size_t kMaxNameLines = 4;
constexpr std::size_t kMaxRoles = 3;

std::string node_id(std::size_t index) { return "n" + std::to_string(index + 1); }

std::string decimal(double value) {
  std::array<char, 32> buffer = {};
  std::snprintf(buffer.data(), buffer.size(), "%.1f", value);
  return buffer.data();
}

void add_box(const KnowledgeGraph& graph, const Box& box, const std::string& id, DotGraph* dot) {
  if (!box.node) {
    dot->add_node(id, {{"label", dot_label(box.name)}, {"tooltip", dot_text(box.tooltip)}, {"shape", "circle"},
                       {"style", "dashed"}, {"color", "#777777"}, {"width", "0.28"}, {"fixedsize", "true"},
                       {"class", "unknown"}});
    return;
  }
  const Node& node = graph.node(box.node);
  const KindLook& look = look_of(node.kind);
  dot->add_node(id, {{"label", dot_label(box_label(box))}, {"tooltip", dot_text(box.tooltip)}, {"shape", look.shape},
                     {"style", look.style}, {"fillcolor", look.fill}, {"color", look.border},
                     {"class", to_lower_ascii(to_string(node.kind))}, {"about", dot_text(node.key)},
                     {"penwidth", box.is_focus ? "3.0" : "1.0"}});
}

void add_line(const Line& line, bool labelled, DotGraph* dot) {
  const LineLook& look = look_of(line.style);
  const bool is_state = line.style == LineStyle::state;
  const double width = (is_state ? 1.0 : 1.4) + 0.8 * std::log2(static_cast<double>(line.num_articles));
  DotAttributes attributes = {
      {"label", labelled ? dot_label(line.label) : std::string()}, {"style", look.style}, {"color", look.color},
      {"fontcolor", look.text_color}, {"penwidth", decimal(width)}, {"arrowhead", line.both_ways ? "none" : look.arrowhead},
      {"edgetooltip", dot_text(line.tooltip)}, {"labeltooltip", dot_text(line.tooltip)}, {"about", dot_text(line.edges)}};
  if (std::string_view(look.arrowtail) != "none") {
    attributes.emplace_back("dir", "both");
    attributes.emplace_back("arrowtail", look.arrowtail);
  }
  if (const std::string url = dot_url(line.url); !url.empty()) attributes.emplace_back("edgeURL", url);
  dot->add_edge(node_id(line.from), node_id(line.to), attributes);
}

// What a drawing uses, and the legend explains.
struct UsedStyles {
  std::set<EntityKind> kinds;
  std::set<LineStyle> lines;
};

UsedStyles used_styles(const KnowledgeGraph& graph, const Drawing& drawing) {
  UsedStyles used;
  for (const Box& box : drawing.boxes) {
    if (box.node) used.kinds.insert(graph.node(box.node).kind);
  }
  for (const Line& line : drawing.lines) used.lines.insert(line.style);
  return used;
}

// A sample line and its meaning, to the right of it.
void add_line_sample(LineStyle style, const std::string& from, const std::string& to, DotGraph* dot) {
  const LineLook& look = look_of(style);
  const bool tail = std::string_view(look.arrowtail) != "none";
  dot->add_node(from, {{"label", ""}, {"shape", "plaintext"}, {"width", "0.01"}, {"fixedsize", "true"}, {"class", "legend"}});
  dot->add_node(to, {{"label", look.what}, {"shape", "plaintext"}, {"class", "legend"}});
  dot->add_edge(from, to, {{"style", look.style}, {"color", look.color}, {"arrowhead", look.arrowhead},
                           {"dir", tail ? "both" : "forward"}, {"arrowtail", look.arrowtail}, {"weight", "100"},
                           {"class", "legend"}});
}

// One sample of each style that the drawing uses: rows of a kind of node and a kind of line.
void add_legend(const KnowledgeGraph& graph, const Drawing& drawing, DotGraph* dot) {
  const UsedStyles used = used_styles(graph, drawing);
  std::vector<std::string> ids;
  const auto next_id = [&] {
    ids.push_back("k" + std::to_string(ids.size() + 1));
    return ids.back();
  };
  std::vector<std::string> kind_ids;
  for (const EntityKind kind : used.kinds) {
    const KindLook& look = look_of(kind);
    kind_ids.push_back(next_id());
    dot->add_node(kind_ids.back(), {{"label", std::string(to_string(kind))}, {"shape", look.shape}, {"style", look.style},
                                    {"fillcolor", look.fill}, {"color", look.border}, {"class", "legend"}});
  }
  std::size_t row = 0;
  for (const LineStyle style : used.lines) {
    const std::string from = next_id();
    add_line_sample(style, from, next_id(), dot);
    // Keeps the sample beside the kind: without a tie dot would put all samples below all kinds.
    if (row < kind_ids.size()) dot->add_edge(kind_ids[row], from, {{"style", "invis"}, {"weight", "100"}});
    ++row;
  }
  dot->add_subgraph("cluster_legend", ids, {{"label", "Key"}, {"tooltip", "Key"}, {"color", "#BBBBBB"}, {"fontsize", "12"}});
}

void set_look(const Drawing& drawing, DotGraph* dot) {
  set_layout(drawing, dot);
  dot->set_graph({{"label", dot_label(wrap(drawing.title, 90, 2))},
                  {"tooltip", dot_text(drawing.description)},
                  {"labelloc", "t"},
                  {"fontsize", "16"},
                  {"bgcolor", "white"}});
}

}  // namespace

std::string layout_engine(const Drawing& drawing) {
  if (drawing.boxes.size() <= kMaxDotBoxes && drawing.lines.size() <= kMaxDotLines) return "dot";
  return drawing.boxes.size() <= kMaxSfdpBoxes ? "sfdp" : std::string();
}

Error too_large_to_draw(const Drawing& drawing) {
  return Error{ErrorCode::limit, "a drawing of " + drawing.description +
                                     " cannot be laid out or read; draw less of the "
                                     "graph: --focus NAME, --relation R, --min-confidence X; or write .dot or .jsonld"};
}

bool has_labels(const Drawing& drawing) { return drawing.lines.size() <= kMaxLabelledLines; }

std::string box_label(const Box& box) {
  std::string label = wrap(box.name, kNameWidth, kMaxNameLines);
  for (std::size_t i = 0; i < box.roles.size() && i < kMaxRoles; ++i)
    label += "\n" + wrap(box.roles[i], kNameWidth + 6, 2);
  if (box.roles.size() > kMaxRoles) label += "\n+ " + std::to_string(box.roles.size() - kMaxRoles) + " more";
  return label;
}

void set_layout(const Drawing& drawing, DotGraph* dot) {
  const std::string engine = layout_engine(drawing);
  dot->set_graph({{"fontname", "DejaVu Sans"}, {"layout", engine.empty() ? "sfdp" : engine}, {"charset", "UTF-8"}});
  if (engine == "dot") {
    dot->set_graph({{"rankdir", "LR"}, {"nodesep", "0.2"}, {"ranksep", "0.35"}, {"splines", "true"}});
  } else {
    dot->set_graph({{"overlap", "prism"}, {"splines", "line"}});
  }
  if (!has_labels(drawing)) dot->set_graph({{"nslimit", "2"}, {"nslimit1", "2"}, {"mclimit", "0.2"}});
  dot->set_node_defaults({{"label", "\\N"}, {"fontname", "DejaVu Sans"}, {"fontsize", "12"}, {"fontcolor", "black"},
                          {"margin", "0.08,0.04"}, {"height", "0.3"}});
  dot->set_edge_defaults({{"label", ""}, {"fontname", "DejaVu Sans"}, {"fontsize", "11"}, {"arrowsize", "0.7"}});
}

std::string drawing_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, bool legend) {
  const std::string engine = layout_engine(drawing);
  DotGraph dot("newsgraph");
  set_look(drawing, &dot);
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) add_box(graph, drawing.boxes[i], node_id(i), &dot);
  for (const Line& line : drawing.lines) add_line(line, has_labels(drawing), &dot);
  if (legend && engine == "dot") add_legend(graph, drawing, &dot);
  return dot.to_text();
}

Result<void> write_dot(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const View view, make_view(graph, settings.view));
  return output.write(drawing_to_dot(graph, make_drawing(graph, view, settings.title), settings.legend));
}

}  // namespace newsgraph
