#include "graph_input.h"

#include <array>
#include <fstream>

#include "base/file_reader.h"
#include "graph/open_graph.h"
#include "graph/store.h"

namespace newsgraph {
namespace {

bool is_store_on_disk(const std::string& path) {
  std::array<char, 16> start = {};
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), start.size());
  return looks_like_store({start.data(), static_cast<std::size_t>(file.gcount())});
}

}  // namespace

// A store is read where it lies: held in memory as well, a large one would take more than its graph.
Result<KnowledgeGraph> load_graph(const std::string& path, DiagnosticSink* sink) {
  if (path != "-" && is_store_on_disk(path)) return load_graph(path);
  return open_graph(path, DiskFileReader(), sink);
}

}  // namespace newsgraph
