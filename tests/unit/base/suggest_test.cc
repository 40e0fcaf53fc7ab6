#include "base/suggest.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(EditDistance, CountsASwapOnce) {
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("jsonld", "josnld"), 1U);
}

TEST(ClosestWord, FindsWhatWasMeant) {
  const std::vector<std::string> known = {"dot", "svg", "jsonld", "holds_office"};
  EXPECT_EQ(closest_word("josnld", known), "jsonld");
  EXPECT_EQ(closest_word("DOT", known), "dot");
  EXPECT_EQ(closest_word("holds", known), "holds_office");
}

TEST(ClosestWord, SaysNothingRatherThanNonsense) {
  EXPECT_EQ(closest_word("xlsx", {"dot", "svg"}), std::nullopt);
  EXPECT_EQ(closest_word("", {"dot"}), std::nullopt);
  EXPECT_EQ(did_you_mean("xlsx", {"dot"}), "");
  EXPECT_EQ(did_you_mean("dto", {"dot"}), "; did you mean 'dot'?");
}

}  // namespace
}  // namespace newsgraph
