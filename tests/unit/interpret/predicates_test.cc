#include "interpret/predicates.h"

#include <gtest/gtest.h>

#include "interpret/tree_builder.h"

namespace newsgraph {
namespace {

std::string predicates_in(const std::string& sentence) {
  Document doc = make_tree(sentence);
  return dump_predicates(doc, find_predicates(&doc));
}

TEST(Predicates, ActiveVerb) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj sacked|VERB|VBD|sack|0|root him|PRON|PRP|he|2|obj"),
            "sack verb subject=May object=him\n");
}

TEST(Predicates, PassiveWithAgent) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj:pass was|AUX|VBD|be|3|aux:pass sacked|VERB|VBN|sack|0|root "
                          "by|ADP|IN|by|5|case May|PROPN|NNP|May|3|obl:agent as|ADP|IN|as|7|case chairman|NOUN|NN|chairman|3|obl"),
            "sack verb passive object=He subject=May oblique=chairman/as\n");
}

TEST(Predicates, PassiveAlthoughTheParserSaysSubject) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj was|AUX|VBD|be|3|aux sacked|VERB|VBD|sack|0|root on|ADP|IN|on|5|case "
                          "Monday|PROPN|NNP|Monday|3|obl"),
            "sack verb passive object=He oblique=Monday/on\n");
}

TEST(Predicates, ByADayIsNoAgent) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj:pass was|AUX|VBD|be|3|aux:pass sacked|VERB|VBN|sack|0|root "
                          "by|ADP|IN|by|5|case Monday|PROPN|NNP|Monday|3|obl"),
            "sack verb passive object=He oblique=Monday/by\n");
}

TEST(Predicates, HeadlineWithoutAuxiliary) {
  const std::string words = "Minister|NOUN|NN|minister|2|nsubj sacked|VERB|VBD|sack|0|root over|ADP|IN|over|4|case leak|NOUN|NN|leak|2|obl";
  EXPECT_EQ(predicates_in("# " + words), "sack verb passive object=Minister oblique=leak/over\nleak noun\n");
}

TEST(Predicates, RelativePronounStandsForItsAntecedent) {
  EXPECT_EQ(predicates_in("minister|NOUN|NN|minister|0|root who|PRON|WP|who|3|nsubj resigned|VERB|VBD|resign|1|acl:relcl"),
            "resign verb subject=minister*\n");
}

TEST(Predicates, ZeroRelativeOfAnEmbeddedVerb) {
  EXPECT_EQ(predicates_in("minister|NOUN|NN|minister|0|root she|PRON|PRP|she|3|nsubj wanted|VERB|VBD|want|1|acl:relcl "
                          "to|PART|TO|to|5|mark sack|VERB|VB|sack|3|xcomp"),
            "want verb subject=she clause=sack/to\nsack verb object=minister* subject=she* parent=want\n");
}

TEST(Predicates, ReducedRelative) {
  EXPECT_EQ(predicates_in("minister|NOUN|NN|minister|0|root sacked|VERB|VBN|sack|1|acl by|ADP|IN|by|4|case May|PROPN|NNP|May|2|obl"),
            "sack verb passive object=minister* subject=May\n");
}

TEST(Predicates, SubjectControl) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj decided|VERB|VBD|decide|0|root to|PART|TO|to|4|mark "
                          "sack|VERB|VB|sack|2|xcomp him|PRON|PRP|he|4|obj"),
            "decide verb subject=May clause=sack/to\nsack verb subject=May* object=him parent=decide\n");
}

TEST(Predicates, ObjectControl) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj asked|VERB|VBD|ask|0|root him|PRON|PRP|he|2|obj to|PART|TO|to|5|mark "
                          "resign|VERB|VB|resign|2|xcomp"),
            "ask verb subject=May object=him clause=resign/to\nresign verb subject=him* parent=ask\n");
}

TEST(Predicates, RaisingToTheObjectOfAPassive) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj wants|VERB|VBZ|want|0|root him|PRON|PRP|he|2|obj to|PART|TO|to|6|mark "
                          "be|AUX|VB|be|6|aux:pass sacked|VERB|VBN|sack|2|xcomp"),
            "want verb subject=May clause=sacked/to\nsack verb passive object=him* parent=want\n");
}

