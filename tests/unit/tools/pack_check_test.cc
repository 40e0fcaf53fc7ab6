// What verify says about packs, articles and programs that were changed.
#include "tools/newsgraph/pack_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text_util.h"
#include "tests/unit/tools/pack_of_article.h"
#include "tools/newsgraph/claim_difference.h"
#include "tools/newsgraph/pack_json.h"

namespace newsgraph {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

// The lines about the article, offered as `article`.
std::vector<std::string> lines(const EvidencePack& pack, const Article& article) {
  const MemoryFileReader files;
  ArticleFinder finder(pack);
  finder.offer(article);
  NameCheck names(pack);
  const auto found = check_article(pack, pack.articles[0], finder.found(0), pack_pipeline(), files, &names);
  std::vector<std::string> out;
  for (const PackFinding& finding : *found) out.push_back(to_string(finding));
  return out;
}

// The lines about the names, with `given` at hand.
std::vector<std::string> name_lines(const EvidencePack& pack, const std::vector<Article>& given) {
  const MemoryFileReader files;
  ArticleFinder finder(pack);
  NameCheck names(pack);
  for (const Article& article : given) {
    finder.offer(article);
    names.offer(article);
  }
  const auto found = check_article(pack, pack.articles[0], finder.found(0), pack_pipeline(), files, &names);
  std::vector<std::string> out;
  for (const PackFinding& finding : check_names(names, finder.found(0) != nullptr)) out.push_back(to_string(finding));
  return out;
}

PackNode* node_named(EvidencePack* pack, const std::string& label) {
  for (PackNode& node : pack->nodes) {
    if (node.names.front() == label) return &node;
  }
  return nullptr;
}

Article sample_article() {
  return {{"a1", "2022-06-15", "Marsh sacks", "https://news.example/a1", "The Gazette"}, kPackText};
}

// Of the pack with its first claim of `sacked` changed: the line of that claim.
template <typename Change>
std::string line_after(Change change) {
  EvidencePack pack = sample_pack();
  for (PackEdge& edge : pack.edges) {
    if (edge.relation == "sacked") change(&pack, &edge, &edge.claims.at(0));
  }
  for (const std::string& line : lines(pack, sample_article())) {
    if (line.find("Helena Marsh sacked") != std::string::npos || line.starts_with("differs")) return line;
  }
  return "none";
}

std::vector<std::string> program_lines(const ReadPack& read, const PackProgram& program) {
  std::vector<std::string> out;
  for (const PackFinding& finding : check_program(read, program)) out.push_back(to_string(finding));
  return out;
}

TEST(PackCheck, FindsAllTheSameInTheSameText) {
  const std::vector<std::string> found = lines(sample_pack(), sample_article());
  EXPECT_GE(found.size(), 4U);
  EXPECT_THAT(found, Each(StartsWith("same ")));
  EXPECT_EQ(found[0], "same     article a1");
}

TEST(PackCheck, ShowsAChangedQuote) {
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.quote = "Marsh praised Pryce."; }),
              HasSubstr(": quote: was 'Marsh praised Pryce.', is 'Helena Marsh sacked Duncan Pryce, the Home"));
}

TEST(PackCheck, ShowsChangedOffsets) {
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.span.begin = 1; }),
              testing::EndsWith(": begin: was '1', is '0'"));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.end_code_points = 9; }),
              testing::EndsWith(": end in code points: was '9', is '65'"));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.trigger.end = 18; }),
              HasSubstr(": trigger: was 'sacked [13,18)', is 'sacked [13,19)'"));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.arguments[0].words.span.end = 5; }),
              HasSubstr(": arguments: was 'subject Helena Marsh [0,5) name, "));
}

TEST(PackCheck, ShowsWhatElseWasChanged) {
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->status = Status::negated; }),
              testing::EndsWith(": status: was 'negated', is 'asserted'"));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->time = "2021"; }),
              testing::EndsWith(": time: was '2021', is '2022-06-14'"));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.rule = "x/y"; }),
              HasSubstr(": rule: was 'x/y', is 'sacked/"));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->evidence.confidence = 1; }),
              HasSubstr(": confidence: was '1.000', is '0."));
  EXPECT_THAT(line_after([](auto*, auto*, PackClaim* claim) { claim->office.clear(); }),
              testing::EndsWith(": office: was 'nobody', is 'Home Secretary (Office)'"));
  EXPECT_THAT(line_after([](auto*, PackEdge* edge, PackClaim* claim) { claim->by = edge->object; }),
              testing::EndsWith(": said by: was 'Duncan Pryce (Person)', is 'nobody'"));
  EXPECT_THAT(line_after([](auto*, PackEdge* edge, auto*) { edge->relation = "praised"; }),
              testing::EndsWith(": relation: was 'praised', is 'sacked'"));
  EXPECT_THAT(line_after([](auto*, PackEdge* edge, auto*) { std::swap(edge->subject, edge->object); }),
              HasSubstr(": subject: was 'Duncan Pryce (Person)', is 'Helena Marsh (Person)'; object: was"));
}

