#include "tools/train/treebank.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TrainingSentence statement(const char* verb_form, const char* verb_tag) {
  ConlluSentence sentence;
  sentence.words = {{"The", "the", "DET", "DT", "_", "det", "_", 2, true},
                    {"minister", "minister", "NOUN", "NN", "_", "nsubj", "_", 3, true},
                    {verb_form, verb_form, "VERB", verb_tag, "_", "root", "_", 0, true},
                    {"a", "a", "DET", "DT", "_", "det", "_", 5, true},
                    {"colleague", "colleague", "NOUN", "NN", "_", "obj", "_", 3, true},
                    {".", ".", "PUNCT", ".", "_", "punct", "_", 3, true}};
  return training_sentence(sentence);
}

TEST(AsHeadline, LeavesArticlesOut) {
  const auto headline = as_headline(statement("sacks", "VBZ"));
  ASSERT_TRUE(headline);
  EXPECT_EQ(headline->forms, (std::vector<std::string>{"Minister", "sacks", "colleague"}));
  EXPECT_EQ(headline->heads, (std::vector<int>{1, 3, 1}));
  EXPECT_EQ(headline->labels[1], "VERB VBZ");
}

TEST(AsHeadline, TakesOnlyThePresent) { EXPECT_FALSE(as_headline(statement("sacked", "VBD"))); }

TEST(AsHeadline, LeavesIsOutOfPassives) {
  ConlluSentence sentence;
  sentence.words = {{"The", "the", "DET", "DT", "_", "det", "_", 2, true},
                    {"minister", "minister", "NOUN", "NN", "_", "nsubj:pass", "_", 4, true},
                    {"is", "be", "AUX", "VBZ", "_", "aux:pass", "_", 4, true},
                    {"sacked", "sack", "VERB", "VBN", "_", "root", "_", 0, true},
                    {".", ".", "PUNCT", ".", "_", "punct", "_", 4, true}};
  const auto headline = as_headline(training_sentence(sentence));
  ASSERT_TRUE(headline);
  EXPECT_EQ(headline->forms, (std::vector<std::string>{"Minister", "sacked"}));
}

TEST(Recased, WritesCapitals) {
  EXPECT_EQ(recased(statement("sacks", "VBZ"), Recasing::capitals).forms[4], "COLLEAGUE");
  EXPECT_EQ(recased(statement("sacks", "VBZ"), Recasing::title).forms[3], "a");
}

}  // namespace
}  // namespace newsgraph
