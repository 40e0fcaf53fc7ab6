// build: claims files and articles -> graph store, or any export.
#include <algorithm>
#include <filesystem>

#include "base/file_reader.h"
#include "commands.h"
#include "exporters/exporter.h"
#include "extract_articles.h"
#include "graph/graph_builder.h"
#include "graph/open_graph.h"
#include "graph/store.h"
#include "input/byte_source.h"
#include "interrupt.h"
#include "render_program.h"
#include "report.h"

namespace newsgraph {
namespace {

// What the inputs are, told apart by their bytes.
struct Inputs {
  std::vector<std::string> claims_files;
  std::vector<std::string> articles;
};

// Claims files are JSON lines as articles may be: the first lines decide.
Result<bool> holds_claims(const std::string& path) {
  constexpr std::size_t kEnough = std::size_t{4} << 20;
  const std::string extension = std::filesystem::path(path).extension().string();
  if (path == "-" || extension == ".json") return true;
  if (extension != ".jsonl" && extension != ".ndjson") return false;
  NG_TRY(const std::unique_ptr<ByteSource> source, open_file(path));
  std::string start(kEnough, '\0');
  std::size_t size = 0;
  while (size < kEnough) {
    NG_TRY(const std::size_t got, source->read(start.data() + size, kEnough - size));
    if (got == 0) break;
    size += got;
  }
  return looks_like_claims(std::string_view(start).substr(0, size));
}

Result<void> add_folder(const std::string& folder, Inputs* inputs) {
  std::error_code error;
  std::vector<std::string> others;
  std::vector<std::string> claims_files;
  const std::filesystem::recursive_directory_iterator end;
  for (std::filesystem::recursive_directory_iterator it(folder, error); !error && it != end; it.increment(error)) {
    const std::string path = it->path().string();
    const std::string extension = it->path().extension().string();
    if (!it->is_regular_file() || (extension != ".jsonl" && extension != ".json" && extension != ".txt")) continue;
    NG_TRY(const bool claims, holds_claims(path));
    (claims ? claims_files : others).push_back(path);
  }
  if (error) return Error{ErrorCode::cannot_read, "cannot read folder: " + error.message(), folder};
  // As a whole where it can be: articles are then named by their path below the folder.
  if (claims_files.empty()) others.assign(1, folder);
  std::sort(others.begin(), others.end());
  std::sort(claims_files.begin(), claims_files.end());
  inputs->claims_files.insert(inputs->claims_files.end(), claims_files.begin(), claims_files.end());
  inputs->articles.insert(inputs->articles.end(), others.begin(), others.end());
  return {};
}

Result<Inputs> sort_inputs(const std::vector<std::string>& paths) {
  Inputs inputs;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      NG_TRY_VOID(add_folder(path, &inputs));
      continue;
    }
    NG_TRY(const bool claims, holds_claims(path));
    (claims ? inputs.claims_files : inputs.articles).push_back(path);
  }
  return inputs;
}

Result<void> add_file(const std::string& path, GraphBuilder* builder) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  if (!looks_like_claims(bytes)) {
    return Error{ErrorCode::bad_input, "not a claims file; expected what 'newsgraph extract' writes", path};
  }
  return add_claims(bytes, path, builder);
}

Result<ExitCode> add_inputs(const ReadingOptions& options, GraphBuilder* builder) {
  NG_TRY(const Inputs inputs, sort_inputs(options.inputs));
  const Error stopped{ErrorCode::interrupted, "interrupted; no graph was written"};
  for (const std::string& file : inputs.claims_files) {
    if (interrupted()) return stopped;
    NG_TRY_VOID(add_file(file, builder));
  }
  if (inputs.articles.empty()) return kExitDone;
  ReadingOptions reading = options;
  reading.inputs = inputs.articles;
  NG_TRY(const ExitCode code, extract_articles(reading, [&](DocumentClaims claims) -> Result<void> {
    builder->add(std::move(claims));
    return {};
  }));
  if (code == kExitInterrupted) return stopped;
  return code;
}

bool is_store(const BuildOptions& options) {
  return options.format == "ng" || (options.format.empty() && options.output.ends_with(".ng"));
}

Result<ExitCode> build(const BuildOptions& options) {
  // A format that nobody knows is said before a large input is read.
  if (!is_store(options)) NG_TRY_VOID(find_exporter(options.format, options.output));
  ReportingSink sink;
  GraphBuilder builder(&sink);
  NG_TRY(const ExitCode code, add_inputs(options.reading, &builder));
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
  return code;
}

}  // namespace

int run_build(const BuildOptions& options) {
  watch_for_interrupt();
  const Result<ExitCode> code = build(options);
  return code ? *code : fail(code.error());
}

}  // namespace newsgraph
