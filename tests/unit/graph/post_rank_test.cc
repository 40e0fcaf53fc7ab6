#include "graph/post_rank.h"

#include <gtest/gtest.h>

#include <vector>

namespace newsgraph {
namespace {

TEST(PostRank, StandsInTheName) {
  EXPECT_EQ(rank_in_name("Shadow Home Secretary"), PostRank::shadow);
  EXPECT_EQ(rank_in_name("acting governor"), PostRank::acting);
  EXPECT_EQ(rank_in_name("deputy mayor"), PostRank::deputy);
  EXPECT_EQ(rank_in_name("president-elect"), PostRank::designate);
  EXPECT_EQ(rank_in_name("Home Secretary"), PostRank::substantive);
  EXPECT_EQ(rank_in_name(""), PostRank::substantive);
}

TEST(PostRank, StandsBeforeTheNameInTheSentence) {
  const std::vector<std::string> names = {"Home Secretary", "the minister"};
  const auto rank = [&](const std::string& quote, std::size_t at = 0) { return rank_in_quote(quote, names, at); };
  EXPECT_EQ(rank("Nora Pym, the acting Home Secretary, left."), PostRank::acting);
  EXPECT_EQ(rank("Interim British Home Secretary Nora Pym left."), PostRank::interim);
  EXPECT_EQ(rank("Nora Pym, the Home Secretary, left her acting career."), PostRank::substantive);
  EXPECT_EQ(rank("Nora Pym left."), PostRank::substantive);
  // Two of them: the one near the word that makes the claim.
  const std::string two = "Home Secretary Tom Hart replaced acting Home Secretary Nora Pym.";
  EXPECT_EQ(rank(two, 0), PostRank::substantive);
  EXPECT_EQ(rank(two, two.find("Nora")), PostRank::acting);
}

TEST(PostRank, FindsThePostItself) {
  EXPECT_EQ(key_of_post("office/acting-governor@sealand"), "office/governor@sealand");
  EXPECT_EQ(key_of_post("office/shadow-home-secretary"), "office/shadow-home-secretary");
  EXPECT_EQ(key_of_post("office/acting"), "office/acting");
}

TEST(PostRank, KnowsPostsOfMany) {
  for (const char* key : {"office/mp", "office/mp-for-harwick", "office/district-judge@united-states",
                          "office/minister~a", "office/members@parliament"}) {
    EXPECT_TRUE(has_many_holders(key)) << key;
  }
  for (const char* key : {"office/prime-minister", "office/home-secretary", "office/chief-of-staff",
                          "office/governor@ohio", "office/minister-of-finance", "office/general-director@acme"}) {
    EXPECT_FALSE(has_many_holders(key)) << key;
  }
}

}  // namespace
}  // namespace newsgraph
