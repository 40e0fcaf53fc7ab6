#include "exporters/pictures/picture.h"

#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/panels_dot.h"
#include "exporters/pictures/placed_drawing.h"
#include "exporters/pictures/timeline.h"
#include "exporters/pictures/timeline_dot.h"

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
  NG_TRY_VOID(check_drawable(view));
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

// As many boxes as all panels hold are drawn.
Result<void> check_size(const PanelDrawing& panels) {
  Drawing all;
  for (const Panel& panel : panels.panels)
    all.boxes.insert(all.boxes.end(), panel.drawing.boxes.begin(), panel.drawing.boxes.end());
  if (!layout_engine(all).empty()) return {};
  return too_large_to_draw(std::to_string(panels.panels.size()) + " panels of " + panels.whole.description);
}

RenderRequest request_for(const ExportSettings& settings) {
  RenderRequest request;
  request.program = settings.render_program;
  request.time_limit_seconds = settings.time_limit_seconds;
  return request;
}

Result<DotPicture> panel_picture(const KnowledgeGraph& graph, const ExportSettings& settings,
                                 const RenderRequest& request) {
  NG_TRY(const View view, make_view(graph, settings.view));
  NG_TRY_VOID(check_drawable(view));
  NG_TRY(const PanelDrawing panels, make_panels(graph, view, settings.title, settings.by));
  DotOptions options;
  options.legend = settings.legend;
  options.style = &settings.style;
  DotPicture picture{
      panels.whole.title, std::to_string(panels.panels.size()) + " panels; " + panels.whole.description, {}};
  NG_TRY_VOID(check_size(panels));
  NG_TRY(picture.dot, panels_to_dot(graph, panels, options, request));
  return picture;
}

Result<DotPicture> placed(const KnowledgeGraph& graph, const ExportSettings& settings, const RenderRequest& request) {
  if (!settings.timeline.empty()) return timeline_picture(graph, settings);
  if (!settings.by.empty()) return panel_picture(graph, settings, request);
  NG_TRY(const Sheet sheet, make_sheet(graph, settings));
  if (layout_engine(sheet.drawing, !sheet.options.clusters.empty()).empty())
    return too_large_to_draw(sheet.drawing.description);
  NG_TRY(const DrawingPlaces places, place_drawing(graph, sheet.drawing, sheet.options, request));
  return DotPicture{sheet.drawing.title, sheet.drawing.description,
                    placed_to_dot(graph, sheet.drawing, sheet.options, places)};
}

}  // namespace

Result<DotPicture> make_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  if (!settings.timeline.empty()) return timeline_picture(graph, settings);
  if (!settings.by.empty()) return panel_picture(graph, settings, request_for(settings));
  NG_TRY(const Sheet sheet, make_sheet(graph, settings));
  return DotPicture{sheet.drawing.title, sheet.drawing.description,
                    drawing_to_dot(graph, sheet.drawing, sheet.options)};
}

Result<DotPicture> place_picture(const KnowledgeGraph& graph, const ExportSettings& settings) {
  const RenderRequest request = request_for(settings);
  NG_TRY(DotPicture picture, placed(graph, settings, request));
  picture.request = request;
  return picture;
}

}  // namespace newsgraph