TEST(Predicates, CalledOnSomebody) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|2|nsubj called|VERB|VBD|call|0|root on|ADP|IN|on|4|case May|PROPN|NNP|May|2|obl "
                          "to|PART|TO|to|6|mark resign|VERB|VB|resign|2|xcomp"),
            "call verb subject=He oblique=May/on clause=resign/to\nresign verb subject=May* parent=call\n");
}

TEST(Predicates, ADayControlsNothing) {
  EXPECT_EQ(predicates_in("Members|NOUN|NNS|member|2|nsubj voted|VERB|VBD|vote|0|root on|ADP|IN|on|4|case Tuesday|PROPN|NNP|Tuesday|2|obl "
                          "to|PART|TO|to|6|mark elect|VERB|VB|elect|2|xcomp him|PRON|PRP|he|6|obj"),
            "vote verb subject=Members oblique=Tuesday/on clause=elect/to\nelect verb subject=Members* object=him parent=vote\n");
}

TEST(Predicates, CoordinatedPassivesShareAuxiliaryAndSubject) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj:pass was|AUX|VBD|be|3|aux:pass arrested|VERB|VBN|arrest|0|root "
                          "and|CCONJ|CC|and|5|cc charged|VERB|VBN|charge|3|conj"),
            "arrest verb passive object=He\ncharge verb passive object=He*\n");
}

TEST(Predicates, CoordinatedArguments) {
  EXPECT_EQ(predicates_in("Labour|PROPN|NNP|Labour|4|nsubj and|CCONJ|CC|and|3|cc SNP|PROPN|NNP|SNP|1|conj "
                          "opposed|VERB|VBD|oppose|0|root it|PRON|PRP|it|4|obj"),
            "oppose verb subject=Labour subject=SNP object=it\n");
}

TEST(Predicates, ParticipleTakesTheMainSubject) {
  EXPECT_EQ(predicates_in("Hunt|PROPN|NNP|Hunt|2|nsubj left|VERB|VBD|leave|0|root ,|PUNCT|,|,|4|punct "
                          "resigning|VERB|VBG|resign|2|advcl in|ADP|IN|in|6|case protest|NOUN|NN|protest|4|obl"),
            "leave verb subject=Hunt\nresign verb subject=Hunt* oblique=protest/in\nprotest noun\n");
}

TEST(Predicates, AccusedOfLeaking) {
  EXPECT_EQ(predicates_in("She|PRON|PRP|she|2|nsubj accused|VERB|VBD|accuse|0|root him|PRON|PRP|he|2|obj of|SCONJ|IN|of|5|mark "
                          "leaking|VERB|VBG|leak|2|advcl"),
            "accuse verb subject=She object=him clause=leaking/of\nleak verb subject=him* parent=accuse\n");
}

TEST(Predicates, LightVerb) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj issued|VERB|VBD|issue|0|root a|DET|DT|a|4|det denial|NOUN|NN|denial|2|obj"),
            "issue verb subject=May object=denial\ndeny noun subject=May*\n");
}

TEST(Predicates, FacingAnInvestigation) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj faces|VERB|VBZ|face|0|root a|DET|DT|a|5|det police|NOUN|NN|police|5|compound "
                          "probe|NOUN|NN|probe|2|obj"),
            "face verb subject=May object=probe\nprobe noun object=May* subject=police\n");
}

TEST(Predicates, PhrasalVerbs) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|2|nsubj stepped|VERB|VBD|step|0|root down|ADV|RB|down|2|advmod"), "step down verb subject=He\n");
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|2|nsubj took|VERB|VBD|take|0|root over|ADP|IN|over|5|case the|DET|DT|the|5|det "
                          "party|NOUN|NN|party|2|obl"),
            "take over verb subject=He object=party\n");
}

