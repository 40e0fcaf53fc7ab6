// What why-not says of sentences, through all stages.
#include "tools/newsgraph/near_misses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace newsgraph {
namespace {

using testing::HasSubstr;

const Pipeline& pipeline() {
  static const Pipeline made = [] {
    auto created = Pipeline::create({}, MemoryFileReader());
    return std::move(created).value();
  }();
  return made;
}

// `sacked claimed: '…'; reason; reason` for each finding, a line each.
std::string findings(const std::string& sentence, const NearMissQuestion& question = {}) {
  ArticleInfo info;
  info.id = "a";
  const auto doc = pipeline().annotate(info, sentence);
  std::string out;
  for (const Finding& finding : find_near_misses(*doc, pipeline(), question)) {
    out += std::string(doc->text_of(finding.word)) + " " + finding.relation + " " +
           std::string(to_string(finding.outcome)) + ": " + finding.summary;
    for (const std::string& reason : finding.reasons) out += "; " + reason;
    out += "\n";
  }
  return out;
}

TEST(NearMisses, SayWhatAClaimLacks) {
  EXPECT_THAT(findings("Ann Bell was sacked as Chancellor."),
              HasSubstr("sacked sacked claimed: ? sacked 'Ann Bell', office 'Chancellor'; asserted; confidence 0.77; "
                        "nobody is named as the subject"));
}

TEST(NearMisses, NameTheWordBehindAStatus) {
  EXPECT_THAT(findings("Ann Bell did not sack Tom Hart."),
              HasSubstr("'Ann Bell' sacked 'Tom Hart'; negated because of 'not'"));
  EXPECT_THAT(findings("If Ann Bell sacked Tom Hart, the party would split."),
              HasSubstr("hypothetical because of 'If'"));
}

TEST(NearMisses, NameTheWordsThatDoNotFillASlot) {
  EXPECT_THAT(findings("Police fired shots at Tom Hart."),
              HasSubstr("fired sacked missed: ; no object: 'shots' names no person\n"));
  EXPECT_THAT(findings("Ann Bell criticised it."), HasSubstr("no object: 'it' may take up anything"));
}

TEST(NearMisses, NameTheGuard) {
  EXPECT_THAT(findings("Ann Bell dismissed Tom Hart as a thief."),
              HasSubstr("the rule does not count beside a phrase with 'as'"));
}

TEST(NearMisses, TellOfPronounsWithoutAntecedent) {
  EXPECT_THAT(
      findings("He sacked Tom Hart."),
      HasSubstr("sacked sacked dropped: 'He' sacked 'Tom Hart'; 'He' is a pronoun, and nobody named before it fits"));
}

TEST(NearMisses, TellOfConfidence) {
  EXPECT_THAT(findings("Ann Bell sacked Tom Hart.", {"sacked", 0.95}), HasSubstr("below --min-confidence 0.95"));
}

TEST(NearMisses, TellOfWordsOfAnotherClass) {
  EXPECT_THAT(findings("The fire in Paris killed Tom Hart."), HasSubstr("fire sacked other class"));
}

TEST(NearMisses, TellOfVerbsThatNoRelationKnows) {
  EXPECT_EQ(findings("Ann Bell devoured the cake."), "devoured  unknown: ; no relation knows the verb 'devour'\n");
}

TEST(NearMisses, SumUpRulesThatWantOtherWords) {
  EXPECT_THAT(findings("Tom Hart gave Ann Bell a book."),
              HasSubstr("gave  missed: ; counts only beside certain words"));
  EXPECT_THAT(findings("Tom Hart gave Ann Bell a book.", {"sacked"}),
              HasSubstr("gave sacked missed: ; missing: an object with one of 'sack'"));
}

TEST(NearMisses, KeepToTheRelationAskedFor) { EXPECT_EQ(findings("Ann Bell devoured the cake.", {"sacked"}), ""); }

TEST(NearMisses, ChangeNothing) {
  ArticleInfo info;
  info.id = "a";
  const auto doc = pipeline().annotate(info, "Ann Bell sacked Tom Hart, the Chancellor, and appointed Eve Cole.");
  class Sink final : public MatchTrace {
   public:
    void on_try(PatternTry) override { ++count; }
    int count = 0;
  } sink;
  const auto traced = pipeline().find_relations(*doc, &sink);
  const auto plain = pipeline().find_relations(*doc);
  ASSERT_EQ(traced.size(), plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) EXPECT_EQ(traced[i].rule, plain[i].rule);
  EXPECT_GE(sink.count, 2);
}

}  // namespace
}  // namespace newsgraph
