#include "exporters/pictures/subgraph_dot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string dot_of_all(const KnowledgeGraph& graph) {
  const PropertyModel model(graph);
  std::vector<ModelNodeId> nodes;
  std::vector<RelationshipId> relationships;
  for (std::size_t i = 0; i < model.num_nodes(); ++i) nodes.emplace_back(i);
  for (std::size_t i = 0; i < model.num_relationships(); ++i) relationships.emplace_back(i);
  return subgraph_to_dot(model, nodes, relationships);
}

TEST(SubgraphDot, DrawsEveryNodeAndRelationship) {
  const std::string dot = dot_of_all(graph_of({reshuffle()}));
  EXPECT_THAT(dot, HasSubstr("Ada Fell"));
  EXPECT_THAT(dot, HasSubstr("sacked as Defence"));
  EXPECT_THAT(dot, HasSubstr("A reshuffle"));              // the article
  EXPECT_THAT(dot, HasSubstr("Mrs Fell sacked Mr Pike"));  // a claim
  EXPECT_THAT(dot, HasSubstr("in article"));
  EXPECT_THAT(dot, HasSubstr("class=unknown"));
  EXPECT_THAT(dot, HasSubstr("style=dotted"));  // what is denied
}

TEST(SubgraphDot, DrawsNothingElse) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  const PropertyModel model(graph);
  const ModelNodeId ross = model.find_node("person/cora-ross");
  const std::string dot = subgraph_to_dot(model, std::vector<ModelNodeId>{ross}, {});
  EXPECT_THAT(dot, HasSubstr("Cora Ross"));
  EXPECT_THAT(dot, Not(HasSubstr("Ben Pike")));
  EXPECT_THAT(dot, Not(HasSubstr("->")));
}

TEST(SubgraphDot, SurvivesHostileNames) {
  ArticleMaker article("a");
  const EntityId first = article.entity(EntityKind::person, {"First"});
  for (const std::string& name : hostile_names()) {
    if (!name.empty()) article.claim(first, "told", article.entity(EntityKind::person, {name}), name);
  }
  const std::string dot = dot_of_all(graph_of({article.take()}));
  EXPECT_THAT(dot, HasSubstr("digraph"));
  EXPECT_EQ(dot.find('\x1b'), std::string::npos);
  EXPECT_THAT(dot, HasSubstr("x/\\\" onload="));  // the quote is escaped
  EXPECT_THAT(dot, Not(HasSubstr("x/\" onload=")));
}

}  // namespace
}  // namespace newsgraph
