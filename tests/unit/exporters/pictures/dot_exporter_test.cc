#include "exporters/pictures/dot_exporter.h"

#include <gtest/gtest.h>

#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

std::string to_dot(const KnowledgeGraph& graph, bool legend) {
  ExportSettings settings;
  settings.legend = legend;
  StringOutput output;
  EXPECT_TRUE(write_dot(graph, settings, output));
  return output.text();
}

// How keys are made is for the tests of graph/ to say.
std::string replace(std::string text, std::string_view from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

constexpr const char* kSacking = R"dot(digraph newsgraph {
	graph [bgcolor=white,
		charset="UTF-8",
		fontcolor=black,
		fontname="DejaVu Sans",
		fontsize=16,
		label="sacking, 2019-05-02",
		labelloc=t,
		layout=dot,
		nodesep=0.2,
		rankdir=LR,
		ranksep=0.35,
		splines=true,
		tooltip="2 people, 1 line"
	];
	node [fontcolor=black,
		fontname="DejaVu Sans",
		fontsize=12,
		height=0.3,
		label="\N",
		margin="0.08,0.04"
	];
	edge [arrowsize=0.7,
		fontname="DejaVu Sans",
		fontsize=11
	];
	n1	[about="KEY-OF-FELL",
		class=person,
		color="#0072B2",
		fillcolor="#CFE8F7",
		label="Ada R&amp;D Fell",
		penwidth=1.0,
		shape=ellipse,
		style=filled,
		tooltip="Ada R&D Fell (Person)"];
	n2	[about="KEY-OF-PIKE",
		class=person,
		color="#0072B2",
		fillcolor="#CFE8F7",
		label="Ben Pike",
		penwidth=1.0,
		shape=ellipse,
		style=filled,
		tooltip="Ben Pike (Person)\nalso: Mr \\N Pike"];
	n1 -> n2	[about="KEY-OF-EDGE",
		arrowhead=normal,
		color="#222222",
		edgetooltip="Ada R&D Fell – sacked – Ben Pike\nasserted, by the article\n“She \"sacked\" him\\”\n— sacking, 2019-05-02",
		fontcolor="#222222",
		label=sacked,
		labeltooltip="Ada R&D Fell – sacked – Ben Pike\nasserted, by the article\n“She \"sacked\" him\\”\n— sacking, 2019-05-02",
		penwidth=1.4,
		style=solid];
}
)dot";

TEST(WriteDot, IsThisText) {
  ArticleMaker article("sacking");
  const EntityId fell = article.entity(EntityKind::person, {"Ada R&D Fell"});
  const EntityId pike = article.entity(EntityKind::person, {"Ben Pike", "Mr \\N Pike"});
  article.claim(fell, "sacked", pike, "She \"sacked\" him\\");
  const KnowledgeGraph graph = graph_of({article.take()});
  std::string expected = replace(kSacking, "KEY-OF-EDGE", graph.edges()[0].key.text());
  expected = replace(expected, "KEY-OF-FELL", graph.node(graph.edges()[0].subject).key);
  expected = replace(expected, "KEY-OF-PIKE", graph.node(graph.edges()[0].object).key);
  EXPECT_EQ(to_dot(graph, false), expected);
}

TEST(WriteDot, LegendShowsWhatIsUsedOnly) {
  const std::string dot = to_dot(graph_of({reshuffle()}), true);
  EXPECT_NE(dot.find("cluster_legend"), std::string::npos);
  for (const char* const used : {"label=Person", "label=Office", "label=Event", "label=planned", "somebody says so", "not so"}) {
    EXPECT_NE(dot.find(used), std::string::npos) << used;
  }
  EXPECT_EQ(dot.find("label=Place"), std::string::npos);
  EXPECT_EQ(to_dot(graph_of({reshuffle()}), false).find("cluster_legend"), std::string::npos);
}

TEST(WriteDot, StylesDifferInMoreThanColour) {
  const std::string dot = to_dot(graph_of({reshuffle()}), false);
  for (const char* const look : {"arrowhead=tee", "arrowhead=onormal", "arrowhead=empty", "arrowhead=vee", "style=dotted",
                                 "style=dashed"}) {
    EXPECT_NE(dot.find(look), std::string::npos) << look;
  }
}

TEST(WriteDot, LinksOnlyToTheWeb) {
  DocumentClaims article = reshuffle();
  EXPECT_NE(to_dot(graph_of({article}), false).find("edgeURL=\"https://news.example/?a=1&amp;b=2\""), std::string::npos);
  article.article.url = "javascript:alert(1)";
  EXPECT_EQ(to_dot(graph_of({article}), false).find("javascript"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
