#include "exporters/safe_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text_util.h"
#include "unit/exporters/hostile_names.h"

namespace newsgraph {
namespace {

TEST(CleanText, KeepsTextAndDropsControls) {
  EXPECT_EQ(clean_text("Rosselló’s\t“x”\n🦊"), "Rosselló’s\t“x”\n🦊");
  EXPECT_EQ(clean_text("a\x01\x1b\r\x7f" "b"), "ab");
  EXPECT_EQ(clean_text("a\xff" "b"), "a\uFFFDb");
  EXPECT_EQ(clean_text("a\xEF\xBF\xBF" "b"), "ab");
}

TEST(DotLabel, DoublesBackslashesAndKeepsEntitiesLiteral) {
  EXPECT_EQ(dot_label("\\N &lt;"), "\\\\N &amp;lt;");
  EXPECT_EQ(dot_text("R&D \\\n\"\n"), "R&D \\\\\\n\"\\n");
}

RC_GTEST_PROP(DotLabel, ComesBack, (const std::string& bytes)) {
  RC_ASSERT(from_dot_label(dot_label(bytes)) == clean_text(bytes));
  RC_ASSERT(from_dot_text(dot_text(bytes)) == clean_text(bytes));
}

RC_GTEST_PROP(CleanText, IsAlwaysValid, (const std::string& bytes)) {
  const std::string clean = clean_text(bytes);
  RC_ASSERT(!find_invalid_utf8(clean));
  RC_ASSERT(clean_text(clean) == clean);
}

RC_GTEST_PROP(CleanView, IsCleanText, (const std::string& bytes)) {
  std::string scratch;
  RC_ASSERT(clean_view(bytes, &scratch) == clean_text(bytes));
}

TEST(DotUrl, TakesOnlyTheWeb) {
  EXPECT_EQ(dot_url("https://news.example/?a=1&b=2"), "https://news.example/?a=1&amp;b=2");
  EXPECT_EQ(dot_url("javascript:alert(1)"), "");
  EXPECT_EQ(dot_url("file:///etc/passwd"), "");
  EXPECT_EQ(dot_url("https://x/\" onload=\"\\N"), "https://x/%22%20onload=%22%5CN");
}

TEST(WebIri, IsOneWhateverIsGiven) {
  EXPECT_EQ(web_iri("https://x.example/a[1]?b=[2]#c#d"), "https://x.example/a%5B1%5D?b=%5B2%5D#c%23d");
  EXPECT_EQ(web_iri("http://x/100%"), "http://x/100%25");
  EXPECT_EQ(web_iri("http://x/%zz%C3%A9"), "http://x/%25zz%C3%A9");
  EXPECT_EQ(web_iri("http://[::1]:7474/x"), "http://[::1]:7474/x");
  EXPECT_EQ(web_iri("http://user@host:80"), "http://user@host:80");
  for (const char* const none : {"http://", "https:///x", "http://:80/", "http://a:b/", "http://[x]/", "http://a]b/",
                                 "http://[::1/", "ftp://x/", ""}) {
    EXPECT_EQ(web_iri(none), "") << none;
  }
}

TEST(IriPath, GivesCompactIris) {
  EXPECT_EQ(iri_path("person/theresa-may"), "person/theresa-may");
  EXPECT_EQ(iri_path("a b:c#é"), "a%20b%3Ac%23%C3%A9");
  EXPECT_EQ(iri_path("//host"), "%2F/host");
  EXPECT_EQ(iri_path("a/../b/./c..d/.."), "a/%2E%2E/b/%2E/c..d/%2E%2E");
}

TEST(XmlText, EscapesMarkup) { EXPECT_EQ(xml_text("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;"); }

TEST(XmlAttribute, KeepsLineBreaks) {
  EXPECT_EQ(xml_attribute("a\n\t<b>"), "a&#10;&#9;&lt;b&gt;");
  EXPECT_EQ(xml_text("a\n\tb"), "a\n\tb");
}

TEST(Clip, CutsAtCodePoints) {
  EXPECT_EQ(clip("éééé", 4), "éééé");
  EXPECT_EQ(clip("ééééé", 4), "ééé…");
}

TEST(Wrap, MakesLinesOfLikeLength) {
  EXPECT_EQ(wrap("Theresa May", 18, 3), "Theresa May");
  EXPECT_EQ(wrap("International Development Secretary", 18, 3), "International\nDevelopment\nSecretary");
  EXPECT_EQ(wrap("a bb ccc dddd", 7, 3), "a bb\nccc\ndddd");
  EXPECT_EQ(wrap("one two three four five", 5, 2), "one\ntwo…");
  EXPECT_EQ(wrap("", 5, 2), "");
}

}  // namespace
}  // namespace newsgraph
