#include "tools/train/annotated_texts.h"

#include <gtest/gtest.h>

#include "support/scratch_folder.h"

namespace newsgraph {
namespace {

Result<std::vector<AnnotatedText>> read(const std::string& bytes) {
  const testing::ScratchFolder folder;
  return read_annotated_texts(folder.write("annotated.tsv", bytes));
}

constexpr const char* kText =
    "# newdoc gold\nAda\tPROPN NNP\t3\tnsubj\tB-PER\nFell\tPROPN NNP\t1\tflat\tI-PER\nleft\tVERB VBD\t0\troot\tO\n\n# newdoc\nRain\tNOUN NN\t0\troot\tO\n\n";

TEST(AnnotatedTexts, ReadsWordsTreesAndNames) {
  const auto texts = read(kText);
  ASSERT_TRUE(texts.has_value());
  ASSERT_EQ(texts->size(), 2U);
  EXPECT_TRUE((*texts)[0].gold);
  EXPECT_FALSE((*texts)[1].gold);
  const TrainingSentence& sentence = (*texts)[0].sentences[0];
  EXPECT_EQ(sentence.heads, (std::vector<int>{2, 0, 3}));
  EXPECT_EQ(sentence.names, (std::vector<std::string>{"B-PER", "I-PER", "O"}));
  EXPECT_EQ(document_of((*texts)[0]).form(TokenId(1)), "Fell");
}

TEST(AnnotatedTexts, PutsOfficesBeforeNames) {
  const auto texts = with_variants(*read(kText));
  ASSERT_EQ(texts.size(), 3U);
  const TrainingSentence& titled = texts[2].sentences[0];
  EXPECT_EQ(titled.names.size(), titled.forms.size());
  EXPECT_EQ(titled.names[titled.names.size() - 3], "B-PER");
}

TEST(AnnotatedTexts, NamesTheLineOfAnError) {
  const auto texts = read("# newdoc\nRain\tNOUN NN\n");
  ASSERT_FALSE(texts.has_value());
  EXPECT_NE(texts.error().to_string().find("line 2"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
