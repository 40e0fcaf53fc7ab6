#include "base/file_reader.h"
#include "commands.h"
#include "exporters/exporter.h"
#include "exporters/pictures/style_file.h"
#include "graph_at.h"
#include "named_node.h"
#include "render_program.h"
#include "report.h"

namespace newsgraph {
namespace {

Result<ExportSettings> settings_from(const ExportOptions& options) {
  ExportSettings settings;
  settings.view.focus = options.focus;
  settings.view.depth = options.depth;
  settings.view.relations = options.relations;
  settings.view.min_confidence = options.min_confidence;
  for (const std::string& name : options.statuses) {
    const auto status = parse_status(name);
    if (!status) return Error{ErrorCode::usage, "unknown status '" + name + "'"};
    settings.view.statuses.push_back(*status);
  }
  settings.title = options.title;
  settings.legend = !options.no_legend;
  settings.cluster_by = options.cluster_by;
  settings.by = options.by;
  if (!options.style.empty()) {
    NG_TRY(const std::string bytes, DiskFileReader().read(options.style));
    NG_TRY(settings.style, parse_style(bytes, options.style));
  }
  settings.render_program = render_program();
  settings.time_limit_seconds = options.time_limit;
  settings.base_iri = options.base;
  return settings;
}

Result<void> export_file(const ExportOptions& options) {
  NG_TRY(ExportSettings settings, settings_from(options));
  // A format that nobody knows is said before a large graph is read.
  NG_TRY_VOID(find_exporter(options.format, options.output));
  NG_TRY(const KnowledgeGraph graph, load_graph_at(options.graph, options.time));
  if (!options.focus.empty()) {
    NG_TRY(const NodeId focus, choose_node(graph, NameIndex(graph), options.focus, {std::nullopt, options.first}));
    settings.view.focus = graph.node(focus).key;
  }
  if (!options.timeline.empty()) {
    NG_TRY(const NodeId office,
           choose_node(graph, NameIndex(graph), options.timeline, {EntityKind::office, options.first}));
    settings.timeline = graph.node(office).key;
  }
  return export_graph(graph, options.format, options.output, settings);
}

}  // namespace

int run_export(const ExportOptions& options) {
  const auto done = export_file(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
