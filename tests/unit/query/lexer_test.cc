#include "graph/query/lexer.h"

#include <gtest/gtest.h>

namespace newsgraph::query {
namespace {

std::string texts(std::string_view text) {
  const auto tokens = tokenize(text);
  if (!tokens) return tokens.error().to_string();
  std::string result;
  for (const QueryToken& token : *tokens) {
    if (token.kind == TokenKind::end) break;
    result +=
        (result.empty() ? "" : " ") + (token.kind == TokenKind::integer ? std::to_string(token.number) : token.text);
  }
  return result;
}

TEST(QueryLexer, SplitsAQueryIntoWords) {
  EXPECT_EQ(texts("MATCH (n:`A b`)-[*1..3]->() // end"), "MATCH ( n : A b ) - [ * 1 .. 3 ] - > ( )");
  EXPECT_EQ(texts("a<=b<>c=~'x' /* no */ $p"), "a <= b <> c =~ x p");
}

TEST(QueryLexer, ReadsEscapesOfStrings) {
  EXPECT_EQ(texts(R"('a\'b\n\u00e9\U0001F600')"), "a'b\n\u00e9\U0001F600");
  EXPECT_EQ(texts("`a``b`"), "a`b");
}

TEST(QueryLexer, ReadsNumbersInEveryBase) { EXPECT_EQ(texts("0x1F 0o17 42"), "31 15 42"); }

TEST(QueryLexer, KeepsWrongNumbersForWhoeverWantsOne) {
  const auto tokens = tokenize("12ab");
  ASSERT_TRUE(tokens);
  EXPECT_EQ((*tokens)[0].kind, TokenKind::bad_number);
}

TEST(QueryLexer, RefusesWhatIsCutOff) {
  EXPECT_NE(texts("RETURN 'abc").find("query:1:8: error: string without an end"), std::string::npos);
  EXPECT_NE(texts("/* abc").find("comment without an end"), std::string::npos);
  EXPECT_NE(texts("`abc").find("name without an end"), std::string::npos);
  EXPECT_NE(texts("'\\u12'").find("InvalidUnicodeLiteral"), std::string::npos);
  EXPECT_NE(texts("'\\ud800'").find("InvalidUnicodeLiteral"), std::string::npos);
}

TEST(QueryLexer, RefusesWhatIsNotUtf8) { EXPECT_NE(texts("RETURN '\xff'").find("is not UTF-8"), std::string::npos); }

}  // namespace
}  // namespace newsgraph::query
