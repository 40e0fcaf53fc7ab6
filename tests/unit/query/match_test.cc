// Patterns, conditions, projections: what the compatibility kit does not show, and one of each kind that it does.
#include <gtest/gtest.h>

#include "unit/query/query_fixture.h"

namespace newsgraph::query {
namespace {

TEST(QueryMatch, FollowsRelationships) {
  EXPECT_EQ(answer("MATCH (a {name: 'Ann'})-[r]->(b) RETURN type(r), b.name"), "'KNOWS', 'Bob'; 'SACKED', 'Cat'");
  EXPECT_EQ(answer("MATCH (a:Minister)<-[r:SACKED {year: 2019}]-(b) RETURN b.name"), "'Ann'");
  EXPECT_EQ(answer("MATCH (a)-[:KNOWS*2]->(b) RETURN a.name, b.name"), "'Ann', 'Cat'; 'Bob', 'Dan'");
}

TEST(QueryMatch, MatchesEachRelationshipOnce) {
  EXPECT_EQ(answer("MATCH (a {name: 'Bob'})--(b)--(c) RETURN c.name"), "'Dan'; 'Ann'; 'Cat'");
  EXPECT_EQ(answer("MATCH (a {name: 'Dan'})--(b) RETURN b.name"), "'Dan'; 'Cat'");  // the loop once
}

TEST(QueryMatch, KeepsRowsOfAnOptionalMatch) {
  EXPECT_EQ(answer("MATCH (a:Person) OPTIONAL MATCH (a)-[r:SACKED]->(b) RETURN a.name, r.year, b.name"),
            "'Ann', 2019, 'Cat'; 'Bob', null, null; 'Cat', null, null; 'Dan', null, null");
}

TEST(QueryMatch, AsksForPatternsAndSubqueries) {
  EXPECT_EQ(answer("MATCH (a) WHERE (a)-[:SACKED]->() RETURN a.name"), "'Ann'");
  EXPECT_EQ(answer("MATCH (a) WHERE NOT exists((a)-[:KNOWS]->()) RETURN a.name"), "'Dan'");
  EXPECT_EQ(answer("MATCH (a) WHERE EXISTS { MATCH (a)-[:KNOWS]->(b) WHERE b.born > 1965 } RETURN a.name"), "'Bob'");
  EXPECT_EQ(answer("MATCH (a {name: 'Ann'}) RETURN [(a)-->(b) WHERE b.born > 0 | b.name] AS names"), "['Bob', 'Cat']");
}

TEST(QueryMatch, UnitesQueries) {
  EXPECT_EQ(answer("RETURN 1 AS a UNION RETURN 1 AS a UNION RETURN 2 AS a"), "1; 2");
  EXPECT_EQ(answer("RETURN 1 AS a UNION ALL RETURN 1 AS a"), "1; 1");
}

TEST(QueryMatch, SortsSkipsAndLimits) {
  EXPECT_EQ(answer("MATCH (n) RETURN n.name ORDER BY n.born DESC, n.name SKIP 1 LIMIT 2"), "'Cat'; 'Bob'");
  EXPECT_EQ(answer("MATCH (n) WITH n ORDER BY n.born WHERE n.born < 1970 RETURN n.name"), "'Ann'; 'Bob'");
}

TEST(QueryMatch, ProjectsMaps) {
  EXPECT_EQ(answer("MATCH (n {name: 'Cat'}) RETURN n {.name, x: 1, .*}"), "{born: 1970, name: 'Cat', x: 1}");
}

TEST(QueryMatch, ReadsDates) {
  EXPECT_EQ(answer("RETURN date('2019-05-01') < date('2019-05-02'), date('2019-05-01').year, date('2019-05-01') + "
                   "duration('P1M')"),
            "true, 2019, 2019-06-01");
}

TEST(QueryMatch, WritesWhatAQueryCouldRead) {
  EXPECT_EQ(
      answer("MATCH p = (a {name: 'Ann'})-[:SACKED]->(b) RETURN p"),
      "<(:Person {born: 1950, name: 'Ann'})-[:SACKED {year: 2019}]->(:Person:Minister {born: 1970, name: 'Cat'})>");
  EXPECT_EQ(answer("RETURN 'it\\'s \\n', 1.0, {`a b`: [null, true]}"), "'it\\'s \\n', 1.0, {`a b`: [null, true]}");
}

TEST(QueryMatch, TheSameQueryRunsOnSeveralGraphs) {
  const auto query = parse_query("MATCH (n:Person) RETURN count(n)");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->columns(), std::vector<std::string>{"count(n)"});
  EXPECT_EQ(run_query(*query, people(), {})->rows[0][0].as_integer(), 4);
  EXPECT_EQ(run_query(*query, MemoryGraph().build(), {})->rows[0][0].as_integer(), 0);
}

TEST(QueryMatch, ParametersAreListed) {
  const auto query = parse_query("RETURN $b, $a + $b");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->parameters(), (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace newsgraph::query
