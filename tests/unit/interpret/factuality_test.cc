#include "interpret/factuality.h"

#include <gtest/gtest.h>

#include "interpret/predicates.h"
#include "interpret/tree_builder.h"

namespace newsgraph {
namespace {

std::string factuality_in(const std::string& sentence) {
  Document doc = make_tree(sentence);
  doc.set_predicates(find_predicates(&doc));
  return dump_factuality(doc, judge_factuality(doc));
}

constexpr const char* kHe = "He|PRON|PRP|he|2|nsubj ";
constexpr const char* kToResign = " to|PART|TO|to|4|mark resign|VERB|VB|resign|2|xcomp";

TEST(Factuality, PlainPast) { EXPECT_EQ(factuality_in(std::string(kHe) + "resigned|VERB|VBD|resign|0|root"), "resign asserted former\n"); }

TEST(Factuality, Negation) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|4|nsubj did|AUX|VBD|do|4|aux not|PART|RB|not|4|advmod resign|VERB|VB|resign|0|root"),
            "resign negated former cue=not\n");
  EXPECT_EQ(factuality_in("No|DET|DT|no|2|det minister|NOUN|NN|minister|3|nsubj resigned|VERB|VBD|resign|0|root"),
            "resign negated former cue=No\n");
}

TEST(Factuality, NotOnlyIsNoNegation) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|4|nsubj not|PART|RB|not|4|advmod only|ADV|RB|only|4|advmod resigned|VERB|VBD|resign|0|root"),
            "resign asserted former\n");
}

TEST(Factuality, Modals) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|3|nsubj will|AUX|MD|will|3|aux resign|VERB|VB|resign|0|root"), "resign planned future cue=will\n");
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|3|nsubj could|AUX|MD|could|3|aux resign|VERB|VB|resign|0|root"), "resign hypothetical future cue=could\n");
}

TEST(Factuality, ReportedWouldIsAPlan) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj said|VERB|VBD|say|0|root he|PRON|PRP|he|5|nsubj would|AUX|MD|would|5|aux "
                          "resign|VERB|VB|resign|2|ccomp"),
            "say asserted former\nresign planned future cue=would\n");
}

TEST(Factuality, RefusedDecidedManagedWanted) {
  EXPECT_EQ(factuality_in(std::string(kHe) + "refused|VERB|VBD|refuse|0|root" + kToResign), "refuse asserted former\nresign negated former cue=refused\n");
  EXPECT_EQ(factuality_in(std::string(kHe) + "decided|VERB|VBD|decide|0|root" + kToResign), "decide asserted former\nresign planned future cue=decided\n");
  EXPECT_EQ(factuality_in(std::string(kHe) + "managed|VERB|VBD|manage|0|root" + kToResign), "manage asserted former\nresign asserted former\n");
  EXPECT_EQ(factuality_in(std::string(kHe) + "wanted|VERB|VBD|want|0|root" + kToResign), "want asserted former\nresign hypothetical former cue=wanted\n");
}

TEST(Factuality, TurnedDownAnOfferToResign) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj turned|VERB|VBD|turn|0|root down|ADP|RP|down|2|compound:prt an|DET|DT|a|5|det "
                          "offer|NOUN|NN|offer|2|obj to|PART|TO|to|7|mark resign|VERB|VB|resign|5|acl"),
            "turn down asserted former\noffer negated former cue=turned\nresign hypothetical former cue=offer\n");
}

TEST(Factuality, CallsForAResignation) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj called|VERB|VBD|call|0|root for|ADP|IN|for|5|case her|PRON|PRP$|she|5|nmod:poss "
                          "resignation|NOUN|NN|resignation|2|obl"),
            "call asserted former\nresign hypothetical former cue=called\n");
}

TEST(Factuality, ConditionAndConsequence) {
  EXPECT_EQ(factuality_in("If|SCONJ|IN|if|3|mark he|PRON|PRP|he|3|nsubj leaked|VERB|VBD|leak|6|advcl he|PRON|PRP|he|6|nsubj "
                          "will|AUX|MD|will|6|aux go|VERB|VB|go|0|root"),
            "leak hypothetical former cue=If\ngo hypothetical future cue=will\n");
}

TEST(Factuality, SharedModal) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|3|nsubj may|AUX|MD|may|3|aux resign|VERB|VB|resign|0|root and|CCONJ|CC|and|5|cc leave|VERB|VB|leave|3|conj"),
            "resign hypothetical future cue=may\nleave hypothetical future cue=may\n");
}

