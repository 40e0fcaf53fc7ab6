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

bool looks_like_claims(std::string_view bytes) {
  const std::string_view start = trim(bytes);
  if (!start.starts_with('{')) return false;
  // Within a JSON string the quotes would be escaped, so this is a member of the first article (or of all of a gold graph).
  const std::string_view line = start.substr(0, start.find('\n'));
  return (line.ends_with('}') ? line : start).find("\"claims\"") != std::string_view::npos;
}

Result<KnowledgeGraph> open_graph(const std::string& path, const FileReader& files, DiagnosticSink* sink) {
  NG_TRY(const std::string bytes, files.read(path));
  if (looks_like_store(bytes)) return load_graph_bytes(bytes, path);
  GraphBuilder builder(sink);
  NG_TRY_VOID(add_claims(bytes, path, &builder));
  return builder.build();
}

}  // namespace newsgraph
