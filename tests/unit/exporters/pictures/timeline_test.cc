#include "exporters/pictures/timeline.h"

#include <gtest/gtest.h>

#include "exporters/pictures/time_axis.h"
#include "exporters/pictures/timeline_dot.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

constexpr const char* kCertainties[] = {"known", "presumed", "uncertain", "doubted", "nobody"};

std::string dump(const Timeline& timeline) {
  std::string text = timeline.title + ": " + timeline.description + "\n";
  for (const TimelineRow& row : timeline.rows) {
    text += row.name + (row.days.empty() ? "" : ", " + row.days) + "\n";
    for (const Stretch& part : row.stretches) {
      text += std::string("  ") + kCertainties[static_cast<std::size_t>(part.certainty)] + " " + part.first + ".." +
              part.last + "\n";
    }
    for (const TimelineAct& act : row.acts) {
      text += std::string("  ") + (act.at_begin ? "> " : "< ") + act.line.label + " " + act.when +
              (act.has_actor ? " by somebody" : "") + "\n";
    }
  }
  return text;
}

std::string timeline_of(const KnowledgeGraph& graph, const std::string& office, const ViewOptions& view = {}) {
  const auto timeline = make_timeline(graph, view, office, "");
  return timeline ? dump(*timeline) : timeline.error().message;
}

// Fell sacked Pike; Ross follows, in later news too; Hart is said to be next; Pike denies that he resigned.
KnowledgeGraph three_holders() {
  ArticleMaker first("a", "2019-05-02");
  const EntityId fell = first.entity(EntityKind::person, {"Ada Fell"});
  const EntityId pike = first.entity(EntityKind::person, {"Ben Pike"});
  const EntityId ross = first.entity(EntityKind::person, {"Cora Ross"});
  const EntityId office = first.entity(EntityKind::office, {"Defence Secretary"});
  Claim& sacked = first.claim(fell, "sacked", pike);
  sacked.office = office;
  sacked.time = "2019-05-01";
  Claim& resigned = first.claim(pike, "resigned", office);
  resigned.status = Status::negated;
  Claim& appointed = first.claim(fell, "appointed", ross);
  appointed.office = office;
  appointed.time = "2019-05-01";
  ArticleMaker second("b", "2019-09-10");
  const EntityId ross_again = second.entity(EntityKind::person, {"Cora Ross"});
  const EntityId hart = second.entity(EntityKind::person, {"Dan Hart"});
  const EntityId same_office = second.entity(EntityKind::office, {"Defence Secretary"});
  second.claim(ross_again, "holds_office", same_office).state = State::current;
  Claim& plan = second.claim(hart, "holds_office", same_office);
  plan.status = Status::hypothetical;
  return graph_of({first.take(), second.take()});
}

TEST(MakeTimeline, ShowsWhoHeldItAndWhatIsSaidOfIt) {
  EXPECT_EQ(timeline_of(three_holders(), "Defence Secretary"),
            "Defence Secretary: 2 holders, from 2019-05-01 to 2019-09-10\n"
            "Ben Pike, ? to 2019-05-01\n"
            "  uncertain ..2019-05-01\n"
            "  < sacked 2019-05-01 by somebody\n"
            "  < not resigned ≤2019-05-02\n"
            "Cora Ross, 2019-05-01 to ?\n"
            "  known 2019-05-01..2019-09-10\n"
            "  > appointed 2019-05-01 by somebody\n"
            "Dan Hart\n"
            "  > possibly: to hold it ≤2019-09-10\n");
}

TEST(MakeTimeline, FiltersTheActs) {
  ViewOptions view;
  view.relations = {"sacked"};
  const std::string text = timeline_of(three_holders(), "Defence Secretary", view);
  EXPECT_NE(text.find("< sacked"), std::string::npos);
  EXPECT_EQ(text.find("appointed"), std::string::npos);
  EXPECT_NE(text.find("Cora Ross"), std::string::npos);  // whoever held it is shown
}

TEST(MakeTimeline, SaysWhyThereIsNone) {
  const KnowledgeGraph graph = three_holders();
  EXPECT_EQ(timeline_of(graph, "Ada Fell"), "'Ada Fell' is no office, and only offices have a time line");
  EXPECT_EQ(timeline_of(graph, "Defense Secretary"),
            "no node is named 'Defense Secretary'; did you mean 'Defence Secretary'?");
  ArticleMaker undated("a", "");
  const EntityId person = undated.entity(EntityKind::person, {"Ada Fell"});
  const EntityId office = undated.entity(EntityKind::office, {"Chief Whip"});
  undated.claim(person, "holds_office", office).state = State::current;
  EXPECT_EQ(timeline_of(graph_of({undated.take()}), "Chief Whip"),
            "no article gives a day on which anybody held 'Chief Whip'; articles need dates: build with --date, or see "
            "'newsgraph holders' for what is told");
}

TEST(TimelineDot, LooksOfBarsAndLinesDiffer) {
  const KnowledgeGraph graph = three_holders();
  const auto timeline = make_timeline(graph, {}, "Defence Secretary", "");
  ASSERT_TRUE(timeline);
  const std::string dot = timeline_to_dot(graph, *timeline, default_style(), true);
  for (const char* const part : {"class=known", "class=uncertain", "arrowhead=tee", "style=dotted",
                                 "label=\"sacked\\n2019-05-01\"", "label=\"held it\\l\"", "layout=nop2"}) {
    EXPECT_NE(dot.find(part), std::string::npos) << part << "\n" << dot;
  }
  EXPECT_EQ(timeline_to_dot(graph, *timeline, default_style(), false).find("held it"), std::string::npos);
}

std::string marks_of(std::string_view first, std::string_view last) {
  std::string text;
  for (const TimeAxis::Mark& mark : TimeAxis(first, last, 100.0).marks()) text += mark.label + " ";
  return text;
}

TEST(TimeAxis, MarksRoundDaysMonthsAndYears) {
  EXPECT_EQ(marks_of("2019-05-01", "2019-05-01"),
            "2019-04-21 2019-04-23 2019-04-25 2019-04-27 2019-04-29 2019-05-01 2019-05-03 2019-05-05 2019-05-07 "
            "2019-05-09 2019-05-11 ");
  EXPECT_EQ(marks_of("2019-05-20", "2019-09-10"), "2019-06 2019-07 2019-08 2019-09 ");
  EXPECT_EQ(marks_of("2015-05-01", "2019-05-01"), "2015-07 2016-01 2016-07 2017-01 2017-07 2018-01 2018-07 2019-01 ");
  EXPECT_EQ(marks_of("1950-05-01", "2019-05-01"), "1950 1960 1970 1980 1990 2000 2010 2020 ");
}

TEST(TimeAxis, PlacesAreToScale) {
  const TimeAxis axis("2019-01-01", "2019-12-31", 100.0);
  EXPECT_LT(axis.place_of("2019-01-01"), 3.0);
  EXPECT_NEAR(axis.place_of("2019-07-02"), 50.0, 0.1);
  EXPECT_GT(axis.place_of("2019-12-31"), 97.0);
}

}  // namespace
}  // namespace newsgraph
