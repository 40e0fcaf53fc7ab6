#include "graph/csr_graph.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "graph/graph_builder.h"
#include "unit/claims/claims_generator.h"

namespace newsgraph {
namespace {

// Places 0 to `num_nodes` - 1, and an edge for each pair; a subject of -1 is unknown.
KnowledgeGraph make_graph(std::size_t num_nodes, const std::vector<std::pair<int, int>>& pairs) {
  DocumentClaims article;
  article.article.id = "a";
  for (std::size_t i = 0; i < num_nodes; ++i) {
    std::string name = "Place ";
    name.push_back(static_cast<char>('A' + i));
    article.entities.push_back({EntityKind::place, {name}});
  }
  for (const auto& [subject, object] : pairs) {
    Claim claim;
    claim.relation = "told";
    if (subject >= 0) claim.subject = EntityId(static_cast<std::size_t>(subject));
    claim.object = EntityId(static_cast<std::size_t>(object));
    article.claims.push_back(claim);
    claim.relation = "warned";
    if (subject == 0) article.claims.push_back(claim);  // a second edge beside it
  }
  GraphBuilder builder;
  builder.add(article);
  return builder.build();
}

std::vector<std::size_t> indexes(const std::vector<NodeId>& nodes) {
  std::vector<std::size_t> out;
  for (const NodeId node : nodes) out.push_back(node.index());
  return out;
}

using Indexes = std::vector<std::size_t>;

TEST(CsrGraph, KeepsParallelEdgesAndLeavesOutUnknownSubjects) {
  const KnowledgeGraph graph = make_graph(3, {{0, 1}, {2, 1}, {-1, 1}, {1, 1}});
  const CsrGraph csr(graph);
  EXPECT_EQ(csr.num_nodes(), 3U);
  EXPECT_EQ(csr.num_edges(), 4U);
  EXPECT_EQ(csr.out_edges(NodeId(0)).size(), 2U);
  EXPECT_EQ(csr.in_edges(NodeId(1)).size(), 4U);
  EXPECT_EQ(csr.degree(NodeId(1)), 5U);  // the loop at both its ends
  for (const EdgeId id : csr.out_edges(NodeId(2))) EXPECT_EQ(graph.edge(id).subject, NodeId(2));
}

TEST(CsrGraph, WalksEdgesBothWays) {
  const CsrGraph csr(make_graph(6, {{0, 1}, {2, 1}, {2, 3}, {4, 5}}));
  const std::vector<NodeId> from = {NodeId(0)};
  EXPECT_EQ(indexes(csr.within(from, 0)), (Indexes{0}));
  EXPECT_EQ(indexes(csr.within(from, 1)), (Indexes{0, 1}));
  EXPECT_EQ(indexes(csr.within(from, 2)), (Indexes{0, 1, 2}));
  EXPECT_EQ(indexes(csr.within(from, 99)), (Indexes{0, 1, 2, 3}));
  EXPECT_EQ(indexes(csr.within(std::vector<NodeId>{NodeId(5), NodeId(0)}, 1)), (Indexes{0, 1, 4, 5}));
  EXPECT_TRUE(csr.within({}, 5).empty());
}

TEST(CsrGraph, NumbersComponentsByTheirFirstNode) {
  EXPECT_EQ(CsrGraph(make_graph(6, {{5, 0}, {3, 2}, {4, 3}})).components(), (Indexes{0, 1, 2, 2, 2, 0}));
  EXPECT_TRUE(CsrGraph(make_graph(0, {})).components().empty());
}

RC_GTEST_PROP(CsrGraph, AComponentIsWhatIsWithinReach, ()) {
  GraphBuilder builder;
  builder.add(*any_document_claims("a"));
  builder.add(*any_document_claims("b"));
  const KnowledgeGraph graph = builder.build();
  const CsrGraph csr(graph);
  const std::vector<std::size_t> components = csr.components();
  std::size_t num_edge_ends = 0;
  for (std::size_t i = 0; i < csr.num_nodes(); ++i) {
    num_edge_ends += csr.degree(NodeId(i));
    Indexes same;
    for (std::size_t other = 0; other < components.size(); ++other) {
      if (components[other] == components[i]) same.push_back(other);
    }
    const std::vector<NodeId> from = {NodeId(i)};
    RC_ASSERT(indexes(csr.within(from, csr.num_nodes())) == same);
  }
  RC_ASSERT(num_edge_ends == 2 * csr.num_edges());
}

}  // namespace
}  // namespace newsgraph
