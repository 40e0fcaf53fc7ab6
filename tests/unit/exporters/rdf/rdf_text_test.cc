#include "exporters/rdf/rdf_text.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(AppendRdfString, EscapesWhatEndsALiteral) {
  std::string out = "x";
  append_rdf_string(
      "a\"b\\c\nd\x07"
      "e\xff",
      &out);
  EXPECT_EQ(out, "x\"a\\\"b\\\\c\\nde\uFFFD\"");
}

TEST(CanonicalDouble, IsWhatReadersOfJsonldMake) {
  EXPECT_EQ(canonical_double(0.9), "9.0E-1");
  EXPECT_EQ(canonical_double(1.0), "1.0E0");
  EXPECT_EQ(canonical_double(0.0), "0.0E0");
  EXPECT_EQ(canonical_double(0.875), "8.75E-1");
  EXPECT_EQ(canonical_double(0.576 * 0.92), "5.299199999999999E-1");
  EXPECT_EQ(canonical_double(7.0), "1.0E0");
  EXPECT_EQ(canonical_double(0.0 / 0.0), "0.0E0");
}

TEST(FullIri, KnowsOwnAndPublicPrefixes) {
  EXPECT_EQ(full_iri("skos:prefLabel", "https://b/"), "http://www.w3.org/2004/02/skos/core#prefLabel");
  EXPECT_EQ(full_iri("v:rule", "https://b/"), "https://b/ns#rule");
  EXPECT_EQ(full_iri("kg:person/a", "https://b/"), "https://b/kg/person/a");
}

}  // namespace
}  // namespace newsgraph
