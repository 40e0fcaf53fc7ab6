#include "graph_input.h"

#include "base/file_reader.h"
#include "graph/open_graph.h"
#include "graph/store.h"

namespace newsgraph {

// A store is read in place: as bytes it would be in memory twice.
Result<KnowledgeGraph> load_graph(const std::string& path, DiagnosticSink* sink) {
  if (is_store_file(path)) return newsgraph::load_graph(path);
  return open_graph(path, DiskFileReader(), sink);
}

}  // namespace newsgraph
