// Which edge is meant, how words are marked, and what is said of a claim.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/graph_builder.h"
#include "relations/relation_files.h"
#include "tools/newsgraph/edge_choice.h"
#include "tools/newsgraph/explanation.h"
#include "tools/newsgraph/marked_text.h"
#include "tools/newsgraph/rule_text.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kQuote = "She said he would be sacked.";  // from byte 100

Claim sacking() {
  Claim claim;
  claim.relation = "sacked";
  claim.object = EntityId(1);
  claim.by = EntityId(0);
  claim.status = Status::planned;
  claim.evidence.span = {100, 128};
  claim.evidence.trigger = {121, 127};
  claim.evidence.quote = kQuote;
  claim.evidence.rule = "sacked/event:sack";
  claim.evidence.arguments = {
      {ClaimPlace::object, Reached::pronoun, {{109, 111}, ""}, {{{40, 47}, "Mr Hart"}, {{0, 8}, "Tom Hart"}}},
      {ClaimPlace::by, Reached::pronoun, {{100, 103}, ""}, {{{20, 28}, "Ann Bell"}}}};
  claim.evidence.cues = {{CueKind::status, {{112, 117}, ""}}, {CueKind::speech, {{104, 108}, ""}}};
  return claim;
}

KnowledgeGraph graph_with(const std::vector<Claim>& claims) {
  DocumentClaims article;
  article.article.id = "a";
  article.entities = {{EntityKind::person, {"Ann Bell"}},
                      {EntityKind::person, {"Tom Hart", "Mr Hart"}},
                      {EntityKind::person, {"Eve Hart", "Mr Hart"}},
                      {EntityKind::office, {"Chancellor"}}};
  article.claims = claims;
  GraphBuilder builder;
  builder.add(article);
  return builder.build();
}

Claim claim_of(EntityId subject, const std::string& relation, EntityId object) {
  Claim claim;
  claim.relation = relation;
  claim.subject = subject;
  claim.object = object;
  return claim;
}

KnowledgeGraph three_edges() {
  return graph_with({claim_of(EntityId(0), "praised", EntityId(1)), claim_of(EntityId(0), "praised", EntityId(2)),
                     claim_of(EntityId(), "sacked", EntityId(1))});
}

std::string chosen(const EdgeQuestion& question) {
  const KnowledgeGraph graph = three_edges();
  const auto answer = choose_edge(graph, question);
  return answer ? edge_in_words(graph, answer->edge) : answer.error().message;
}

std::string text_of(const KnowledgeGraph& graph) {
  const MemoryFileReader files;
  return explanation_text({graph, builtin_relations(), files}, EdgeId(0), graph.claims_of(EdgeId(0)), MarkStyle::plain);
}

TEST(ChooseEdge, TakesKeysAndTheirBeginnings) {
  const KnowledgeGraph graph = three_edges();
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const std::string key = graph.edges()[i].key.text();
    EXPECT_EQ(choose_edge(graph, {key})->edge, EdgeId(i));
    EXPECT_EQ(choose_edge(graph, {key.substr(5, 14)})->edge, EdgeId(i));
    const GraphClaimId claim = graph.claims_of(EdgeId(i)).front();
    EXPECT_EQ(choose_edge(graph, {graph.claim(claim).key.text()})->claim, claim);
  }
  EXPECT_THAT(chosen({"edge/xyz"}), HasSubstr("no edge and no claim has the key 'edge/xyz'"));
}

TEST(ChooseEdge, LetsTheEdgeDecideBetweenNodesOfOneName) {
  EXPECT_EQ(chosen({"", "?", "", "Mr Hart"}), "? sacked Tom Hart");
  EXPECT_EQ(chosen({"", "", "sacked", "hart"}), "? sacked Tom Hart");
}

TEST(ChooseEdge, ListsSeveralAndTakesTheFirstIfTold) {
  EXPECT_THAT(chosen({"", "ann bell", "", ""}),
              testing::MatchesRegex("'ann bell … …' fits 2 edges: Ann Bell praised .* Hart \\(edge/.*\\), "
                                    "Ann Bell praised .* Hart \\(edge/.*\\); give the key, or --first"));
  EXPECT_THAT(chosen({"", "ann bell", "", "", true}), HasSubstr("Ann Bell praised"));
}

TEST(ChooseEdge, SaysWhatIsWrongWithTheQuestion) {
  EXPECT_EQ(chosen({}), "which edge? Expected its key, or --subject, --relation and --object");
  EXPECT_THAT(chosen({"edge/1", "Bell"}), HasSubstr("a key says which edge"));
  EXPECT_EQ(chosen({"", "", "praisd", ""}), "the graph has no relation 'praisd'; did you mean 'praised'?");
  EXPECT_THAT(chosen({"", "Tom Hart", "praised", ""}), HasSubstr("no edge says 'Tom Hart praised …'"));
  EXPECT_THAT(chosen({"", "Zorro", "", ""}), HasSubstr("no node is named 'Zorro'"));
}

