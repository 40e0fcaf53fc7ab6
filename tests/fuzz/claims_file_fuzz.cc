// Claims files: what is read can be written and read again, and makes a graph.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "claims/claims_file.h"
#include "graph/csr_graph.h"
#include "graph/graph_builder.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgraph;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  GraphBuilder builder;
  const ClaimsTaker take = [&](DocumentClaims claims) -> Result<void> {
    const std::string line = to_json_line(claims);
    const auto again = parse_claims_line(line, "again", 1);
    NG_CHECK(again && to_json_line(*again) == line);
    builder.add(std::move(claims));
    return {};
  };
  const Result<void> done = parse_claims_file(bytes, "input", take);
  if (!done) NG_CHECK(!done.error().message.empty());
  const KnowledgeGraph graph = builder.build();
  NG_CHECK(CsrGraph(graph).components().size() == graph.nodes().size());
  return 0;
}
