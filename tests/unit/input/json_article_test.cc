#include "input/json_article.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

std::string failure(const std::string& line) {
  const auto article = parse_json_article(line, "a.jsonl", 7);
  return article ? "no failure" : article.error().to_string();
}

TEST(ParseJsonArticle, TakesTheMembersItKnows) {
  const auto article = parse_json_article(
      R"({"text":"Ada “Fell” won.\r\nThen left.","words":[1,{"text":"no"}],"id":"a1","date":"2019-05-01T08:00:00Z",)"
      R"("title":"T","url":"https://example.org","source":"S","nested":{"id":"no"}})",
      "a.jsonl", 1);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->info.id, "a1");
  EXPECT_EQ(article->info.date, "2019-05-01");
  EXPECT_EQ(article->info.title, "T");
  EXPECT_EQ(article->info.url, "https://example.org");
  EXPECT_EQ(article->info.source, "S");
  EXPECT_EQ(article->text, "Ada “Fell” won.\nThen left.");
}

TEST(ParseJsonArticle, TakesNumbersAsIdAndNullAsMissing) {
  const auto article = parse_json_article(R"({"id":12345678901234567890,"date":null,"title":null,"text":"x"})", "a", 1);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->info.id, "12345678901234567890");
  EXPECT_EQ(article->info.date, "");
}

TEST(ParseJsonArticle, NamesWhatIsMissing) {
  EXPECT_EQ(failure(R"({"text":"x"})"), "a.jsonl:7: error: article has no 'id'");
  EXPECT_EQ(failure(R"({"id":" ","text":"x"})"), "a.jsonl:7: error: article has no 'id'");
  EXPECT_EQ(failure(R"({"id":"a1"})"), "a.jsonl:7: error: article 'a1' has no 'text'");
  EXPECT_EQ(failure(R"({"id":"a1","date":"1 May","text":"x"})"),
            "a.jsonl:7: error: article 'a1': '1 May' is not a date; expected 2024-05-31, 2024-05 or 2024");
}

TEST(ParseJsonArticle, NamesThePlaceOfBrokenJson) {
  EXPECT_EQ(failure(R"({"id":"a1",)"), "a.jsonl:7:12: error: Missing a name for object member.");
  EXPECT_EQ(failure(R"({"id":"a1"} trailing)"),
            "a.jsonl:7:13: error: The document root must not be followed by other values.");
  EXPECT_EQ(failure("{\"id\":\"caf\xE9\"}"), "a.jsonl:7:11: error: not valid UTF-8");
  EXPECT_EQ(failure("[1,2]"), "a.jsonl:7:1: error: expected an object, {\"id\": ..., \"text\": ...}");
  EXPECT_EQ(failure("null").substr(0, 20), "a.jsonl:7:5: error: ");
  EXPECT_NE(failure(R"({"id":"a1","text":["x"]})").find("'text' must be a string"), std::string::npos);
  EXPECT_NE(failure(R"({"id":"a1","text":5})").find("'text' must be a string"), std::string::npos);
}

TEST(ParseJsonArticle, RefusesDepthThatWouldEatTheStack) {
  const std::string deep = R"({"id":"a","text":"x","m":)" + std::string(100000, '[') + std::string(100000, ']') + "}";
  EXPECT_NE(failure(deep).find("nested more than 64 deep"), std::string::npos);
}

TEST(ParseJsonArticle, RefusesStringsThatAreNoText) {
  EXPECT_NE(failure(R"({"id":"a1","text":"x\u0000y"})").find("NUL character"), std::string::npos);
  EXPECT_NE(failure(R"({"id":"a1","text":"x\udc00y"})").find("error"), std::string::npos);
  EXPECT_NE(failure(R"({"id":"a1","text":"x\ud800y"})").find("error"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
