#include "language/lexicon.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Lexicon, FoldsKeysAndKeepsRows) {
  const auto lexicon = Lexicon::parse("# words\nCalled  for\tdemand\nsay\tspeech\nsay\tplain\n", "words.tsv");
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(lexicon->value("called for"), "demand");
  EXPECT_EQ(lexicon->find("say").size(), 2U);
  EXPECT_FALSE(lexicon->contains("words"));
  EXPECT_EQ(lexicon->max_words(), 2U);
}

TEST(Lexicon, KnowsTheFirstWordsOfItsKeys) {
  const auto lexicon = Lexicon::parse("called for\nal-qaeda\npeople's party\n", "words.tsv");
  ASSERT_TRUE(lexicon);
  for (const char* word : {"called", "al", "al-qaeda", "people", "people's"})
    EXPECT_TRUE(lexicon->begins_key(word)) << word;
  for (const char* word : {"for", "party", "call", ""}) EXPECT_FALSE(lexicon->begins_key(word)) << word;
}

TEST(Lexicon, NamesTheLineWithoutKey) {
  const auto lexicon = Lexicon::parse("say\tspeech\n\tlost\n", "words.tsv");
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().to_string(), "words.tsv:2: error: line has no key; expected a word in the first column");
}

TEST(EnglishLexicon, ReadsAnEmbeddedFile) { EXPECT_EQ(english_lexicon("honorifics").value("mrs"), "f"); }

}  // namespace
}  // namespace newsgraph
