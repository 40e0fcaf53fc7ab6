#include "graph/name_index.h"

#include <gtest/gtest.h>

#include "graph/graph_builder.h"

namespace newsgraph {
namespace {

// Jeremy Hunt and Tristram Hunt, each `Mr Hunt` in one article; of a third Mr Hunt nobody knows more. Jeremy Hunt has
// two claims.
KnowledgeGraph hunts() {
  GraphBuilder builder;
  DocumentClaims first;
  first.article.id = "a";
  first.entities = {{EntityKind::person, {"Jeremy Hunt", "Mr Hunt"}},
                    {EntityKind::office, {"Foreign Secretary"}},
                    {EntityKind::person, {"Ricardo Rosselló", "Rosselló"}},
                    {EntityKind::place, {"Hunt County"}}};
  for (const char* relation : {"holds_office", "resigned"}) {
    Claim claim;
    claim.relation = relation;
    claim.subject = EntityId(0);
    claim.object = EntityId(1);
    claim.by = EntityId(0);
    first.claims.push_back(claim);
  }
  DocumentClaims second;
  second.article.id = "b";
  second.entities = {{EntityKind::person, {"Tristram Hunt", "Mr Hunt"}}};
  DocumentClaims third;
  third.article.id = "c";
  third.entities = {{EntityKind::person, {"Mr Hunt"}}};
  builder.add(first);
  builder.add(second);
  builder.add(third);
  return builder.build();
}

// `person/jeremy-hunt:2 …`: keys and numbers of claims.
std::string found(std::string_view text, std::optional<EntityKind> kind = std::nullopt) {
  const KnowledgeGraph graph = hunts();
  std::string out;
  for (const NameMatch& match : NameIndex(graph).find(text, kind)) {
    out += (out.empty() ? "" : " ") + graph.node(match.node).key + ":" + std::to_string(match.num_claims);
  }
  return out;
}

TEST(NameIndex, TakesAKey) { EXPECT_EQ(found("person/tristram-hunt"), "person/tristram-hunt:0"); }

TEST(NameIndex, IgnoresCaseAccentsAndArticle) {
  EXPECT_EQ(found("ricardo ROSSELLO"), "person/ricardo-rossello:0");
  EXPECT_EQ(found("the foreign secretary"), "office/foreign-secretary:2");
}

TEST(NameIndex, PutsTheNodeOfMoreClaimsFirst) {
  EXPECT_EQ(found("Mr Hunt"), "person/jeremy-hunt:2 person/mr-hunt~c:0 person/tristram-hunt:0");
}

TEST(NameIndex, FindsWordsOnlyWhereNoWholeNameFits) {
  EXPECT_EQ(found("hunt"), "person/jeremy-hunt:2 person/mr-hunt~c:0 person/tristram-hunt:0 place/hunt-county:0");
  EXPECT_EQ(found("Hunt, Tristram"), "person/tristram-hunt:0");
  EXPECT_EQ(found("Rosselló"), "person/ricardo-rossello:0");
}

TEST(NameIndex, KeepsToAKind) {
  EXPECT_EQ(found("hunt", EntityKind::place), "place/hunt-county:0");
  EXPECT_EQ(found("Jeremy Hunt", EntityKind::office), "");
}

TEST(NameIndex, FindsNothingInNothing) {
  EXPECT_EQ(found(""), "");
  EXPECT_EQ(found("  ."), "");
  EXPECT_EQ(found("Nobody"), "");
}

TEST(NameIndex, BestAreThoseThatFitAsWell) {
  const KnowledgeGraph graph = hunts();
  const NameIndex index(graph);
  EXPECT_EQ(index.best("Jeremy Hunt").size(), 1U);
  EXPECT_EQ(index.best("Mr Hunt").size(), 3U);
  EXPECT_TRUE(index.best("Nobody").empty());
}

std::string labels(const KnowledgeGraph& graph, const std::vector<NodeId>& nodes) {
  std::string out;
  for (const NodeId node : nodes) out += graph.node(node).label() + ";";
  return out;
}

KnowledgeGraph namesakes() {
  DocumentClaims article;
  article.article.id = "a";
  article.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}},
                      {EntityKind::person, {"Ricardo Rosselló"}},
                      {EntityKind::person, {"Philip May"}},
                      {EntityKind::place, {"Mayfair"}}};
  GraphBuilder builder;
  builder.add(std::move(article));
  return builder.build();
}

TEST(NameIndex, FindsWhatBeginsAlike) {
  const KnowledgeGraph graph = namesakes();
  const NameIndex index(graph);
  EXPECT_EQ(labels(graph, index.beginning_with("m", 9)), "Mayfair;Theresa May;");  // mayfair, mrs may
  EXPECT_EQ(labels(graph, index.beginning_with("m", 1)), "Mayfair;");
  EXPECT_EQ(labels(graph, index.beginning_with("x", 9)), "");
}

TEST(NameIndex, GuessesWhoWasMeant) {
  const KnowledgeGraph graph = namesakes();
  const NameIndex index(graph);
  EXPECT_EQ(labels(graph, index.closest("may")), "Philip May;Theresa May;");
  EXPECT_EQ(labels(graph, index.closest("Teresa May")), "Theresa May;");
  EXPECT_EQ(labels(graph, index.closest("Zebedee Quux")), "");
}

}  // namespace
}  // namespace newsgraph