TEST(MarkWords, NestsAndLeavesOutWhatCrosses) {
  const std::vector<MarkedSpan> marks = {
      {{13, 14}, Mark::trigger}, {{10, 14}, Mark::argument}, {{12, 18}, Mark::argument}, {{90, 95}, Mark::cue}};
  EXPECT_EQ(mark_words("abc defg hi", 10, marks, MarkStyle::plain), "[abc* *]defg hi");
  EXPECT_EQ(mark_words("abc", 0, {{{0, 3}, Mark::cue}}, MarkStyle::terminal), "\x1b[3mabc\x1b[23m");
}

// A store or a pack may hold any numbers.
TEST(MarkWords, LeavesOutSpansThatCannotBe) {
  EXPECT_EQ(mark_words("abcdef", 0, {{{4, 2}, Mark::cue}}, MarkStyle::plain), "abcdef");
  EXPECT_EQ(mark_words("abcdef", 4294967294, {{{4294967294, 4294967295}, Mark::cue}, {{0, 1}, Mark::trigger}},
                       MarkStyle::plain),
            "abcdef");
}

TEST(MarkWords, EscapesWhatItMarksInHtml) {
  EXPECT_EQ(mark_words("a <b> 'c'", 0, {{{2, 5}, Mark::trigger}, {{6, 9}, Mark::cue}}, MarkStyle::html),
            "a <mark class=\"trigger\">&lt;b&gt;</mark> <mark class=\"cue\">&#39;c&#39;</mark>");
}

TEST(MarkWords, CutsNoLetterInTwo) {
  EXPECT_EQ(mark_words("Rosselló", 0, {{{0, 8}, Mark::argument}, {{8, 9}, Mark::cue}}, MarkStyle::plain), "Rosselló");
  EXPECT_EQ(words_of({{8, 9}, ""}, {0, 9}, "Rosselló"), "");
  EXPECT_EQ(words_of({{90, 4}, ""}, {0, 9}, "Rosselló"), "");
  EXPECT_EQ(words_of({{0, 9}, ""}, {0, 9}, "Rosselló"), "Rosselló");
}

TEST(MarkWords, KeepsControlCharactersOut) { EXPECT_EQ(mark_words("a\x1b[2J\nb", 0, {}, MarkStyle::plain), "a [2J b"); }

TEST(RuleText, QuotesThePatternAndWhatFollows) {
  const MemoryFileReader files;
  const auto rules = texts_of_rule("sacked/event:sack", "holds_office", builtin_relations(), files);
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_THAT(rules[0].where, testing::MatchesRegex("sacked.rules:[0-9]+"));
  EXPECT_THAT(rules[0].statement, HasSubstr("event sack fire"));
  EXPECT_EQ(rules[0].follows, "then holds_office(object, office) former");
  EXPECT_EQ(texts_of_rule("holds_office/role:title", "holds_office", builtin_relations(), files)[0].statement,
            "a title before a name");
  EXPECT_EQ(texts_of_rule("mine/verb:x", "mine", builtin_relations(), files)[0].statement, "");
}

TEST(Explanation, SaysHowEachWordReachedItsNode) {
  const std::string text = text_of(graph_with({sacking()}));
  EXPECT_THAT(text, HasSubstr("? sacked Tom Hart\n"));
  EXPECT_THAT(text, HasSubstr("  [She] (said) [he] (would) be *sacked*.\n"));
  EXPECT_THAT(text, HasSubstr("object     'he', a pronoun, for 'Mr Hart', for 'Tom Hart'\n"));
  EXPECT_THAT(text, HasSubstr("subject    nobody is named\n"));
  EXPECT_THAT(text, HasSubstr("says who   'She', a pronoun, for 'Ann Bell', by 'said'\n"));
  EXPECT_THAT(text, HasSubstr("status     planned, because of 'would'\n"));
}

TEST(Explanation, ShowsTheQuoteOfClaimsThatHaveNoMore) {
  Claim claim = sacking();
  claim.evidence.arguments.clear();
  claim.evidence.cues.clear();
  claim.evidence.rule.clear();
  const std::string text = text_of(graph_with({claim}));
  EXPECT_THAT(text, HasSubstr("  She said he would be *sacked*.\n"));
  EXPECT_THAT(text, HasSubstr("says who   Ann Bell\n"));
  EXPECT_THAT(text, Not(HasSubstr("rule")));
}

TEST(Explanation, IsJsonToo) {
  const KnowledgeGraph graph = graph_with({sacking()});
  const MemoryFileReader files;
  const std::string json = explanation_json({graph, builtin_relations(), files}, EdgeId(0), graph.claims_of(EdgeId(0)));
  EXPECT_THAT(
      json,
      HasSubstr(
          R"("subject":null,"subject_key":null,"relation":"sacked","object":"Tom Hart","object_key":"person/tom-hart")"));
  EXPECT_THAT(
      json,
      HasSubstr(
          R"("place":"object","node":"Tom Hart","node_key":"person/tom-hart","text":"he","begin":109,"end":111,)"
          R"("reached":"pronoun","chain":[{"text":"Mr Hart","begin":40,"end":47},{"text":"Tom Hart","begin":0,"end":8}])"));
  EXPECT_THAT(
      json,
      HasSubstr(
          R"("cues":[{"kind":"status","text":"would","begin":112,"end":117},{"kind":"speech","text":"said","begin":104,"end":108}])"));
}

}  // namespace
}  // namespace newsgraph