TEST(Predicates, PredicativeOfTheObject) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj made|VERB|VBD|make|0|root him|PRON|PRP|he|2|obj Chief|PROPN|NNP|Chief|5|compound "
                          "Whip|PROPN|NNP|Whip|2|xcomp"),
            "make verb subject=May object=him predicative=Whip\n");
}

TEST(Predicates, PredicativeThatTheParserTookForAnObject) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj:pass was|AUX|VBD|be|3|aux:pass named|VERB|VBN|name|0|root chairman|NOUN|NN|chairman|3|obj"),
            "name verb passive object=He predicative=chairman\n");
}

TEST(Predicates, GivenTheJob) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj:pass was|AUX|VBD|be|3|aux:pass given|VERB|VBN|give|0|root the|DET|DT|the|5|det "
                          "job|NOUN|NN|job|3|obj"),
            "give verb passive recipient=He object=job\n");
}

TEST(Predicates, NounOfAnActOnSomebody) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|3|nmod:poss 's|PART|POS|'s|1|case sacking|NOUN|NN|sacking|0|root of|ADP|IN|of|5|case "
                          "Hunt|PROPN|NNP|Hunt|3|nmod"),
            "sack noun subject=May object=Hunt\n");
  EXPECT_EQ(predicates_in("his|PRON|PRP$|he|2|nmod:poss sacking|NOUN|NN|sacking|0|root by|ADP|IN|by|4|case May|PROPN|NNP|May|2|nmod"),
            "sack noun object=his subject=May\n");
}

TEST(Predicates, NounOfOnesOwnAct) {
  EXPECT_EQ(predicates_in("resignation|NOUN|NN|resignation|0|root of|ADP|IN|of|3|case Hunt|PROPN|NNP|Hunt|1|nmod"),
            "resign noun subject=Hunt\n");
}

TEST(Predicates, DecisionToResign) {
  EXPECT_EQ(predicates_in("his|PRON|PRP$|he|2|nmod:poss decision|NOUN|NN|decision|0|root to|PART|TO|to|4|mark resign|VERB|VB|resign|2|acl"),
            "decide noun subject=his clause=resign/to\nresign verb subject=his* parent=decide\n");
}

TEST(Predicates, Copula) {
  EXPECT_EQ(predicates_in("Hunt|PROPN|NNP|Hunt|4|nsubj is|AUX|VBZ|be|4|cop the|DET|DT|the|4|det leader|NOUN|NN|leader|0|root"),
            "be verb subject=Hunt predicative=leader\n");
}

TEST(Predicates, AdjectiveWithObject) {
  EXPECT_EQ(predicates_in("Hunt|PROPN|NNP|Hunt|3|nsubj is|AUX|VBZ|be|3|cop critical|ADJ|JJ|critical|0|root of|ADP|IN|of|5|case May|PROPN|NNP|May|3|obl"),
            "be verb subject=Hunt predicative=critical oblique=May/of\ncritical adjective subject=Hunt oblique=May/of\n");
}

TEST(Predicates, ReversedSpeech) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|2|nsubj resigned|VERB|VBD|resign|0|root ,|PUNCT|,|,|2|punct she|PRON|PRP|she|5|nsubj "
                          "said|VERB|VBD|say|2|parataxis"),
            "resign verb subject=He parent=say\nsay verb clause=resigned* subject=she\n");
}

TEST(Predicates, PhrasesThatTheParserHangsOnTheName) {
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj sacked|VERB|VBD|sack|0|root Hunt|PROPN|NNP|Hunt|2|obj as|ADP|IN|as|5|case "
                          "minister|NOUN|NN|minister|3|nmod"),
            "sack verb subject=May object=Hunt oblique=minister/as\n");
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|3|nsubj:pass was|AUX|VBD|be|3|aux:pass sacked|VERB|VBN|sack|0|root as|ADP|IN|as|5|case "
                          "minister|NOUN|NN|minister|3|obl by|ADP|IN|by|7|case May|PROPN|NNP|May|5|nmod"),
            "sack verb passive object=He oblique=minister/as subject=May\n");
  EXPECT_EQ(predicates_in("May|PROPN|NNP|May|2|nsubj named|VERB|VBD|name|0|root Hunt|PROPN|NNP|Hunt|2|obj chairman|NOUN|NN|chairman|3|appos"),
            "name verb subject=May object=Hunt predicative=chairman\n");
}

