#include "base/text_util.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(FoldKey, DropsCaseAccentsAndCurlyQuotes) {
  EXPECT_EQ(fold_key("Rosselló’s"), "rossello's");
  EXPECT_EQ(fold_key("  Łódź \n Øresund – ÉTÉ "), "lodz oresund - ete");
  EXPECT_EQ(fold_key("Straße"), "straße");
}

TEST(FindInvalidUtf8, NamesTheFirstBadByte) {
  EXPECT_EQ(find_invalid_utf8("plain — “quoted” 🦊"), std::nullopt);
  EXPECT_EQ(find_invalid_utf8("ab\xff"), 2U);
  EXPECT_EQ(find_invalid_utf8("\xc0\xaf"), 0U);          // overlong
  EXPECT_EQ(find_invalid_utf8("x\xed\xa0\x80"), 1U);     // surrogate
  EXPECT_EQ(find_invalid_utf8("caf\xc3"), 3U);           // cut off
}

TEST(DecodeUtf8, ReadsBackWhatAppendWrote) {
  for (const char32_t c : {U'a', U'é', U'—', U'🦊'}) {
    std::string bytes;
    append_utf8(c, &bytes);
    std::size_t offset = 0;
    EXPECT_EQ(decode_utf8(bytes, &offset), c);
    EXPECT_EQ(offset, bytes.size());
  }
}

TEST(Split, KeepsEmptyParts) {
  EXPECT_EQ(split("a\t\tb", '\t').size(), 3U);
  EXPECT_EQ(split("", '\t').size(), 1U);
}

}  // namespace
}  // namespace newsgraph
