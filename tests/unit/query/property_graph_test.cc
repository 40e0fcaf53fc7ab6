#include "graph/query/property_graph.h"

#include <gtest/gtest.h>

#include "graph/query/memory_graph.h"

namespace newsgraph::query {
namespace {

TEST(PropertyGraph, SortsRowsByTypeThenOtherEnd) {
  MemoryGraph made;
  for (int i = 0; i < 3; ++i) made.add_node({});
  made.add_relationship(0, "B", 2);
  made.add_relationship(0, "A", 2);
  made.add_relationship(0, "B", 1);
  const PropertyGraph graph = made.build();
  std::vector<RelationshipIndex> order;
  for (const Adjacent& adjacent : graph.out(0)) order.push_back(adjacent.relationship);
  EXPECT_EQ(order, (std::vector<RelationshipIndex>{2, 0, 1}));  // B came first, so its number is the smaller
  EXPECT_EQ(PropertyGraph::of_type(graph.out(0), graph.types().find("B")).size(), 2U);
  EXPECT_EQ(graph.num_of_type(graph.types().find("A")), 1U);
  EXPECT_EQ(graph.num_of_type(kNoSymbol), 0U);
}

TEST(PropertyGraph, ListsNodesByLabel) {
  MemoryGraph made;
  made.add_node({"A", "B", "A"});
  made.add_node({"B"});
  const PropertyGraph graph = made.build();
  EXPECT_EQ(graph.labels_of(0).size(), 2U);
  EXPECT_EQ(graph.nodes_with_label(graph.labels().find("B")).size(), 2U);
  EXPECT_TRUE(graph.nodes_with_label(kNoSymbol).empty());
}

TEST(PropertyGraph, LeavesOutNullProperties) {
  MemoryGraph made;
  made.add_node({}, {{"a", Value()}, {"b", Value::integer(1)}});
  const PropertyGraph graph = made.build();
  std::vector<Symbol> keys;
  graph.properties().node_keys(0, &keys);
  EXPECT_EQ(keys, std::vector<Symbol>{graph.keys().find("b")});
}

}  // namespace
}  // namespace newsgraph::query
