#include "graph_input.h"

#include "base/file_reader.h"
#include "claims/claims_file.h"
#include "graph/graph_builder.h"

namespace newsgraph {

Result<KnowledgeGraph> load_graph(const std::string& path, DiagnosticSink* sink) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  GraphBuilder builder(sink);
  NG_TRY_VOID(parse_claims_file(bytes, path, [&](DocumentClaims claims) -> Result<void> {
    builder.add(std::move(claims));
    return {};
  }));
  return builder.build();
}

}  // namespace newsgraph
