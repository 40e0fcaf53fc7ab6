#include "graph/ledger.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "graph/edtf.h"
#include "unit/graph/story.h"

namespace newsgraph {
namespace {

std::string label(const KnowledgeGraph& graph, NodeId node) { return node ? graph.node(node).label() : "-"; }

std::string dump(const KnowledgeGraph& graph, const Ledger& ledger) {
  std::string out;
  for (const Tenure& tenure : ledger.tenures()) {
    const Spell& spell = tenure.spell;
    out += std::string(to_string(tenure.rank)) + (tenure.rank == PostRank::substantive ? "" : " ") +
           label(graph, tenure.office) + ": " + label(graph, tenure.person) + " " +
           in_words(spell.begin.earliest, spell.begin.latest) + " to " +
           (spell.has_ended ? in_words(spell.end.earliest, spell.end.latest) : "open") +
           (spell.doubted_from.empty() ? "" : " doubted from " + spell.doubted_from) +
           (spell.next_holder ? " by " + label(graph, spell.next_holder) : "") +
           (spell.is_doubtful ? " doubtful" : "") + "\n";
  }
  for (const PlannedChange& plan : ledger.planned()) {
    out += "planned " + label(graph, plan.office) + ": " + label(graph, plan.person) +
           (plan.begins ? " from " : " until ") + in_words(plan.first, plan.last) + "\n";
  }
  for (const LedgerRemark& remark : ledger.remarks()) {
    out += (remark.kind == LedgerRemark::Kind::gap ? "gap " : "overlap ") + label(graph, remark.office) + " " +
           remark.first + " to " + remark.last + " " + label(graph, remark.one) + " " + label(graph, remark.other) +
           "\n";
  }
  return out;
}

std::string ledger(const std::vector<DocumentClaims>& articles) {
  const KnowledgeGraph graph = graph_of(articles);
  return dump(graph, Ledger(graph));
}

Told holds(const std::string& person, const std::string& office, State state = State::current) {
  return {person, "holds_office", office, "", state};
}
Told act(const std::string& subject, const std::string& relation, const std::string& object, const std::string& office,
         const std::string& time) {
  return {subject, relation, object, office, State::none, time};
}

TEST(Ledger, FollowsAnOfficeOverArticles) {
  EXPECT_EQ(ledger({article("a", "2018-03-01", {holds("Peter Lang", "Defence Secretary")}),
                    article("b", "2019-05-02",
                            {act("Anna Bell", "sacked", "Peter Lang", "Defence Secretary", "2019-05-01"),
                             holds("Peter Lang", "Defence Secretary"),
                             act("Anna Bell", "appointed", "Nora Pym", "Defence Secretary", "2019-05-01")}),
                    article("c", "2019-06-10",
                            {holds("Nora Pym", "Defence Secretary"),
                             holds("Peter Lang", "Defence Secretary", State::former)})}),
            "Defence Secretary: Peter Lang ≤2018-03-01 to 2019-05-01\n"
            "Defence Secretary: Nora Pym 2019-05-01 to open\n");
}

TEST(Ledger, BoundsATenureByTheNextHolder) {
  const Told body = {"Party leader", "office_in", "Orange Party"};
  EXPECT_EQ(ledger({article("a", "2018-03-01", {holds("Peter Lang", "Party leader"), body}),
                    article("b", "2018-09-01", {holds("Nora Pym", "Party leader"), body})}),
            "Party leader: Peter Lang ≤2018-03-01 to 2018-03-01..2018-09-01 by Nora Pym\n"
            "Party leader: Nora Pym ≤2018-09-01 to open\n");
  EXPECT_EQ(ledger({article("a", "2018-03-01", {holds("Peter Lang", "Defence Secretary")}),
                    article("b", "2018-09-01", {act("", "appointed", "Nora Pym", "Defence Secretary", "2018-08-30")})}),
            "Defence Secretary: Peter Lang ≤2018-03-01 to 2018-03-01..2018-08-30 by Nora Pym\n"
            "Defence Secretary: Nora Pym 2018-08-30 to open\n");
}

TEST(Ledger, OnlyDoubtsATenureWhereAnotherMayHoldAnotherOfficeOfTheName) {
  // Health ministers of two countries, or of one: nobody says.
  const KnowledgeGraph graph = graph_of({article("a", "2018-03-01", {holds("Peter Lang", "Health Minister")}),
                                         article("b", "2018-09-01", {holds("Nora Pym", "Health Minister")})});
  const Ledger made(graph);
  EXPECT_EQ(dump(graph, made),
            "Health Minister: Peter Lang ≤2018-03-01 to open doubted from 2018-09-01 by Nora Pym\n"
            "Health Minister: Nora Pym ≤2018-09-01 to open\n");
  EXPECT_EQ(cover_of(made.tenures()[0].spell, "2018-08-31"), Cover::presumed);
  EXPECT_EQ(cover_of(made.tenures()[0].spell, "2018-09-01"), Cover::perhaps);
}

TEST(Ledger, LetsManyHoldAPostThatMayBeSeveral) {
  // Nobody says of which country: three prime ministers, seen in turn and again.
  EXPECT_EQ(ledger({article("a", "2018-03-01", {holds("Peter Lang", "Prime Minister")}),
                    article("b", "2018-09-01", {holds("Nora Pym", "Prime Minister")}),
                    article("c", "2018-10-01", {holds("Peter Lang", "Prime Minister")})}),
            "Prime Minister: Peter Lang ≤2018-03-01 to open\n"
            "Prime Minister: Nora Pym ≤2018-09-01 to open\n");
  EXPECT_EQ(ledger({article("a", "2018-03-01", {holds("Peter Lang", "MP")}),
                    article("b", "2018-09-01", {holds("Nora Pym", "MP")})}),
            "MP: Peter Lang ≤2018-03-01 to open\n"
            "MP: Nora Pym ≤2018-09-01 to open\n");
}

TEST(Ledger, DoubtsALoneSightingWithinAnothersTenure) {
  const Told body = {"Party leader", "office_in", "Orange Party"};
  EXPECT_EQ(ledger({article("a", "2018-03-01", {holds("Peter Lang", "Party leader"), body}),
                    article("b", "2018-09-01", {holds("Abe Linden", "Party leader"), body}),
                    article("c", "2018-10-01", {holds("Peter Lang", "Party leader"), body})}),
            "Party leader: Peter Lang ≤2018-03-01 to open\n"
            "Party leader: Abe Linden ≤2018-09-01 to 2018-09-01..2018-10-01 by Peter Lang doubtful\n"
            "overlap Party leader 2018-09-01 to 2018-09-01 Peter Lang Abe Linden\n");
}

TEST(Ledger, DoubtsWhomOthersOutnumber) {
  const Told body = {"Party leader", "office_in", "Orange Party"};
  const auto names = [&](const std::string& id, const std::string& day, const std::string& person) {
    return article(id, day, {holds(person, "Party leader"), body});
  };
  const std::string told = ledger({names("a", "2018-01-01", "Abe Linden"), names("b", "2018-03-01", "Peter Lang"),
                                   names("c", "2018-05-01", "Peter Lang"), names("d", "2018-07-01", "Peter Lang"),
                                   names("e", "2018-09-01", "Abe Linden"), names("f", "2018-10-01", "Peter Lang")});
  EXPECT_NE(told.find("Abe Linden ≤2018-01-01 to"), std::string::npos);
  EXPECT_NE(told.find(" doubtful\n"), std::string::npos) << told;
  EXPECT_EQ(told.find("Peter Lang ≤2018-03-01 to open doubtful"), std::string::npos) << told;
}

TEST(Ledger, KeepsActingAndShadowApart) {
  Told acting = act("", "appointed", "Nora Pym", "Home Secretary", "2019-05-01");
  acting.quote = "Nora Pym was appointed acting Home Secretary on Wednesday.";
  EXPECT_EQ(ledger({article("a", "2019-05-02", {acting, holds("Tom Hart", "Shadow Home Secretary")}),
                    article("b", "2019-07-02", {act("", "appointed", "Nora Pym", "Home Secretary", "2019-07-01")})}),
            "acting Home Secretary: Nora Pym 2019-05-01 to 2019-05-01..2019-07-01 by Nora Pym\n"
            "Home Secretary: Nora Pym 2019-07-01 to open\n"
            "shadow Shadow Home Secretary: Tom Hart ≤2019-05-02 to open\n");
}

TEST(Ledger, CountsAnActingGovernorAmongTheGovernors) {
  EXPECT_EQ(ledger({article("a", "2019-05-02",
                            {holds("Nora Pym", "acting governor"), {"acting governor", "office_in", "Sealand"}}),
                    article("b", "2019-07-02", {holds("Tom Hart", "governor"), {"governor", "office_in", "Sealand"}})}),
            "acting governor: Nora Pym ≤2019-05-02 to 2019-05-02..2019-07-02 by Tom Hart\n"
            "governor: Tom Hart ≤2019-07-02 to open\n");
}

TEST(Ledger, FindsTheHomeOfAnOfficeThatOneArticleKeepsToItself) {
  const Told bare = {"Peter Lang", "holds_office", "leader", "", State::current};
  EXPECT_EQ(
      ledger({article("a", "2018-03-01", {holds("Peter Lang", "leader"), {"leader", "office_in", "Orange Party"}}),
              article("b", "2018-09-01", {bare}), article("c", "2018-10-01", {holds("Tom Hart", "leader")})}),
      "leader: Peter Lang ≤2018-03-01 to open\n"
      "leader: Tom Hart ≤2018-10-01 to open\n");  // of whom nobody says what he leads
}

TEST(Ledger, HearsOnlyWhatIsAsserted) {
  Told denied = act("Anna Bell", "sacked", "Peter Lang", "Defence Secretary", "2019-05-01");
  denied.status = Status::negated;
  Told feared = act("Peter Lang", "resigned", "Defence Secretary", "", "2019-05-01");
  feared.status = Status::hypothetical;
  Told planned = act("", "appointed", "Nora Pym", "Defence Secretary", "2019-06");
  planned.status = Status::planned;
  const std::string before =
      ledger({article("a", "2019-05-02", {holds("Peter Lang", "Defence Secretary"), denied, feared, planned})});
  EXPECT_EQ(before,
            "Defence Secretary: Peter Lang ≤2019-05-02 to open\nplanned Defence Secretary: Nora Pym from 2019-06\n");
}

TEST(Ledger, ForgetsPlansThatCameTrue) {
  Told planned = act("", "appointed", "Nora Pym", "Defence Secretary", "2019-06");
  planned.status = Status::planned;
  EXPECT_EQ(ledger({article("a", "2019-05-02", {planned}),
                    article("b", "2019-07-01", {holds("Nora Pym", "Defence Secretary")})}),
            "Defence Secretary: Nora Pym ≤2019-07-01 to open\n");
}

TEST(Ledger, ReadsSinceAndUntil) {
  Told former = holds("Peter Lang", "Home Secretary", State::former);
  former.since = "2010-05";
  former.until = "2012";
  Told current = holds("Nora Pym", "Home Secretary");
  current.since = "2014-02-03";
  EXPECT_EQ(ledger({article("a", "2019-05-02", {former, current})}),
            "Home Secretary: Peter Lang 2010-05 to 2012\n"
            "Home Secretary: Nora Pym 2014-02-03 to open\n"
            "gap Home Secretary 2013-01-01 to 2014-02-02 - -\n");
}

TEST(Ledger, TakesASuccessionForBoth) {
  EXPECT_EQ(
      ledger({article("a", "2019-05-02", {act("Nora Pym", "replaced", "Peter Lang", "Home Secretary", "2019-05-01")})}),
      "Home Secretary: Peter Lang ? to 2019-05-01\n"
      "Home Secretary: Nora Pym 2019-05-01 to open\n");
  // The post stands in another claim of the article.
  EXPECT_EQ(ledger({article("a", "2019-05-02",
                            {act("Nora Pym", "replaced", "Peter Lang", "", ""), holds("Nora Pym", "Home Secretary")})}),
            "Home Secretary: Peter Lang ? to ≤2019-05-02\n"
            "Home Secretary: Nora Pym ≤2019-05-02 to open\n");
}

TEST(Ledger, DoesNotKnowWhenTheElectedTakeOffice) {
  EXPECT_EQ(ledger({article(
                "a", "2019-05-02",
                {act("", "elected", "Nora Pym", "governor", "2018-11-06"), {"governor", "office_in", "Sealand"}})}),
            "governor: Nora Pym ≥2018-11-06 to open\n");
}

TEST(Ledger, LivesWithoutDates) {
  EXPECT_EQ(ledger({article(
                "a", "", {holds("Nora Pym", "Home Secretary"), holds("Peter Lang", "Home Secretary", State::former)})}),
            "Home Secretary: Nora Pym ? to open\n"
            "Home Secretary: Peter Lang ? to ?\n");
}

std::string pick(std::vector<std::string> from) { return *rc::gen::elementOf(from); }

Told any_told() {
  const std::string person = pick({"Ann Bell", "Peter Lang", "Nora Pym", "Tom Hart"});
  const std::string other = pick({"Ann Bell", "Peter Lang", "Nora Pym", "Tom Hart"});
  const std::string office = pick({"Home Secretary", "Prime Minister"});
  const std::string time = pick({"", "2018", "2018-05", "2018-05-01", "2019-01-07", "2017/2018", "nonsense"});
  const std::string relation = pick({"holds_office", "appointed", "elected", "sacked", "resigned", "replaced"});
  Told told = act(person, relation, other, office, time);
  if (relation == "holds_office" || relation == "resigned") told = {person, relation, office, "", State::none, time};
  if (relation == "holds_office") {
    told.state = *rc::gen::element(State::current, State::former, State::future);
    told.since = pick({"", "2016", "2018-02"});
    told.until = pick({"", "2018-07", "2019"});
  }
  told.status = *rc::gen::element(Status::asserted, Status::asserted, Status::planned, Status::negated);
  told.quote = pick({"", "the acting Home Secretary", "the Home Secretary"});
  return told;
}

RC_GTEST_PROP(Ledger, IsTheSameForAnyOrderOfArticlesAndNeverEndsBeforeItBegins, ()) {
  std::vector<DocumentClaims> articles;
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    std::vector<Told> told;
    const int num = *rc::gen::inRange(0, 4);
    for (int i = 0; i < num; ++i) told.push_back(any_told());
    articles.push_back(article(id, pick({"2017-06-01", "2018-05-02", "2018", "2019-02-01", ""}), told));
  }
  const KnowledgeGraph graph = graph_of(articles);
  const Ledger made(graph);
  for (const Tenure& tenure : made.tenures()) {
    const Bound& begin = tenure.spell.begin;
    const Bound& end = tenure.spell.end;
    RC_ASSERT(begin.earliest.empty() || begin.latest.empty() || begin.earliest <= begin.latest);
    RC_ASSERT(end.earliest.empty() || end.latest.empty() || end.earliest <= end.latest);
    RC_ASSERT(begin.earliest.empty() || end.latest.empty() || begin.earliest <= end.latest);
    RC_ASSERT(begin.latest.empty() || end.latest.empty() || begin.latest <= end.latest);
  }
  for (const LedgerRemark& remark : made.remarks()) RC_ASSERT(remark.first <= remark.last);
  std::reverse(articles.begin() + *rc::gen::inRange(0, 4), articles.end());
  const KnowledgeGraph again = graph_of(articles);
  RC_ASSERT(dump(again, Ledger(again)) == dump(graph, made));
}

}  // namespace
}  // namespace newsgraph