TEST(Factuality, WhatIsKnownStandsUnderNegation) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|4|nsubj did|AUX|VBD|do|4|aux not|PART|RB|not|4|advmod know|VERB|VB|know|0|root she|PRON|PRP|she|6|nsubj "
                          "resigned|VERB|VBD|resign|4|ccomp"),
            "know negated former cue=not\nresign asserted former\n");
}

TEST(Factuality, HeadlineInfinitive) {
  EXPECT_EQ(factuality_in("Minister|NOUN|NN|minister|3|nsubj to|PART|TO|to|3|mark resign|VERB|VB|resign|0|root"), "resign planned future cue=to\n");
}

TEST(Factuality, IsToLeaveIsAPlanAlsoWhenReported) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj said|VERB|VBD|say|0|root he|PRON|PRP|he|6|nsubj is|AUX|VBZ|be|6|cop to|PART|TO|to|6|mark "
                          "leave|VERB|VB|leave|2|ccomp"),
            "say asserted former\nbe planned future cue=to\nleave planned future cue=to\n");
}

TEST(Factuality, AdmittedToLeaking) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj admitted|VERB|VBD|admit|0|root to|SCONJ|IN|to|4|mark leaking|VERB|VBG|leak|2|advcl"),
            "admit asserted former\nleak asserted former\n");
}

TEST(Factuality, YesNoQuestion) {
  EXPECT_EQ(factuality_in("Did|AUX|VBD|do|3|aux he|PRON|PRP|he|3|nsubj resign|VERB|VB|resign|0|root ?|PUNCT|.|?|3|punct"),
            "resign hypothetical former cue=resign\n");
}

TEST(Factuality, AccusedOf) {
  EXPECT_EQ(factuality_in("She|PRON|PRP|she|2|nsubj accused|VERB|VBD|accuse|0|root him|PRON|PRP|he|2|obj of|SCONJ|IN|of|5|mark "
                          "leaking|VERB|VBG|leak|2|advcl"),
            "accuse asserted former\nleak hypothetical former cue=accused\n");
}

TEST(Factuality, DeniedLeaking) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj denied|VERB|VBD|deny|0|root leaking|VERB|VBG|leak|2|xcomp it|PRON|PRP|it|3|obj"),
            "deny asserted former\nleak negated former cue=denied\n");
}

TEST(Factuality, ParticipleIsNoMoreRealThanItsClause) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|3|nsubj could|AUX|MD|could|3|aux resign|VERB|VB|resign|0|root ,|PUNCT|,|,|5|punct "
                          "leaving|VERB|VBG|leave|3|advcl office|NOUN|NN|office|5|obj"),
            "resign hypothetical future cue=could\nleave hypothetical future cue=could\n");
}

TEST(Factuality, WhenInThePresentLiesAhead) {
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|3|nsubj will|AUX|MD|will|3|aux stay|VERB|VB|stay|0|root when|ADV|WRB|when|6|advmod "
                          "she|PRON|PRP|she|6|nsubj resigns|VERB|VBZ|resign|3|advcl"),
            "stay planned future cue=will\nresign hypothetical current cue=when\n");
  EXPECT_EQ(factuality_in("He|PRON|PRP|he|2|nsubj stayed|VERB|VBD|stay|0|root when|ADV|WRB|when|5|advmod she|PRON|PRP|she|5|nsubj "
                          "resigned|VERB|VBD|resign|2|advcl"),
            "stay asserted former\nresign asserted former\n");
}

TEST(Factuality, AClauseTornFromItsNoun) {
  // `dismissed a claim by a deputy that she had resigned`, with the clause hung on the deputy
  EXPECT_EQ(factuality_in("Judges|NOUN|NNS|judge|2|nsubj dismissed|VERB|VBD|dismiss|0|root claims|NOUN|NNS|claim|2|obj by|ADP|IN|by|5|case "
                          "deputies|NOUN|NNS|deputy|3|nmod that|SCONJ|IN|that|9|mark she|PRON|PRP|she|9|nsubj had|AUX|VBD|have|9|aux "
                          "resigned|VERB|VBN|resign|5|acl:relcl"),
            "dismiss asserted former\nclaim negated former cue=dismissed\nresign hypothetical former cue=claims\n");
}

}  // namespace
}  // namespace newsgraph
