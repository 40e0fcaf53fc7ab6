#include "extract/name_tagger.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "annotate/annotator.h"
#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// A Document of lines with blanks between the words.
Document make_document(const std::string& text) {
  Document doc = *Document::from_utf8({}, text);
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::uint32_t line_begin = 0;
  for (const std::string_view line : split(doc.text(), '\n')) {
    Sentence sentence;
    sentence.tokens.begin = static_cast<std::uint32_t>(tokens.size());
    std::uint32_t begin = line_begin;
    for (const std::string_view word : split(line, ' ')) {
      const auto size = static_cast<std::uint32_t>(word.size());
      tokens.push_back({{begin, begin + size}});
      begin += size + 1;
    }
    sentence.tokens.end = static_cast<std::uint32_t>(tokens.size());
    sentence.span = {line_begin, line_begin + static_cast<std::uint32_t>(line.size())};
    sentences.push_back(sentence);
    line_begin += static_cast<std::uint32_t>(line.size()) + 1;
  }
  doc.set_tokens(std::move(sentences), std::move(tokens));
  tag_words(&doc);
  return doc;
}

std::string names_in(const std::string& text) {
  const Document doc = make_document(text);
  std::string out;
  for (const Name& name : find_names(doc)) {
    out += (out.empty() ? "" : "; ") + std::string(to_string(name.kind)) + " " + std::string(doc.text_of(name.span));
  }
  return out;
}

TEST(FindNames, LeavesTitlesOutOfPeople) {
  EXPECT_EQ(names_in("Sir Peter Howe met Mrs Thatcher on Monday ."), "PER Peter Howe; PER Thatcher");
  EXPECT_EQ(names_in("They asked Sen. Norm Coleman to resign ."), "PER Norm Coleman");
}

TEST(FindNames, TakesPartiesAndMinistriesForOrganisations) {
  EXPECT_EQ(names_in("He left the Liberal Democrats and the Home Office ."), "ORG Liberal Democrats; ORG Home Office");
}

TEST(FindNames, TakesPlacesThatStandForTheirPeopleForOrganisations) {
  EXPECT_EQ(names_in("However , Downing Street said nothing ."), "ORG Downing Street");
  EXPECT_EQ(names_in("A spokesman for the White House said so ."), "ORG White House");
}

TEST(FindNames, FindsPlaces) { EXPECT_EQ(names_in("The talks in Geneva are about Syria ."), "LOC Geneva; LOC Syria"); }

TEST(FindNames, LeavesOutWordsForPeoples) { EXPECT_EQ(names_in("Most British voters are not French ."), ""); }

TEST(FindNames, NeedsCapitals) { EXPECT_EQ(names_in("nobody was named ."), ""); }

TEST(FindNames, KnowsASurnameAfterTheFullName) {
  EXPECT_EQ(names_in("Theresa May spoke .\nLater , May went home in May 2019 ."), "PER Theresa May; PER May");
}

TEST(FindNames, GivesLettersInBracketsToTheOrganisation) {
  EXPECT_EQ(names_in("The General Services Administration ( GSA ) is old .\nCritics of the GSA said so ."),
            "ORG General Services Administration; ORG GSA; ORG GSA");
}

// The word after the last one was asked for: a read past the end, which the address sanitizer sees.
TEST(FindNames, LettersMayBeTheLastWord) {
  EXPECT_EQ(names_in("The attack in Paris was claimed by NRBC"), "LOC Paris");
  EXPECT_EQ(names_in("The deal was rejected by NRBC"), "ORG NRBC");
}

TEST(FindNames, AnEmptyDocumentHasNone) {
  Document doc = *Document::from_utf8({}, "");
  doc.set_tokens({}, {});
  doc.set_vectors({});
  doc.set_tags({});
  EXPECT_TRUE(find_names(doc).empty());
}

TEST(FindNames, NamesAreInOrderAndDoNotOverlap) {
  const Document doc = make_document(
      "LONDON - Foreign Secretary Jeremy Hunt of the Conservative Party told the BBC that Britain and the European Union agreed .\n"
      "Trump Picks Barr To Lead Justice Department As Congress Waits\n"
      "The New York Times reported on Wednesday that Barr , of New York , was the choice of President Trump .");
  std::uint32_t end = 0;
  for (const Name& name : find_names(doc)) {
    EXPECT_GE(name.span.begin, end);
    EXPECT_GT(name.span.end, name.span.begin);
    EXPECT_GE(name.confidence, 0.0F);
    EXPECT_LE(name.confidence, 1.0F);
    end = name.span.end;
  }
  EXPECT_GT(end, 0U);
}

TEST(FindNames, JoinsABodyToItsNoun) {
  EXPECT_EQ(names_in("The Puerto Rico Supreme Court removed him ."), "ORG Puerto Rico Supreme Court");
  EXPECT_EQ(names_in("She left the Bank of England in June ."), "ORG Bank of England");
}

TEST(FindNames, APortfolioIsNoName) {
  EXPECT_EQ(names_in("He became Minister for Home Affairs and Justice ."), "");
}

}  // namespace
}  // namespace newsgraph
