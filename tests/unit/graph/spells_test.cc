#include "graph/spells.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "graph/edtf.h"

namespace newsgraph {
namespace {

// `article` is the article's number; the claim is told by its place in the list.
struct Line {
  Sign sign;
  const char* first;
  const char* last;
  std::size_t article;
  bool is_act = true;
};

std::vector<Sighting> sightings(const std::vector<Line>& lines) {
  std::vector<Sighting> made;
  for (const Line& line : lines)
    made.push_back({line.sign, line.first, line.last, line.is_act, ArticleId(line.article), GraphClaimId(made.size())});
  return made;
}

std::string dump(const std::vector<Spell>& spells) {
  std::string out;
  for (const Spell& spell : spells) {
    out += (out.empty() ? "" : "; ") + in_words(spell.begin.earliest, spell.begin.latest) + " to " +
           (spell.has_ended ? in_words(spell.end.earliest, spell.end.latest) : "open") +
           (spell.last_seen().empty() ? "" : " seen " + spell.last_seen());
  }
  return out;
}

std::string spells(const std::vector<Line>& lines) { return dump(spells_of(sightings(lines))); }

TEST(Spells, JoinWhatNoEndParts) {
  EXPECT_EQ(spells({{Sign::held, "2017-03-01", "2017-03-01", 0}, {Sign::held, "2019-05-01", "2019-05-01", 1}}),
            "≤2017-03-01 to open seen 2019-05-01");
}

TEST(Spells, PartWhereAnEndStandsBetween) {
  EXPECT_EQ(spells({{Sign::held, "2017-03-01", "2017-03-01", 0},
                    {Sign::ended, "2018-01-05", "2018-01-05", 1},
                    {Sign::begun, "2019-02-01", "2019-02-28", 2},
                    {Sign::held, "2019-05-01", "2019-05-01", 2}}),
            "≤2017-03-01 to 2018-01-05 seen 2017-03-01; 2019-02 to open seen 2019-05-01");
}

TEST(Spells, TakeNoOldPostForANewOne) {
  // The article that tells of the sacking calls him by the post he had; so does one two weeks later.
  EXPECT_EQ(spells({{Sign::held, "2019-05-02", "2019-05-02", 0},
                    {Sign::ended, "2019-05-01", "2019-05-01", 0},
                    {Sign::held, "2019-05-14", "2019-05-14", 1}}),
            "? to 2019-05-01");
  EXPECT_EQ(spells({{Sign::ended, "2019-05-01", "2019-05-01", 0}, {Sign::held, "2019-07-14", "2019-07-14", 1}}),
            "? to 2019-05-01; ≤2019-07-14 to open seen 2019-07-14");
}

TEST(Spells, KeepUnknownBoundsUnknown) {
  EXPECT_EQ(spells({{Sign::ended, "", "2019-05-01", 0}}), "? to ≤2019-05-01");
  EXPECT_EQ(spells({{Sign::ended, "", "", 0}}), "? to ?");
  EXPECT_EQ(spells({{Sign::held, "", "", 0}}), "? to open");
  EXPECT_EQ(spells({}), "");
}

TEST(Spells, NarrowBounds) {
  EXPECT_EQ(spells({{Sign::begun, "2016-01-01", "2016-12-31", 0},
                    {Sign::begun, "2016-07-01", "2016-07-31", 1},
                    {Sign::ended, "", "2019-05-02", 2},
                    {Sign::ended, "2019-05-01", "2019-05-01", 3}}),
            "2016-07 to 2019-05-01");
  // Seen in office in March: not over before.
  EXPECT_EQ(spells({{Sign::held, "2019-03-01", "2019-03-01", 0}, {Sign::ended, "2019-01-01", "2019-12-31", 1}}),
            "≤2019-03-01 to 2019-03-01..2019-12-31 seen 2019-03-01");
}

TEST(Spells, GiveBothDaysOfEndsThatContradictEachOther) {
  EXPECT_EQ(spells({{Sign::ended, "2019-05-01", "2019-05-01", 0}, {Sign::ended, "2019-05-03", "2019-05-03", 1}}),
            "? to 2019-05-01..2019-05-03");
}

TEST(Spells, BeginBeforeTheyEndWithinOneYear) {
  EXPECT_EQ(spells({{Sign::begun, "2018-01-01", "2018-12-31", 0, false},
                    {Sign::ended, "2018-06-01", "2018-06-30", 0, false}}),
            "2018-01-01..2018-06-30 to 2018-06");
}

TEST(Spells, OpenNoneForAnAppointmentToldLater) {
  EXPECT_EQ(spells({{Sign::ended, "2019-05-01", "2019-05-01", 0}, {Sign::begun, "", "2019-08-01", 1}}),
            "≤2019-05-01 to 2019-05-01");
  EXPECT_EQ(spells({{Sign::begun, "", "2019-05-02", 0}, {Sign::ended, "2019-05-01", "2019-05-01", 0}}),
            "≤2019-05-01 to 2019-05-01");
}

TEST(Spells, CoverDays) {
  const auto made = spells_of(sightings({{Sign::begun, "2017-01-01", "2017-12-31", 0},
                                         {Sign::held, "2019-03-01", "2019-03-01", 1},
                                         {Sign::ended, "", "2019-05-01", 2}}));
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(cover_of(made[0], "2016-12-31"), Cover::no);
  EXPECT_EQ(cover_of(made[0], "2017-06-01"), Cover::perhaps);
  EXPECT_EQ(cover_of(made[0], "2018-01-01"), Cover::yes);
  EXPECT_EQ(cover_of(made[0], "2019-03-01"), Cover::yes);
  EXPECT_EQ(cover_of(made[0], "2019-04-01"), Cover::presumed);
  EXPECT_EQ(cover_of(made[0], "2019-05-01"), Cover::presumed);
  EXPECT_EQ(cover_of(made[0], "2019-05-02"), Cover::no);
  const auto former = spells_of(sightings({{Sign::ended, "", "2019-05-01", 0}}));
  EXPECT_EQ(cover_of(former[0], "2019-04-01"), Cover::unknown);
  EXPECT_EQ(cover_of(former[0], "2019-05-02"), Cover::no);
  const auto open = spells_of(sightings({{Sign::held, "2019-05-01", "2019-05-01", 0}}));
  EXPECT_EQ(cover_of(open[0], "2019-04-30"), Cover::unknown);
  EXPECT_EQ(cover_of(open[0], "2030-01-01"), Cover::presumed);
}

std::string any_day() {
  const int month = *rc::gen::inRange(1, 13);
  const int day = *rc::gen::inRange(1, 29);
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return "20" + two(*rc::gen::inRange(10, 14)) + "-" + two(month) + "-" + two(day);
}

std::vector<Sighting> any_sightings() {
  std::vector<Sighting> made;
  const int num = *rc::gen::inRange(0, 12);
  for (int i = 0; i < num; ++i) {
    Sighting sighting;
    sighting.sign = *rc::gen::element(Sign::begun, Sign::held, Sign::ended);
    sighting.first = any_day();
    sighting.last = *rc::gen::element(sighting.first, any_day());
    if (sighting.last < sighting.first) std::swap(sighting.first, sighting.last);
    const int unknown = *rc::gen::inRange(0, 5);
    if (unknown == 0 && sighting.sign != Sign::held) sighting.first.clear();
    if (unknown == 1 && sighting.sign == Sign::begun) sighting.last.clear();
    sighting.is_act = *rc::gen::arbitrary<bool>();
    sighting.article = ArticleId(static_cast<std::size_t>(*rc::gen::inRange(0, 6)));
    sighting.claim = GraphClaimId(made.size());
    made.push_back(sighting);
  }
  return made;
}

void expect_ordered(const std::string& earlier, const std::string& later) {
  if (!earlier.empty() && !later.empty()) RC_ASSERT(earlier <= later);
}

RC_GTEST_PROP(Spells, NeverEndBeforeTheyBegin, ()) {
  for (const Spell& spell : spells_of(any_sightings())) {
    expect_ordered(spell.begin.earliest, spell.begin.latest);
    expect_ordered(spell.end.earliest, spell.end.latest);
    expect_ordered(spell.begin.earliest, spell.end.latest);
    expect_ordered(spell.begin.latest, spell.end.latest);
    if (!spell.seen.empty()) expect_ordered(spell.last_seen(), spell.end.latest);
    RC_ASSERT(spell.has_ended || !spell.end.is_known());
    RC_ASSERT(!spell.claims.empty());
  }
}

RC_GTEST_PROP(Spells, DoNotDependOnTheOrderOfSightings, ()) {
  std::vector<Sighting> made = any_sightings();
  const std::string before = dump(spells_of(made));
  std::reverse(made.begin(), made.end());
  if (!made.empty())
    std::rotate(made.begin(), made.begin() + *rc::gen::inRange(0, static_cast<int>(made.size())), made.end());
  RC_ASSERT(dump(spells_of(made)) == before);
}

}  // namespace
}  // namespace newsgraph
