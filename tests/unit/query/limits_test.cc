// Queries that nobody should have written.
#include <gtest/gtest.h>

#include <thread>

#include "unit/query/query_fixture.h"

namespace newsgraph::query {
namespace {

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

bool says(const std::string& answer, std::string_view what) { return answer.find(what) != std::string::npos; }

TEST(QueryLimits, DeepNestingIsAnError) {
  for (const std::string_view open :
       {"(", "[", "{a: ", "NOT ", "-", "+ ", "CASE WHEN ", "abs(", "[x IN ", "EXISTS {MATCH (n) WHERE "}) {
    const std::string error = answer("RETURN " + repeated(open, 100'000));
    EXPECT_TRUE(says(error, "SyntaxError")) << open << error.substr(0, 200);
  }
  EXPECT_TRUE(says(answer("RETURN " + repeated("(", 100'000) + "1" + repeated(")", 100'000)), "NestingTooDeep"));
  EXPECT_TRUE(says(answer("RETURN 1" + repeated(" + 1", 100'000)), "NestingTooDeep"));
  EXPECT_TRUE(says(answer("RETURN x" + repeated(".a", 100'000)), "NestingTooDeep"));
}

TEST(QueryLimits, NestingWithinTheLimitWorks) {
  EXPECT_EQ(answer("RETURN " + repeated("(", 250) + "1" + repeated(")", 250)), "1");
  EXPECT_EQ(answer("RETURN 1" + repeated(" + 1", 900)), "901");
  EXPECT_EQ(answer("RETURN true" + repeated(" OR false", 20'000)), "true");
}

TEST(QueryLimits, AMegabyteOfListIsFine) {
  const std::string list = repeated("12345, ", 150'000) + "1";
  EXPECT_EQ(answer("RETURN size([" + list + "])"), "150001");
  EXPECT_TRUE(says(answer("RETURN '" + std::string(1'000'000, 'x') + "' + nothing"), "UndefinedVariable"));
}

TEST(QueryLimits, LongQueriesAreAnError) {
  EXPECT_TRUE(says(answer("MATCH ()" + repeated("--()", 50'000) + " RETURN 1"), "the patterns are too long"));
  EXPECT_TRUE(says(answer(repeated("WITH 1 AS a ", 50'000) + "RETURN a"), "too many clauses"));
}

TEST(QueryLimits, LongPatternsWithinTheLimitWork) {
  EXPECT_EQ(answer("MATCH (a {name: 'Ann'})" + repeated("--()", 450) + " RETURN count(*)"), "0");
  EXPECT_EQ(answer(repeated("WITH 1 AS a ", 290) + "RETURN a"), "1");
}

TEST(QueryLimits, ValuesNestedInALoopAreAnError) {
  EXPECT_TRUE(says(answer("RETURN reduce(a = [], x IN range(1, 100000) | [a])"), "NestingTooDeep"));
  EXPECT_TRUE(says(answer("RETURN reduce(a = {}, x IN range(1, 100000) | {b: a})"), "NestingTooDeep"));
}

TEST(QueryLimits, TimeEndsACrossProduct) {
  QuerySettings settings;
  settings.time_limit = std::chrono::milliseconds(50);
  EXPECT_TRUE(says(
      answer("MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l), (m), (n), (o), (p), (q), (r), (s), (t) "
             "WHERE a.name + t.name = 'x' RETURN count(*)",
             people(), settings),
      "(Limit: Time)"));
  EXPECT_TRUE(says(answer("UNWIND range(1, 10000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN a",
                          people(), settings),
                   "(Limit: Time)"));
}

TEST(QueryLimits, RowsAndMemoryEndARun) {
  QuerySettings settings;
  settings.max_rows = 3;
  EXPECT_EQ(answer("MATCH (n) RETURN n.name LIMIT 3", people(), settings), "'Ann'; 'Bob'; 'Cat'");
  EXPECT_TRUE(says(answer("MATCH (n) RETURN n.name", people(), settings), "(Limit: Rows)"));
  settings = {};
  settings.max_bytes = 1 << 20;
  for (const std::string_view text :
       {"UNWIND range(1, 30000) AS a UNWIND range(1, 1000) AS b RETURN a, b",
        "UNWIND range(1, 30000) AS a UNWIND range(1, 1000) AS b RETURN a ORDER BY b",
        "UNWIND range(1, 30000) AS a UNWIND range(1, 1000) AS b RETURN DISTINCT a + b * 30000",
        "UNWIND range(1, 30000) AS a UNWIND range(1, 1000) AS b RETURN collect(b)",
        "UNWIND range(1, 30000) AS a UNWIND range(1, 1000) AS b WITH a + b * 30000 AS c, count(*) AS d RETURN count(c)",
        "RETURN reduce(s = 'x', x IN range(1, 60) | s + s)"}) {
    EXPECT_TRUE(says(answer(text, people(), settings), "(Limit: Memory)")) << text;
  }
  EXPECT_TRUE(says(answer("RETURN size(range(1, 1000000000000))", people(), settings), "(Limit: Memory)"));
}

TEST(QueryLimits, LimitNeedsNoMemoryForSorting) {
  QuerySettings settings;
  settings.max_bytes = 2 << 20;
  EXPECT_EQ(answer("UNWIND range(1, 30000) AS a UNWIND range(1, 10) AS b RETURN a * b AS c ORDER BY c DESC LIMIT 2",
                   people(), settings),
            "300000; 299990");
}

TEST(QueryLimits, TheStopFlagEndsARun) {
  std::atomic<bool> stop{true};
  QuerySettings settings;
  settings.stop = &stop;
  const auto query = parse_query("MATCH (n) RETURN n");
  ASSERT_TRUE(query);
  const auto table = run_query(*query, people(), settings);
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, ErrorCode::interrupted);
}

TEST(QueryLimits, AnEndlessRegularExpressionEnds) {
  EXPECT_TRUE(says(answer("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a*)*(a*)*(a*)*c'"),
                   "takes too long"));
}

TEST(QueryLimits, ALongChainIsWalkedWithoutRecursion) {
  MemoryGraph made;
  NodeIndex before = made.add_node({"First"});
  for (int i = 0; i < 50'000; ++i) {
    const NodeIndex next =
        made.add_node(i == 49'999 ? std::vector<std::string_view>{"Last"} : std::vector<std::string_view>{});
    made.add_relationship(before, "T", next);
    before = next;
  }
  const PropertyGraph graph = made.build();
  EXPECT_EQ(answer("MATCH p = shortestPath((a:First)-[*]->(b:Last)) RETURN length(p)", graph), "50000");
  EXPECT_EQ(answer("MATCH (a:First)-[*3000..3000]->(b) RETURN count(*)", graph), "1");
}

}  // namespace
}  // namespace newsgraph::query
