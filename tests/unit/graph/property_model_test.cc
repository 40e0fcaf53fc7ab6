#include "graph/property_model.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "graph/graph_builder.h"
#include "unit/claims/claims_generator.h"

namespace newsgraph {
namespace {

Claim claim(std::string relation, EntityId subject, EntityId object, double confidence = 1.0) {
  Claim made;
  made.relation = std::move(relation);
  made.subject = subject;
  made.object = object;
  made.evidence.quote = "Quote of " + std::to_string(confidence).substr(0, 4);
  made.evidence.confidence = confidence;
  return made;
}

const EntityId kMay(0), kWilliamson(1), kPost(2);

DocumentClaims article(const std::string& id, std::vector<Claim> claims) {
  DocumentClaims made;
  made.article.id = id;
  made.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}},
                   {EntityKind::person, {"Gavin Williamson"}},
                   {EntityKind::office, {"Defence Secretary"}}};
  made.claims = std::move(claims);
  return made;
}

KnowledgeGraph graph_of(std::vector<DocumentClaims> articles) {
  GraphBuilder builder;
  for (DocumentClaims& made : articles) builder.add(std::move(made));
  return builder.build();
}

std::string text(const PropertyValue& value) {
  if (!value) return "null";
  switch (value.type()) {
    case PropertyType::text:
      return std::string(value.text());
    case PropertyType::integer:
      return std::to_string(value.integer());
    case PropertyType::real:
      return std::to_string(value.real()).substr(0, 4);
    case PropertyType::text_list:
      break;
  }
  std::string out;
  for (const std::string_view item : value.list()) out.append("|").append(item);
  return out;
}

KnowledgeGraph sackings() {
  Claim sacked = claim("sacked", kMay, kWilliamson, 0.5);
  sacked.office = kPost;
  sacked.by = kWilliamson;
  Claim surer = sacked;
  surer.evidence.confidence = 0.9;
  surer.evidence.quote = "Surer";
  Claim negated = sacked;
  negated.status = Status::negated;
  negated.since = "2017";
  return graph_of(
      {article("a", {sacked, negated}), article("b", {surer, claim("sacked", EntityId::none(), kWilliamson)})});
}

TEST(PropertyModel, MakesOneRelationshipOfClaimsThatAgree) {
  const KnowledgeGraph graph = sackings();
  const PropertyModel model(graph);
  ASSERT_EQ(model.num_statements(), 3U);
  const RelationshipId first(0);
  EXPECT_EQ(model.type_of(first), "SACKED");
  EXPECT_EQ(text(model.property(model.start_of(first), PropertyKey::name)), "Theresa May");
  EXPECT_EQ(text(model.property(model.end_of(first), PropertyKey::id)), "person/gavin-williamson");
  EXPECT_EQ(text(model.property(first, PropertyKey::articles)), "2");
  EXPECT_EQ(text(model.property(first, PropertyKey::sources)), "|article/a|article/b");
  EXPECT_EQ(text(model.property(first, PropertyKey::confidence)), "0.90");
  EXPECT_EQ(text(model.property(first, PropertyKey::quote)), "Surer");
  EXPECT_EQ(text(model.property(first, PropertyKey::office)), "Defence Secretary");
  EXPECT_EQ(text(model.property(first, PropertyKey::office_id)), "office/defence-secretary");
  EXPECT_EQ(text(model.property(first, PropertyKey::by)), "Gavin Williamson");
  EXPECT_EQ(text(model.property(first, PropertyKey::by_id)), "person/gavin-williamson");
  EXPECT_EQ(text(model.property(RelationshipId(1), PropertyKey::status)), "negated");
  EXPECT_EQ(text(model.property(RelationshipId(1), PropertyKey::since)), "2017");
}

TEST(PropertyModel, LeavesOutWhatIsNotKnown) {
  const KnowledgeGraph graph = sackings();
  const PropertyModel model(graph);
  for (const PropertyKey key :
       {PropertyKey::state, PropertyKey::time, PropertyKey::since, PropertyKey::until, PropertyKey::name}) {
    EXPECT_EQ(text(model.property(RelationshipId(0), key)), "null");
  }
  EXPECT_EQ(text(model.property(model.node_of(ArticleId(0)), PropertyKey::title)), "null");
  EXPECT_EQ(text(model.property(model.node_of(ArticleId(0)), PropertyKey::name)), "a");
}

