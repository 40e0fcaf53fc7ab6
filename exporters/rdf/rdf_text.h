// How N-Quads and Turtle write values.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Appends `"text"`, cleaned (clean_text) and escaped.
void append_rdf_string(std::string_view text, std::string* out);

// rounded_score(number) in the canonical form of xsd:double, which JSON-LD readers make of numbers: `9.0E-1`.
std::string canonical_double(double number);

// The IRI that the compact `skos:prefLabel` stands for; `base_iri` is that of kg, rel and v.
std::string full_iri(std::string_view compact, const std::string& base_iri);

}  // namespace newsgraph
