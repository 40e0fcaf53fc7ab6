#include <gtest/gtest.h>

#include <string>

#include "extract/coreference.h"
#include "extract/mention_finder.h"
#include "support/marked_document.h"

namespace newsgraph {
namespace {

// A line per role and affiliation: `Jeremy Hunt | Foreign Secretary | - | apposition current`.
std::string ties_of(std::string_view marked) {
  Document doc = testing::marked_document(marked);
  ExtractedMentions found = extract_mentions(doc);
  doc.set_mentions(found.mentions);
  const auto text = [&](MentionId id) { return id ? std::string(doc.text_of(doc.mention(id).core)) : std::string("-"); };
  const auto whole = [&](MentionId id) { return id ? std::string(doc.text_of(doc.mention(id).span)) : std::string("-"); };
  std::string out;
  for (const Role& role : found.roles.roles) {
    if (role.holder && doc.mention(role.holder).form == MentionForm::role) continue;
    out += text(role.holder) + " | " + whole(role.office) + " | " + text(role.body) + " | " + text(role.constituency) + " | " +
           std::string(to_string(role.tie)) + " " + std::string(to_string(role.state)) + (role.acting ? " acting" : "") + "\n";
  }
  for (const Affiliation& a : found.roles.affiliations) {
    out += text(a.person) + " in " + text(a.body) + " " + std::string(to_string(a.state)) + "\n";
  }
  return out;
}

TEST(RoleTies, TitleBeforeAName) {
  EXPECT_EQ(ties_of("Foreign Secretary [PER Ada Fell] left/VERB ."), "Ada Fell | Foreign Secretary | - | - | title current\n");
  EXPECT_EQ(ties_of("former/ADJ Norwegian/ADJ finance minister [PER Ada Fell]"), "Ada Fell | finance minister | Norwegian | - | title former\n");
  EXPECT_EQ(ties_of("then - Senator [PER Ada Fell]"), "Ada Fell | Senator | - | - | title former\n");
}

TEST(RoleTies, AppositionAfterAName) {
  EXPECT_EQ(ties_of("[PER Ada Fell] , the Cabinet Secretary and National/ADJ Security Advisor , arrived/VERB ."),
            "Ada Fell | Cabinet Secretary | - | - | apposition current\n"
            "Ada Fell | National Security Advisor | - | - | apposition current\n");
  EXPECT_EQ(ties_of("[PER Tom Reed] , [ORG Labour] 's deputy leader , said/VERB so ."),
            "Tom Reed | deputy leader | Labour | - | apposition current\nTom Reed in Labour current\n");
}

TEST(RoleTies, AppositionBeforeAName) {
  EXPECT_EQ(ties_of("the Secretary of the [ORG Department of Trade] , [PER Ada Fell] , resigned/VERB ."),
            "Ada Fell | Secretary of the Department of Trade | Department of Trade | - | apposition current\n");
}

TEST(RoleTies, NoTieAcrossAClause) {
  // The letter's writer is not the Prime Minister.
  EXPECT_EQ(ties_of("In a letter to the Prime Minister , [PER Tom Reed] refused/VERB ."), "");
}

TEST(RoleTies, PartyPostGivesMembership) {
  EXPECT_EQ(ties_of("the Liberal Democrat leader [PER Ada Fell]"), "Ada Fell | leader | Liberal Democrat | - | title current\nAda Fell in Liberal Democrat current\n");
}

TEST(RoleTies, BracketsSayPartyAndState) {
  EXPECT_EQ(ties_of("Sens. [PER Ada Fell] ( D - ND ) and [PER Tom Reed] ( R - OR )"),
            "Ada Fell | Sens. | - | - | title current\nTom Reed | Sens. | - | - | title current\n"
            "Ada Fell | - | - | ND | apposition current\nTom Reed | - | - | OR | apposition current\n"
            "Ada Fell in D current\nTom Reed in R current\n");
}

TEST(RoleTies, ConstituencyOfALegislator) {
  EXPECT_EQ(ties_of("[PER Ada Fell] , the MP for [LOC Oldham East] ,"), "Ada Fell | MP for Oldham East | - | Oldham East | apposition current\n");
  EXPECT_EQ(ties_of("[LOC Minnesota] Sen. [PER Ada Fell]"), "Ada Fell | Sen. | - | Minnesota | title current\n");
}

TEST(RoleTies, LettersAfterAName) {
  EXPECT_EQ(ties_of("Mr [PER Jim Fell] MP spoke/VERB ."), "Jim Fell | MP | - | - | title current\n");
}

TEST(RoleTies, OfficerOfARegimentIsAMember) {
  EXPECT_EQ(ties_of("[PER Tom Reed] , the former/ADJ [ORG Black Watch] officer , smiled/VERB ."), "Tom Reed in Black Watch former\n");
}

TEST(RoleTies, PortfolioAfterThePost) {
  EXPECT_EQ(ties_of("Minister for Local/ADJ Government , Territories and Roads and Assistant Treasurer [PER Tom Reed] "
                    "spoke/VERB ."),
            "Tom Reed | Minister for Local Government , Territories and Roads | - | - | title current\n"
            "Tom Reed | Assistant Treasurer | - | - | title current\n");
}

TEST(RoleTies, TwoPostsBeforeOneName) {
  EXPECT_EQ(ties_of("Foreign/ADJ Secretary and Deputy Prime Minister [PER Tom Reed] spoke/VERB ."),
            "Tom Reed | Foreign Secretary | - | - | title current\nTom Reed | Deputy Prime Minister | - | - | title "
            "current\n");
  EXPECT_EQ(ties_of("the president and Prime Minister [PER Tom Reed] spoke/VERB ."),
            "Tom Reed | Prime Minister | - | - | title current\n");
  EXPECT_EQ(ties_of("a vote for President and Senator [PER Tom Reed] ."),
            "Tom Reed | Senator | - | - | title current\n");
}

TEST(RoleTies, NamesAfterAGroup) {
  EXPECT_EQ(ties_of("Two/NUM senators , [PER Ann Holt] and [PER Tom Reed] , spoke/VERB ."),
            "Ann Holt | senators | - | - | apposition current\nTom Reed | senators | - | - | apposition current\n");
  EXPECT_EQ(ties_of("One senator , [PER Tom Reed] , spoke/VERB ."),
            "Tom Reed | senator | - | - | apposition current\n");
  EXPECT_EQ(ties_of("A senator , [PER Tom Reed] , and a clerk spoke/VERB ."), "");
}

TEST(RoleTies, LabourIsAPortfolioBeforeAMinistersTitle) {
  EXPECT_EQ(ties_of("[ORG Labour] Minister [PER Tom Reed] spoke/VERB ."),
            "Tom Reed | Labour Minister | - | - | title current\n");
  EXPECT_EQ(ties_of("[ORG Labour] minister [PER Tom Reed] spoke/VERB ."),
            "Tom Reed | minister | - | - | title current\nTom Reed in Labour current\n");
}

TEST(RoleTies, HeadOfWhatACountryHas) {
  EXPECT_EQ(ties_of("the head of [LOC Canada] 's largest/ADJ transit union , [PER Ann Holt] , spoke/VERB ."),
            "Ann Holt | head of Canada 's largest transit union | - | - | apposition current\n");
}

TEST(RoleTies, WhoHasAPartyBelongsToIt) {
  EXPECT_EQ(ties_of("[PER Tom Reed] 's [ORG Labour Party] won/VERB ."), "Tom Reed in Labour Party current\n");
}

std::string people_of(std::string_view marked) {
  Document doc = testing::marked_document(marked);
  ExtractedMentions found = extract_mentions(doc);
  doc.set_mentions(std::move(found.mentions));
  doc.set_roles(std::move(found.roles));
  const std::vector<ClusterId> clusters = resolve_coreference(doc);
  std::string out;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const Mention& mention = doc.mentions()[i];
    if (mention.kind != EntityKind::person) continue;
    out += std::to_string(clusters[i].index()) + ":" + std::string(doc.text_of(mention.core)) + " ";
  }
  return out;
}

TEST(Coreference, ShortNamesJoinTheFullOne) {
  EXPECT_EQ(people_of("[PER Theresa Fell] met/VERB [PER Tom Reed] .\nMrs [PER Fell] smiled/VERB .\nMr [PER Reed] did/VERB not/PART ."),
            "0:Theresa Fell 1:Tom Reed 0:Fell 1:Reed ");
}

TEST(Coreference, TwoPeopleWithOneSurnameStayTwo) {
  EXPECT_EQ(people_of("[PER Mary Reed] met/VERB [PER Thomas Reed] .\nMrs [PER Reed] smiled/VERB .\nMr [PER Reed] did/VERB not/PART ."),
            "0:Mary Reed 1:Thomas Reed 0:Reed 1:Reed ");
}

TEST(Coreference, RolePhraseFindsItsHolder) {
  EXPECT_EQ(people_of("Prime Minister [PER Ada Fell] met/VERB [PER Tom Reed] .\nThe Prime Minister smiled/VERB ."),
            "1:Ada Fell 2:Tom Reed 1:Prime Minister ");
}

TEST(RoleTies, PartyBelongsToThePartysName) {
  EXPECT_EQ(ties_of("Green Party leader [PER Ada Fell] spoke/VERB ."),
            "Ada Fell | leader | Green Party | - | title current\nAda Fell in Green Party current\n");
}

TEST(RoleTies, PostWhoseNounTheTaggerTookForAnAdjective) {
  EXPECT_EQ(ties_of("Its/PRON chief/ADJ executive/ADJ , [PER Tom Reed] , left/VERB ."), "Tom Reed | chief executive | - | - | apposition current\n");
}

}  // namespace
}  // namespace newsgraph
