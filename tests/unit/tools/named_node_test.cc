#include "tools/newsgraph/named_node.h"

#include <gtest/gtest.h>

#include "graph/graph_builder.h"

namespace newsgraph {
namespace {

KnowledgeGraph hunts() {
  DocumentClaims claims;
  claims.article.id = "a";
  claims.entities = {{EntityKind::person, {"Jeremy Hunt"}}, {EntityKind::person, {"Tristram Hunt"}}, {EntityKind::office, {"Chancellor"}}};
  Claim claim;
  claim.relation = "holds_office";
  claim.subject = EntityId(1);
  claim.object = EntityId(2);
  claims.claims = {claim};
  GraphBuilder builder;
  builder.add(claims);
  return builder.build();
}

// The key of the node, or the message.
std::string chosen(std::string_view argument, const NodeChoice& choice = {}) {
  const KnowledgeGraph graph = hunts();
  const auto node = choose_node(graph, NameIndex(graph), argument, choice);
  return node ? graph.node(*node).key : node.error().message;
}

TEST(ChooseNode, TakesTheOneThatFits) {
  EXPECT_EQ(chosen("jeremy hunt"), "person/jeremy-hunt");
  EXPECT_EQ(chosen("person/tristram-hunt"), "person/tristram-hunt");
}

TEST(ChooseNode, ListsSeveral) {
  EXPECT_EQ(chosen("Hunt"),
            "'Hunt' names 2 nodes: Tristram Hunt (person/tristram-hunt), Jeremy Hunt (person/jeremy-hunt); give the key, or --first");
}

TEST(ChooseNode, TakesTheFirstIfTold) { EXPECT_EQ(chosen("Hunt", {std::nullopt, true}), "person/tristram-hunt"); }

TEST(ChooseNode, SuggestsWhatIsNear) {
  EXPECT_EQ(chosen("Jeremy Hint"), "no node is named 'Jeremy Hint'; did you mean 'Jeremy Hunt'?");
  EXPECT_EQ(chosen("Jeremy Hunt", {EntityKind::office, false}), "no office is named 'Jeremy Hunt'; there is Jeremy Hunt (person/jeremy-hunt)");
}

}  // namespace
}  // namespace newsgraph
