#include "tools/evaluate/evaluate.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

ConlluWord word(const char* form, const char* upos, const char* xpos, int head, const char* deprel) {
  return {form, form, upos, xpos, "_", deprel, "_", head, true};
}

// `She left` and `It rained .`
std::vector<ConlluSentence> gold() {
  std::vector<ConlluSentence> sentences(2);
  sentences[0].words = {word("She", "PRON", "PRP", 2, "nsubj:pass"), word("left", "VERB", "VBD", 0, "root")};
  sentences[1].words = {word("It", "PRON", "PRP", 2, "expl"), word("rained", "VERB", "VBD", 0, "root"), word(".", "PUNCT", ".", 2, "punct")};
  return sentences;
}

struct SystemWord {
  ByteSpan span;
  Upos upos;
  const char* xpos;
  int head;  // -1: root
  Deprel deprel;
};

Document system_document(const std::vector<std::uint32_t>& sentence_sizes, const std::vector<SystemWord>& words) {
  Document doc = *Document::from_utf8({}, running_text(gold()));
  std::vector<Token> tokens;
  std::vector<Tag> tags;
  std::vector<Arc> arcs;
  for (const SystemWord& w : words) {
    tokens.push_back({w.span});
    Tag tag;
    tag.upos = w.upos;
    tag.xpos = doc.intern(w.xpos);
    tag.lemma = doc.intern(doc.text_of(w.span));
    tags.push_back(tag);
    arcs.push_back({w.head < 0 ? TokenId() : TokenId(static_cast<std::size_t>(w.head)), w.deprel});
  }
  std::vector<Sentence> sentences;
  std::uint32_t begin = 0;
  for (const std::uint32_t size : sentence_sizes) {
    sentences.push_back({{begin, begin + size}, {words[begin].span.begin, words[begin + size - 1].span.end}});
    begin += size;
  }
  doc.set_tokens(std::move(sentences), std::move(tokens));
  doc.set_tags(std::move(tags));
  doc.set_arcs(std::move(arcs));
  return doc;
}

TEST(Compare, CountsWordsWhoseSpansAgree) {
  ASSERT_EQ(running_text(gold()), "She left It rained . ");
  // `rained .` is one word, and there is one sentence: gold 5 words, system 4, 3 agree.
  const Document doc = system_document({4}, {{{0, 3}, Upos::PRON, "PRP", 1, Deprel::nsubj},
                                             {{4, 8}, Upos::VERB, "VBN", -1, Deprel::root},
                                             {{9, 11}, Upos::NOUN, "PRP", 1, Deprel::expl},
                                             {{12, 20}, Upos::VERB, "VBD", 1, Deprel::conj}});
  const Scores scores = compare(gold(), doc);
  EXPECT_EQ(scores.words.correct, 3U);
  EXPECT_EQ(scores.words.gold, 5U);
  EXPECT_EQ(scores.words.system, 4U);
  EXPECT_DOUBLE_EQ(scores.words.f1(), 2.0 * 3 / 9);
  EXPECT_EQ(scores.sentences.correct, 0U);
  EXPECT_EQ(scores.upos.correct, 2U);  // She, left
  EXPECT_EQ(scores.xpos.correct, 2U);  // She, It
  EXPECT_EQ(scores.lemma.correct, 3U);
  EXPECT_EQ(scores.uas.correct, 2U);   // She, left; the head of It is no word of both
  EXPECT_EQ(scores.las.correct, 2U);   // nsubj for nsubj:pass: subtypes do not count
}

TEST(Compare, HeadsAreComparedByTheirSpans) {
  const Document doc = system_document({2, 3}, {{{0, 3}, Upos::PRON, "PRP", -1, Deprel::root},
                                                {{4, 8}, Upos::VERB, "VBD", 0, Deprel::dep},
                                                {{9, 11}, Upos::PRON, "PRP", 3, Deprel::nsubj},
                                                {{12, 18}, Upos::VERB, "VBD", -1, Deprel::root},
                                                {{19, 20}, Upos::PUNCT, ".", 3, Deprel::punct}});
  const Scores scores = compare(gold(), doc);
  EXPECT_DOUBLE_EQ(scores.words.f1(), 1.0);
  EXPECT_EQ(scores.sentences.correct, 2U);
  EXPECT_EQ(scores.upos.correct, 5U);
  EXPECT_EQ(scores.uas.correct, 3U);  // It, rained, `.`
  EXPECT_EQ(scores.las.correct, 2U);  // rained, `.`
}

}  // namespace
}  // namespace newsgraph
