#include "graph/graph_builder.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/claims/claims_generator.h"
#include "unit/graph/graph_dump.h"

namespace newsgraph {
namespace {

Claim claim(std::string relation, EntityId subject, EntityId object, Status status = Status::asserted) {
  Claim made;
  made.relation = std::move(relation);
  made.subject = subject;
  made.object = object;
  made.status = status;
  return made;
}

DocumentClaims two_people(const std::string& id, std::vector<Claim> claims) {
  DocumentClaims article;
  article.article.id = id;
  article.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}}, {EntityKind::person, {"Gavin Williamson", "the Defence Secretary"}}};
  article.claims = std::move(claims);
  return article;
}

const EntityId kMay(0);
const EntityId kWilliamson(1);

TEST(GraphBuilder, WhatAThingIsKnownAsIsItsLabel) {
  DocumentClaims article;
  article.article.id = "a";
  article.entities = {{EntityKind::place, {"Turkish"}, "Turkey"}};
  GraphBuilder builder;
  builder.add(std::move(article));
  const KnowledgeGraph graph = builder.build();
  ASSERT_EQ(graph.nodes().size(), 1U);
  EXPECT_EQ(graph.nodes()[0].names, (std::vector<std::string>{"Turkey", "Turkish"}));
}

TEST(GraphBuilder, MergesEqualClaimsIntoOneEdge) {
  GraphBuilder builder;
  builder.add(two_people("b", {claim("sacked", kMay, kWilliamson)}));
  builder.add(two_people("a", {claim("sacked", kMay, kWilliamson, Status::negated), claim("sacked", EntityId::none(), kWilliamson)}));
  const KnowledgeGraph graph = builder.build();
  ASSERT_EQ(graph.nodes().size(), 2U);
  EXPECT_EQ(graph.nodes()[1].label(), "Theresa May");
  ASSERT_EQ(graph.edges().size(), 2U);
  const Edge& edge = graph.edges()[0];
  EXPECT_EQ(graph.node(edge.subject).key, "person/theresa-may");
  const auto claims = graph.claims_of(edge);
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(graph.article(graph.claim(claims[0]).article).info.id, "a");
  EXPECT_EQ(graph.claim(claims[0]).status, Status::negated);
  EXPECT_TRUE(graph.edges()[1].subject.is_none());
  EXPECT_EQ(graph.find_node("person/theresa-may"), NodeId(1));
  EXPECT_TRUE(graph.find_node("person/theresa").is_none());
  EXPECT_EQ(builder.num_articles(), 0U);
}

TEST(GraphBuilder, PutsEndsOfSymmetricRelationsInOrder) {
  GraphBuilder builder;
  builder.add(two_people("a", {claim("met", kMay, kWilliamson), claim("told", kMay, kWilliamson)}));
  builder.add(two_people("b", {claim("met", kWilliamson, kMay), claim("told", kWilliamson, kMay)}));
  EXPECT_EQ(builder.build().edges().size(), 3U);
}

TEST(GraphBuilder, PutsTheWordsForSymmetricEndsInOrderToo) {
  Claim met = claim("met", kMay, kWilliamson);
  met.evidence.arguments = {{ClaimPlace::subject, Reached::name, {{0, 3}, "May"}, {}},
                            {ClaimPlace::object, Reached::name, {{8, 18}, "Williamson"}, {}}};
  GraphBuilder builder;
  builder.add(two_people("a", {met}));
  const KnowledgeGraph graph = builder.build();
  ASSERT_EQ(graph.node(graph.edges()[0].subject).label(), "Gavin Williamson");
  const std::vector<ArgumentGround> arguments = graph.grounds(GraphClaimId(0)).arguments;
  ASSERT_EQ(arguments.size(), 2U);
  EXPECT_EQ(arguments[0].place, ClaimPlace::subject);
  EXPECT_EQ(arguments[0].words.text, "Williamson");
}

TEST(GraphBuilder, KeepsTheLaterOfTwoArticlesWithOneId) {
  CollectingSink sink;
  GraphBuilder builder(&sink);
  builder.add(two_people("a", {claim("met", kMay, kWilliamson)}));
  builder.add(two_people("a", {claim("told", kMay, kWilliamson), claim("told", kMay, kWilliamson)}));
  const KnowledgeGraph graph = builder.build();
  ASSERT_EQ(graph.edges().size(), 1U);
  EXPECT_EQ(graph.relation(graph.edges()[0]), "told");
  EXPECT_EQ(graph.claims().size(), 1U);  // the same claim at the same place
  ASSERT_EQ(sink.diagnostics().size(), 1U);
  EXPECT_EQ(sink.diagnostics()[0].to_string(), "warning: article 'a' came twice; the later one counts");
}

TEST(GraphBuilder, LabelsWithTheNameOfTheKey) {
  GraphBuilder builder;
  DocumentClaims a, b;
  a.article.id = "a";
  a.entities = {{EntityKind::organisation, {"the British Broadcasting Corporation", "BBC"}}};
  b.article.id = "b";
  b.entities = {{EntityKind::organisation, {"BBC", "the broadcaster"}}};
  builder.add(a);
  builder.add(b);
  const KnowledgeGraph graph = builder.build();
  ASSERT_EQ(graph.nodes().size(), 1U);
  EXPECT_EQ(graph.nodes()[0].names, (std::vector<std::string>{"the British Broadcasting Corporation", "BBC", "the broadcaster"}));
}

RC_GTEST_PROP(GraphBuilder, DoesNotDependOnTheOrderOfArticles, ()) {
  std::vector<DocumentClaims> articles;
  for (const char* id : {"a", "b", "c c", "c-c"}) articles.push_back(*any_document_claims(id, 5));
  const auto dump = [&] {
    GraphBuilder builder;
    for (const DocumentClaims& article : articles) builder.add(article);
    return dump_graph(builder.build());
  };
  const std::string before = dump();
  std::rotate(articles.begin(), articles.begin() + *rc::gen::inRange(1, 4), articles.end());
  std::reverse(articles.begin(), articles.begin() + *rc::gen::inRange(0, 5));
  RC_ASSERT(dump() == before);
}

}  // namespace
}  // namespace newsgraph
