#include "exporters/html_text.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

TEST(HtmlText, EscapesWhatEndsATextOrAnAttribute) {
  EXPECT_EQ(html_text("<script>a('b' && \"c\")</script>"),
            "&lt;script&gt;a(&#39;b&#39; &amp;&amp; &quot;c&quot;)&lt;/script&gt;");
  EXPECT_EQ(html_text("&amp; &#60;"), "&amp;amp; &amp;#60;");
  EXPECT_EQ(html_text(""), "");
  EXPECT_EQ(html_text("Élodie Tremblay\n日本"), "Élodie Tremblay\n日本");
}

TEST(HtmlText, ShowsControlsThatTurnTextAround) {
  EXPECT_EQ(html_text("a\u202Eb\u202Ac\u2066d\u2069e"), "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  EXPECT_EQ(html_text("\u200Eשלום\u200F \u061Cسلام"), "\u200Eשלום\u200F \u061Cسلام");
  EXPECT_EQ(html_text("\u2025\u202F\u2065\u206A"), "\u2025\u202F\u2065\u206A");  // neighbours of those
}

TEST(HtmlText, LeavesOutWhatNoPageMayHold) {
  EXPECT_EQ(html_text(std::string("a\0b\x1b\rc", 6)), "abc");
  EXPECT_EQ(html_text("a\u0085b\uFDD0c\uFFFEd"), "a\uFFFDb\uFFFDcd");
  EXPECT_EQ(html_text("a\xFF\xE2\x80"), "a\uFFFD\uFFFD\uFFFD");
}

TEST(HtmlText, IsolatesNames) {
  EXPECT_EQ(html_isolate("A & B"), "<bdi>A &amp; B</bdi>");
  EXPECT_EQ(html_isolate("</bdi>"), "<bdi>&lt;/bdi&gt;</bdi>");
  EXPECT_EQ(html_isolate(""), "");
}

TEST(HtmlText, LinksOnlyToTheWeb) {
  EXPECT_EQ(html_link("https://example.org/a?b=1&c='d'"), "https://example.org/a?b=1&amp;c=&#39;d&#39;");
  EXPECT_EQ(html_link("https://example.org/\"onclick=x"), "https://example.org/%22onclick=x");
  EXPECT_EQ(html_link("javascript:alert(1)"), "");
  EXPECT_EQ(html_link("data:text/html,x"), "");
  EXPECT_EQ(html_link(""), "");
}

}  // namespace
}  // namespace newsgraph