TEST(PackCheck, KnowsNodesThatHaveMoreNamesThanTheArticle) {
  EvidencePack pack = sample_pack();
  for (PackNode& node : pack.nodes) node.names.insert(node.names.begin(), "Another Name");
  EXPECT_THAT(lines(pack, sample_article()), Each(StartsWith("same ")));
  for (PackNode& node : pack.nodes) node.names = {"Another Name"};
  EXPECT_THAT(lines(pack, sample_article())[1], StartsWith("differs"));
}

TEST(PackCheck, TellsAClaimWithTheNamesOfTheArticle) {
  EvidencePack pack = sample_pack();
  node_named(&pack, "Helena Marsh")->names.insert(node_named(&pack, "Helena Marsh")->names.begin(), "Zoe Hart");
  EXPECT_THAT(lines(pack, sample_article()), Each(testing::Not(HasSubstr("Zoe Hart"))));
  EXPECT_THAT(lines(pack, sample_article()), Contains(HasSubstr("Helena Marsh sacked Duncan Pryce")));
}

TEST(PackCheck, FindsNoFaultWithTheNamesOfTheArticle) {
  EXPECT_THAT(name_lines(sample_pack(), {sample_article()}), ElementsAre());
}

TEST(PackCheck, ShowsANameThatNoArticleHas) {
  EvidencePack pack = sample_pack();
  PackNode* const node = node_named(&pack, "Helena Marsh");
  ASSERT_NE(node, nullptr);
  node->names.insert(node->names.begin(), "Zoe Hart");
  EXPECT_THAT(
      name_lines(pack, {sample_article()}),
      ElementsAre("note     " + node->key + ": its first name 'Zoe Hart' stands in none of the articles given"));
  std::swap(node->names[0], node->names[1]);
  EXPECT_THAT(name_lines(pack, {sample_article()}),
              ElementsAre("note     " + node->key + ": the name 'Zoe Hart' stands in none of the articles given"));
  // Another article of the graph may have it; a word that begins so is not it.
  EXPECT_THAT(name_lines(pack, {sample_article(), {{"a2", "", "", "", ""}, "It was Zoe\nHart."}}), ElementsAre());
  EXPECT_THAT(name_lines(pack, {sample_article(), {{"a2", "", "", "", ""}, "Zoe Harte came."}}).size(), 1U);
}

TEST(PackCheck, ShowsTheNameOfAnother) {
  EvidencePack pack = sample_pack();
  PackNode* const node = node_named(&pack, "Helena Marsh");
  ASSERT_NE(node, nullptr);
  node->names.insert(node->names.begin(), "Duncan Pryce");
  EXPECT_THAT(name_lines(pack, {sample_article()}),
              ElementsAre("differs  " + node->key + ": its first name 'Duncan Pryce' is another's in the article a1"));
}

TEST(PackCheck, DoesNotBlameNamesWhereTheArticleIsMissing) {
  EXPECT_THAT(name_lines(sample_pack(), {}), ElementsAre());
}

TEST(PackCheck, SaysThatAUrlCannotBeChecked) {
  Article article = sample_article();
  article.info.url.clear();
  EXPECT_EQ(lines(sample_pack(), article)[1],
            "note     article a1: url 'https://news.example/a1': the article given has none");
}

TEST(PackCheck, ComparesSymmetricRelationsEitherWay) {
  const std::string text = "Zoe Hart met Ann Bell on Monday.\n";
  EvidencePack pack = pack_of(graph_of({"a1", "", "", "", ""}, text));
  ASSERT_EQ(pack.edges.at(0).relation, "met");
  std::swap(pack.edges[0].subject, pack.edges[0].object);
  for (ArgumentGround& argument : pack.edges[0].claims[0].evidence.arguments)
    argument.place = argument.place == ClaimPlace::subject ? ClaimPlace::object : ClaimPlace::subject;
  auto& arguments = pack.edges[0].claims[0].evidence.arguments;
  std::reverse(arguments.begin(), arguments.end());
  EXPECT_THAT(lines(pack, {{"a1", "", "", "", ""}, text}), Each(StartsWith("same ")));
}

