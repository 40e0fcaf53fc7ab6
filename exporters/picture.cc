#include "exporters/picture.h"

#include "exporters/dot_exporter.h"
#include "exporters/placed_drawing.h"
#include "exporters/timeline.h"
#include "exporters/timeline_dot.h"

namespace newsgraph {
namespace {

Result<DotPicture> timeline_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  NG_TRY(const Timeline timeline, make_timeline(graph, settings.view, settings.timeline, settings.title));
  return DotPicture{timeline.title, timeline.description,
                    timeline_to_dot(graph, timeline, settings.style, settings.legend)};
}

Result<EntityKind> cluster_kind(const std::string& name) {
  if (name == "organisation") return EntityKind::organisation;
  if (name == "place") return EntityKind::place;
  return Error{ErrorCode::usage, "cannot cluster by '" + name + "'; expected organisation or place"};
}

// What is drawn, and how.
struct Sheet {
  Drawing drawing;
  DotOptions options;
};

// `settings` must outlive it.
Result<Sheet> make_sheet(const KnowledgeGraph& graph, const ExportSettings& settings) {
  NG_TRY(const View view, make_view(graph, settings.view));
  Sheet sheet{make_drawing(graph, view, settings.title), {}};
  sheet.options.legend = settings.legend;
  sheet.options.style = &settings.style;
  if (settings.cluster_by.empty()) return sheet;
  NG_TRY(const EntityKind kind, cluster_kind(settings.cluster_by));
  ClusteredDrawing clustered = cluster_drawing(graph, view, std::move(sheet.drawing), kind);
  sheet.drawing = std::move(clustered.drawing);
  sheet.options.clusters = std::move(clustered.clusters);
  return sheet;
}

Error too_large(const std::string& description) {
  return Error{ErrorCode::limit, "a drawing of " + description +
                                     " cannot be laid out or read; draw less of the "
                                     "graph: --focus NAME, --relation R, --min-confidence X; or write .dot or .jsonld"};
}

}  // namespace

Result<DotPicture> make_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  if (!settings.timeline.empty()) return timeline_picture(graph, settings);
  NG_TRY(const Sheet sheet, make_sheet(graph, settings));
  return DotPicture{sheet.drawing.title, sheet.drawing.description,
                    drawing_to_dot(graph, sheet.drawing, sheet.options)};
}

Result<DotPicture> place_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  if (!settings.timeline.empty()) return timeline_picture(graph, settings);
  NG_TRY(const Sheet sheet, make_sheet(graph, settings));
  if (layout_engine(sheet.drawing, !sheet.options.clusters.empty()).empty())
    return too_large(sheet.drawing.description);
  const RenderRequest request{settings.render_program, "", "", settings.time_limit_seconds};
  NG_TRY(const DrawingPlaces places, place_drawing(graph, sheet.drawing, sheet.options, request));
  return DotPicture{sheet.drawing.title, sheet.drawing.description,
                    placed_to_dot(graph, sheet.drawing, sheet.options, places)};
}

}  // namespace newsgraph
