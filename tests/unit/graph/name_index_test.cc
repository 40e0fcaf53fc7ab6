#include "graph/name_index.h"

#include <gtest/gtest.h>

#include "graph/graph_builder.h"

namespace newsgraph {
namespace {

KnowledgeGraph people() {
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

std::string labels(const KnowledgeGraph& graph, const std::vector<NodeId>& nodes) {
  std::string out;
  for (const NodeId node : nodes) out += graph.node(node).label() + "\n";
  return out;
}

TEST(NameIndex, FindsAnyNameWhateverCaseAndAccents) {
  const KnowledgeGraph graph = people();
  const NameIndex index(graph);
  EXPECT_EQ(labels(graph, index.find("mrs may")), "Theresa May\n");
  EXPECT_EQ(labels(graph, index.find("RICARDO ROSSELLO")), "Ricardo Rosselló\n");
  EXPECT_EQ(labels(graph, index.find("May")), "");
}

TEST(NameIndex, FindsWhatBeginsAlike) {
  const KnowledgeGraph graph = people();
  const NameIndex index(graph);
  EXPECT_EQ(labels(graph, index.beginning_with("m", 9)), "Mayfair\nTheresa May\n");  // mayfair, mrs may
  EXPECT_EQ(labels(graph, index.beginning_with("m", 1)), "Mayfair\n");
  EXPECT_EQ(labels(graph, index.beginning_with("x", 9)), "");
}

TEST(NameIndex, GuessesWhoWasMeant) {
  const KnowledgeGraph graph = people();
  const NameIndex index(graph);
  EXPECT_EQ(labels(graph, index.closest("may")), "Philip May\nTheresa May\n");
  EXPECT_EQ(labels(graph, index.closest("Teresa May")), "Theresa May\n");
  EXPECT_EQ(labels(graph, index.closest("Zebedee Quux")), "");
}

}  // namespace
}  // namespace newsgraph
