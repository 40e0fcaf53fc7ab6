#include <algorithm>

#include "base/file_reader.h"
#include "base/suggest.h"
#include "commands.h"
#include "exporters/exporter.h"
#include "exporters/pictures/style_file.h"
#include "graph_at.h"
#include "named_node.h"
#include "relations/relation_files.h"
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
    settings.has_own_style = true;
  }
  settings.render_program = render_program();
  settings.time_limit_seconds = options.time_limit;
  settings.base_iri = options.base;
  return settings;
}

// Style files are shared by graphs, so a relation that this graph happens not to have is nothing odd; one that nobody
// has is.
void warn_of_unknown_relations(const KnowledgeGraph& graph, const PictureStyle& style, const std::string& path) {
  std::vector<std::string> known(graph.relations().begin(), graph.relations().end());
  for (const Relation& relation : builtin_relations().relations()) known.push_back(relation.name);
  for (const auto& [name, look] : style.relations) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    report(Diagnostic{Severity::warning, "there is no relation '" + name + "'" + did_you_mean(name, known), path});
  }
}

// An empty file is no failure, but seldom what was meant.
Result<void> warn_of_nothing(const KnowledgeGraph& graph, const ViewOptions& options) {
  if (options.everything()) return {};
  NG_TRY(const View view, make_view(graph, options));
  if (view.edges.empty()) report(Diagnostic{Severity::warning, "nothing passes the filters"});
  return {};
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
  NG_TRY_VOID(export_graph(graph, options.format, options.output, settings));
  warn_of_unknown_relations(graph, settings.style, options.style);
  return warn_of_nothing(graph, settings.view);
}

}  // namespace

int run_export(const ExportOptions& options) {
  const auto done = export_file(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
