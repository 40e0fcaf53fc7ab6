// What is wrong with a query, and where.
#include <gtest/gtest.h>

#include "unit/query/query_fixture.h"

namespace newsgraph::query {
namespace {

TEST(QueryErrors, PointAtThePlaceWithACaret) {
  EXPECT_EQ(error_of("MATCH (node)\nRETURN nod.name"),
            "query:2:8: error: variable 'nod' is not defined; did you mean 'node'? (SyntaxError: UndefinedVariable)\n"
            "  RETURN nod.name\n"
            "         ^");
}

TEST(QueryErrors, CountColumnsInCodePoints) {
  EXPECT_EQ(error_of("RETURN 'é' + x"),
            "query:1:14: error: variable 'x' is not defined (SyntaxError: UndefinedVariable)\n"
            "  RETURN 'é' + x\n"
            "               ^");
}

TEST(QueryErrors, CutLongLines) {
  const std::string error = error_of("RETURN " + std::string(500, ' ') + "x" + std::string(500, ' ') + " + 1");
  EXPECT_EQ(error.substr(0, 12), "query:1:508:");
  EXPECT_LT(error.size(), 400U);
}

TEST(QueryErrors, SuggestKeywordsFunctionsAndParameters) {
  EXPECT_NE(error_of("MTACH (n) RETURN n").find("did you mean 'MATCH'?"), std::string::npos);
  EXPECT_NE(error_of("RETURN toUppr('a')").find("did you mean 'toUpper'?"), std::string::npos);
  QuerySettings settings;
  settings.parameters = {{"name", Value::integer(1)}};
  EXPECT_EQ(answer("RETURN $nam", people(), settings),
            "query: error: parameter $nam has no value; did you mean 'name'? (ParameterMissing: MissingParameter)");
}

TEST(QueryErrors, SayThatQueriesOnlyRead) {
  EXPECT_EQ(answer("CREATE (n)"),
            "query:1:1: error: queries only read: there is no CREATE (SyntaxError: UnexpectedSyntax)");
  EXPECT_NE(answer("MATCH (n) DELETE n").find("there is no DELETE"), std::string::npos);
}

TEST(QueryErrors, NameWhatWasExpected) {
  EXPECT_NE(answer("MATCH (n RETURN n").find("expected ')' after the node, found 'RETURN'"), std::string::npos);
  EXPECT_NE(answer("MATCH (n)").find("RETURN is missing at the end"), std::string::npos);
  EXPECT_NE(answer("RETURN 1 != 2").find("'not equal' is written <>"), std::string::npos);
  EXPECT_NE(answer("").find("expected MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN, found the end of the query"),
            std::string::npos);
}

TEST(QueryErrors, HaveAClassAndADetail) {
  const auto query = parse_query("RETURN x");
  ASSERT_FALSE(query);
  EXPECT_EQ(kind_of(query.error()).error_class, QueryErrorClass::syntax_error);
  EXPECT_EQ(kind_of(query.error()).detail, "UndefinedVariable");
  EXPECT_EQ(kind_of(Error{ErrorCode::bad_input, "broken (SyntaxError: no)", "file"}).error_class,
            QueryErrorClass::none);
  EXPECT_EQ(answer("RETURN 1 / 0"), "query:1:10: error: division by zero (ArithmeticError: DivisionByZero)");
  EXPECT_NE(answer("MATCH (n) WITH n.name AS x RETURN -x").find("(TypeError: "), std::string::npos);
  EXPECT_NE(answer("RETURN 'a' =~ '('").find("(ArgumentError: InvalidRegularExpression)"), std::string::npos);
}

TEST(QueryErrors, AVariableThatIsNoGroupingKeyHasNoSingleValue) {
  EXPECT_NE(answer("MATCH (n)-->(b) RETURN count(*) + size([(n)-->(x) | x])").find("AmbiguousAggregationExpression"),
            std::string::npos);
  EXPECT_EQ(answer("MATCH (n {name: 'Ann'})-->(b) RETURN n.name, n, count(*) + size([(n)-->(x) | x])").substr(0, 5),
            "'Ann'");
}

TEST(QueryErrors, NamesThatTheGraphLacksAreReported) {
  const auto query = parse_query("MATCH (n:Persn {nme: 'x'})-[:KNOWS|SAKCED]->(m) RETURN m.name, {a: 1}.a");
  ASSERT_TRUE(query);
  EXPECT_EQ(unknown_names(*query, people()),
            (std::vector<std::string>{"no node is labelled 'Persn'; did you mean 'Person'?",
                                      "no relationship has the type 'SAKCED'; did you mean 'SACKED'?",
                                      "nothing has a property 'nme'; did you mean 'name'?"}));
}

TEST(QueryErrors, SayWhatGroupingHides) {
  EXPECT_NE(
      answer("MATCH (n) RETURN DISTINCT n.name ORDER BY n.born").find("variable 'n' is no column; after grouping"),
      std::string::npos);
  EXPECT_NE(answer("MATCH (a)->(b) RETURN a").find("an arrow reads -->"), std::string::npos);
}

TEST(QueryErrors, NamesInMessagesHoldNoLineBreak) {
  EXPECT_EQ(answer("RETURN `a\nb`"), "query:1:8: error: variable 'ab' is not defined (SyntaxError: UndefinedVariable)");
}

}  // namespace
}  // namespace newsgraph::query