TEST(Predicates, HeadlineOfAnElection) {
  EXPECT_EQ(predicates_in("# Johnson|PROPN|NNP|Johnson|2|nsubj elected|VERB|VBD|elect|0|root leader|NOUN|NN|leader|2|obj"),
            "elect verb passive object=Johnson predicative=leader\n");
}

TEST(Predicates, InvertedSpeaker) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|2|nsubj lied|VERB|VBD|lie|0|root ,|PUNCT|,|,|2|punct wrote|VERB|VBD|write|2|parataxis "
                          "Trump|PROPN|NNP|Trump|4|obj"),
            "lie verb subject=He parent=write\nwrite verb clause=lied* subject=Trump\n");
}

TEST(Predicates, ADayIsNoObject) {
  EXPECT_EQ(predicates_in("He|PRON|PRP|he|2|nsubj called|VERB|VBD|call|0|root Monday|PROPN|NNP|Monday|2|obj for|ADP|IN|for|5|case "
                          "calm|NOUN|NN|calm|2|obl"),
            "call verb subject=He oblique=calm/for\n");
}

TEST(Predicates, BecameLeaderHoweverItIsParsed) {
  EXPECT_EQ(predicates_in("Hunt|PROPN|NNP|Hunt|2|nsubj became|VERB|VBD|become|0|root leader|NOUN|NN|leader|2|xcomp"), "become verb subject=Hunt predicative=leader\n");
  EXPECT_EQ(predicates_in("Hunt|PROPN|NNP|Hunt|2|nsubj became|VERB|VBD|become|0|root leader|NOUN|NN|leader|2|obj"), "become verb subject=Hunt predicative=leader\n");
  EXPECT_EQ(predicates_in("Hunt|PROPN|NNP|Hunt|3|nsubj became|AUX|VBD|become|3|cop leader|NOUN|NN|leader|0|root"), "become verb subject=Hunt predicative=leader\n");
}

TEST(Predicates, SurvivesCyclesOfQuestionsAndLoneWords) {
  EXPECT_EQ(predicates_in("Go|VERB|VB|go|0|root"), "go verb\n");
  EXPECT_EQ(predicates_in("to|PART|TO|to|2|mark go|VERB|VB|go|0|root and|CCONJ|CC|and|4|cc stay|VERB|VB|stay|2|conj"),
            "go verb\nstay verb\n");
}

TEST(Predicates, MainVerbThatTheParserMadeAParticiple) {
  const std::string words = "Hart|PROPN|NNP|Hart|0|root ,|PUNCT|,|,|4|punct the|DET|DT|the|4|det chairman|NOUN|NN|chairman|1|appos "
                            ",|PUNCT|,|,|6|punct called|VERB|VBN|call|4|acl for|ADP|IN|for|9|case an|DET|DT|a|9|det vote|NOUN|NN|vote|6|obl";
  EXPECT_EQ(predicates_in(words), "call verb subject=chairman* oblique=vote/for\nvote noun\n");
  const std::string by_agent = "Hart|PROPN|NNP|Hart|0|root ,|PUNCT|,|,|3|punct sacked|VERB|VBN|sack|1|acl by|ADP|IN|by|5|case "
                               "Bell|PROPN|NNP|Bell|3|obl:agent";
  EXPECT_EQ(predicates_in(by_agent), "sack verb passive object=Hart* subject=Bell\n");
}

TEST(Predicates, ASubjectWithoutAuxiliaryIsActiveInRunningText) {
  EXPECT_EQ(predicates_in("Fell|PROPN|NNP|Fell|2|nsubj:pass called|VERB|VBN|call|0|root for|ADP|IN|for|5|case an|DET|DT|a|5|det "
                          "inquiry|NOUN|NN|inquiry|2|obl"),
            "call verb subject=Fell oblique=inquiry/for\ninquire noun\n");
}

}  // namespace
}  // namespace newsgraph