TEST(PackCheck, ShowsAnArticleWhoseTextChanged) {
  Article article = sample_article();
  article.text.insert(0, "On Monday she denied it. ");
  const std::vector<std::string> found = lines(sample_pack(), article);
  EXPECT_THAT(found[0], HasSubstr("differs  article a1: text hash: was '" + sample_pack().articles[0].text_hash));
  EXPECT_THAT(found[1], HasSubstr("begin: was "));
  article.text = "Nothing of this.";
  EXPECT_THAT(lines(sample_pack(), article)[1], testing::EndsWith(": the article has no such claim"));
}

TEST(PackCheck, ShowsAWrongDateOnce) {
  Article article = sample_article();
  article.info.date = "2022-07-15";
  const std::vector<std::string> found = lines(sample_pack(), article);
  EXPECT_EQ(found[0], "differs  article a1: date: was '2022-06-15', is '2022-07-15'");
  EXPECT_THAT(found[1], StartsWith("same "));
}

TEST(PackCheck, FindsAnArticleByItsTextWhereTheIdIsAnother) {
  Article article = sample_article();
  article.info.id = "renamed";
  EXPECT_EQ(lines(sample_pack(), article)[0], "same     article a1: the text is that of 'renamed'");
  article.text = "Another text.";
  EXPECT_THAT(lines(sample_pack(), article),
              ElementsAre(HasSubstr("missing  article a1: neither its id nor its text is among the articles given; ")));
  EXPECT_THAT(lines(sample_pack(), article)[0],
              testing::EndsWith(std::to_string(claims_of(sample_pack(), "").size()) + " claims not checked"));
}

TEST(PackCheck, PrefersTheTextToTheId) {
  const EvidencePack pack = sample_pack();
  ArticleFinder finder(pack);
  finder.offer({{"a1", "", "", "", ""}, "Another text."});
  EXPECT_EQ(finder.found(0)->text, "Another text.");
  finder.offer({{"copy", "", "", "", ""}, kPackText});
  EXPECT_EQ(finder.found(0)->info.id, "copy");
  finder.offer({{"a1", "", "", "", ""}, kPackText});
  EXPECT_EQ(finder.found(0)->info.id, "a1");
}

// Graphs of before have FNV-1a.
TEST(PackCheck, KnowsTheHashesOfEarlierGraphs) {
  EvidencePack pack = sample_pack();
  pack.articles[0].text_hash = hash_like("0123456789abcdef", kPackText);
  EXPECT_EQ(pack.articles[0].text_hash.size(), 16U);
  EXPECT_EQ(lines(pack, sample_article())[0], "same     article a1: by a weak hash, FNV-1a: extract again for SHA-256");
  pack.articles[0].text_hash.clear();
  EXPECT_EQ(lines(pack, sample_article())[0], "same     article a1: the pack has no hash of its text");
}

TEST(PackCheck, TakesAnotherProgramForANote) {
  EvidencePack pack = sample_pack();
  const PackProgram now = pack.program;
  pack.program.version = "0.0.1";
  pack.program.rules.files[0].sha256[0] ^= 1;
  pack.program.rules.files.push_back(digest_of("old.rules", ""));
  pack.program.rules.sha256 = digest_of_all(pack.program.rules.files);
  const std::string first = now.rules.files[0].name;
  EXPECT_THAT(
      program_lines({pack, seal_of(pack)}, now),
      ElementsAre("same     pack: content SHA-256 " + seal_of(pack),
                  "note     newsgraph: version: was '0.0.1', is '" + now.version + "'", StartsWith("same     models: "),
                  "note     rules: not those of the pack: " + first + ", old.rules (not here)"));
}

TEST(PackCheck, SeesThatAPackWasChanged) {
  EvidencePack pack = sample_pack();
  const std::string seal = seal_of(pack);
  const PackProgram now = pack.program;
  pack.program.models.files[0].sha256[0] ^= 1;
  const std::vector<std::string> found = program_lines({pack, seal}, now);
  EXPECT_EQ(found[0], "differs  pack: its content is not what its content_sha256 says: it was changed");
  EXPECT_EQ(found[2], "differs  models: their SHA-256 in the pack is not that of the files it lists");
}

TEST(PackCheck, PrintsNoControlCharacters) {
  EXPECT_EQ(to_string(PackFinding{Finding::note, "a\nb", "\x1b[2J"}), "note     a b: [2J");
}

}  // namespace
}  // namespace newsgraph
