#include "exporters/pictures/svg_finish.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(FinishSvg, NamesThePictureAndItsParts) {
  const std::string svg =
      "<?xml version=\"1.0\"?>\n<svg width=\"1pt\">\n<g id=\"graph0\"><title>g</title>\n"
      "<!-- n1 -->\n<g id=\"node1\"><title>n1</title>\n<g id=\"a_node1\"><a xlink:title=\"Theresa May (Person)&#10;also: &lt;x&gt;\">\n"
      "<!-- n2 -->\n<g id=\"node2\"><title>n2</title>\n<text>no tooltip</text></g>\n</svg>\n";
  EXPECT_EQ(finish_svg(svg, "A & B", "1 person"),
            "<?xml version=\"1.0\"?>\n<svg role=\"img\" aria-labelledby=\"newsgraph-title newsgraph-desc\" width=\"1pt\">\n"
            "<title id=\"newsgraph-title\">A &amp; B</title>\n<desc id=\"newsgraph-desc\">1 person</desc>\n<g id=\"graph0\">\n"
            "<!-- n1 -->\n<g id=\"node1\"><title>Theresa May (Person)</title>\n<g id=\"a_node1\"><a xlink:title=\"Theresa May (Person)&#10;also: &lt;x&gt;\">\n"
            "<!-- n2 -->\n<g id=\"node2\">\n<text>no tooltip</text></g>\n</svg>\n");
}

TEST(FinishSvg, LeavesOtherThingsAlone) {
  EXPECT_EQ(finish_svg("", "t", "d"), "");
  EXPECT_EQ(finish_svg("<svg", "t", "d"), "<svg");
  EXPECT_EQ(finish_svg("<html/>", "t", "d"), "<html/>");
}

}  // namespace
}  // namespace newsgraph
