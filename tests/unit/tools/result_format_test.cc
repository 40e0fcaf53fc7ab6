// How results of queries are written.
#include "tools/newsgraph/result_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/graph_builder.h"
#include "tools/newsgraph/asker.h"
#include "tools/newsgraph/parameter.h"
#include "tools/newsgraph/text_table.h"

namespace newsgraph {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

KnowledgeGraph sackings() {
  DocumentClaims article;
  article.article.id = "a";
  article.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}},
                      {EntityKind::person, {"Gavin Williamson"}},
                      {EntityKind::person, {"王 小明"}}};
  Claim claim;
  claim.relation = "sacked";
  claim.subject = EntityId(0);
  claim.object = EntityId(1);
  claim.evidence.quote = "May, the PM,\n\"sacked\" him.";
  article.claims = {claim};
  claim.status = Status::negated;
  claim.by = EntityId(1);
  article.claims.push_back(claim);
  claim.subject = EntityId();
  claim.object = EntityId(2);
  claim.by = EntityId();
  claim.status = Status::asserted;
  article.claims.push_back(claim);
  GraphBuilder builder;
  builder.add(std::move(article));
  return builder.build();
}

class ResultFormatTest : public ::testing::Test {
 protected:
  std::string answer(std::string_view text, ResultFormat format) {
    AskSettings settings;
    settings.format = format;
    const auto answer = asker_.ask(text, settings);
    return answer ? answer->text : answer.error().to_string();
  }

  const KnowledgeGraph graph_ = sackings();
  Asker asker_{graph_};
};

TEST_F(ResultFormatTest, PrintsNodesByNameAndRelationshipsReadably) {
  EXPECT_EQ(answer("MATCH (a)-[r]->(b) RETURN a, r, b", ResultFormat::tsv),
            "a\tr\tb\n"
            "Theresa May\tTheresa May -[SACKED]-> Gavin Williamson\tGavin Williamson\n"
            "Theresa May\tTheresa May -[SACKED, negated, by Gavin Williamson]-> Gavin Williamson\tGavin Williamson\n"
            "?\t? -[SACKED]-> 王 小明\t王 小明\n");
}

TEST_F(ResultFormatTest, PrintsPathsAsChains) {
  EXPECT_EQ(answer("MATCH p = (a {name: 'Gavin Williamson'})<-[{status: 'asserted'}]-(b) RETURN p", ResultFormat::tsv),
            "p\nGavin Williamson <-[SACKED]- Theresa May\n");
}

TEST_F(ResultFormatTest, PrintsListsMapsAndNull) {
  const std::string query = "RETURN [1, null, 'a'] AS l, {x: true} AS m, null AS n, 1.5 AS f";
  EXPECT_EQ(answer(query, ResultFormat::table), "l             m          n    f\n[1, null, a]  {x: true}     1.5\n");
  EXPECT_EQ(answer(query, ResultFormat::csv), "l,m,n,f\n\"[1,null,\"\"a\"\"]\",\"{\"\"x\"\":true}\",,1.5\n");
  EXPECT_EQ(answer(query, ResultFormat::jsonl), "{\"l\":[1,null,\"a\"],\"m\":{\"x\":true},\"n\":null,\"f\":1.5}\n");
}

TEST_F(ResultFormatTest, WritesNodesRelationshipsAndPathsInJson) {
  EXPECT_EQ(answer("MATCH (n {name: 'Theresa May'}) RETURN n", ResultFormat::jsonl),
            "{\"n\":{\"id\":\"person/theresa-may\",\"labels\":[\"Person\",\"Entity\"],\"properties\":{\"id\":\"person/"
            "theresa-may\","
            "\"name\":\"Theresa May\",\"aliases\":[\"Mrs May\"]}}}\n");
  const std::string path = answer("MATCH p = ()-[{status: 'negated'}]->() RETURN p", ResultFormat::jsonl);
  EXPECT_THAT(path,
              HasSubstr("\"type\":\"SACKED\",\"start\":\"person/theresa-may\",\"end\":\"person/gavin-williamson\""));
  EXPECT_THAT(path, HasSubstr("\"by\":\"Gavin Williamson\""));
  EXPECT_THAT(path, HasSubstr("{\"p\":{\"nodes\":[{\"id\":\"person/theresa-may\""));
}

