#include "exporters/report/report_picture.h"

#include <algorithm>
#include <array>

#include "base/text_util.h"
#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/dot_graph.h"
#include "exporters/pictures/dot_look.h"
#include "exporters/pictures/dot_painter.h"
#include "exporters/pictures/render_process.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kSeveral = 2, kMany = 5;  // articles

// By LineStyle; page.css says how they look.
constexpr std::array<std::string_view, kNumLineStyles> kLineClasses = {"does", "is", "said", "planned", "possible", "not"};

// What of an SVG gets through.
constexpr std::array<std::string_view, 6> kElements = {"ellipse", "g", "path", "polygon", "polyline", "text"};
constexpr std::array<std::string_view, 10> kAttributes = {"class", "cx", "cy", "d", "id", "points", "rx", "ry", "x", "y"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

DotAttributes joined(DotAttributes attributes, const DotAttributes& more) {
  attributes.insert(attributes.end(), more.begin(), more.end());
  return attributes;
}

void add_box(const KnowledgeGraph& graph, const Box& box, std::size_t index, const Rectangle& place, DotGraph* dot) {
  const std::string id = "b" + std::to_string(index);
  if (!box.node) {
    const DotAttributes look = {{"id", id}, {"class", "unknown"}, {"label", "?"}, {"shape", "circle"}};
    return dot->add_node(id, joined(look, place_of_box(place)));
  }
  const EntityKind kind = graph.node(box.node).kind;
  const bool rounded = look_of(kind).style.find("rounded") != std::string::npos;
  const DotAttributes look = {{"id", id},
                              {"class", to_lower_ascii(to_string(kind))},
                              {"label", dot_label(DotPainter::label_of(box))},
                              {"shape", look_of(kind).shape},
                              {"style", rounded ? "rounded" : ""}};
  dot->add_node(id, joined(look, place_of_box(place)));
}

void add_line(const Line& line, std::size_t index, const PlacedLine& place, DotGraph* dot) {
  const LineLook& look = look_of(line.style);
  std::string style(kLineClasses[static_cast<std::size_t>(line.style)]);
  if (line.num_articles >= kSeveral) style += line.num_articles >= kMany ? " many" : " several";
  DotAttributes attributes = {{"id", "l" + std::to_string(index)},
                              {"class", style},
                              {"label", place.words.empty() ? std::string() : dot_label(line.label)},
                              {"arrowhead", line.both_ways ? "none" : look.arrowhead}};
  if (look.arrowtail != "none") {
    attributes.emplace_back("dir", "both");
    attributes.emplace_back("arrowtail", look.arrowtail);
  }
  dot->add_edge("b" + std::to_string(line.from), "b" + std::to_string(line.to),
                joined(attributes, place_of_line(place)));
}

// The value of attribute `name` in the tag `tag`, or empty.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const std::string key = " " + std::string(name) + "=\"";
  const std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = tag.substr(at + key.size());
  return rest.substr(0, rest.find('"'));
}

// Copies boxes and lines; lines first, so that none runs through a name.
class BareSvg {
 public:
  explicit BareSvg(std::string_view svg) : rest_(svg) {}

  std::string groups() {
    while (next_tag()) take_tag();
    return lines_ + boxes_;
  }

 private:
  std::string& out() { return is_box_ ? boxes_ : lines_; }

  // Moves to the next tag; text before it is kept inside of text elements.
  bool next_tag() {
    const std::size_t open = rest_.find('<');
    if (open == std::string_view::npos) return false;
    if (in_text_) out().append(rest_.substr(0, open));
    rest_.remove_prefix(open);
    if (rest_.starts_with("<!--")) {
      const std::size_t end = rest_.find("-->");
      rest_.remove_prefix(std::min(end, rest_.size()));
      tag_ = {};
      return true;
    }
    const std::size_t close = rest_.find('>');  // Graphviz writes `>` in values as an entity
    if (close == std::string_view::npos) return false;
    tag_ = rest_.substr(1, close - 1);
    rest_.remove_prefix(close + 1);
    return true;
  }

