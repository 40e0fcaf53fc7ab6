// What is in an evidence pack, and that it is read as it was written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/sha256.h"
#include "base/text_util.h"
#include "tests/unit/exporters/hostile_names.h"
#include "tests/unit/tools/pack_of_article.h"
#include "tools/newsgraph/evidence_pack.h"
#include "tools/newsgraph/pack_html.h"
#include "tools/newsgraph/pack_json.h"
#include "tools/newsgraph/pack_reader.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::Not;

const PackEdge& edge_of(const EvidencePack& pack, const std::string& relation) {
  for (const PackEdge& edge : pack.edges) {
    if (edge.relation == relation) return edge;
  }
  ADD_FAILURE() << "no edge of " << relation;
  return pack.edges.front();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string error_of(const std::string& json) {
  const auto read = parse_pack(json, "p.json");
  return read ? "none" : read.error().to_string();
}

EvidencePack hostile_pack() {
  DocumentClaims article;
  article.article = {"a", "2020", "</title><script>t()</script>", "javascript:alert(1)", "\u202Eecruos"};
  Claim claim;
  claim.relation = "met";
  claim.subject = EntityId(0);
  claim.object = EntityId(1);
  claim.evidence.quote = "<script>q()</script> \u202E\"met\" 'x' & y";
  claim.evidence.span = {0, static_cast<std::uint32_t>(claim.evidence.quote.size())};
  article.entities = {{EntityKind::person, {"A"}}, {EntityKind::person, {"B"}}};
  for (const std::string& name : hostile_names()) {
    if (!find_invalid_utf8(name)) article.entities[0].names.push_back(name);
  }
  article.claims = {claim};
  GraphBuilder builder;
  builder.add(article);
  return pack_of(builder.build());
}

TEST(EvidencePack, HoldsWhatAClaimRestsOn) {
  const EvidencePack pack = sample_pack();
  const PackEdge& edge = edge_of(pack, "sacked");
  EXPECT_EQ(edge_in_words(pack, edge), "Helena Marsh sacked Duncan Pryce");
  ASSERT_EQ(edge.claims.size(), 1U);
  const PackClaim& claim = edge.claims[0];
  EXPECT_EQ(claim.article, "a1");
  EXPECT_EQ(claim.status, Status::asserted);
  EXPECT_EQ(claim.time, "2022-06-14");
  EXPECT_EQ(pack.label(claim.office), "Home Secretary");
  EXPECT_EQ(claim.trigger, "sacked");
  EXPECT_EQ(claim.evidence.quote, "Helena Marsh sacked Duncan Pryce, the Home Secretary, on Tuesday.");
  EXPECT_EQ(claim.evidence.span, (ByteSpan{0, 65}));
  ASSERT_FALSE(claim.evidence.arguments.empty());
  EXPECT_EQ(claim.evidence.arguments[0].words.text, "Helena Marsh");
  ASSERT_EQ(claim.rules.size(), 1U);
  EXPECT_THAT(claim.rules[0].where, testing::StartsWith("sacked.rules:"));
}

TEST(EvidencePack, CountsBytesAndCodePoints) {
  const EvidencePack pack = sample_pack();
  const PackClaim& claim = edge_of(pack, "resigned").claims.at(0);
  EXPECT_EQ(pack.label(claim.by), "Élodie Quayle");
  EXPECT_EQ(claim.evidence.span.size(), 1 + claim.evidence.end_code_points - claim.evidence.begin_code_points);
}

TEST(EvidencePack, NamesTheTextAndTheProgramByHash) {
  const EvidencePack pack = sample_pack();
  ASSERT_EQ(pack.articles.size(), 1U);
  EXPECT_EQ(pack.articles[0].text_hash, sha256_hex(kPackText));
  EXPECT_EQ(pack.articles[0].info.source, "The Gazette");
  std::string lines;
  for (const FileDigest& file : pack.program.rules.files) {
    EXPECT_EQ(file.sha256, sha256_hex(embedded_rule_file(file.name)));
    EXPECT_EQ(file.size, embedded_rule_file(file.name).size());
    lines += file.sha256 + "  " + file.name + "\n";
  }
  EXPECT_EQ(pack.program.rules.sha256, sha256_hex(lines));
  EXPECT_THAT(pack.program.models.files, testing::Contains(testing::Field(&FileDigest::name, "en/networks.model")));
}

TEST(EvidencePack, NamesOwnRulesWithoutTheirFolders) {
  MemoryFileReader files;
  files.add("/home/ann/endorsed.rules", "relation endorsed\n");
  const auto program = this_program({"/home/ann/endorsed.rules"}, files);
  ASSERT_TRUE(program);
  EXPECT_EQ(program->own_rules.files, (std::vector<FileDigest>{digest_of("endorsed.rules", "relation endorsed\n")}));
  EXPECT_FALSE(this_program({"none.rules"}, files));
}

TEST(EvidencePack, TakesEachEdgeOnceAndOnlyTheClaimsAskedFor) {
  const KnowledgeGraph graph = graph_of({"a1", "2022-06-15", "", "", ""}, kPackText);
  const MemoryFileReader files;
  const GraphClaimId claim = graph.claims_of(EdgeId(0))[0];
  const EvidencePack pack =
      make_pack(graph, {{EdgeId(0), {claim}}, {EdgeId(0), {claim}}}, {}, builtin_relations(), files);
  ASSERT_EQ(pack.edges.size(), 1U);
  EXPECT_EQ(pack.edges[0].claims.size(), 1U);
}

TEST(PackJson, IsReadAsItWasWritten) {
  for (const EvidencePack& pack : {sample_pack(), hostile_pack()}) {
    const std::string json = pack_json(pack);
    const auto read = parse_pack(json, "p.json");
    ASSERT_TRUE(read) << read.error().to_string();
    EXPECT_EQ(pack_json(read->pack), json);
    EXPECT_EQ(read->seal, seal_of(pack));
  }
}

// As the schema says, for those who check it with sha256sum.
TEST(PackJson, SealsTheBytesBeforeTheSeal) {
  const std::string json = pack_json(sample_pack());
  const std::string before = json.substr(0, json.find(",\n  \"content_sha256\": \""));
  EXPECT_THAT(json, testing::EndsWith("\"content_sha256\": \"" + sha256_hex(before) + "\"\n}\n"));
}

TEST(PackReader, NamesTheLineAndColumnOfWhatIsWrong) {
  const std::string json = pack_json(sample_pack());
  EXPECT_EQ(error_of("{"), "p.json:1:2: error: Missing a name for object member.");
  EXPECT_EQ(error_of("[1]"), "p.json:1:1: error: expected an object, not a list");
  EXPECT_EQ(error_of("{\"a\": \xFF}"), "p.json:1:7: error: not valid UTF-8");
  EXPECT_EQ(error_of(replaced(json, "\"version\": 1,", "\"version\": 2,")),
            "p.json:3:14: error: a pack of version 2; this program reads version 1");
  EXPECT_EQ(error_of(replaced(json, "newsgraph-evidence-pack", "x")),
            "p.json:2:13: error: not an evidence pack: expected the format 'newsgraph-evidence-pack'");
  EXPECT_THAT(error_of(replaced(json, "\"quote\"", "\"qoute\"")), HasSubstr("this object has no 'quote'"));
  EXPECT_THAT(error_of(replaced(json, "\"trigger\": {", "\"triger\": 1,\n \"trigger\": {")),
              HasSubstr("unknown member 'triger'; did you mean 'trigger'?"));
  EXPECT_THAT(error_of(replaced(json, "\"status\": \"asserted\"", "\"status\": \"true\"")),
              testing::MatchesRegex("p.json:[0-9]+:21: error: 'true' is not a status: .*"));
  EXPECT_THAT(error_of(replaced(json, "\"begin\": 0", "\"begin\": -1")), HasSubstr("'begin' must be a whole number"));
  EXPECT_THAT(error_of(replaced(json, "\"begin\": 0", "\"begin\": 4294967296")), HasSubstr("from 0 to 4294967295"));
  EXPECT_THAT(error_of(replaced(json, "\"begin\": 0", "\"begin\": 0,\n\"begin\": 1")),
              HasSubstr("'begin' stands here twice"));
  EXPECT_THAT(error_of(replaced(json, "\"confidence\": 0.", "\"confidence\": 7.")), HasSubstr("a number from 0 to 1"));
  EXPECT_THAT(error_of(replaced(json, "\"article\": \"a1\"", "\"article\": \"a2\"")), HasSubstr("no article 'a2'"));
  EXPECT_THAT(error_of(replaced(json, "\"object\": \"", "\"object\": \"x")), HasSubstr("the pack has no node 'x"));
  EXPECT_THAT(error_of(std::string(100, '[')), HasSubstr("nested more than 64 deep"));
}

TEST(PackReader, WantsAnEdgeAndEachThingOnce) {
  const std::string json = pack_json(sample_pack());
  const auto start = json.find("\"edges\": [");
  const auto end = json.find("\"content_sha256\"");
  EXPECT_THAT(error_of(json.substr(0, start) + "\"edges\": [],\n  " + json.substr(end)),
              testing::MatchesRegex("p.json:[0-9]+:12: error: a pack without an edge: it says nothing"));
  EvidencePack pack = sample_pack();
  pack.edges[0].claims.push_back(pack.edges[0].claims[0]);
  EXPECT_THAT(error_of(pack_json(pack)),
              testing::MatchesRegex("p.json:[0-9]+:18: error: the claim 'claim/[0-9a-f]+' stands here twice"));
  pack = sample_pack();
  pack.edges.push_back(pack.edges[0]);
  EXPECT_THAT(error_of(pack_json(pack)), testing::MatchesRegex("p.json:.* error: the edge '.*' stands here twice"));
}

TEST(PackReader, TakesEveryCutAsAnError) {
  const std::string json = pack_json(sample_pack());
  for (std::size_t size = 0; size + 2 < json.size(); size += 97)
    EXPECT_THAT(error_of(json.substr(0, size)), testing::StartsWith("p.json:")) << size;
}

TEST(PackHtml, ShowsEachClaimWithItsWordsMarked) {
  const EvidencePack pack = sample_pack();
  const std::string html = pack_html(pack);
  EXPECT_THAT(html, HasSubstr("<mark class=\"argument\">Helena Marsh</mark> <mark class=\"trigger\">sacked</mark> "
                              "<mark class=\"argument\">Duncan Pryce</mark>, the "));
  EXPECT_THAT(html, HasSubstr("<dt>Says who</dt><dd><bdi>Élodie Quayle</bdi>, by ‘<bdi>said</bdi>’</dd>"));
  EXPECT_THAT(html, HasSubstr(seal_of(pack)));
  EXPECT_THAT(html, HasSubstr("<code>" + pack.articles[0].text_hash + "</code>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"https://news.example/a1\" rel=\"noreferrer\">https://news.example/a1</a>"));
}

TEST(PackHtml, SaysInTheHeadingThatNobodyAssertsIt) {
  const EvidencePack pack = sample_pack();
  EvidencePack only = pack;
  only.edges = {edge_of(pack, "resigned")};
  ASSERT_NE(only.edges[0].claims.at(0).status, Status::asserted);
  const std::string status(to_string(only.edges[0].claims[0].status));
  EXPECT_THAT(pack_html(only),
              testing::ContainsRegex("<title>Evidence: Helena Marsh resigned .* \\(" + status + "\\)</title>"));
}

TEST(PackHtml, LetsNothingOfTheArticleOut) {
  const std::string html = pack_html(hostile_pack());
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("javascript:alert(1)\"")));
  EXPECT_THAT(html, Not(HasSubstr("\u202E")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;q()&lt;/script&gt; \uFFFD&quot;met&quot; &#39;x&#39; &amp; y"));
  EXPECT_THAT(html, HasSubstr("<bdi>javascript:alert(1)</bdi>"));
}

TEST(PackHtml, AllowsItsOwnStyleAndNothingElse) {
  const std::string html = pack_html(sample_pack());
  const std::size_t begin = html.find("<style>") + 7;
  const std::string style = html.substr(begin, html.find("</style>") - begin);
  EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'; style-src 'sha256-" + sha256_base64(style) +
                              "'; base-uri 'none'; form-action 'none'\""));
  EXPECT_THAT(html, Not(HasSubstr(" style=")));
}

}  // namespace
}  // namespace newsgraph
