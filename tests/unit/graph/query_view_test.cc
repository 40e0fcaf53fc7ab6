#include "graph/query_view.h"

#include <gtest/gtest.h>

#include "graph/graph_builder.h"

namespace newsgraph {
namespace {

using query::NodeIndex;
using query::Value;

KnowledgeGraph two_articles() {
  GraphBuilder builder;
  for (const char* id : {"a", "b"}) {
    DocumentClaims article;
    article.article.id = id;
    article.article.title = "Theresa May";
    article.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}}, {EntityKind::person, {"Gavin Williamson"}}};
    Claim claim;
    claim.relation = "sacked";
    claim.subject = EntityId(0);
    claim.object = EntityId(1);
    article.claims = {claim};
    builder.add(std::move(article));
  }
  return builder.build();
}

std::vector<NodeIndex> found(const query::PropertyGraph& graph, std::string_view key, std::string_view text) {
  std::vector<NodeIndex> nodes;
  graph.properties().find_nodes(graph.keys().find(key), Value::string(text), &nodes);
  return nodes;
}

TEST(NamesEvidence, LooksForLabelsAndTypesOfEvidence) {
  EXPECT_TRUE(names_evidence("MATCH (a:Article) RETURN a"));
  EXPECT_TRUE(names_evidence("MATCH (n)-[:SAID_BY]->(m) RETURN m"));
  EXPECT_TRUE(names_evidence("MATCH (n) WHERE 'Claim' IN labels(n) RETURN n"));
  EXPECT_FALSE(names_evidence("MATCH (n:Person) WHERE n.name = 'Claims' RETURN n // Claim"));
  EXPECT_FALSE(names_evidence("MATCH 'unfinished"));
}

TEST(QueryView, GivesEvidenceOnlyToThoseWhoAsk) {
  const KnowledgeGraph knowledge = two_articles();
  QueryView view(knowledge);
  EXPECT_EQ(view.graph_for("MATCH (n) RETURN n").num_nodes(), 2U);
  EXPECT_EQ(view.graph_for("MATCH (n) RETURN n").num_relationships(), 1U);
  EXPECT_EQ(view.graph_for("MATCH (n:Claim) RETURN n").num_nodes(), 6U);
  EXPECT_EQ(view.graph_for("MATCH (n:Claim) RETURN n").num_relationships(), 7U);
}

TEST(QueryView, FindsNodesByNameAndId) {
  const KnowledgeGraph knowledge = two_articles();
  QueryView view(knowledge);
  EXPECT_EQ(found(view.without_evidence(), "name", "Theresa May"), (std::vector<NodeIndex>{1}));
  EXPECT_EQ(found(view.with_evidence(), "name", "Theresa May"), (std::vector<NodeIndex>{1, 2, 3}));  // articles too
  EXPECT_EQ(found(view.without_evidence(), "id", "article/a"), (std::vector<NodeIndex>{}));
  EXPECT_EQ(found(view.with_evidence(), "id", "article/a"), (std::vector<NodeIndex>{2}));
  EXPECT_EQ(found(view.with_evidence(), "id", knowledge.claims()[1].key.text()), (std::vector<NodeIndex>{5}));
  EXPECT_EQ(found(view.with_evidence(), "id", "claim/none"), (std::vector<NodeIndex>{}));
}

TEST(QueryView, AnswersForPropertiesAndTheirKeys) {
  const KnowledgeGraph knowledge = two_articles();
  QueryView view(knowledge);
  const query::PropertyGraph& graph = view.without_evidence();
  const auto& source = graph.properties();
  EXPECT_EQ(source.node_property(1, graph.keys().find("name")).as_string(), "Theresa May");
  EXPECT_EQ(source.node_property(1, graph.keys().find("aliases")).as_list().at(0).as_string(), "Mrs May");
  EXPECT_TRUE(source.node_property(1, query::kNoSymbol).is_null());
  EXPECT_EQ(source.relationship_property(0, graph.keys().find("articles")).as_integer(), 2);
  EXPECT_EQ(graph.types().name(graph.type_of(0)), "SACKED");
  EXPECT_EQ(graph.labels().name(graph.labels_of(0)[0]), "Person");
  std::string keys;
  std::vector<query::Symbol> symbols;
  source.relationship_keys(0, &symbols);
  for (const query::Symbol symbol : symbols) keys.append(graph.keys().name(symbol)).push_back(' ');
  EXPECT_EQ(keys, "id relation status confidence articles sources claims ");
}

}  // namespace
}  // namespace newsgraph
