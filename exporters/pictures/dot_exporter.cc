#include "exporters/pictures/dot_exporter.h"

#include "exporters/pictures/dot_graph.h"
#include "exporters/pictures/dot_painter.h"
#include "exporters/pictures/large_dot.h"
#include "exporters/pictures/picture.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxDotBoxes = 300;      // above, dot takes minutes
constexpr std::size_t kMaxDotLines = 400;
constexpr std::size_t kMaxLabelledLines = 150; // labels are boxes too as far as dot is concerned
constexpr std::size_t kMaxSfdpBoxes = 5000;
constexpr std::size_t kMaxClusteredBoxes = 200;  // clusters make dot slower
constexpr std::size_t kMaxClusteredLines = 250;
constexpr std::size_t kMaxFdpBoxes = 1000;

}  // namespace

std::string layout_engine(const Drawing& drawing, bool has_clusters) {
  const std::size_t num_boxes = drawing.boxes.size();
  const std::size_t num_lines = drawing.lines.size();
  if (has_clusters) {
    if (num_boxes <= kMaxClusteredBoxes && num_lines <= kMaxClusteredLines) return "dot";
    return num_boxes <= kMaxFdpBoxes ? "fdp" : std::string();
  }
  if (num_boxes <= kMaxDotBoxes && num_lines <= kMaxDotLines) return "dot";
  return num_boxes <= kMaxSfdpBoxes ? "sfdp" : std::string();
}

Error too_large_to_draw(const std::string& description) {
  return Error{ErrorCode::limit, "a drawing of " + description +
                                     " cannot be laid out or read; draw less of the "
                                     "graph: --focus NAME, --relation R, --min-confidence X; or write .dot or .jsonld"};
}

Result<void> check_drawable(const View& view) {
  if (view.edges.size() <= kMaxDrawnEdges) return {};
  return too_large_to_draw(std::to_string(view.nodes.size()) + " nodes and " + std::to_string(view.edges.size()) +
                           " edges");
}

std::string drawing_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, const DotOptions& options) {
  const std::string engine = layout_engine(drawing, !options.clusters.empty());
  DotGraph dot("newsgraph");
  DotPainter painter(graph, *options.style, &dot);
  painter.set_page(drawing.title, drawing.description, engine.empty() ? "sfdp" : engine);
  painter.set_layout(engine, drawing.lines.size() > kMaxLabelledLines);
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) painter.add_box(drawing.boxes[i], box_id(i));
  const bool labelled = drawing.lines.size() <= kMaxLabelledLines;
  for (const Line& line : drawing.lines) painter.add_line(line, box_id(line.from), box_id(line.to), labelled);
  for (std::size_t i = 0; i < options.clusters.size(); ++i) {
    std::vector<std::string> ids;
    for (const std::size_t box : options.clusters[i].boxes) ids.push_back(box_id(box));
    painter.add_frame(options.clusters[i].body, i, ids);
  }
  if (options.legend && engine == "dot") {
    UsedLooks used;
    used.add(graph, *options.style, drawing);
    used.lacks_labels = !labelled;
    painter.add_legend(used);
  }
  return dot.to_text();
}

std::string drawing_to_dot(const KnowledgeGraph& graph, const Drawing& drawing, bool legend) {
  DotOptions options;
  options.legend = legend;
  return drawing_to_dot(graph, drawing, options);
}

Result<void> write_dot(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  if (graph.edges().size() > kMaxDrawnEdges && !settings.is_special_picture()) {
    NG_TRY(const View view, make_view(graph, settings.view));
    if (view.edges.size() > kMaxDrawnEdges) return write_large_dot(graph, view, settings, output);
  }
  NG_TRY(const DotPicture picture, make_picture(graph, settings));
  return output.write(picture.dot);
}

}  // namespace newsgraph
