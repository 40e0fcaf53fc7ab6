#include "graph/open_graph.h"

#include <algorithm>

#include "base/text_util.h"
#include "claims/claims_file.h"
#include "graph/store.h"

namespace newsgraph {

Result<void> add_claims(std::string_view bytes, const std::string& path, GraphBuilder* builder) {
  // A claims file has a whole object on its first line; a gold graph opens one there.
  const std::string_view first = trim(bytes.substr(0, std::min(bytes.find('\n'), bytes.size())));
  if (!first.empty() && !first.ends_with('}')) {
    NG_TRY(DocumentClaims claims, parse_claims_line(bytes, path, 1));
    builder->add(std::move(claims));
    return {};
  }
  return parse_claims_file(bytes, path, [&](DocumentClaims claims) -> Result<void> {
    builder->add(std::move(claims));
    return {};
  });
}

Result<KnowledgeGraph> open_graph(const std::string& path, const FileReader& files, DiagnosticSink* sink) {
  NG_TRY(const std::string bytes, files.read(path));
  if (looks_like_store(bytes)) return load_graph_bytes(bytes, path);
  GraphBuilder builder(sink);
  NG_TRY_VOID(add_claims(bytes, path, &builder));
  return builder.build();
}

}  // namespace newsgraph
