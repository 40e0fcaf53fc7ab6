#include "exporters/view.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text_util.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

std::vector<std::string> labels(const KnowledgeGraph& graph, const std::vector<NodeId>& nodes) {
  std::vector<std::string> names;
  for (const NodeId id : nodes) names.push_back(graph.node(id).label());
  return names;
}

TEST(MakeView, ShowsAllByDefault) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  const auto view = make_view(graph, {});
  ASSERT_TRUE(view);
  EXPECT_EQ(view->edges.size(), graph.edges().size());
  EXPECT_EQ(view->nodes.size() + view->loose_nodes.size(), graph.nodes().size());
  EXPECT_EQ(labels(graph, view->loose_nodes), std::vector<std::string>{"Bank of Nowhere"});
}

TEST(MakeView, FiltersClaims) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  ViewOptions options;
  options.statuses = {Status::planned};
  const auto view = make_view(graph, options);
  ASSERT_TRUE(view);
  ASSERT_EQ(view->edges.size(), 1U);
  EXPECT_EQ(graph.relation(view->edges[0].edge), "resigned");
  EXPECT_TRUE(view->loose_nodes.empty());
  options = {};
  options.min_confidence = 0.95;
  EXPECT_TRUE(make_view(graph, options)->edges.empty());
  options = {};
  options.relations = {"sacked"};
  EXPECT_EQ(make_view(graph, options)->edges.size(), 1U);
}

TEST(MakeView, FocusKeepsTheNeighbourhood) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  ViewOptions options;
  options.focus = "ministry of defence";
  const auto near = make_view(graph, options);
  ASSERT_TRUE(near);
  EXPECT_EQ(near->edges.size(), 1U);                       // office_in
  options.depth = 2;
  const auto far = make_view(graph, options);
  EXPECT_GT(far->edges.size(), 3U);                        // the office leads to its holders
  options.depth = 0;
  EXPECT_EQ(labels(graph, make_view(graph, options)->nodes), std::vector<std::string>{"Ministry of Defence"});
}

// What somebody unknown did to a neighbour is not about the focus.
TEST(MakeView, FocusLeavesOutUnknownSubjectsOfTheLastStep) {
  ArticleMaker article("a");
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
  const EntityId pike = article.entity(EntityKind::person, {"Ben Pike"});
  const EntityId speaker = article.entity(EntityKind::office, {"Speaker"});
  article.claim(fell, "sacked", pike);
  article.claim(EntityId(), "promoted", pike);
  article.claim(EntityId(), "appointed", pike).office = speaker;
  article.claim(EntityId(), "criticised", fell);
  const KnowledgeGraph graph = graph_of({article.take()});
  const auto relations = [&](const std::string& focus, int depth) {
    ViewOptions options;
    options.focus = focus;
    options.depth = depth;
    std::vector<std::string> names;
    const auto view = make_view(graph, options);
    if (!view) return view.error().message;
    for (const ViewEdge& edge : view->edges) names.push_back(graph.relation(edge.edge));
    std::sort(names.begin(), names.end());
    return join(names, " ");
  };
  EXPECT_EQ(relations("Ada Fell", 1), "criticised sacked");
  EXPECT_EQ(relations("Ada Fell", 2), "appointed criticised promoted sacked");
  EXPECT_EQ(relations("Speaker", 1), "appointed");  // the office is a step too
}

TEST(MakeView, SuggestsNames) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  ViewOptions options;
  options.focus = "Pike";
  const auto part = make_view(graph, options);
  ASSERT_FALSE(part);
  EXPECT_EQ(part.error().message, "no node is named 'Pike'; there is 'Ben Pike'");
  options.focus = "Ada Fel";
  EXPECT_EQ(make_view(graph, options).error().message, "no node is named 'Ada Fel'; there is 'Ada Fell'");
  options = {};
  options.relations = {"sakced"};
  const auto wrong = make_view(graph, options);
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().message.find("did you mean 'sacked'?"), std::string::npos);
}

TEST(MakeView, AsksWhichOfSeveral) {
  ArticleMaker article("a");
  const EntityId office = article.entity(EntityKind::office, {"Speaker"});
  const EntityId person = article.entity(EntityKind::person, {"Speaker"});
  article.claim(person, "holds_office", office);
  const KnowledgeGraph graph = graph_of({article.take()});
  ViewOptions options;
  options.focus = "Speaker";
  const auto view = make_view(graph, options);
  ASSERT_FALSE(view);
  EXPECT_EQ(view.error().code, ErrorCode::usage);
  options.focus = graph.nodes()[0].key;
  EXPECT_TRUE(make_view(graph, options));
}

}  // namespace
}  // namespace newsgraph
