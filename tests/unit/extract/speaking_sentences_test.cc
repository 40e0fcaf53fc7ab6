#include "extract/speaking_sentences.h"

#include <gtest/gtest.h>

#include "annotate/annotator.h"

namespace newsgraph {
namespace {

TEST(SpeakingSentences, HoldANameAPronounAPostOrABody) {
  Document doc = *Document::from_utf8({}, "It rained all day. Streets were flooded in the rain. The mayor left. She left. Tom Hart left. The council met.");
  segment(&doc);
  tag_words(&doc);
  doc.set_names({});
  EXPECT_EQ(find_speaking_sentences(doc), (std::vector<bool>{true, false, true, true, true, true}));
}

}  // namespace
}  // namespace newsgraph
