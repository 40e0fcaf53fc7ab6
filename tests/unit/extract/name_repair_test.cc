#include "extract/name_repair.h"

#include <gtest/gtest.h>

#include <string>

#include "support/marked_document.h"

namespace newsgraph {
namespace {

std::string repaired(std::string_view marked) {
  const Document doc = testing::marked_document(marked);
  std::string out;
  for (const Name& name : repair_names(doc, {doc.names().begin(), doc.names().end()})) {
    out += (out.empty() ? "" : "; ") + std::string(to_string(name.kind)) + " " + std::string(doc.text_of(name.span));
  }
  return out;
}

TEST(RepairNames, HonoursAndPostsAreNoPartOfAPerson) {
  EXPECT_EQ(repaired("[PER The Hon Mal Fell MP] spoke/VERB ."), "PER Mal Fell");
  EXPECT_EQ(repaired("[PER Shadow Home Secretary Ada Fell] spoke/VERB ."), "PER Ada Fell");
}

TEST(RepairNames, NumeralsOfMonarchsAre) { EXPECT_EQ(repaired("Queen [PER Elizabeth] II opened/VERB it ."), "PER Elizabeth II"); }

TEST(RepairNames, BodiesGrowToTheirEnd) {
  EXPECT_EQ(repaired("the [ORG Senate] Committee on/ADP Banking , Housing , and Urban Affairs met/VERB ."),
            "ORG Senate Committee on Banking , Housing , and Urban Affairs");
  EXPECT_EQ(repaired("[ORG House] Ways and Means Committee"), "ORG House Ways and Means Committee");
}

TEST(RepairNames, TwoBodiesStayTwo) { EXPECT_EQ(repaired("the [ORG Senate] and the [ORG House]"), "ORG Senate; ORG House"); }

TEST(RepairNames, APostOfABodyLeavesTheBody) {
  EXPECT_EQ(repaired("[ORG United Nations Secretary General] spoke/VERB ."), "ORG United Nations");
  EXPECT_EQ(repaired("[ORG International Development Secretary] spoke/VERB ."), "");
}

TEST(RepairNames, ASmallWordEndsAPersonsName) {
  EXPECT_EQ(repaired("[PER Marsh sacks Home] Secretary"), "PER Marsh");
  EXPECT_EQ(repaired("[PER Ursula von der Leyen] spoke/VERB ."), "PER Ursula von der Leyen");
}

TEST(RepairNames, APortfolioBeforeAPostIsNoName) {
  EXPECT_EQ(repaired("the [ORG Shadow Home] Secretary spoke/VERB ."), "");
  EXPECT_EQ(repaired("the [ORG International Development] Secretary spoke/VERB ."), "");
  EXPECT_EQ(repaired("the [PER Home] Secretary spoke/VERB ."), "");
  EXPECT_EQ(repaired("the [ORG Zenotech] Chairman spoke/VERB ."), "ORG Zenotech");
}

TEST(RepairNames, CapitalsAfterATitleAreAPerson) {
  EXPECT_EQ(repaired("President Zorvelo smiled/VERB .\nThen Zorvelo left/VERB ."), "PER Zorvelo; PER Zorvelo");
}

TEST(RepairNames, DaysAreNone) { EXPECT_EQ(repaired("On/ADP [ORG Saturday] it rained/VERB ."), ""); }

TEST(RepairNames, ACommaPartsTwoPeople) {
  EXPECT_EQ(repaired("[PER David Orme , Ms Hollis] said/VERB ."), "PER David Orme; PER Hollis");
}

}  // namespace
}  // namespace newsgraph
