#include "claims/claims_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/claims/claims_generator.h"

namespace newsgraph {
namespace {

// Parses an article with one person, `a`, and what `claim` holds; returns the error, or "" if there is none.
std::string error_of_claim(const std::string& claim) {
  const auto parsed = parse_claims_line(
      R"({"doc":"x","entities":[{"id":"a","type":"Person","names":["A"]}],"claims":[)" + claim + "]}", "x.jsonl", 7);
  return parsed ? "" : parsed.error().to_string();
}

std::string error_of(std::string_view line) {
  const auto parsed = parse_claims_line(line, "x.jsonl", 7);
  return parsed ? "" : parsed.error().to_string();
}

DocumentClaims sacking() {
  DocumentClaims claims;
  claims.article = {"a1", "2019-05-01", "May sacks \"Gav\"", "", ""};
  claims.num_sentences = 1;
  claims.num_tokens = 9;
  claims.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}}, {EntityKind::person, {"Gavin Williamson"}}};
  Claim claim;
  claim.relation = "sacked";
  claim.object = EntityId(1);
  claim.time = "2019-05";
  claim.evidence = {{0, 42}, 0, 40, {12, 18}, "Williamson was sacked.", "sacked/passive", 0.95};
  claims.claims.push_back(claim);
  return claims;
}

TEST(ToJsonLine, WritesMembersInFixedOrderAndLeavesOutWhatIsUnset) {
  EXPECT_EQ(to_json_line(sacking()),
            R"({"doc":"a1","date":"2019-05-01","title":"May sacks \"Gav\"","num_sentences":1,"num_tokens":9,)"
            R"("entities":[{"id":"e1","type":"Person","names":["Theresa May","Mrs May"]},)"
            R"({"id":"e2","type":"Person","names":["Gavin Williamson"]}],)"
            R"("claims":[{"s":null,"r":"sacked","o":"e2","status":"asserted","time":"2019-05",)"
            R"("quote":"Williamson was sacked.","begin":0,"end":42,"begin_cp":0,"end_cp":40,"trigger":[12,18],)"
            R"("rule":"sacked/passive","confidence":0.950}]})");
}

TEST(ToJsonLine, WritesWhatAThingIsKnownAs) {
  DocumentClaims claims = sacking();
  claims.entities.push_back({EntityKind::place, {"Ukrainian"}, "Ukraine"});
  EXPECT_THAT(to_json_line(claims),
              testing::HasSubstr(R"({"id":"e3","type":"Place","names":["Ukrainian"],"known_as":"Ukraine"})"));
}

TEST(ToJsonLine, WritesWhatAClaimRestsOn) {
  DocumentClaims claims = sacking();
  Evidence& evidence = claims.claims[0].evidence;
  evidence.arguments = {{ClaimPlace::object, Reached::pronoun, {{0, 2}, ""}, {{{50, 60}, "Williamson"}}},
                        {ClaimPlace::by, Reached::name, {{3, 6}, ""}, {}}};
  evidence.cues = {{CueKind::speech, {{7, 11}, ""}}};
  EXPECT_THAT(to_json_line(claims),
              testing::HasSubstr(R"("confidence":0.950,"arguments":[{"place":"object","at":[0,2],"reached":"pronoun",)"
                                 R"("chain":[{"at":[50,60],"text":"Williamson"}]},{"place":"by","at":[3,6]}],)"
                                 R"("cues":[{"kind":"speech","at":[7,11]}]}]})"));
}

