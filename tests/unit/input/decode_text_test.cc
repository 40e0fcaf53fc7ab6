#include "input/decode_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsgraph {
namespace {

using namespace std::string_literals;

std::string decoded(std::string bytes) {
  const auto text = decode_text(std::move(bytes), "a.txt");
  return text ? *text : text.error().to_string();
}

std::string utf16(std::string_view ascii, bool little_endian) {
  std::string out;
  for (const char c : ascii) out += little_endian ? std::string{c, '\0'} : std::string{'\0', c};
  return out;
}

TEST(DecodeText, KeepsUtf8AndDropsItsMark) {
  EXPECT_EQ(decoded("Mrs May’s café"), "Mrs May’s café");
  EXPECT_EQ(decoded("\xEF\xBB\xBF" "Mrs May"), "Mrs May");
  EXPECT_EQ(decoded(""), "");
}

TEST(DecodeText, MakesLineEndsPlain) { EXPECT_EQ(decoded("a\r\nb\rc\n\r\nd\r"), "a\nb\nc\n\nd\n"); }

TEST(DecodeText, ReadsUtf16WithAMark) {
  EXPECT_EQ(decoded("\xFF\xFE" + utf16("May won.\r\n", true)), "May won.\n");
  EXPECT_EQ(decoded("\xFE\xFF" + utf16("May won.", false)), "May won.");
  EXPECT_EQ(decoded("\xFF\xFE\x3D\xD8\x8A\xDD"s), "\xF0\x9F\x96\x8A");
  EXPECT_EQ(decoded("\xFF\xFE\x3D\xD8"s), "a.txt: error: broken UTF-16; expected whole surrogate pairs");
}

TEST(DecodeText, RecognisesUtf16WithoutAMark) {
  EXPECT_EQ(decoded(utf16("Mr Brown resigned.\n", true)), "Mr Brown resigned.\n");
  EXPECT_EQ(decoded(utf16("Mr Brown resigned.\n", false)), "Mr Brown resigned.\n");
}

TEST(DecodeText, ConvertsWindows1252) {
  EXPECT_EQ(decoded("Mrs May\x92s \x93" "caf\xE9\x94 \x96 \xA3" "5m"), "Mrs May’s “café” – £5m");
  EXPECT_EQ(decoded("\xC9" "mile Durand met Jos\xE9 Garc\xED" "a."), "Émile Durand met José García.");
}

TEST(DecodeText, RefusesBinaryFiles) {
  const std::string message = "a.txt: error: binary file; expected text in UTF-8, UTF-16 or windows-1252";
  EXPECT_EQ(decoded("\x7F" "ELF\x02\x01\x01\0\0\0\0\0abc"s), message);
  EXPECT_EQ(decoded("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), message);
  EXPECT_EQ(decoded("text with a\0 NUL"s), message);
  EXPECT_EQ(decoded("\x1F\x8B\x08\x01\xC1\xF3\x02"), message);  // gzip
}

TEST(DecodeText, NamesThePlaceOfDamageInUtf8) {
  // Right sequences before or after the bad byte say that the file means to be UTF-8.
  EXPECT_EQ(decoded("Mrs May’s\nsecond café \xE9 line"),
            "a.txt:2:13: error: not valid UTF-8; save the file as UTF-8");
  EXPECT_EQ(decoded("bad \xE9 first, then café"), "a.txt:1:5: error: not valid UTF-8; save the file as UTF-8");
  EXPECT_EQ(decoded("cut off in caf\xC3"), "a.txt:1:15: error: not valid UTF-8; save the file as UTF-8");
  EXPECT_EQ(decoded("cut off in \xE2\x80"), "a.txt:1:12: error: not valid UTF-8; save the file as UTF-8");
}

TEST(DecodeText, RefusesWhatMakesNoSenseAsWindows1252) {
  EXPECT_EQ(decoded("Hello \xFF\xFD world"), "a.txt:1:7: error: not valid UTF-8; save the file as UTF-8");
  EXPECT_EQ(decoded("caf\xC3(\n"), "a.txt:1:4: error: not valid UTF-8; save the file as UTF-8");
  EXPECT_EQ(decoded("two\nlines \x81 here"), "a.txt:2:7: error: not valid UTF-8; save the file as UTF-8");
}

TEST(DecodeText, RefusesDamageAfterAMark) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF" "caf\xE9"),
            "a.txt:1:4: error: not valid UTF-8, though it begins with the mark of UTF-8");
}

}  // namespace
}  // namespace newsgraph
