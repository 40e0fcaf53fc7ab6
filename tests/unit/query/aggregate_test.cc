#include <gtest/gtest.h>

#include "unit/query/query_fixture.h"

namespace newsgraph::query {
namespace {

TEST(QueryAggregate, CountsWithoutWalkingTheLastStepAsWithIt) {
  // The second query reads b, so its last step is walked.
  for (const std::string_view pattern :
       {"(a)-->(b)", "(a)--(b)", "(a)-[:KNOWS]-(c)-[:KNOWS|SACKED]-(b)", "(a)<--(c)--(b)", "(a)-->(c)<--(b)"}) {
    const std::string fast = answer("MATCH " + std::string(pattern) + " RETURN count(*)");
    const std::string slow =
        answer("MATCH " + std::string(pattern) + " RETURN sum(CASE WHEN b.name = '' THEN 1 ELSE 1 END)");
    EXPECT_EQ(fast, slow) << pattern;
    EXPECT_NE(fast, "0");
  }
}

TEST(QueryAggregate, GroupsByWhatIsNotAggregated) {
  EXPECT_EQ(answer("MATCH (n)-[r]-() RETURN n.name, count(r) AS d ORDER BY d DESC, n.name"),
            "'Cat', 3; 'Ann', 2; 'Bob', 2; 'Dan', 2");
  EXPECT_EQ(answer("UNWIND [1, 1.0, 'a', null, null] AS x RETURN x, count(*)"), "1, 2; 'a', 1; null, 2");
}

TEST(QueryAggregate, OfNothing) {
  EXPECT_EQ(answer("MATCH (n:None) RETURN count(*), sum(n.x), avg(n.x), min(n.x), collect(n.x), stDev(n.x)"),
            "0, 0, null, null, [], 0.0");
}

TEST(QueryAggregate, KnowsStatistics) {
  EXPECT_EQ(
      answer("UNWIND [2, 4, 4, 4, 5, 5, 7, 9] AS x RETURN stDevP(x), percentileDisc(x, 0.5), percentileCont(x, 0.5)"),
      "2.0, 4, 4.5");
  EXPECT_EQ(answer("UNWIND [3, 3, 4] AS x RETURN count(DISTINCT x), sum(DISTINCT x), collect(DISTINCT x)"),
            "2, 7, [3, 4]");
}

TEST(QueryAggregate, OverflowIsAnError) {
  EXPECT_NE(answer("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)").find("IntegerOverflow"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph::query
