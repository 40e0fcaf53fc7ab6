#include <algorithm>
#include <filesystem>

#include "base/file_reader.h"
#include "commands.h"
#include "exporters/exporter.h"
#include "graph/graph_builder.h"
#include "graph/open_graph.h"
#include "graph/store.h"
#include "render_program.h"
#include "report.h"

namespace newsgraph {
namespace {

class ReportingSink final : public DiagnosticSink {
 public:
  void report(Diagnostic diagnostic) override { newsgraph::report(diagnostic); }
};

// The files of an input: itself, or what a folder and its subfolders hold of claims, by name.
Result<std::vector<std::string>> files_of(const std::string& input) {
  std::error_code error;
  if (!std::filesystem::is_directory(input, error)) return std::vector<std::string>{input};
  std::vector<std::string> files;
  const std::filesystem::recursive_directory_iterator end;
  for (std::filesystem::recursive_directory_iterator it(input, error); !error && it != end; it.increment(error)) {
    const std::string extension = it->path().extension().string();
    if (it->is_regular_file() && (extension == ".jsonl" || extension == ".json")) files.push_back(it->path().string());
  }
  if (error) return Error{ErrorCode::cannot_read, "cannot read folder: " + error.message(), input};
  if (files.empty()) return Error{ErrorCode::not_found, "no claims files in this folder; expected .jsonl or .json", input};
  std::sort(files.begin(), files.end());
  return files;
}

Result<void> add_file(const std::string& path, GraphBuilder* builder) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  if (!looks_like_claims(bytes)) {
    return Error{ErrorCode::bad_input, "not a claims file; expected what 'newsgraph extract' writes", path};
  }
  return add_claims(bytes, path, builder);
}

bool is_store(const BuildOptions& options) {
  return options.format == "ng" || (options.format.empty() && options.output.ends_with(".ng"));
}

Result<void> build(const BuildOptions& options) {
  // A format that nobody knows is said before a large input is read.
  if (!is_store(options)) NG_TRY_VOID(find_exporter(options.format, options.output));
  ReportingSink sink;
  GraphBuilder builder(&sink);
  for (const std::string& input : options.reading.inputs) {
    NG_TRY(const std::vector<std::string> files, files_of(input));
    for (const std::string& file : files) NG_TRY_VOID(add_file(file, &builder));
  }
  const KnowledgeGraph graph = builder.build();
  if (is_store(options)) {
    NG_TRY_VOID(save_graph(graph, options.output));
  } else {
    ExportSettings settings;
    settings.render_program = render_program();
    NG_TRY_VOID(export_graph(graph, options.format, options.output, settings));
  }
  if (!options.reading.quiet) {
    report(std::to_string(graph.articles().size()) + " articles, " + std::to_string(graph.nodes().size()) + " nodes, " +
           std::to_string(graph.edges().size()) + " edges, " + std::to_string(graph.claims().size()) + " claims");
  }
  return {};
}

}  // namespace

int run_build(const BuildOptions& options) {
  const auto done = build(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