TEST(ParseClaimsLine, SaysWhatIsWrongWithGrounds) {
  const std::string claim = R"({"r":"met","o":"a","status":"asserted",)";
  EXPECT_EQ(error_of_claim(claim + R"("arguments":[{"at":[1,2]}]})"),
            "x.jsonl:7: error: claim 1: unknown place '' of an argument; expected subject, object, office or by");
  EXPECT_EQ(error_of_claim(claim + R"("arguments":[{"place":"by","at":[1]}]})"),
            "x.jsonl:7: error: claim 1: 'at' is not two numbers; expected its begin and end");
  EXPECT_EQ(error_of_claim(claim + R"("arguments":[{"place":"by","at":[1,2],"reached":"magic"}]})"),
            "x.jsonl:7: error: claim 1: an argument is reached by 'magic'; expected name, other_name, role, pronoun, "
            "nominal, held or unknown");
  EXPECT_EQ(error_of_claim(claim + R"("cues":[{"kind":"x","at":[1,2]}]})"),
            "x.jsonl:7: error: claim 1: unknown kind 'x' of a cue; expected status or speech");
  EXPECT_EQ(error_of_claim(claim + R"("cues":[{"kind":"status","at":[2,1]}]})"),
            "x.jsonl:7: error: claim 1: 'at' begins after its end, or lies past 4 GiB");
  EXPECT_NE(error_of_claim(claim + R"("cues":[7]})"), "");
  EXPECT_NE(error_of_claim(claim + R"("arguments":{}})"), "");
  EXPECT_EQ(error_of_claim(claim + R"("arguments":[{"place":"by","at":[1,2],"x":[{"y":[1]}]}]})"), "");
}

RC_GTEST_PROP(ClaimsFile, ReadsBackWhatItWrote, ()) {
  const DocumentClaims claims = *any_document_claims("some/id");
  const std::string line = to_json_line(claims);
  RC_ASSERT(line.find('\n') == std::string::npos);
  const auto again = parse_claims_line(line, "x.jsonl", 1);
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == claims);
}

RC_GTEST_PROP(ClaimsFile, RefusesEveryLineThatIsCutOff, ()) {
  const std::string line = to_json_line(*any_document_claims("x"));
  const std::size_t length = *rc::gen::inRange<std::size_t>(0, line.size());
  RC_ASSERT(!parse_claims_line(std::string_view(line).substr(0, length), "x.jsonl", 1));
}

TEST(ParseClaimsLine, ReadsMembersInAnyOrderAndIgnoresUnknownOnes) {
  const auto parsed = parse_claims_line(
      R"({"claims":[{"o":"p","optional":true,"s":null,"r":"sacked","status":"planned","by":null,"x":{"s":[{"r":1}]}}],)"
      R"("extra":[[{"doc":2}]],"entities":[{"names":["A"],"id":"p","wikidata":1.5,"type":"Person"}],"doc":"d","date":null})",
      "x", 1);
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  EXPECT_EQ(parsed->article.id, "d");
  ASSERT_EQ(parsed->claims.size(), 1U);
  EXPECT_TRUE(parsed->claims[0].subject.is_none());
  EXPECT_EQ(parsed->claims[0].object, EntityId(0));
  EXPECT_EQ(parsed->claims[0].status, Status::planned);
}

TEST(ParseClaimsLine, SaysWhatIsWrongWithAClaim) {
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"a","status":"asserted"})"), "");
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"b","status":"asserted"})"),
            "x.jsonl:7: error: claim 1: 'o' names 'b', which no entity has as its id");
  EXPECT_EQ(error_of_claim(R"({"r":"met","s":"a","status":"asserted"})"),
            "x.jsonl:7: error: claim 1: no 'o'; expected an entity's id");
  EXPECT_EQ(error_of_claim(R"({"o":"a","status":"asserted"})"), "x.jsonl:7: error: claim 1: no 'r'; expected a relation");
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"a","status":"sure"})"),
            "x.jsonl:7: error: claim 1: unknown status 'sure'; expected asserted, planned, hypothetical or negated");
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"a","status":"asserted","state":"past"})"),
            "x.jsonl:7: error: claim 1: unknown state 'past'; expected current, former or future");
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"a","status":"asserted","begin":5,"end":4})"),
            "x.jsonl:7: error: claim 1: 'begin' begins after its end, or lies past 4 GiB");
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"a","status":"asserted","trigger":[1]})"),
            "x.jsonl:7: error: claim 1: 'trigger' is not two numbers; expected its begin and end");
  EXPECT_EQ(error_of_claim(R"({"r":"met","o":"a","status":"asserted","confidence":1.5})"),
            "x.jsonl:7: error: claim 1: 'confidence' is out of range; expected 0 to 1");
}

