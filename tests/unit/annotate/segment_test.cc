#include <gtest/gtest.h>

#include <random>

#include "annotate/annotator.h"
#include "annotate/sentence_splitter.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

Document segmented(std::string text) {
  Document doc = *Document::from_utf8({}, std::move(text));
  segment(&doc);
  return doc;
}

// Words separated by blanks, sentences by `|`.
std::string shown(const std::string& text) {
  const Document doc = segmented(text);
  std::string out;
  for (const Sentence& sentence : doc.sentences()) {
    if (!out.empty()) out += " | ";
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      if (t > sentence.tokens.begin) out += ' ';
      out += doc.form(TokenId(t));
    }
  }
  return out;
}

TEST(Tokenizer, SplitsClitics) {
  EXPECT_EQ(shown("I don't think he's Mrs May's ally; they cannot."), "I do n't think he 's Mrs May 's ally ; they can not .");
  EXPECT_EQ(shown("We won’t say the ministers’ names."), "We wo n’t say the ministers ’ names .");
}

TEST(Tokenizer, KeepsAbbreviationsAndInitials) {
  EXPECT_EQ(shown("Sen. J.P. Fell (D-Calif.) met Gov. Roe in the U.S. on Sept. 4."),
            "Sen. J.P. Fell ( D - Calif. ) met Gov. Roe in the U.S. on Sept. 4 .");
}

TEST(Tokenizer, SplitsCompoundsButNotBoundPrefixes) {
  EXPECT_EQ(shown("The vote-winning co-founder re-ran in 2016-17."), "The vote - winning co-founder re-ran in 2016 - 17 .");
}

TEST(Tokenizer, SplitsMoneyAndPercentages) {
  EXPECT_EQ(shown("It cost $5m, £10 or 20% of US$1,200.50 at 5pm."), "It cost $ 5 m , £ 10 or 20 % of US$ 1,200.50 at 5 pm .");
}

TEST(Tokenizer, KeepsAddressesWhole) {
  EXPECT_EQ(shown("See http://www.example.org/a-b/c.html or ada@example.org."),
            "See http://www.example.org/a-b/c.html or ada@example.org .");
}

TEST(SentenceSplitter, EndsAtStopsAndClosingQuotes) {
  EXPECT_EQ(shown("\"I resign.\" He left. \"Why?\" she asked."), "\" I resign . \" | He left . | \" Why ? \" she asked .");
  EXPECT_EQ(shown("“It is over.” The minister left."), "“ It is over . ” | The minister left .");
}

TEST(SentenceSplitter, AbbreviationsEndOnlyBeforeStarters) {
  EXPECT_EQ(shown("He left the U.S. The visit ended. The U.S. Senate met Acme Inc. Chairman Roe."),
            "He left the U.S. | The visit ended . | The U.S. Senate met Acme Inc. Chairman Roe .");
}

TEST(SentenceSplitter, EndsBeforeASentenceWithoutCapital) {
  EXPECT_EQ(shown("the talks failed completely. they went home"), "the talks failed completely . | they went home");
  EXPECT_EQ(shown("\"Why?\" she asked. He paid approx. five."), "\" Why ? \" she asked . | He paid approx. five .");
}

TEST(SentenceSplitter, EndsAfterWhatIsNoStop) {
  EXPECT_EQ(shown("See http://example.org/a It is new. ____ Ada Fell"),
            "See http://example.org/a | It is new . ____ | Ada Fell");
  EXPECT_EQ(shown("Well done :-) Posted by Ada (From the archive) The talks go on."),
            "Well done :-) | Posted by Ada ( From the archive ) The talks go on .");
  EXPECT_EQ(shown("(From the archive) The talks go on."), "( From the archive ) | The talks go on .");
  EXPECT_EQ(shown("It works. Thanks, Ada"), "It works . | Thanks , | Ada");
  EXPECT_EQ(shown("Mark Roe 11/29/2000 10:45 AM Please answer."), "Mark Roe 11/29/2000 10:45 AM | Please answer .");
}

