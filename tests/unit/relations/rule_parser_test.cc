#include "relations/rule_parser.h"

#include <gtest/gtest.h>

#include <random>

namespace newsgraph {
namespace {

std::string error_of(std::string_view bytes) {
  RelationSet relations;
  const Result<void> result = parse_relations(bytes, "my.rules", &relations);
  return result ? "no error" : result.error().to_string();
}

RelationSet parsed(std::string_view bytes) {
  RelationSet relations;
  const Result<void> result = parse_relations(bytes, "my.rules", &relations);
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().to_string());
  return relations;
}

constexpr std::string_view kHead = "relation hired\nsubject person organisation ?\nobject person\n";

TEST(RuleParser, ReadsSignatureAndPattern) {
  const RelationSet relations = parsed(std::string(kHead) + "verb hire \"take on\" : subject=subject object=object office=as|to # why\n");
  const Relation* hired = relations.find("hired");
  ASSERT_NE(hired, nullptr);
  EXPECT_TRUE(hired->subject.may_be_unknown);
  EXPECT_FALSE(hired->object.may_be_unknown);
  ASSERT_EQ(hired->patterns.size(), 1U);
  EXPECT_EQ(hired->patterns[0].lemmas, (std::vector<std::string>{"hire", "take on"}));
  EXPECT_EQ(hired->patterns[0].name, "hired/verb:hire");
  ASSERT_EQ(hired->patterns[0].fills.size(), 3U);
  EXPECT_EQ(hired->patterns[0].fills[2].alternatives[1].preposition, "to");
}

TEST(RuleParser, AnEventIsFoundUnderVerbAndNoun) {
  const RelationSet relations = parsed(std::string(kHead) + "event hire : object=object\n");
  EXPECT_EQ(relations.triggered_by(PatternForm::verb, "hire").size(), 1U);
  EXPECT_EQ(relations.triggered_by(PatternForm::noun, "hire").size(), 1U);
  EXPECT_TRUE(relations.triggered_by(PatternForm::adjective, "hire").empty());
}

TEST(RuleParser, ReadsPlacesWithRestrictionsAndSteps) {
  const RelationSet relations = parsed("words post: job seat\n" + std::string(kHead) +
                                       "verb fill : with object($post @office) without for object=as(heir)>possessor>held\n");
  const Pattern& pattern = relations.find("hired")->patterns[0];
  ASSERT_EQ(pattern.conditions.size(), 2U);
  EXPECT_EQ(pattern.conditions[0].place.lemmas, (std::vector<std::string>{"job", "seat"}));
  EXPECT_EQ(pattern.conditions[0].place.kinds, (std::vector<EntityKind>{EntityKind::office}));
  EXPECT_FALSE(pattern.conditions[1].wanted);
  EXPECT_EQ(pattern.fills[0].alternatives[0].steps, (std::vector<PlaceStep>{PlaceStep::possessor, PlaceStep::held}));
}

TEST(RuleParser, AClosingBackslashJoinsLines) {
  const RelationSet relations = parsed(std::string(kHead) + "verb hire \\\n  recruit : object=object\n");
  EXPECT_EQ(relations.find("hired")->patterns[0].lemmas.size(), 2U);
}

TEST(RuleParser, ReadsExamples) {
  const RelationSet relations = parsed(std::string(kHead) + "verb hire : object=object\nyes Ann: \"Yes!\" => - | Ann | Chef [planned]\nno Bo slept.\n");
  const std::vector<Example>& examples = relations.find("hired")->examples;
  ASSERT_EQ(examples.size(), 2U);
  EXPECT_EQ(examples[0].sentence, "Ann: \"Yes!\"");
  EXPECT_EQ(examples[0].fillers[2], "Chef");
  EXPECT_EQ(examples[0].status, Status::planned);
  EXPECT_TRUE(examples[1].any_filler);
  EXPECT_FALSE(examples[1].wanted);
}

TEST(RuleParser, ExtendAddsPatterns) {
  RelationSet relations = parsed(std::string(kHead) + "verb hire : object=object\n");
  ASSERT_TRUE(parse_relations("extend hired\nverb recruit : object=object\n", "more.rules", &relations).has_value());
  EXPECT_EQ(relations.find("hired")->patterns.size(), 2U);
  EXPECT_EQ(relations.triggered_by(PatternForm::verb, "recruit").size(), 1U);
  EXPECT_EQ(relations.triggered_by(PatternForm::verb, "hire").size(), 1U);
}

struct BadCase {
  const char* body;
  const char* error;
};

TEST(RuleParser, SaysWhereAndWhatWouldBeRight) {
  const BadCase cases[] = {
      {"relation r\nsubject persn\n", "my.rules:2:9: error: unknown entity kind 'persn'; did you mean 'person'?"},
      {"relation r\nverv hire : object=object\n",
       "my.rules:2:1: error: unknown statement 'verv'; did you mean 'verb'?"},
      {"verb hire : object=object\n",
       "my.rules:1:1: error: 'verb' outside a relation; begin with 'relation NAME' or 'extend NAME'"},
      {"relation r\nverb hire : object=objct\n", "my.rules:2:20: error: unknown place 'objct'; did you mean 'object'?"},
      {"relation r\nverb hire : obect=object\n", "my.rules:2:13: error: unknown slot 'obect'; did you mean 'object'?"},
      {"relation r\nverb hire object=object\n", "my.rules:2:17: error: expected ':', found '='"},
      {"relation r\nverb hire :\n", "my.rules:2:12: error: pattern fills no slot; write 'subject=…' or 'object=…'"},
      {"relation r\nverb hire : object=object object=as\n",
       "my.rules:2:27: error: 'object' is filled twice; join the places with '|'"},
      {"relation r\nverb hire : with object($psot) object=object\n", "my.rules:2:26: error: unknown word list 'psot'"},
      {"relation r\nverb hire : object=object>hold\n",
       "my.rules:2:27: error: unknown step 'hold'; did you mean 'held'?"},
      {"relation r\nverb hire : object=bearer\n",
       "my.rules:2:6: error: 'bearer' and 'possessor' are for relational patterns, and the only places there beside "
       "phrases"},
      {"relation r\nverb hire : when planed object=object\n",
       "my.rules:2:18: error: unknown status 'planed'; did you mean 'planned'?"},
      {"relation r\nkind sate\n", "my.rules:2:6: error: unknown kind of relation 'sate'; did you mean 'state'?"},
      {"relation r\nverb \"take on : object=object\n",
       "my.rules:2:6: error: quotation mark is not closed on this line"},
      {"relation r\nverb hire ; object=object\n",
       "my.rules:2:11: error: unexpected character ';'; put phrases into double quotation marks"},
      {"relation r\nsubject person\n", "my.rules:1:10: error: relation 'r' does not say what its object may be"},
      {"extend sackd\n", "my.rules:1:8: error: unknown relation 'sackd'"},
      {"relation r\nyes Ann slept. => Ann\n",
       "my.rules:2:16: error: expected 'SUBJECT | OBJECT' or 'SUBJECT | OBJECT | OFFICE' after '=>'"},
      {"relation r\nthen x(subject, objct)\n", "my.rules:2:17: error: unknown slot 'objct'; did you mean 'object'?"},
      {"relation r\nsubject person person\n", "my.rules:2:16: error: kind 'person' is given twice"},
  };
  for (const BadCase& bad : cases) EXPECT_EQ(error_of(bad.body).substr(0, std::string_view(bad.error).size()), bad.error) << bad.body;
}

TEST(RuleParser, ARelationIsDefinedOnce) {
  const std::string twice = std::string(kHead) + std::string(kHead);
  EXPECT_EQ(error_of(twice), "my.rules:4:10: error: relation 'hired' is defined already in my.rules:1; add to it with 'extend hired'");
}

TEST(RuleParser, ConsequencesMustBeKnown) {
  const RelationSet relations = parsed(std::string(kHead) + "then holds_ofice(object, office) current\n");
  EXPECT_FALSE(check_consequences(relations).has_value());
}

TEST(RuleParser, RefusesWhatIsTooLarge) {
  EXPECT_EQ(error_of(std::string((1U << 20U) + 1, '\n')), "my.rules: error: rule file is larger than 1 MiB");
  EXPECT_EQ(error_of("relation " + std::string(5000, 'a')), "my.rules:1:1: error: line is longer than 4096 bytes");
}

// Whatever the bytes, the parser answers; what it accepts has complete relations.
TEST(RuleParser, SurvivesDamagedFiles) {
  const std::string good = "words post: job\n" + std::string(kHead) + "kind act\nverb hire \"take on\" : with object($post) subject=by(@person)|subject>held\n" +
                           "then hired(object, office) former\nyes Ann hired Bo. => Ann | Bo [planned]\n";
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = good.substr(0, random() % (good.size() + 1));
    for (unsigned k = random() % 4; k > 0 && !bytes.empty(); --k) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    RelationSet relations;
    if (!parse_relations(bytes, "x", &relations)) continue;
    for (const Relation& relation : relations.relations()) EXPECT_FALSE(relation.subject.kinds.empty());
  }
}

}  // namespace
}  // namespace newsgraph