TEST(ParseClaimsLine, SaysWhatIsWrongWithAnEntity) {
  EXPECT_EQ(error_of(R"({"doc":"x","entities":[{"id":"a","type":"Persn","names":["A"]}]})"),
            "x.jsonl:7: error: entity 1: unknown type 'Persn'; expected Person, Office, Organisation, Place or Event");
  EXPECT_EQ(error_of(R"({"doc":"x","entities":[{"id":"a","type":"Person","names":[]}]})"),
            "x.jsonl:7: error: entity 1: no 'names'; expected at least one");
  EXPECT_EQ(error_of(R"({"doc":"x","entities":[{"type":"Person","names":["A"]}]})"),
            "x.jsonl:7: error: entity 1: no 'id'; expected an id that claims can name");
  EXPECT_EQ(error_of(R"({"doc":"x","entities":[{"id":"a","type":"Event","names":["A"]},{"id":"a","type":"Event","names":["B"]}]})"),
            "x.jsonl:7: error: entity 2: id 'a' is taken; expected one of its own");
}

TEST(ParseClaimsLine, SaysWhereAValueHasTheWrongType) {
  EXPECT_EQ(error_of(R"({"doc":5})"), "x.jsonl:7:8: error: wrong value of 'doc'; expected a string");
  EXPECT_EQ(error_of(R"({"doc":[]})"), "x.jsonl:7:8: error: wrong value of 'doc'; expected a string");
  EXPECT_EQ(error_of(R"({"claims":{}})"), "x.jsonl:7:11: error: wrong value of 'claims'; expected a list");
  EXPECT_EQ(error_of(R"({"claims":[5]})"), "x.jsonl:7:12: error: wrong value in list 'claims'; expected an object");
  EXPECT_EQ(error_of(R"({"num_tokens":-1})"), "x.jsonl:7:15: error: wrong value of 'num_tokens'; expected a whole number");
  EXPECT_EQ(error_of(R"({"num_tokens":1.5})"), "x.jsonl:7:15: error: wrong value of 'num_tokens'; expected a whole number");
  EXPECT_EQ(error_of(R"([1])"), "x.jsonl:7:1: error: not an article; expected a JSON object");
  EXPECT_EQ(error_of("{}"), "x.jsonl:7: error: no 'doc'; expected the article's id");
}

TEST(ParseClaimsLine, SaysWhereTheLineIsNoJson) {
  EXPECT_EQ(error_of(R"({"doc":)"), "x.jsonl:7:8: error: not JSON: Invalid value.");
  EXPECT_EQ(error_of("{\"doc\":\"x\"} y"), "x.jsonl:7:13: error: not JSON: The document root must not be followed by other values.");
  EXPECT_EQ(error_of("{\n \"doc\":\"\xff\"}"), "x.jsonl:8:9: error: not UTF-8");
  EXPECT_EQ(error_of(std::string_view("{\"doc\":\"x\"}\0y", 13)), "x.jsonl:7:12: error: not JSON: holds a zero byte");
  EXPECT_NE(error_of(R"({"doc":"\ud800"})"), "");
  EXPECT_EQ(error_of(R"({"doc":"x\ude00"})"), "x.jsonl:7:17: error: 'doc' holds half a surrogate pair");
}

TEST(ParseClaimsLine, RefusesDeepNesting) {
  const std::string deep(1'000'000, '[');
  EXPECT_NE(error_of("{\"x\":" + deep).find("nested over 64 deep"), std::string::npos);
  EXPECT_NE(error_of(deep), "");
}

TEST(ParseClaimsFile, SkipsBlankLinesAndCountsThem) {
  std::vector<std::string> seen;
  const ClaimsTaker take = [&](DocumentClaims claims) -> Result<void> {
    seen.push_back(claims.article.id);
    return {};
  };
  ASSERT_TRUE(parse_claims_file("{\"doc\":\"a\"}\n\r\n{\"doc\":\"b\"}", "x", take));
  EXPECT_EQ(seen, (std::vector<std::string>{"a", "b"}));
  const auto failed = parse_claims_file("{\"doc\":\"a\"}\n\n{}\n", "x", take);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().line, 3);
}

TEST(ParseClaimsFile, StopsWhenTheTakerFails) {
  const auto failed = parse_claims_file("{\"doc\":\"a\"}\n{\"doc\":\"b\"}", "x", [](const DocumentClaims&) -> Result<void> {
    return Error{ErrorCode::interrupted, "stopped"};
  });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::interrupted);
}

}  // namespace
}  // namespace newsgraph