TEST(SentenceSplitter, DoesNotCutNumbersOffTheirItems) {
  EXPECT_EQ(shown("Is it new? 2. What kind is it?"), "Is it new ? | 2 . What kind is it ?");
}

TEST(SentenceSplitter, QuestionsEndBeforeSmallLetters) {
  EXPECT_EQ(shown("Is it Paris?? are they making it up? (a joke)"),
            "Is it Paris ?? | are they making it up ? | ( a joke )");
  EXPECT_EQ(shown("Yahoo! said so. i left"), "Yahoo ! said so . | i left");
}

TEST(Tokenizer, KeepsTelephoneNumbersAndDecades) {
  EXPECT_EQ(shown("Call 705-7201 in the 70's, c. 1975."), "Call 705-7201 in the 70's , c. 1975 .");
}

TEST(Segment, MarksHeadlinesAndParagraphs) {
  const Document doc = segmented("Minister sacked over leak\nBy Ada Fell\n\nLONDON (Reuters) - He left. She stayed.\nOthers spoke.\n");
  ASSERT_EQ(doc.sentences().size(), 6U);
  EXPECT_TRUE(doc.sentences()[0].headline);
  EXPECT_TRUE(doc.sentences()[1].headline);
  EXPECT_FALSE(doc.sentences()[2].headline);
  EXPECT_EQ(doc.sentences()[1].paragraph, 1U);
  EXPECT_EQ(doc.sentences()[2].paragraph, 2U);
  EXPECT_EQ(doc.sentences()[5].paragraph, 2U);
}

TEST(Segment, JoinsLinesWrappedByHand) {
  EXPECT_EQ(shown("The prime minister dismissed her defence secretary on Wednesday\nafter an inquiry into the leak. He denied it.\n"),
            "The prime minister dismissed her defence secretary on Wednesday after an inquiry into the leak . | He denied it .");
}

TEST(Segment, CutsGiantSentences) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word ";
  const Document doc = segmented(text + std::string(100000, 'x'));
  EXPECT_EQ(doc.num_tokens(), 1001U);
  for (const Sentence& sentence : doc.sentences()) EXPECT_LE(sentence.tokens.size(), kMaxSentenceTokens);
}

// Every character but white space is in exactly one token, tokens are in order, sentences cover all tokens.
void expect_cover(const Document& doc) {
  std::uint32_t end = 0;
  std::string gaps;
  for (const Token& token : doc.tokens()) {
    ASSERT_GE(token.span.begin, end);
    ASSERT_LT(token.span.begin, token.span.end);
    gaps += doc.text_of(ByteSpan{end, token.span.begin});
    end = token.span.end;
  }
  gaps += doc.text_of(ByteSpan{end, static_cast<std::uint32_t>(doc.text().size())});
  for (const char c : gaps) ASSERT_TRUE(static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F) << gaps;
  std::uint32_t next = 0;
  for (const Sentence& sentence : doc.sentences()) {
    ASSERT_EQ(sentence.tokens.begin, next);
    ASSERT_FALSE(sentence.tokens.empty());
    ASSERT_LE(sentence.tokens.size(), kMaxSentenceTokens);
    next = sentence.tokens.end;
  }
  ASSERT_EQ(next, doc.num_tokens());
}

TEST(Segment, CoversAnyText) {
  std::mt19937 random(7);
  static const std::vector<std::string> kPieces = {".", "..", "'", "’", "\"", "“", "-", "--", "—", "…", "a", "B", "U.S", "n't", "s", "1", "9,0",
                                                   "/", "@", "$", "%", "(", ")", " ", " ", "\n", "\n\n", "\u00a0", "é", "漢", "!", "?", ":", "#"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t size = random() % 40;
    for (std::size_t i = 0; i < size; ++i) text += kPieces[random() % kPieces.size()];
    ASSERT_NO_FATAL_FAILURE(expect_cover(segmented(text))) << text;
  }
}

}  // namespace
}  // namespace newsgraph
