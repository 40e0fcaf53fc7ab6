#include "exporters/pictures/style_file.h"

#include <gtest/gtest.h>

#include "exporters/pictures/dot_exporter.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

std::string error_of(std::string_view text) {
  const auto style = parse_style(text, "x.style");
  return style ? "no error" : style.error().to_string();
}

TEST(ParseStyle, AnEmptyFileChangesNothing) {
  const auto style = parse_style("# nothing\n\n   \t# more\n", "x.style");
  ASSERT_TRUE(style);
  EXPECT_EQ(style->font, default_style().font);
  EXPECT_EQ(style->of(EntityKind::person).fill, default_style().of(EntityKind::person).fill);
}

TEST(ParseStyle, ChangesWhatItNames) {
  const auto style = parse_style(
      "page font=\"DejaVu Serif\" background=#FFFFEE text=navy size=14\r\n"
      "person shape=box fill=white border=#123abc text=red outline=dashed corners=round width=2.25\n"
      "negated line=bold colour=red text=black arrow=none tail=dot width=3  # why not\n"
      "relation sacked color=#B00000\n",
      "x.style");
  ASSERT_TRUE(style) << style.error().to_string();
  EXPECT_EQ(style->font, "DejaVu Serif");
  EXPECT_EQ(style->background, "#FFFFEE");
  EXPECT_EQ(style->size, 14);
  const KindLook& person = style->of(EntityKind::person);
  EXPECT_EQ(person.shape + " " + person.style + " " + person.border + " " + person.width,
            "box dashed,rounded,filled #123abc 2.3");
  const LineLook& negated = style->of(LineStyle::negated);
  EXPECT_EQ(negated.style + " " + negated.color + " " + negated.text_color + " " + negated.arrowhead + " " +
                negated.arrowtail,
            "bold red black none dot");
  EXPECT_EQ(style->relations.at("sacked").color, "#B00000");
}

TEST(ParseStyle, WordsHaveTheColourOfTheirLine) {
  const auto style = parse_style("negated text=navy colour=red\nplanned colour=red", "x.style");
  ASSERT_TRUE(style);
  EXPECT_EQ(style->of(LineStyle::negated).text_color, "navy");
  EXPECT_EQ(style->of(LineStyle::planned).text_color, "red");
}

TEST(ParseStyle, SaysWhereAndWhatWasMeant) {
  EXPECT_EQ(
      error_of("\nperson shpe=box"),
      "x.style:2:8: error: unknown key of a box 'shpe'; expected one of: shape, fill, border, text, outline, corners, "
      "width; did you mean 'shape'?");
  EXPECT_EQ(error_of("person  shape=bx").substr(0, 41), "x.style:1:15: error: unknown shape 'bx'; ");
  EXPECT_EQ(error_of("persn shape=box").substr(0, 41), "x.style:1:1: error: unknown word 'persn';");
  EXPECT_EQ(error_of("person fill=#12345"),
            "x.style:1:13: error: bad colour '#12345'; expected '#' and six hexadecimal digits, such as #B00000");
  EXPECT_EQ(error_of("person fill="), "x.style:1:8: error: 'fill' has no value; expected fill=VALUE");
  EXPECT_EQ(error_of("person fill"), "x.style:1:8: error: 'fill' stands alone; expected key=value");
  EXPECT_EQ(error_of("person"), "x.style:1:1: error: nothing is said of 'person'; expected key=value");
  EXPECT_EQ(
      error_of("shape=box"),
      "x.style:1:1: error: 'shape=' is of nothing; begin the line with what it is of, such as 'person shape=...'");
  EXPECT_EQ(error_of("relation colour=red"),
            "x.style:1:1: error: 'relation' lacks a name; expected such as 'relation sacked colour=red'");
  EXPECT_EQ(error_of("planned width=0"), "x.style:1:15: error: bad number '0'; expected one from 0.1 to 20");
  EXPECT_EQ(error_of("planned width=1e1"), "x.style:1:15: error: bad number '1e1'; expected one from 0.1 to 20");
  EXPECT_EQ(error_of("page size=400"), "x.style:1:11: error: bad number '400'; expected one from 6 to 40");
  EXPECT_EQ(error_of("page font=\"DejaVu"), "x.style:1:11: error: a quotation mark is open; end the value with '\"'");
  EXPECT_EQ(error_of("page\nfont=x\xff"), "x.style:2: error: this is not UTF-8");
  EXPECT_EQ(error_of(std::string(65 * 1024, '#')), "x.style: error: a style file has at most 64 KiB");
}

TEST(ParseStyle, NothingGetsIntoDotUnchecked) {
  for (const char* const text :
       {"page font=\"x\\\"];evil[\"", "page background=red:blue", "person shape=record", "person fill=url(x)",
        "planned line=invis", "planned arrow=normal;x", "page font=<b>", "person fill=\"#12345\\\"\""}) {
    EXPECT_FALSE(parse_style(text, "x.style")) << text;
  }
}

TEST(PictureStyle, ARelationsLookDoesNotMakeADenialAFact) {
  const auto style = parse_style("relation sacked colour=red line=bold arrow=vee width=4", "x.style");
  ASSERT_TRUE(style);
  Line line;
  line.relations = {"told", "sacked"};
  EXPECT_EQ(style->of(line).style, "bold");
  EXPECT_EQ(style->of(line).color, "red");
  line.style = LineStyle::negated;
  EXPECT_EQ(style->of(line).style, "dotted");
  EXPECT_EQ(style->of(line).arrowhead, "tee");
  EXPECT_EQ(style->of(line).color, "red");
  line.relations = {"told"};
  EXPECT_EQ(style->of(line).color, default_style().of(LineStyle::negated).color);
}

TEST(PictureStyle, TheKeyHasTheRelationsThatAreUsed) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  const auto style = parse_style("relation sacked colour=red\nrelation nominated colour=blue", "x.style");
  ASSERT_TRUE(style);
  DotOptions options;
  options.style = &*style;
  const std::string dot = drawing_to_dot(graph, make_drawing(graph, *make_view(graph, {}), ""), options);
  EXPECT_NE(dot.find("label=sacked,\n\t\t\tshape=plaintext"), std::string::npos) << dot;
  EXPECT_EQ(dot.find("label=nominated"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
