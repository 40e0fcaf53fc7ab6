#include "tools/newsgraph/answer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text_util.h"

namespace newsgraph {
namespace {

Answer one_answer() {
  Answer answer;
  answer.header = {"holder", "how", "quote"};
  answer.lines = {
      {"王小明", "appointed, says The Harbour Gazette", "Helena Marsh named him as Home Secretary on Wednesday."}};
  answer.members = {"holder", "until", "quote"};
  answer.records = {{"王小明", "", "He said \"no\",\tthen left."}};
  return answer;
}

TEST(Answer, IsCutToTheTerminal) {
  const std::string table = format_answer(one_answer(), RowFormat::table, 50);
  EXPECT_EQ(table,
            "holder  how                   quote\n"
            "王小明  appointed, says The…  Helena Marsh named…\n");
  for (const std::string_view line : split(table, '\n')) EXPECT_LE(display_width(line), 50U);
}

TEST(Answer, DoesWithoutSpareColumnsOnANarrowTerminal) {
  Answer answer = one_answer();
  answer.spare = {1};
  EXPECT_EQ(format_answer(answer, RowFormat::table, 30),
            "holder  quote\n"
            "王小明  Helena Marsh named hi…\n");
}

TEST(Answer, KeepsItsNamesInAPipe) {
  EXPECT_NE(
      format_answer(one_answer(), RowFormat::table, std::nullopt).find("appointed, says The Harbour Gazette  Helena"),
      std::string::npos);
}

TEST(Answer, IsWrittenForPrograms) {
  EXPECT_EQ(format_answer(one_answer(), RowFormat::csv, 20),
            "holder,until,quote\n王小明,,\"He said \"\"no\"\",\tthen left.\"\n");
  EXPECT_EQ(format_answer(one_answer(), RowFormat::tsv, 20),
            "holder\tuntil\tquote\n王小明\t\tHe said \"no\", then left.\n");
  const std::string object = R"({"holder":"王小明","until":null,"quote":"He said \"no\",\tthen left."})";
  EXPECT_EQ(format_answer(one_answer(), RowFormat::jsonl, 20), object + "\n");
  EXPECT_EQ(format_answer(one_answer(), RowFormat::json, 20), "[\n" + object + "\n]\n");
  EXPECT_EQ(format_answer(Answer{{"a"}, {}, {}, {"a"}, {}}, RowFormat::json, 20), "[]\n");
  EXPECT_EQ(format_answer(Answer{{"a"}, {}, {}, {"a"}, {}}, RowFormat::jsonl, 20), "");
  EXPECT_EQ(format_answer(Answer{{"a"}, {}, {}, {"a"}, {}}, RowFormat::table, 20), "a\n");
}

}  // namespace
}  // namespace newsgraph
