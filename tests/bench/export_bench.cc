// Speed and memory of each exporter: megabytes a second of processor time on one core, and what it holds beside the
// graph.
//
// usage: export_bench GRAPH [FORMAT...]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/check.h"
#include "base/file_reader.h"
#include "exporters/exporter.h"
#include "graph/open_graph.h"

namespace newsgraph {
namespace {

// Kilobytes: `VmRSS` now, `VmHWM` at most so far.
long memory(const std::string& field) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(field + ":")) return std::atol(line.c_str() + field.size() + 1);
  }
  return 0;
}

void forget_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

class CountingOutput final : public Output {
 public:
  Result<void> write(std::string_view bytes) override {
    size += bytes.size();
    return {};
  }
  std::size_t size = 0;
};

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::size_t folder_size(const std::string& folder) {
  std::size_t size = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) size += entry.file_size();
  return size;
}

Result<std::size_t> export_once(const Exporter& exporter, const KnowledgeGraph& graph) {
  CountingOutput output;
  if (exporter.write_folder == nullptr) {
    NG_TRY_VOID(exporter.write(graph, {}, output));
    return output.size;
  }
  const std::string folder = std::filesystem::temp_directory_path() / "export_bench_folder";
  NG_TRY_VOID(exporter.write_folder(graph, {}, folder));
  const std::size_t size = folder_size(folder);
  std::filesystem::remove_all(folder);
  return size;
}

void measure(const Exporter& exporter, const KnowledgeGraph& graph) {
  const long before = memory("VmRSS");
  forget_peak();
  const double begin = processor_seconds();
  const auto size = export_once(exporter, graph);
  const double seconds = std::max(processor_seconds() - begin, 1e-6);
  const std::string name(exporter.name);
  if (!size) {
    std::printf("%-8s %s\n", name.c_str(), size.error().message.c_str());
    return;
  }
  const double megabytes = static_cast<double>(*size) / 1e6;
  std::printf("%-8s %8.1f MB  %6.2f s  %6.0f MB/s  +%ld MB\n", name.c_str(), megabytes, seconds, megabytes / seconds,
              std::max(0L, memory("VmHWM") - before) / 1024);
  std::fflush(stdout);
}

int run(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: export_bench GRAPH [FORMAT...]\n", stderr);
    return 2;
  }
  const long before = memory("VmRSS");
  const auto graph = open_graph(argv[1], DiskFileReader(), nullptr);
  if (!graph) {
    std::fprintf(stderr, "%s\n", graph.error().to_string().c_str());
    return 2;
  }
  std::printf("%zu nodes, %zu edges, %zu claims; the graph takes %ld MB\n", graph->nodes().size(),
              graph->edges().size(), graph->claims().size(), (memory("VmRSS") - before) / 1024);
  const std::vector<std::string> wanted(argv + 2, argv + argc);
  for (const Exporter& exporter : exporters()) {
    const bool is_picture =
        exporter.name == "svg" || exporter.name == "png" || exporter.name == "pdf" || exporter.name == "dot";
    const bool is_wanted = std::find(wanted.begin(), wanted.end(), exporter.name) != wanted.end();
    if (wanted.empty() ? !is_picture : is_wanted) measure(exporter, *graph);
  }
  return 0;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) { return newsgraph::run(argc, argv); }