TEST_F(ResultFormatTest, DrawsTheSubgraphOfTheRows) {
  const std::string dot =
      answer("MATCH p = ({name: 'Theresa May'})-[{status: 'asserted'}]->() RETURN [p] AS paths", ResultFormat::dot);
  EXPECT_THAT(dot, HasSubstr("digraph"));
  EXPECT_THAT(dot, HasSubstr("Theresa May"));
  EXPECT_THAT(dot, HasSubstr("Gavin Williamson"));
  EXPECT_THAT(dot, Not(HasSubstr("小明")));
  EXPECT_THAT(dot, Not(HasSubstr("dotted")));
}

TEST_F(ResultFormatTest, GivesHeadersButNoTableWhereNothingIsFound) {
  EXPECT_EQ(answer("MATCH (n:Office) RETURN n", ResultFormat::table), "");
  EXPECT_EQ(answer("MATCH (n:Office) RETURN n", ResultFormat::csv), "n\n");
  EXPECT_EQ(answer("MATCH (n:Office) RETURN n", ResultFormat::json), "[]\n");
}

TEST_F(ResultFormatTest, KeepsToOneLineAndAwayFromTheTerminal) {
  EXPECT_EQ(answer("RETURN 'a\\nb\\u001b[31m' AS x", ResultFormat::table), "x\na b [31m\n");
  EXPECT_EQ(answer("RETURN 'a\\u001b' AS x", ResultFormat::jsonl), "{\"x\":\"a\\u001B\"}\n");
}

TEST_F(ResultFormatTest, WritesNumbersThatJsonLacksAsStrings) {
  EXPECT_EQ(answer("RETURN 0.0 / 0.0 AS x, 1.0 / 0.0 AS y", ResultFormat::jsonl),
            "{\"x\":\"NaN\",\"y\":\"Infinity\"}\n");
}

TEST(FittedTable, CutsTheWidestColumnsAndPutsNumbersToTheRight) {
  EXPECT_EQ(fitted_table({"name", "n", "text"},
                         {{"王小明", "5", "a rather long sentence that goes on"}, {"Ann", "10", "short"}},
                         {false, true, false}, 30),
            "name     n  text\n王小明   5  a rather long sen…\nAnn     10  short\n");
}

TEST(FittedTable, LeavesEightColumnsOfEach) {
  const std::string table = fitted_table({"a", "b"}, {{std::string(30, 'x'), std::string(40, 'y')}}, {false, false}, 5);
  EXPECT_EQ(table, "a         b\nxxxxxxx…  yyyyyyy…\n");
}

TEST(ParseParameter, TakesJsonElseText) {
  EXPECT_EQ(parse_parameter("$n=Theresa May")->second.as_string(), "Theresa May");
  EXPECT_EQ(parse_parameter("n=3")->second.as_integer(), 3);
  EXPECT_EQ(parse_parameter("n=\"3\"")->second.as_string(), "3");
  EXPECT_EQ(parse_parameter("n=2019-05-01")->second.as_string(), "2019-05-01");
  EXPECT_EQ(parse_parameter("n=[1, \"a\"]")->second.as_list().size(), 2U);
  EXPECT_EQ(parse_parameter("n={\"b\": [], \"a\": null}")->second.as_map().at(0).first, "a");
  EXPECT_EQ(parse_parameter("n=")->second.as_string(), "");
  EXPECT_EQ(parse_parameter("n=" + std::string(100000, '['))->second.kind(), query::ValueKind::string);
  EXPECT_FALSE(parse_parameter("n"));
  EXPECT_FALSE(parse_parameter("=3"));
  EXPECT_FALSE(parse_parameter("n=\xff"));
}

}  // namespace
}  // namespace newsgraph
