#include "exporters/pictures/large_dot.h"

#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <memory>
#include <string>

#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/dot_stream.h"
#include "exporters/safe_text.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

using ReadGraph = std::unique_ptr<Agraph_t, int (*)(Agraph_t*)>;

ReadGraph read(const std::string& dot) { return {agmemread(dot.c_str()), agclose}; }

std::string value(void* object, const char* name) {
  const char* const text = agget(object, const_cast<char*>(name));
  return text == nullptr ? std::string() : std::string(text);
}

std::string large_dot(const KnowledgeGraph& graph, const ViewOptions& options = {}) {
  StringOutput output;
  EXPECT_TRUE(write_large_dot(graph, *make_view(graph, options), {}, output));
  return output.text();
}

// The label of a node, and of an edge to itself, after Graphviz has read them.
std::pair<std::string, std::string> through_stream(const std::string& name) {
  StringOutput output;
  DotStream dot("t", output);
  dot.set_node_defaults({{"label", "none"}, {"tooltip", "none"}});
  dot.add_node("n1", {{"label", dot_label(name)}, {"tooltip", dot_text(name)}});
  dot.add_edge("n1", "n1", {{"label", dot_label(name)}});
  EXPECT_TRUE(dot.finish());
  const ReadGraph graph = read(output.text());
  if (!graph) return {"unreadable", output.text()};
  Agnode_t* const node = agfstnode(graph.get());
  EXPECT_EQ(from_dot_label(value(agfstout(graph.get(), node), "label")), clean_text(name));
  return {from_dot_label(value(node, "label")), from_dot_text(value(node, "tooltip"))};
}

TEST(DotStream, HostileNamesComeBack) {
  for (const std::string& name : hostile_names()) {
    const auto [label, tooltip] = through_stream(name);
    EXPECT_EQ(label, clean_text(name)) << tooltip;
    EXPECT_EQ(tooltip, clean_text(name));
  }
}

RC_GTEST_PROP(DotStream, AnyNameComesBack, (const std::string& name)) {
  RC_ASSERT(through_stream(name).first == clean_text(name));
}

TEST(DotStream, WritesFrames) {
  StringOutput output;
  DotStream dot("t", output);
  dot.add_node("a", {});
  dot.add_subgraph("cluster_c", {"a"}, {{"label", "c"}});
  ASSERT_TRUE(dot.finish());
  EXPECT_EQ(output.text(), "digraph t {\n  a;\n  subgraph cluster_c {\n    graph [label=\"c\"];\n    a;\n  }\n}\n");
}

TEST(LargeDot, HoldsEveryNodeAndEveryEdge) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  const ReadGraph dot = read(large_dot(graph));
  ASSERT_TRUE(dot);
  std::map<std::string, int> edges;
  std::map<std::string, std::string> labels;
  for (Agnode_t* node = agfstnode(dot.get()); node != nullptr; node = agnxtnode(dot.get(), node)) {
    if (const std::string about = value(node, "about"); !about.empty()) labels[about] = value(node, "label");
    for (Agedge_t* edge = agfstout(dot.get(), node); edge != nullptr; edge = agnxtout(dot.get(), edge)) {
      ++edges[value(edge, "about")];
    }
  }
  const View view = *make_view(graph, {});
  EXPECT_EQ(labels.size(), view.nodes.size());
  EXPECT_EQ(labels["person/ada-fell"], "Ada Fell");
  EXPECT_EQ(edges.size(), graph.edges().size());
  for (const Edge& edge : graph.edges()) EXPECT_EQ(edges[edge.key.text()], 1) << graph.relation(edge);
}

TEST(LargeDot, KeepsStylesAndSpeakersApart) {
  ArticleMaker article("a");
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
  const EntityId pike = article.entity(EntityKind::person, {"Ben Pike"});
  article.claim(fell, "sacked", pike);
  article.claim(fell, "sacked", pike).status = Status::negated;
  article.claim(fell, "sacked", pike).by = pike;
  const KnowledgeGraph graph = graph_of({article.take()});
  const std::string dot = large_dot(graph);
  EXPECT_NE(dot.find("label=\"sacked\""), std::string::npos);
  EXPECT_NE(dot.find("label=\"not sacked\""), std::string::npos);
  EXPECT_NE(dot.find("label=\"Ben Pike\\nsays: sacked\""), std::string::npos) << dot;
}

TEST(LargeDot, FollowsTheView) {
  ViewOptions options;
  options.relations = {"sacked"};
  const ReadGraph dot = read(large_dot(graph_of({reshuffle()}), options));
  EXPECT_EQ(agnedges(dot.get()), 1);
}

TEST(CheckDrawable, RefusesWhatIsNoPicture) {
  View view;
  view.edges.resize(kMaxDrawnEdges);
  EXPECT_TRUE(check_drawable(view));
  view.edges.resize(kMaxDrawnEdges + 1);
  const auto checked = check_drawable(view);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::limit);
  EXPECT_NE(checked.error().message.find("200001 edges"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