  void take_tag() {
    const bool closes = tag_.starts_with('/');
    const std::string_view name = tag_.substr(closes ? 1 : 0, tag_.find_first_of(" /\n", 1) - (closes ? 1 : 0));
    if (!has(kElements, name)) return;
    if (name == "g") return closes ? close_group() : open_group();
    if (!is_inside_) return;
    if (name == "text") in_text_ = !closes;
    if (closes) {
      out().append("</").append(name).append("> ");  // lines of a label are words apart
    } else {
      open_tag(name);
    }
  }

  // The whole graph is a group too; only boxes and lines in it are wanted.
  void open_group() {
    const std::string_view kind = attribute(tag_, "class");
    const bool is_box = kind.starts_with("node "), is_line = kind.starts_with("edge ");
    if (is_inside_ || !(is_box || is_line)) return;
    is_inside_ = true;
    is_box_ = is_box;
    out().append("<g id=\"").append(attribute(tag_, "id")).append(is_box ? "\" class=\"box " : "\" class=\"line ");
    out().append(kind.substr(5)).append("\">");
  }

  void close_group() {
    if (is_inside_) out().append("</g>\n");
    is_inside_ = false;
  }

  void open_tag(std::string_view name) {
    out().append("<").append(name);
    for (const std::string_view key : kAttributes) {
      if (const std::string_view value = attribute(tag_, key); !value.empty()) {
        out().append(" ").append(key).append("=\"").append(value).append("\"");
      }
    }
    out().append(tag_.ends_with('/') ? "/>" : ">");
  }

  std::string_view rest_;
  std::string_view tag_;
  std::string lines_, boxes_;
  bool is_box_ = false;
  bool is_inside_ = false;  // of a box or line
  bool in_text_ = false;
};

}  // namespace

std::string report_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DrawingPlaces& places) {
  DotGraph dot("report");
  DotPainter(graph, default_style(), &dot).set_page("", "", "nop2");
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) add_box(graph, drawing.boxes[i], i, places.boxes[i], &dot);
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) add_line(drawing.lines[i], i, places.lines[i], &dot);
  return dot.to_text();
}

std::string bare_svg(std::string_view svg, std::string_view label) {
  const std::vector<std::string_view> box = split(attribute(svg, "viewBox"), ' ');
  const std::string width(box.size() == 4 ? box[2] : "0"), height(box.size() == 4 ? box[3] : "0");
  std::string out = "<svg id=\"picture\" xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\" viewBox=\"0 0 " +
                    width + " " + height + "\" data-width=\"" + width + "\" data-height=\"" + height + "\" role=\"group\" aria-label=\"" +
                    xml_attribute(label) + "\">\n";
  // The y axis of Graphviz points upwards: one group moves everything into sight.
  const std::size_t whole = svg.find(" class=\"graph\"");
  const std::string_view moved = whole == std::string_view::npos ? std::string_view() : attribute(svg.substr(whole, svg.find('>', whole) - whole), "transform");
  out += "<g transform=\"" + std::string(moved) + "\">\n";
  return out + BareSvg(svg).groups() + "</g>\n</svg>";
}

Result<std::string> report_picture(const KnowledgeGraph& graph, const Drawing& drawing, const ExportSettings& settings) {
  if (layout_engine(drawing).empty()) return too_large_to_draw(drawing.description);
  DotOptions options;
  options.legend = false;  // the page has one
  RenderRequest request;
  request.program = settings.render_program;
  request.time_limit_seconds = settings.time_limit_seconds;
  NG_TRY(const DrawingPlaces places, place_drawing(graph, drawing, options, request));
  request.engine = "nop2";
  request.format = "svg";
  NG_TRY(const std::string svg, render_dot(report_dot(graph, drawing, places), request));
  return bare_svg(svg, drawing.description);
}

}  // namespace newsgraph
