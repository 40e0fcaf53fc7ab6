#include <gtest/gtest.h>

#include <random>

#include "unit/query/query_fixture.h"

namespace newsgraph::query {
namespace {

TEST(ShortestPath, FindsOneOrAll) {
  EXPECT_EQ(answer("MATCH p = shortestPath((a {name: 'Ann'})-[*]->(b {name: 'Dan'})) RETURN [n IN nodes(p) | n.name]"),
            "['Ann', 'Cat', 'Dan']");
  EXPECT_EQ(answer("MATCH p = allShortestPaths((a {name: 'Dan'})-[*]-(b {name: 'Ann'})) RETURN [r IN relationships(p) "
                   "| type(r)]"),
            "['KNOWS', 'SACKED']");
  EXPECT_EQ(answer("MATCH p = shortestPath((a {name: 'Ann'})-[:KNOWS*]->(b {name: 'Dan'})) RETURN length(p)"), "3");
  EXPECT_EQ(answer("MATCH p = shortestPath((a {name: 'Ann'})-[:KNOWS*..2]->(b {name: 'Dan'})) RETURN length(p)"), "");
  EXPECT_EQ(answer("MATCH p = shortestPath((a {name: 'Dan'})-[*]->(b {name: 'Ann'})) RETURN length(p)"), "");
}

TEST(ShortestPath, AsksForPropertiesOfEachRelationship) {
  EXPECT_EQ(answer("MATCH p = shortestPath((a {name: 'Ann'})-[* {year: 2019}]->(b:Minister)) RETURN length(p)"), "1");
}

TEST(ShortestPath, AgreesWithWalksOnRandomGraphs) {
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    MemoryGraph made;
    for (int i = 0; i < 9; ++i) made.add_node({}, {{"id", Value::integer(i)}});
    for (int i = 0; i < 14; ++i) {
      const auto start = static_cast<NodeIndex>(random() % 9), end = static_cast<NodeIndex>(random() % 9);
      made.add_relationship(start, random() % 2 == 0 ? "A" : "B", end);
    }
    const PropertyGraph graph = made.build();
    for (const std::string arrow : {"-[:A*..4]->", "-[*..4]-", "<-[*..4]-"}) {
      const std::string walks = answer("MATCH p = (a {id: 0})" + arrow +
                                           "(b {id: 1}) WITH length(p) AS l, count(*) AS c "
                                           "RETURN l, c ORDER BY l LIMIT 1",
                                       graph);
      EXPECT_EQ(answer("MATCH p = allShortestPaths((a {id: 0})" + arrow +
                           "(b {id: 1})) WITH length(p) AS l, count(*) AS c RETURN l, c",
                       graph),
                walks);
      const std::string length = walks.substr(0, walks.find(','));
      EXPECT_EQ(answer("MATCH p = shortestPath((a {id: 0})" + arrow + "(b {id: 1})) RETURN length(p)", graph), length);
    }
  }
}

}  // namespace
}  // namespace newsgraph::query
