#include "extract/name_labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace newsgraph {
namespace {

constexpr NameLabel kBeginPerson = name_label(NameKind::person, NamePart::begin);
constexpr NameLabel kLastPerson = name_label(NameKind::person, NamePart::last);
constexpr NameLabel kLastPlace = name_label(NameKind::place, NamePart::last);
constexpr NameLabel kUnitPlace = name_label(NameKind::place, NamePart::unit);

NameScores favour(NameLabel label, std::int32_t score = 10) {
  NameScores scores{};
  scores[label] = score;
  return scores;
}

std::vector<NameLabel> labels_of(const std::vector<LabelledWord>& words) {
  std::vector<NameLabel> labels;
  for (const LabelledWord& word : words) labels.push_back(word.label);
  return labels;
}

TEST(NameLabels, KeepTheirKindAndPart) {
  EXPECT_EQ(kind_of(kLastPlace), NameKind::place);
  EXPECT_EQ(part_of(kLastPlace), NamePart::last);
  EXPECT_LT(kUnitPlace, kNumNameLabels);
}

TEST(NameLabels, ANameMustBeClosedByItsOwnKind) {
  EXPECT_TRUE(may_follow(kBeginPerson, kLastPerson));
  EXPECT_FALSE(may_follow(kBeginPerson, kLastPlace));
  EXPECT_FALSE(may_follow(kBeginPerson, kOutside));
  EXPECT_FALSE(may_follow(kOutside, kLastPerson));
  EXPECT_TRUE(may_follow(kLastPerson, kUnitPlace));
}

TEST(BestLabels, PrefersALawfulSequence) {
  // Word by word, `begin PER` and `last LOC` score best; together they are no name.
  std::vector<NameScores> words = {favour(kBeginPerson), favour(kLastPlace, 9)};
  words[1][kLastPerson] = 5;
  EXPECT_THAT(labels_of(best_labels(words, NameTransitions{})), testing::ElementsAre(kBeginPerson, kLastPerson));
}

TEST(BestLabels, DoesNotLeaveANameOpenAtTheEnd) {
  EXPECT_THAT(labels_of(best_labels({favour(kBeginPerson)}, NameTransitions{})), testing::ElementsAre(testing::Ne(kBeginPerson)));
}

TEST(BestLabels, MarginSaysHowSureANameIs) {
  const auto sure = best_labels({favour(kUnitPlace, 100)}, NameTransitions{});
  const auto unsure = best_labels({favour(kUnitPlace, 1)}, NameTransitions{});
  EXPECT_EQ(sure[0].margin, 100);
  EXPECT_EQ(unsure[0].margin, 1);
}

TEST(BestLabels, NoWordsNoLabels) { EXPECT_TRUE(best_labels({}, NameTransitions{}).empty()); }

}  // namespace
}  // namespace newsgraph
