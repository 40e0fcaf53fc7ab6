#include "graph_input.h"

#include "base/file_reader.h"
#include "graph/open_graph.h"

namespace newsgraph {

Result<KnowledgeGraph> load_graph(const std::string& path, DiagnosticSink* sink) {
  return open_graph(path, DiskFileReader(), sink);
}

}  // namespace newsgraph
