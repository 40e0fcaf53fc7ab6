#include "golden/graph_score.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/file_reader.h"
#include "golden/graph_alignment.h"

namespace newsgraph {
namespace {

const std::string kGold = R"({"doc": "d", "date": "2022-01-01",
 "entities": [
  {"id": "fell", "type": "Person", "names": ["Ada Fell", "Mrs Fell"]},
  {"id": "reid", "type": "Person", "names": ["Tom Reid"]},
  {"id": "home", "type": "Office", "names": ["Home Secretary"]},
  {"id": "inquiry", "type": "Event", "names": ["leak inquiry"]}
 ],
 "claims": [
  {"s": "fell", "r": "sacked", "o": "reid", "status": "asserted", "quote": "Ada Fell sacked Tom Reid"},
  {"s": "reid", "r": "holds_office", "o": "home", "status": "asserted", "quote": "Tom Reid, the Home Secretary"},
  {"s": "fell", "r": "launched", "o": "inquiry", "status": "planned", "optional": true, "quote": "an inquiry"}
 ]
})";

GoldGraph gold() {
  auto read = read_gold_graph(kGold, "d.gold.json");
  EXPECT_TRUE(read) << read.error().to_string();
  return *read;
}

TEST(GraphScore, AGraphAgainstItselfIsAllRight) {
  const GoldGraph graph = gold();
  const GraphScore score = score_graph(graph, graph.graph);
  EXPECT_EQ(score.claims().right, 2U);
  EXPECT_EQ(score.claims().wrong, 0U);
  EXPECT_EQ(score.claims().missed, 0U);
  EXPECT_EQ(score.entities.right, 3U);
  EXPECT_DOUBLE_EQ(score.claims().f1(), 1.0);
}

TEST(GraphScore, NothingFoundIsAllMissed) {
  const GraphScore score = score_graph(gold(), DocumentClaims{});
  EXPECT_EQ(score.claims().missed, 2U);
  EXPECT_EQ(score.entities.missed, 3U);
  EXPECT_EQ(score.claims().f1(), 0.0);
}

TEST(GraphScore, AnotherStatusIsWrongAndMissed) {
  DocumentClaims found = gold().graph;
  found.claims[0].status = Status::negated;
  const GraphScore score = score_graph(gold(), found);
  EXPECT_EQ(score.acts.wrong, 1U);
  EXPECT_EQ(score.acts.missed, 1U);
  EXPECT_EQ(score.states.right, 1U);
  EXPECT_EQ(score.faults.size(), 2U);
}

TEST(GraphScore, SubjectAndObjectSwappedIsWrong) {
  DocumentClaims found = gold().graph;
  std::swap(found.claims[0].subject, found.claims[0].object);
  EXPECT_EQ(score_graph(gold(), found).acts.wrong, 1U);
}

TEST(GraphScore, AnOptionalClaimIsFreeWithAnyStatus) {
  DocumentClaims found = gold().graph;
  found.claims[2].status = Status::asserted;
  EXPECT_EQ(score_graph(gold(), found).acts.wrong, 0U);
}

TEST(GraphScore, AClaimFoundTwiceCountsOnce) {
  DocumentClaims found = gold().graph;
  found.claims.push_back(found.claims[0]);
  EXPECT_EQ(score_graph(gold(), found).acts.right, 1U);
}

TEST(GraphScore, TheLayoutIsChecked) {
  std::string one_line = kGold;
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  EXPECT_FALSE(read_gold_graph(one_line, "d.gold.json"));
}

TEST(GraphAlignment, HonorificsAndCaseDoNotMatter) {
  const std::vector<Entity> gold_side = {{EntityKind::person, {"Sir Neil Abbott"}}, {EntityKind::person, {"Ada Fell"}}};
  const std::vector<Entity> found = {{EntityKind::person, {"ADA FELL"}}, {EntityKind::person, {"Neil Abbott"}}};
  const auto aligned = align_entities(gold_side, found);
  EXPECT_EQ(aligned[0], 1U);
  EXPECT_EQ(aligned[1], 0U);
}

TEST(GraphAlignment, ASurnameAloneIsNotTheWholeName) {
  const auto aligned = align_entities({{EntityKind::person, {"Ada Fell"}}}, {{EntityKind::person, {"Tom Fell"}}});
  EXPECT_FALSE(aligned[0]);
}

TEST(GraphAlignment, OnePersonOneMatchButManyEventsOne) {
  const auto people = align_entities({{EntityKind::person, {"Fell"}}},
                                     {{EntityKind::person, {"Fell"}}, {EntityKind::person, {"Fell"}}});
  EXPECT_NE(people[0].has_value(), people[1].has_value());
  const auto events = align_entities({{EntityKind::event, {"police investigation"}}},
                                     {{EntityKind::event, {"investigations by police"}}, {EntityKind::event, {"police"}}});
  EXPECT_TRUE(events[0] && events[1]);
}

TEST(GoldGraphs, AllOfTheSamplesCanBeRead) {
  std::size_t num_read = 0;
  for (const auto& file : std::filesystem::directory_iterator(NG_GOLDEN_DIR "/samples")) {
    const std::string path = file.path().string();
    if (!path.ends_with(".gold.json")) continue;
    const auto bytes = DiskFileReader().read(path);
    ASSERT_TRUE(bytes);
    const auto graph = read_gold_graph(*bytes, path);
    ASSERT_TRUE(graph) << graph.error().to_string();
    const GraphScore score = score_graph(*graph, graph->graph);
    EXPECT_TRUE(score.faults.empty()) << score.faults.front();
    ++num_read;
  }
  EXPECT_EQ(num_read, 13U);
}

}  // namespace
}  // namespace newsgraph
