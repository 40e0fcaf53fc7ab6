#include "graph/time_filter.h"

#include <gtest/gtest.h>

#include "unit/graph/graph_dump.h"
#include "unit/graph/story.h"

namespace newsgraph {
namespace {

std::string dump(const KnowledgeGraph& graph) {
  std::string out;
  for (const Edge& edge : graph.edges()) {
    for (const GraphClaimId id : graph.claims_of(edge)) {
      const GraphClaim& claim = graph.claim(id);
      out += (edge.subject ? graph.node(edge.subject).label() : "?") + " " + graph.relation(edge) + " " +
             graph.node(edge.object).label();
      if (claim.status != Status::asserted) out += " " + std::string(to_string(claim.status));
      if (claim.state != State::none) out += " " + std::string(to_string(claim.state));
      out += " (" + graph.article(claim.article).info.id + ")\n";
    }
  }
  return out;
}

std::string as_of_day(const KnowledgeGraph& graph, const std::string& day) {
  const auto held = as_of(graph, day);
  return held ? dump(held->graph) : held.error().message;
}

Told holds(const std::string& person, const std::string& office, State state = State::current) {
  return {person, "holds_office", office, "", state};
}

// Peter Lang was sacked on 1 May 2019; Nora Pym followed.
KnowledgeGraph reshuffle() {
  return graph_of({article("a", "2019-03-01", {holds("Peter Lang", "Defence Secretary")}),
                   article("b", "2019-05-02",
                           {{"Anna Bell", "sacked", "Peter Lang", "Defence Secretary", State::none, "2019-05-01"},
                            holds("Nora Pym", "Defence Secretary")}),
                   article("c", "2019-09-01", {holds("Peter Lang", "Defence Secretary", State::former)})});
}

TEST(AsOf, ShowsWhoHeldTheOfficeThen) {
  const KnowledgeGraph graph = reshuffle();
  EXPECT_EQ(as_of_day(graph, "2019-02-28"), "");
  EXPECT_EQ(
      as_of_day(graph, "2019-03-01"),
      "Peter Lang holds_office Defence Secretary current (a)\nPeter Lang holds_office Defence Secretary current (c)\n");
  EXPECT_EQ(as_of_day(graph, "2019-04-30"), as_of_day(graph, "2019-03-01"));
  EXPECT_EQ(as_of_day(graph, "2019-05-02"),
            "Anna Bell sacked Peter Lang (b)\nNora Pym holds_office Defence Secretary current (b)\n");
  EXPECT_EQ(as_of_day(graph, "2020-12-31"), as_of_day(graph, "2019-05-02"));
}

TEST(AsOf, ShowsOtherStatesUntilTheyAreContradicted) {
  const Told member = {"Nora Pym", "member_of", "Orange Party", "", State::current};
  Told former = member;
  former.state = State::former;
  former.until = "2019-08";
  const KnowledgeGraph graph = graph_of({article("a", "2019-05-02", {member}), article("b", "2020-01-01", {former})});
  EXPECT_EQ(as_of_day(graph, "2019-05-01"), "");
  EXPECT_EQ(as_of_day(graph, "2019-05-02"),
            "Nora Pym member_of Orange Party current (a)\nNora Pym member_of Orange Party current (b)\n");
  EXPECT_EQ(as_of_day(graph, "2019-07-31"), as_of_day(graph, "2019-05-02"));
  EXPECT_EQ(as_of_day(graph, "2019-09-01"), "");
}

TEST(AsOf, EndsAMembershipWithTheResignation) {
  const KnowledgeGraph graph =
      graph_of({article("a", "2019-05-02", {{"Nora Pym", "member_of", "Orange Party", "", State::current}}),
                article("b", "2019-06-02", {{"Nora Pym", "resigned", "Orange Party", "", State::none, "2019-06-01"}})});
  EXPECT_EQ(as_of_day(graph, "2019-05-31"), "Nora Pym member_of Orange Party current (a)\n");
  EXPECT_EQ(as_of_day(graph, "2019-06-02"), "Nora Pym resigned Orange Party (b)\n");
}

TEST(AsOf, ShowsActsThatHadHappenedAndWhatHadBeenSaid) {
  Told planned = {"Nora Pym", "resigned", "Home Secretary", "", State::none, "2020-03"};
  planned.status = Status::planned;
  const KnowledgeGraph graph = graph_of({article("a", "2019-05-10",
                                                 {{"Ann Bell", "met", "Tom Hart", "", State::none, "2019-05-01"},
                                                  {"Ann Bell", "told", "Tom Hart"},
                                                  {"Ann Bell", "praised", "Tom Hart", "", State::none, "2019-06"},
                                                  planned})});
  EXPECT_EQ(as_of_day(graph, "2019-04-30"), "");
  EXPECT_EQ(as_of_day(graph, "2019-05-01"), "Ann Bell met Tom Hart (a)\n");
  EXPECT_EQ(as_of_day(graph, "2019-05-10"),
            "Ann Bell met Tom Hart (a)\nAnn Bell told Tom Hart (a)\nNora Pym resigned Home Secretary planned (a)\n");
  EXPECT_NE(as_of_day(graph, "2019").find("praised"), std::string::npos);  // a year is its last day
}

TEST(AsOf, KeepsWhatLasts) {
  const KnowledgeGraph graph =
      graph_of({article("a", "2019-05-10", {{"Ann Bell", "family_of", "Tom Hart", "", State::current}})});
  EXPECT_EQ(as_of_day(graph, "1999-01-01"), "Ann Bell family_of Tom Hart current (a)\n");
}

TEST(AsOf, CountsArticlesOfWhichNobodyKnowsTheDay) {
  const KnowledgeGraph graph = graph_of({article("a", "", {{"Ann Bell", "met", "Tom Hart"}}),
                                         article("b", "2019-05-01", {{"Ann Bell", "told", "Tom Hart"}})});
  const auto held = as_of(graph, "2019-06-01");
  ASSERT_TRUE(held);
  EXPECT_EQ(held->num_undated_articles, 1U);
  EXPECT_EQ(dump(held->graph), "Ann Bell told Tom Hart (b)\n");
}

TEST(AsKnown, LeavesOutLaterAndUndatedArticles) {
  const KnowledgeGraph graph =
      graph_of({article("a", "2019-05-01", {{"Ann Bell", "met", "Tom Hart"}}),
                article("b", "2019-05-02", {{"Ann Bell", "told", "Tom Hart"}}),
                article("c", "2019-05", {{"Ann Bell", "praised", "Tom Hart"}}),
                article("d", "", {{"Ann Bell", "urged", "Tom Hart"}}), article("e", "2019-04-01", {})});
  const auto known = as_known(graph, "2019-05-01");
  ASSERT_TRUE(known);
  EXPECT_EQ(known->num_undated_articles, 1U);
  EXPECT_EQ(dump(known->graph), "Ann Bell met Tom Hart (a)\n");
  EXPECT_EQ(known->graph.articles().size(), 2U);  // one that claims nothing is known too
  EXPECT_NE(dump(as_known(graph, "2019-05-31")->graph).find("praised"), std::string::npos);
}

TEST(AsKnown, KeepsKeysAndOrder) {
  const KnowledgeGraph graph = reshuffle();
  const auto all = as_known(graph, "2030-01-01");
  ASSERT_TRUE(all);
  EXPECT_EQ(dump_graph(all->graph), dump_graph(graph));
  const auto early = as_known(graph, "2019-03-31");
  ASSERT_TRUE(early);
  ASSERT_EQ(early->graph.nodes().size(), 2U);
  EXPECT_EQ(early->graph.claims()[0].key, graph.claim(graph.claims_of(graph.claims()[0].edge).front()).key);
  EXPECT_TRUE(early->graph.find_node("person/nora-pym").is_none());
}

TEST(TimeFilter, RefusesWhatIsNoDate) {
  for (const char* date : {"", "yesterday", "2019-13", "2019-02-30", "2019/2020", "2019~", "2019-21"}) {
    EXPECT_FALSE(as_of(reshuffle(), date)) << date;
    EXPECT_FALSE(as_known(reshuffle(), date)) << date;
  }
  EXPECT_EQ(last_day_meant("2020-02").value(), "2020-02-29");
}

}  // namespace
}  // namespace newsgraph
