#include "exporters/picture.h"

#include "exporters/dot_exporter.h"
#include "exporters/timeline.h"
#include "exporters/timeline_dot.h"

namespace newsgraph {
namespace {

Result<DotPicture> timeline_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  NG_TRY(const Timeline timeline, make_timeline(graph, settings.view, settings.timeline, settings.title));
  return DotPicture{timeline.title, timeline.description,
                    timeline_to_dot(graph, timeline, settings.style, settings.legend), "nop2"};
}

Result<EntityKind> cluster_kind(const std::string& name) {
  if (name == "organisation") return EntityKind::organisation;
  if (name == "place") return EntityKind::place;
  return Error{ErrorCode::usage, "cannot cluster by '" + name + "'; expected organisation or place"};
}

Result<DotPicture> whole_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  NG_TRY(const View view, make_view(graph, settings.view));
  Drawing drawing = make_drawing(graph, view, settings.title);
  DotOptions options;
  options.legend = settings.legend;
  options.style = &settings.style;
  if (!settings.cluster_by.empty()) {
    NG_TRY(const EntityKind kind, cluster_kind(settings.cluster_by));
    ClusteredDrawing clustered = cluster_drawing(graph, view, std::move(drawing), kind);
    drawing = std::move(clustered.drawing);
    options.clusters = std::move(clustered.clusters);
  }
  return DotPicture{drawing.title, drawing.description, drawing_to_dot(graph, drawing, options),
                    layout_engine(drawing, !options.clusters.empty())};
}

}  // namespace

Result<DotPicture> make_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  if (!settings.timeline.empty()) return timeline_picture(graph, settings);
  return whole_picture(graph, settings);
}

}  // namespace newsgraph
