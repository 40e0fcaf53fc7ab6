#include "graph/demands.h"

#include <gtest/gtest.h>

#include "graph/edtf.h"
#include "unit/graph/story.h"

namespace newsgraph {
namespace {

std::string demands(const std::vector<DocumentClaims>& articles) {
  const KnowledgeGraph graph = graph_of(articles);
  const auto label = [&](NodeId node) { return node ? graph.node(node).label() : "?"; };
  std::string out;
  for (const Demand& demand : demands_in(graph)) {
    out += label(demand.by) + " wants " + label(demand.target) + " gone as " + label(demand.office) + " " +
           in_words(demand.first, demand.last) + ": " + std::string(to_string(demand.outcome)) + " " +
           in_words(demand.outcome_first, demand.outcome_last) + "\n";
  }
  return out;
}

Told holds(const std::string& person, const std::string& office, State state = State::current) {
  return {person, "holds_office", office, "", state};
}

constexpr const char* kQuote = "Tom Hart called for Peter Lang to resign as Home Secretary.";

DocumentClaims demand(const std::string& time = "") {
  Told called = {"Tom Hart", "called_for", "resignation of Peter Lang", "", State::none, time};
  called.quote = kQuote;
  Told resigns = {"Peter Lang", "resigned", "Home Secretary"};
  resigns.quote = kQuote;
  resigns.status = Status::hypothetical;
  return article("a", "2019-05-02", {called, resigns, holds("Peter Lang", "Home Secretary")});
}

TEST(Demands, SayWhatFollowed) {
  const std::string what = "Tom Hart wants Peter Lang gone as Home Secretary 2019-05-02: ";
  EXPECT_EQ(demands({demand()}), what + "no news ?\n");
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02",
                                       {{"Peter Lang", "resigned", "Home Secretary", "", State::none, "2019-06-01"}})}),
            what + "resigned 2019-06-01\n");
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02", {{"Ann Bell", "sacked", "Peter Lang", "Home Secretary"}})}),
            what + "sacked ≤2019-06-02\n");
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02", {{"Ann Bell", "replaced", "Peter Lang", "Home Secretary"}})}),
            what + "replaced ≤2019-06-02\n");
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02", {holds("Peter Lang", "Home Secretary")})}),
            what + "survived 2019-06-02\n");
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02", {holds("Peter Lang", "Home Secretary", State::former)})}),
            what + "left 2019-05-02..2019-06-02\n");
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02", {holds("Nora Pym", "Home Secretary")})}),
            what + "may have left ≤2019-06-02\n");
  Told planned = {"Peter Lang", "resigned", "Home Secretary", "", State::none, "2019-09"};
  planned.status = Status::planned;
  EXPECT_EQ(demands({demand(), article("b", "2019-06-02", {planned})}), what + "to leave 2019-09\n");
}

TEST(Demands, AreNotAnsweredByWhatCameBefore) {
  const DocumentClaims before =
      article("0", "2018-06-02", {{"Peter Lang", "resigned", "Defence Secretary", "", State::none, "2018-06-01"}});
  EXPECT_EQ(demands({before, demand("2019-05-01")}),
            "Tom Hart wants Peter Lang gone as Home Secretary 2019-05-01: no news ?\n");
}

TEST(Demands, FindWhomTheEventNames) {
  EXPECT_EQ(demands({article("a", "2019-05-02",
                             {{"Tom Hart", "called_for", "resignation of Peter Lang"},
                              holds("Peter Lang", "Home Secretary"),
                              holds("Nora Pym", "MP")})}),
            "Tom Hart wants Peter Lang gone as ? 2019-05-02: no news ?\n");
  // Nobody in the sentence: the demand stays, its target unknown.
  EXPECT_EQ(demands({article("a", "2019-05-02", {{"Tom Hart", "called_for", "to be sacked"}})}),
            "Tom Hart wants ? gone as ? 2019-05-02: no news ?\n");
}

TEST(Demands, AreNoOtherCalls) {
  Told urged = {"Tom Hart", "urged", "Ann Bell"};
  urged.quote = "Tom Hart urged Ann Bell to meet Peter Lang.";
  EXPECT_EQ(
      demands({article("a", "2019-05-02",
                       {{"Tom Hart", "called_for", "to be removed from the square"}, holds("Peter Lang", "MP")})}),
      "");
  EXPECT_EQ(demands({article("a", "2019-05-02", {{"Tom Hart", "called_for", "to be counted"}, urged})}), "");
  Told denied = {"Tom Hart", "called_for", "resignation of Peter Lang"};
  denied.status = Status::negated;
  EXPECT_EQ(demands({article("a", "2019-05-02", {denied})}), "");
}

TEST(Demands, MayUrgeAThirdToSackSomebody) {
  Told urged = {"Tom Hart", "urged", "Ann Bell"};
  urged.quote = "Tom Hart urged Ann Bell to sack Peter Lang.";
  Told sacks = {"Ann Bell", "sacked", "Peter Lang", "Home Secretary"};
  sacks.quote = urged.quote;
  sacks.status = Status::hypothetical;
  EXPECT_EQ(demands({article("a", "2019-05-02", {urged, sacks})}),
            "Tom Hart wants Peter Lang gone as Home Secretary 2019-05-02: no news ?\n");
}

TEST(Demands, MaySayThatSomebodyShouldGo) {
  Told due = {"", "sacked", "Peter Lang", "Home Secretary"};
  due.by = "Tom Hart";
  due.status = Status::hypothetical;
  due.quote = "Mr Lang should be sacked, Tom Hart said.";
  DocumentClaims told = article("a", "2019-05-02", {due});
  told.claims[0].evidence.trigger = {18, 24};
  EXPECT_EQ(demands({told}), "Tom Hart wants Peter Lang gone as Home Secretary 2019-05-02: no news ?\n");
  told.claims[0].evidence.quote = "Mr Lang could be sacked, Tom Hart said.";
  EXPECT_EQ(demands({told}), "");
}

}  // namespace
}  // namespace newsgraph
