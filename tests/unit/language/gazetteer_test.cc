#include "language/gazetteer.h"

#include <gtest/gtest.h>

#include <string>

#include "language/lexicon.h"
#include "language/sorted_table.h"

namespace newsgraph {
namespace {

TEST(Gazetteer, LargeListsAreSorted) {
  for (const char* name : {"first_names", "surnames", "cities", "organisations", "usual_case"}) {
    const std::string path = "en/" + std::string(name) + ".tsv";
    const auto table = SortedTable::parse(embedded_language_file(path), path);
    EXPECT_TRUE(table.has_value()) << path << (table.has_value() ? "" : table.error().to_string());
  }
}

TEST(Gazetteer, KnowsTheSexOfFirstNames) {
  EXPECT_EQ(first_name_sex("theresa"), Sex::female);
  EXPECT_EQ(first_name_sex("gavin"), Sex::male);
  EXPECT_EQ(first_name_sex("robin"), Sex::unknown);  // both
  EXPECT_EQ(first_name_sex("downing"), Sex::unknown);
  EXPECT_FALSE(find_first_name("government").has_value());
}

TEST(Gazetteer, KnowsSurnames) {
  EXPECT_TRUE(is_surname("smith"));
  EXPECT_GT(surname_frequency("smith"), surname_frequency("mordaunt"));
  EXPECT_TRUE(is_surname("mordaunt"));
  EXPECT_FALSE(is_surname("parliament"));
}

TEST(Gazetteer, KnowsPlaces) {
  EXPECT_EQ(find_place("u.s.")->kind, PlaceKind::country);
  EXPECT_EQ(find_place("u.s.")->country, "United States");
  EXPECT_EQ(find_place("texas")->kind, PlaceKind::state);
  EXPECT_EQ(find_place("addis ababa")->kind, PlaceKind::city);
  EXPECT_EQ(find_place("middle east")->kind, PlaceKind::region);
  EXPECT_FALSE(find_place("downing street").has_value());
}

TEST(Gazetteer, KnowsPeoples) {
  EXPECT_EQ(place_of_demonym("british"), "United Kingdom");
  EXPECT_EQ(place_of_demonym("iraqis"), "Iraq");
  EXPECT_TRUE(is_demonym("muslims"));
  EXPECT_EQ(place_of_demonym("muslims"), "");
  EXPECT_FALSE(is_demonym("polish off"));
  EXPECT_EQ(usual_name_of_place("british"), "United Kingdom");
  EXPECT_EQ(usual_name_of_place("u.s."), "United States");
  EXPECT_EQ(usual_name_of_place("nd"), "North Dakota");
  EXPECT_EQ(usual_name_of_place("france"), "");
  EXPECT_EQ(usual_name_of_body("eu"), "European Union");
  EXPECT_EQ(usual_name_of_body("british"), "");
}

TEST(Gazetteer, KnowsBodies) {
  EXPECT_EQ(find_body("liberal democrats")->kind, BodyKind::party);
  EXPECT_EQ(find_body("downing street")->kind, BodyKind::metonym);
  EXPECT_EQ(find_body("merit systems protection board")->kind, BodyKind::agency);
  EXPECT_EQ(find_body("merit systems protection board")->country, "United States");
  EXPECT_FALSE(find_body("parliament hill").has_value());
}

TEST(Gazetteer, TellsAllFactsOfAWord) {
  for (int round = 0; round < 2; ++round) {  // the second time from memory
    const WordFacts facts = word_facts("paris");
    EXPECT_EQ(facts.first_name.has_value(), find_first_name("paris").has_value());
    EXPECT_EQ(facts.surname, surname_frequency("paris"));
    EXPECT_EQ(facts.usual_case, usual_case("paris"));
    EXPECT_FALSE(facts.demonym);
    EXPECT_TRUE(facts.begins_place);
    EXPECT_FALSE(word_facts("qqqq").begins_place);
  }
}

TEST(Gazetteer, KnowsTheUsualCase) {
  EXPECT_EQ(usual_case("government"), UsualCase::mixed);
  EXPECT_EQ(usual_case("against"), UsualCase::small);
  EXPECT_EQ(usual_case("london"), UsualCase::capital);
  EXPECT_EQ(usual_case("qqqq"), UsualCase::unknown);
}

}  // namespace
}  // namespace newsgraph
