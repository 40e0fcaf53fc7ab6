#include "exporters/rdf/jsonld_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <rapidjson/document.h>

#include "base/text_util.h"
#include "exporters/safe_text.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

std::string to_jsonld(const KnowledgeGraph& graph, const ExportSettings& settings = {}) {
  StringOutput output;
  const auto written = write_jsonld(graph, settings, output);
  EXPECT_TRUE(written) << written.error().message;
  return output.text();
}

std::string text_of(const rapidjson::Value& object, const char* member) {
  const auto found = object.FindMember(member);
  return found == object.MemberEnd() || !found->value.IsString() ? std::string() : found->value.GetString();
}

// The nodes of @graph that have `type`. `document` must outlive the result.
std::vector<const rapidjson::Value*> nodes_of(const rapidjson::Document& document, const std::string& type) {
  std::vector<const rapidjson::Value*> found;
  for (const rapidjson::Value& node : document["@graph"].GetArray()) {
    if (text_of(node, "type") == type) found.push_back(&node);
  }
  return found;
}

void parse(const std::string& text, rapidjson::Document* document) {
  document->Parse<rapidjson::kParseValidateEncodingFlag>(text.c_str());
  ASSERT_FALSE(document->HasParseError()) << text;
}

TEST(RelationTerm, NeverMeansSomethingElse) {
  EXPECT_EQ(relation_term("holds_office"), "holds_office");
  EXPECT_EQ(relation_term("label"), "rel:label");
  EXPECT_EQ(relation_term("kg"), "rel:kg");
  EXPECT_EQ(relation_term("@id"), "rel:%40id");
  EXPECT_EQ(relation_term("says \"no\""), "rel:says%20%22no%22");
}

