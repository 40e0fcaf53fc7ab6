#include "exporters/rdf/rdf_terms.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(IsPlainRelation, NeverMeansSomethingElse) {
  EXPECT_TRUE(is_plain_relation("holds_office"));
  for (const char* const taken : {"label", "kg", "Person", "asserted", "schema", "id", "@id", "says \"no\"", ""}) {
    EXPECT_FALSE(is_plain_relation(taken)) << taken;
  }
}

TEST(Paths, BeginWithWhatTheyName) {
  GraphClaim claim;
  claim.key = ClaimKey(0x00ff);
  EXPECT_EQ(claim_path(claim), "claim/00000000000000ff");
  EXPECT_EQ(evidence_path(claim), "evidence/00000000000000ff");
  GraphArticle article;
  article.info.id = "../x";
  EXPECT_EQ(article_path(article), "article/%2E%2E/x");
}

TEST(InfoOf, StandsInTheOrderOfTheEnums) {
  EXPECT_EQ(info_of(RdfTerm::label).name, "label");
  EXPECT_EQ(info_of(RdfTerm::evidence).name, "evidence");
  EXPECT_EQ(info_of(RdfTerm::text_hash).name, "textHash");
  EXPECT_EQ(info_of(RdfClass::membership).name, "Membership");
  EXPECT_EQ(info_of(RdfClass::quote_selector).name, "TextQuoteSelector");
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

}  // namespace
}  // namespace newsgraph
