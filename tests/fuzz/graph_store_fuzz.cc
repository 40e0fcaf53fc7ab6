// Graph stores: what loads is a whole graph.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "graph/csr_graph.h"
#include "graph/store.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgraph;
  const auto graph = load_graph_bytes({reinterpret_cast<const char*>(data), size}, "input");
  if (!graph) return 0;
  NG_CHECK(CsrGraph(*graph).num_nodes() == graph->nodes().size());
  for (const Node& node : graph->nodes()) NG_CHECK(graph->find_node(node.key) && !node.names.empty());
  for (const Edge& edge : graph->edges()) {
    NG_CHECK(edge.num_claims > 0 && !graph->relations().empty());
    for (const GraphClaimId id : graph->claims_of(edge)) NG_CHECK(&graph->edge(graph->claim(id).edge) == &edge);
  }
  return 0;
}