TEST(JsonldContext, TellsWhatEachRelationMeans) {
  const std::string context = jsonld_context({"https://kb.example/", {"sacked", "label"}});
  EXPECT_NE(context.find(R"("kg":"https://kb.example/kg/")"), std::string::npos);
  EXPECT_NE(context.find(R"("sacked":{"@id":"rel:sacked","@type":"@id"})"), std::string::npos);
  EXPECT_NE(context.find(R"("rel:label":{"@id":"rel:label","@type":"@id"})"), std::string::npos);
}

TEST(WriteJsonld, ContextComesFirst) {
  const std::string text = to_jsonld(graph_of({reshuffle()}));
  EXPECT_EQ(text.substr(0, 12), "{\"@context\":");
  rapidjson::Document document;
  parse(text, &document);
  EXPECT_EQ(document.MemberCount(), 2U);
  for (const rapidjson::Value& node : document["@graph"].GetArray()) {
    EXPECT_STREQ(node.MemberBegin()->name.GetString(), "id");
  }
}

TEST(WriteJsonld, DirectTriplesOnlyForWhatTheArticleSays) {
  rapidjson::Document document;
  parse(to_jsonld(graph_of({reshuffle()})), &document);
  for (const rapidjson::Value* person : nodes_of(document, "Person")) {
    const std::string label = text_of(*person, "label");
    EXPECT_EQ(person->HasMember("sacked"), label == "Ada Fell");
    EXPECT_EQ(person->HasMember("denied"), label == "Ben Pike");
    EXPECT_EQ(person->HasMember("holds_office"), label != "Ben Pike");  // his is over
    EXPECT_FALSE(person->HasMember("leaked"));      // negated
    EXPECT_FALSE(person->HasMember("accused"));     // says somebody else
    EXPECT_FALSE(person->HasMember("resigned"));    // planned
    EXPECT_FALSE(person->HasMember("criticised"));  // hypothetical
  }
}

TEST(WriteJsonld, ClaimsAreWhole) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  rapidjson::Document document;
  parse(to_jsonld(graph), &document);
  const auto claims = nodes_of(document, "Claim");
  ASSERT_EQ(claims.size(), graph.claims().size());
  for (const rapidjson::Value* claim : claims) {
    const bool unknown = text_of(*claim, "predicate") == "promoted";
    EXPECT_EQ(claim->HasMember("subject"), !unknown);
    EXPECT_EQ((*claim)["confidence"].GetDouble(), 0.9);
    const rapidjson::Value& evidence = (*claim)["evidence"][0];
    EXPECT_EQ(text_of(evidence, "source"), "kg:article/reshuffle");
    const rapidjson::Value& position = evidence["selector"][0];
    EXPECT_EQ(position["end"].GetUint64() - position["start"].GetUint64(), 10U);
    EXPECT_NE(text_of(evidence["selector"][1], "exact"), "");
  }
}

TEST(WriteJsonld, MembershipsAreDerivedFromClaims) {
  rapidjson::Document document;
  parse(to_jsonld(graph_of({reshuffle()})), &document);
  std::vector<std::string> found;
  for (const rapidjson::Value* membership : nodes_of(document, "Membership")) {
    found.push_back(text_of(*membership, "state") + " " + text_of(*membership, "startDate") + " " +
                    text_of(*membership, "endDate"));
    EXPECT_EQ((*membership)["derivedFrom"].Size(), 1U);
  }
  EXPECT_THAT(found, testing::UnorderedElementsAre("current  ", "former  2019-05-01", "current 2019-05-01 "));
}

TEST(WriteJsonld, AFilteredGraphHoldsOnlyWhatIsShown) {
  ExportSettings settings;
  settings.view.relations = {"sacked"};
  rapidjson::Document document;
  parse(to_jsonld(graph_of({reshuffle()}), settings), &document);
  EXPECT_EQ(nodes_of(document, "Claim").size(), 1U);
  EXPECT_EQ(nodes_of(document, "Person").size(), 2U);
  EXPECT_EQ(nodes_of(document, "Office").size(), 1U);
  EXPECT_TRUE(nodes_of(document, "Organization").empty());
}

TEST(WriteJsonld, RefusesABaseThatIsNone) {
  for (const char* const base : {"", "urn:x", "https://x", "javascript:/", "https://x y/"}) {
    ExportSettings settings;
    settings.base_iri = base;
    StringOutput output;
    const auto refused = write_jsonld(graph_of({}), settings, output);
    ASSERT_FALSE(refused) << base;
    EXPECT_EQ(refused.error().code, ErrorCode::usage);
    EXPECT_EQ(output.text(), "");
  }
}

// A graph in which every text is `name`.
KnowledgeGraph graph_all_named(const std::string& name) {
  ArticleMaker article(name);
  article.info().title = name;
  article.info().url = name;
  const EntityId a = article.entity(EntityKind::person, {name, name + "!"});
  const EntityId b = article.entity(EntityKind::event, {"the event", name});
  article.claim(a, name, b, name).evidence.rule = name;
  return graph_of({article.take()});
}

bool comes_back(const std::string& name) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(to_jsonld(graph_all_named(name)).c_str());
  if (document.HasParseError()) return false;
  const rapidjson::Value& claim = *nodes_of(document, "Claim").at(0);
  const std::string clean = clean_text(name);
  return text_of(*nodes_of(document, "Article").at(0), "headline") == clean &&
         text_of(*nodes_of(document, "Person").at(0), "label") == clean &&
         text_of(claim, "predicate") == relation_term(name) &&
         text_of(claim["evidence"][0], "rule") == clean &&
         text_of(claim["evidence"][0]["selector"][1], "exact") == clean;
}

TEST(WriteJsonld, HostileNamesComeBack) {
  for (const std::string& name : hostile_names()) {
    if (find_invalid_utf8(name) || name.empty()) continue;
    EXPECT_TRUE(comes_back(name)) << name;
  }
}

RC_GTEST_PROP(WriteJsonld, AnyNameComesBack, ()) {
  const auto code_points = *rc::gen::nonEmpty(rc::gen::container<std::vector<char32_t>>(
      rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x250), rc::gen::inRange<char32_t>(0x1F300, 0x1F600))));
  std::string name = "x";  // a name of controls alone would be no name
  for (const char32_t code_point : code_points) append_utf8(code_point, &name);
  RC_ASSERT(comes_back(name));
}

}  // namespace
}  // namespace newsgraph
