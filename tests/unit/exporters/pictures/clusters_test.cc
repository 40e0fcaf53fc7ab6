#include "exporters/pictures/clusters.h"

#include <gtest/gtest.h>

#include "base/text_util.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

// `Greens: Ann Bell, Greens`, a line each; then the lines that are left.
std::string clusters_of(const KnowledgeGraph& graph, EntityKind kind = EntityKind::organisation) {
  const View view = *make_view(graph, {});
  const ClusteredDrawing made = cluster_drawing(graph, view, make_drawing(graph, view, ""), kind);
  std::string text;
  for (const Cluster& cluster : made.clusters) {
    std::vector<std::string> names;
    for (const std::size_t box : cluster.boxes) names.push_back(made.drawing.boxes[box].name);
    text += graph.node(cluster.body).label() + ": " + join(names, ", ") + "\n";
  }
  for (const Line& line : made.drawing.lines)
    text += made.drawing.boxes[line.from].name + " -> " + made.drawing.boxes[line.to].name + "\n";
  return text;
}

TEST(ClusterDrawing, FramesMembersAndHoldersAndDropsWhatTheFrameSays) {
  ArticleMaker article("a");
  const EntityId bell = article.entity(EntityKind::person, {"Ann Bell"});
  const EntityId hart = article.entity(EntityKind::person, {"Tom Hart"});
  const EntityId greens = article.entity(EntityKind::organisation, {"Greens"});
  const EntityId bank = article.entity(EntityKind::organisation, {"The Bank"});
  const EntityId chair = article.entity(EntityKind::office, {"chairman"});
  article.claim(bell, "member_of", greens).state = State::current;
  article.claim(hart, "holds_office", chair).state = State::current;
  article.claim(chair, "office_in", bank).state = State::current;
  article.claim(bank, "criticised", bell);
  EXPECT_EQ(clusters_of(graph_of({article.take()})),
            "Greens: Ann Bell\n"  // its own box had nothing else to say
            "The Bank: Tom Hart, The Bank\n"
            "The Bank -> Ann Bell\n");
}

TEST(ClusterDrawing, WhatIsOverOrOnlySaidFramesNobody) {
  ArticleMaker article("a");
  const EntityId bell = article.entity(EntityKind::person, {"Ann Bell"});
  const EntityId hart = article.entity(EntityKind::person, {"Tom Hart"});
  const EntityId greens = article.entity(EntityKind::organisation, {"Greens"});
  article.claim(bell, "member_of", greens).state = State::former;
  article.claim(hart, "member_of", greens).by = bell;
  EXPECT_EQ(clusters_of(graph_of({article.take()})), "Ann Bell -> Greens\nTom Hart -> Greens\n");
}

TEST(ClusterDrawing, MostClaimsDecide) {
  std::vector<DocumentClaims> articles;
  for (const char* const party : {"Greens", "Reds", "Reds"}) {
    ArticleMaker article("a" + std::to_string(articles.size()));
    const EntityId bell = article.entity(EntityKind::person, {"Ann Bell"});
    const EntityId body = article.entity(EntityKind::organisation, {party});
    article.claim(bell, "member_of", body).state = State::current;
    articles.push_back(article.take());
  }
  EXPECT_EQ(clusters_of(graph_of(std::move(articles))), "Reds: Ann Bell\nAnn Bell -> Greens\n");
}

TEST(ClusterDrawing, ByPlace) {
  ArticleMaker article("a");
  const EntityId bell = article.entity(EntityKind::person, {"Ann Bell"});
  const EntityId harwick = article.entity(EntityKind::place, {"Harwick"});
  article.claim(bell, "represents", harwick).state = State::current;
  const KnowledgeGraph graph = graph_of({article.take()});
  EXPECT_EQ(clusters_of(graph), "Ann Bell -> Harwick\n");
  EXPECT_EQ(clusters_of(graph, EntityKind::place).substr(0, 20), "Harwick: Ann Bell, H");
}

}  // namespace
}  // namespace newsgraph
