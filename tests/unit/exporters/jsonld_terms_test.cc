#include "exporters/jsonld_terms.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(RelationTerm, NeverMeansSomethingElse) {
  EXPECT_EQ(relation_term("holds_office"), "holds_office");
  EXPECT_EQ(relation_term("label"), "rel:label");
  EXPECT_EQ(relation_term("kg"), "rel:kg");
  EXPECT_EQ(relation_term("@id"), "rel:%40id");
  EXPECT_EQ(relation_term("says \"no\""), "rel:says%20%22no%22");
}

TEST(DateType, KnowsCalendarAndPrecision) {
  EXPECT_EQ(date_type("2019"), "xsd:gYear");
  EXPECT_EQ(date_type("2019-05"), "xsd:gYearMonth");
  EXPECT_EQ(date_type("2019-05-02"), "xsd:date");
  EXPECT_EQ(date_type("2019-05-02T18:00:00Z"), "xsd:dateTime");
  EXPECT_EQ(date_type("2019-05-02T25:00:00Z"), "");
  EXPECT_EQ(date_type("2019-02-30"), "");
  EXPECT_EQ(date_type("2019-13"), "");
  EXPECT_EQ(date_type("May 2019"), "");
  EXPECT_EQ(date_type(""), "");
}

TEST(JsonldContext, TellsWhatEachRelationMeans) {
  const std::string context = jsonld_context("https://kb.example/", {"sacked", "label"});
  EXPECT_NE(context.find(R"("kg":"https://kb.example/kg/")"), std::string::npos);
  EXPECT_NE(context.find(R"("sacked":{"@id":"rel:sacked","@type":"@id"})"), std::string::npos);
  EXPECT_NE(context.find(R"("rel:label":{"@id":"rel:label","@type":"@id"})"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
