#include "interpret/attribution.h"

#include <gtest/gtest.h>

#include "interpret/predicates.h"
#include "interpret/tree_builder.h"

namespace newsgraph {
namespace {

std::string attribution_in(const std::vector<std::string>& sentences) {
  Document doc = make_trees(sentences);
  doc.set_predicates(find_predicates(&doc));
  return dump_attribution(doc, attribute_predicates(doc));
}

constexpr const char* kHeResigned = "he|PRON|PRP|he|2|nsubj resigned|VERB|VBD|resign|0|root";

TEST(Attribution, ClauseOfSaying) {
  EXPECT_EQ(attribution_in({"May|PROPN|NNP|May|2|nsubj said|VERB|VBD|say|0|root he|PRON|PRP|he|4|nsubj resigned|VERB|VBD|resign|2|ccomp"}),
            "resign by May cue=said\n");
}

TEST(Attribution, SayingInPassing) {
  EXPECT_EQ(attribution_in({"He|PRON|PRP|he|2|nsubj resigned|VERB|VBD|resign|0|root ,|PUNCT|,|,|2|punct officials|NOUN|NNS|official|5|nsubj "
                            "said|VERB|VBD|say|2|parataxis"}),
            "resign by officials cue=said anonymous\n");
}

TEST(Attribution, AccordingTo) {
  EXPECT_EQ(attribution_in({"He|PRON|PRP|he|2|nsubj resigned|VERB|VBD|resign|0|root according|VERB|VBG|accord|5|case to|ADP|IN|to|3|fixed "
                            "Watson|PROPN|NNP|Watson|2|obl"}),
            "resign by Watson cue=according\n");
}

TEST(Attribution, NobodyInParticular) {
  EXPECT_EQ(attribution_in({"He|PRON|PRP|he|3|nsubj:pass is|AUX|VBZ|be|3|aux:pass said|VERB|VBN|say|0|root to|PART|TO|to|6|mark "
                            "have|AUX|VB|have|6|aux resigned|VERB|VBN|resign|3|xcomp"}),
            "resign cue=said anonymous\n");
}

TEST(Attribution, WhatSomebodyWantsIsNotTheirReport) {
  EXPECT_EQ(attribution_in({"He|PRON|PRP|he|2|nsubj demanded|VERB|VBD|demand|0|root that|SCONJ|IN|that|5|mark she|PRON|PRP|she|5|nsubj "
                            "resign|VERB|VB|resign|2|ccomp"}),
            "");
}

TEST(Attribution, QuotationAfterColon) {
  EXPECT_EQ(attribution_in({"Watson|PROPN|NNP|Watson|2|nsubj said|VERB|VBD|say|0|root :|PUNCT|:|:|2|punct",
                            "“|PUNCT|``|“|3|punct She|PRON|PRP|she|3|nsubj resigned|VERB|VBD|resign|0|root ”|PUNCT|''|”|3|punct"}),
            "resign by Watson cue=said quoted\n");
}

TEST(Attribution, QuotationAfterAnActThatIsNoSaying) {
  EXPECT_EQ(attribution_in({"Bolton|PROPN|NNP|Bolton|2|nsubj hit|VERB|VBD|hit|0|root back|ADV|RB|back|2|advmod :|PUNCT|:|:|2|punct "
                            "“|PUNCT|``|“|7|punct I|PRON|PRP|I|7|nsubj resigned|VERB|VBD|resign|2|parataxis ”|PUNCT|''|”|7|punct"}),
            "resign by Bolton cue=hit quoted\n");
}

TEST(Attribution, QuotationGoesOnInTheParagraph) {
  const std::string first = "\"|PUNCT|``|\"|3|punct She|PRON|PRP|she|3|nsubj lied|VERB|VBD|lie|0|root ,|PUNCT|,|,|3|punct \"|PUNCT|''|\"|3|punct "
                            "Watson|PROPN|NNP|Watson|7|nsubj said|VERB|VBD|say|3|parataxis";
  const std::string second = "\"|PUNCT|``|\"|3|punct She|PRON|PRP|she|3|nsubj resigned|VERB|VBD|resign|0|root .|PUNCT|.|.|3|punct \"|PUNCT|''|\"|3|punct";
  EXPECT_EQ(attribution_in({first, second}), "lie by Watson cue=said quoted\nresign by Watson cue=said quoted\n");
}

TEST(Attribution, QuotationBrokenByItsCue) {
  EXPECT_EQ(attribution_in({"\"|PUNCT|``|\"|3|punct She|PRON|PRP|she|3|nsubj lied|VERB|VBD|lie|0|root ,|PUNCT|,|,|3|punct \"|PUNCT|''|\"|3|punct "
                            "wrote|VERB|VBD|write|3|parataxis Trump|PROPN|NNP|Trump|6|obj ,|PUNCT|,|,|3|punct \"|PUNCT|``|\"|12|punct "
                            "and|CCONJ|CC|and|12|cc I|PRON|PRP|I|12|nsubj resigned|VERB|VBD|resign|3|conj \"|PUNCT|''|\"|12|punct"}),
            "lie by Trump cue=wrote quoted\nresign by Trump cue=wrote quoted\n");
}

TEST(Attribution, OpenQuotationIsTakenUpInTheNextParagraph) {
  const std::string first = "Watson|PROPN|NNP|Watson|2|nsubj said|VERB|VBD|say|0|root \"|PUNCT|``|\"|5|punct She|PRON|PRP|she|5|nsubj lied|VERB|VBD|lie|2|ccomp";
  const std::string second = "* \"|PUNCT|``|\"|3|punct She|PRON|PRP|she|3|nsubj resigned|VERB|VBD|resign|0|root .|PUNCT|.|.|3|punct \"|PUNCT|''|\"|3|punct";
  const std::string third = std::string("* ") + kHeResigned;
  EXPECT_EQ(attribution_in({first, second, third}), "lie by Watson cue=said quoted\nresign by Watson cue=said quoted\n");
}

TEST(Attribution, QuotationOfNobody) {
  EXPECT_EQ(attribution_in({"\"|PUNCT|``|\"|3|punct She|PRON|PRP|she|3|nsubj resigned|VERB|VBD|resign|0|root \"|PUNCT|''|\"|3|punct"}),
            "resign quoted\n");
}

TEST(Attribution, NestedSpeechHasTheInnerSpeaker) {
  EXPECT_EQ(attribution_in({"May|PROPN|NNP|May|2|nsubj said|VERB|VBD|say|0|root Hunt|PROPN|NNP|Hunt|4|nsubj "
                            "claimed|VERB|VBD|claim|2|ccomp "
                            "he|PRON|PRP|he|6|nsubj resigned|VERB|VBD|resign|4|ccomp"}),
            "claim by May cue=said\nresign by Hunt cue=claimed outer=May/said\n");
}

TEST(Attribution, WhoKnowsIsNoSource) {
  EXPECT_EQ(attribution_in(
                {"May|PROPN|NNP|May|2|nsubj knew|VERB|VBD|know|0|root that|SCONJ|IN|that|5|mark he|PRON|PRP|he|5|nsubj "
                 "resigned|VERB|VBD|resign|2|ccomp"}),
            "resign knower=May/knew\n");
}

TEST(Attribution, IThinkInAQuotationIsItsSpeaker) {
  EXPECT_EQ(
      attribution_in({"Watson|PROPN|NNP|Watson|2|nsubj said|VERB|VBD|say|0|root :|PUNCT|:|:|2|punct",
                      "“|PUNCT|``|“|3|punct I|PRON|PRP|I|3|nsubj think|VERB|VBP|think|0|root she|PRON|PRP|she|5|nsubj "
                      "resigned|VERB|VBD|resign|3|ccomp ”|PUNCT|''|”|3|punct"}),
      "think by Watson cue=said quoted\nresign by Watson cue=said quoted outer=I/think\n");
}

TEST(Attribution, YouKnowSaysNothing) {
  EXPECT_EQ(attribution_in(
                {"You|PRON|PRP|you|2|nsubj know|VERB|VBP|know|5|parataxis ,|PUNCT|,|,|2|punct he|PRON|PRP|he|5|nsubj "
                 "resigned|VERB|VBD|resign|0|root"}),
            "");
}

}  // namespace
}  // namespace newsgraph
