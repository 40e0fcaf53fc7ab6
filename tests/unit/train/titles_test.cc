#include "tools/train/titles.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Titles, PutsAnOfficeBeforeAName) {
  ConlluSentence sentence;
  sentence.words = {{"Ada", "Ada", "PROPN", "NNP", "_", "nsubj", "_", 3, true},
                    {"Fell", "Fell", "PROPN", "NNP", "_", "flat", "_", 1, true},
                    {"resigned", "resign", "VERB", "VBD", "_", "root", "_", 0, true}};
  const std::vector<TrainingSentence> titled = with_titles_before_names({training_sentence(sentence)});
  ASSERT_EQ(titled.size(), 1U);
  EXPECT_EQ(titled[0].forms, (std::vector<std::string>{"Prime", "Minister", "Ada", "Fell", "resigned"}));
  EXPECT_EQ(titled[0].heads, (std::vector<int>{1, 2, 4, 2, 5}));
  EXPECT_EQ(titled[0].deprels[1], Deprel::nmod_desc);
}

TEST(Titles, LeavesNamesWithDependentsAlone) {
  ConlluSentence sentence;
  sentence.words = {{"the", "the", "DET", "DT", "_", "det", "_", 2, true},
                    {"Ada", "Ada", "PROPN", "NNP", "_", "root", "_", 0, true},
                    {"Fell", "Fell", "PROPN", "NNP", "_", "flat", "_", 2, true}};
  EXPECT_TRUE(with_titles_before_names({training_sentence(sentence)}).empty());
}

}  // namespace
}  // namespace newsgraph