TEST(PropertyModel, PutsAnUnknownWhereNobodySaysWho) {
  const KnowledgeGraph graph = sackings();
  const PropertyModel model(graph);
  const ModelNodeId unknown = model.start_of(RelationshipId(2));
  EXPECT_EQ(model.kind_of(unknown), ModelKind::unknown);
  EXPECT_EQ(labels_of(ModelKind::unknown)[0], "Unknown");
  EXPECT_EQ(labels_of(ModelKind::unknown)[1], "Entity");
  const std::string id = text(model.property(unknown, PropertyKey::id));
  EXPECT_EQ(id, "unknown/" + graph.edges()[1].key.hex());
  EXPECT_EQ(text(model.property(unknown, PropertyKey::name)), "null");
  EXPECT_EQ(model.find_node(id), unknown);
}

TEST(PropertyModel, JoinsClaimsToWhatTheyAreAbout) {
  const KnowledgeGraph graph = sackings();
  const PropertyModel model(graph);
  std::string all;
  for (std::size_t i = model.num_statements(); i < model.num_relationships(); ++i) {
    const RelationshipId id(i);
    if (model.start_of(id) != model.node_of(GraphClaimId(0))) continue;
    all += std::string(model.type_of(id)) + " " + text(model.property(model.end_of(id), PropertyKey::id)) + "\n";
  }
  EXPECT_EQ(all,
            "SUBJECT person/theresa-may\nOBJECT person/gavin-williamson\nIN_ARTICLE article/a\nOFFICE "
            "office/defence-secretary\n"
            "SAID_BY person/gavin-williamson\n");
}

TEST(PropertyModel, StatementIdsDependOnWhatIsSaidAlone) {
  const KnowledgeGraph graph = sackings();
  const KnowledgeGraph other =
      graph_of({article("z", {claim("told", kMay, kPost), claim("sacked", EntityId::none(), kWilliamson)})});
  const std::string id = text(PropertyModel(graph).property(RelationshipId(2), PropertyKey::id));
  EXPECT_EQ(text(PropertyModel(other).property(RelationshipId(1), PropertyKey::id)), id);
  EXPECT_EQ(id.size(), std::string("statement/0123456789abcdef").size());
}

TEST(RelationshipType, IsSafeAndKeepsRelationsApart) {
  EXPECT_EQ(relationship_type("holds_office"), "HOLDS_OFFICE");
  std::set<std::string> types;
  const std::vector<std::string> relations = {"subject",     "Sacked", "sacked", "avgått från", "avgatt fran", "",
                                              "7`}] DELETE", "--",     "x-y",    "x_y",         "说"};
  for (const std::string& relation : relations) {
    const std::string type = relationship_type(relation);
    EXPECT_EQ(type.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"), std::string::npos) << type;
    EXPECT_FALSE(type.empty() || (type.front() >= '0' && type.front() <= '9')) << type;
    types.insert(type);
  }
  EXPECT_EQ(types.size(), relations.size());
  EXPECT_FALSE(types.contains("SUBJECT"));
  EXPECT_EQ(relationship_type("avgått från").substr(0, 12), "AVGATT_FRAN_");
}

RC_GTEST_PROP(PropertyModel, HoldsEveryClaimInOneStatementAndFindsEveryNode, ()) {
  GraphBuilder builder;
  for (const char* name : {"a", "b", "c c"}) builder.add(*any_document_claims(name, 5));
  const KnowledgeGraph graph = builder.build();
  const PropertyModel model(graph);
  std::size_t num_claims = 0;
  for (std::size_t i = 0; i < model.num_statements(); ++i) {
    const StatementId id(i);
    num_claims += model.statements().claims_of(id).size();
    for (const GraphClaimId member : model.statements().claims_of(id))
      RC_ASSERT(graph.claim(member).edge == model.statements().edge_of(id));
  }
  RC_ASSERT(num_claims == graph.claims().size());
  for (std::size_t i = 0; i < model.num_relationships(); ++i) {
    RC_ASSERT(model.start_of(RelationshipId(i)).index() < model.num_nodes());
    RC_ASSERT(model.end_of(RelationshipId(i)).index() < model.num_nodes());
  }
  for (std::size_t i = 0; i < model.num_nodes(); ++i) {
    const PropertyValue id = model.property(ModelNodeId(i), PropertyKey::id);
    RC_ASSERT(model.find_node(id.text()) == ModelNodeId(i));
    for (const PropertyKey key : properties_of(model.kind_of(ModelNodeId(i)))) {
      const PropertyValue value = model.property(ModelNodeId(i), key);
      RC_ASSERT(!value ||
                (value.type() == row_of(key).type && (value.type() != PropertyType::text || !value.text().empty())));
    }
  }
}

}  // namespace
}  // namespace newsgraph
