#include "exporters/pictures/packing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace newsgraph {
namespace {

std::vector<Rectangle> sized(const std::vector<std::pair<int, int>>& sizes) {
  std::vector<Rectangle> rectangles;
  for (const auto& [width, height] : sizes) rectangles.push_back({5.0, 5.0, 5.0 + width, 5.0 + height});
  return rectangles;
}

TEST(Pack, ThePageIsNoTower) {
  const std::vector<Rectangle> places = pack(sized(std::vector<std::pair<int, int>>(60, {90, 40})), 20.0);
  Rectangle page;
  for (const Rectangle& place : places) {
    page.right = std::max(page.right, place.right);
    page.bottom = std::min(page.bottom, place.bottom);
  }
  EXPECT_GT(page.width() / page.height(), 0.9);
  EXPECT_LT(page.width() / page.height(), 2.0);
}

TEST(Pack, TheLargestStandsFirst) {
  const std::vector<Rectangle> places = pack(sized({{10, 10}, {500, 300}, {10, 10}}), 20.0);
  EXPECT_EQ(places[1].left, 0.0);
  EXPECT_EQ(places[1].top, 0.0);
}

RC_GTEST_PROP(Pack, NothingOverlapsAndSizesStay, ()) {
  const auto sizes = *rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::inRange(1, 400), rc::gen::inRange(1, 400)));
  const std::vector<Rectangle> places = pack(sized(sizes), 10.0);
  RC_ASSERT(places.size() == sizes.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    RC_ASSERT(places[i].left >= 0.0 && places[i].top <= 0.0);
    RC_ASSERT(std::abs(places[i].width() - sizes[i].first) < 1e-6);
    RC_ASSERT(std::abs(places[i].height() - sizes[i].second) < 1e-6);
    for (std::size_t j = 0; j < i; ++j) {
      const bool apart = places[i].left >= places[j].right || places[j].left >= places[i].right ||
                         places[i].bottom >= places[j].top || places[j].bottom >= places[i].top;
      RC_ASSERT(apart);
    }
  }
}

TEST(Moved, ShiftsEveryPointOfACurve) {
  EXPECT_EQ(moved("e,10,20 0,20 3.5,20 6,-1;1,2", 1.0, -2.0),
            "e,11.00,18.00 1.00,18.00 4.50,18.00 7.00,-3.00;2.00,0.00");
  EXPECT_EQ(moved("", 1.0, 1.0), "");
}

}  // namespace
}  // namespace newsgraph
