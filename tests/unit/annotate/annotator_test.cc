#include "annotate/annotator.h"

#include <gtest/gtest.h>

#include <random>

#include "base/text_util.h"

namespace newsgraph {
namespace {

Document annotated(std::string text) {
  Document doc = *Document::from_utf8({}, std::move(text));
  annotate(&doc);
  return doc;
}

TokenId token_of(const Document& doc, std::string_view form) {
  for (std::size_t t = 0; t < doc.num_tokens(); ++t) {
    if (doc.form(TokenId(t)) == form) return TokenId(t);
  }
  return {};
}

// `FORM <-deprel- HEAD`
std::string arc_of(const Document& doc, std::string_view form) {
  const TokenId token = token_of(doc, form);
  const Arc& arc = doc.arc(token);
  return std::string(to_string(arc.deprel)) + " " + (arc.head ? std::string(doc.form(arc.head)) : "ROOT");
}

void expect_trees(const Document& doc) {
  for (const Sentence& sentence : doc.sentences()) {
    std::size_t roots = 0;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const Arc& arc = doc.arc(TokenId(t));
      roots += arc.head ? 0U : 1U;
      ASSERT_EQ(arc.head.is_none(), arc.deprel == Deprel::root);
      std::size_t steps = 0;
      for (TokenId at(t); at; at = doc.arc(at).head) {
        ASSERT_TRUE(sentence.tokens.contains(at.index()));
        ASSERT_LE(++steps, sentence.tokens.size());
      }
    }
    ASSERT_EQ(roots, 1U);
  }
}

TEST(Annotator, ReadsAPlainSentence) {
  const Document doc = annotated("The prime minister sacked her defence secretary on Wednesday.");
  EXPECT_EQ(arc_of(doc, "sacked"), "root ROOT");
  EXPECT_EQ(arc_of(doc, "minister"), "nsubj sacked");
  EXPECT_EQ(arc_of(doc, "secretary"), "obj sacked");
  EXPECT_EQ(doc.lemma(token_of(doc, "sacked")), "sack");
  EXPECT_EQ(doc.xpos(token_of(doc, "sacked")), "VBD");
  EXPECT_EQ(doc.tag(token_of(doc, "sacked")).feats.tense, Tense::past);
}

TEST(Annotator, ReadsThePassive) {
  const Document doc = annotated("Ada Fell was dismissed by the president.");
  EXPECT_EQ(arc_of(doc, "Ada"), "nsubj:pass dismissed");
  EXPECT_EQ(arc_of(doc, "president"), "obl:agent dismissed");
  EXPECT_TRUE(doc.tag(token_of(doc, "dismissed")).feats.passive);
}

TEST(Annotator, HasIsNoPassive) {
  const Document doc = annotated("The senator has called for an inquiry.");
  EXPECT_FALSE(doc.tag(token_of(doc, "called")).feats.passive);
  EXPECT_EQ(arc_of(doc, "inquiry"), "obl called");
}

TEST(Annotator, FindsLemmas) {
  const Document doc = annotated("The ministers were planning talks; she begged, resigned and was criticised.");
  EXPECT_EQ(doc.lemma(token_of(doc, "ministers")), "minister");
  EXPECT_EQ(doc.lemma(token_of(doc, "were")), "be");
  EXPECT_EQ(doc.lemma(token_of(doc, "planning")), "plan");
  EXPECT_EQ(doc.lemma(token_of(doc, "begged")), "beg");
  EXPECT_EQ(doc.lemma(token_of(doc, "resigned")), "resign");
}

TEST(Annotator, ReadsHeadlinesInCapitals) {
  const Document doc = annotated("SENATOR CALLS FOR MINISTER TO RESIGN\n");
  EXPECT_EQ(doc.tag(token_of(doc, "CALLS")).upos, Upos::VERB);
  EXPECT_EQ(arc_of(doc, "CALLS"), "root ROOT");
}

TEST(Annotator, EmptyTextHasNoSentences) { EXPECT_TRUE(annotated(" \n\n ").sentences().empty()); }

TEST(Annotator, GivesTreesForAnyText) {
  std::mt19937 random(11);
  static const std::vector<std::string> kPieces = {"the ", "May ", "sacked ", ".", ", ", "“", "’s ", "by ", "-", "n't ", "\n", "\n\n", "x", "99 ",
                                                   "who ", "and ", "\u00a0", "é", "漢 ", "(", ")", "is ", "LONDON ", "\x01", "http://a.b "};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    const std::size_t size = random() % 60;
    for (std::size_t i = 0; i < size; ++i) text += kPieces[random() % kPieces.size()];
    ASSERT_NO_FATAL_FAILURE(expect_trees(annotated(text))) << text;
  }
}

TEST(Annotator, TakesGiantWordsAndSentences) {
  std::string text = std::string(200000, 'a') + ' ';
  for (int i = 0; i < 2000; ++i) text += "and the minister said ";
  expect_trees(annotated(text));
}

}  // namespace
}  // namespace newsgraph
