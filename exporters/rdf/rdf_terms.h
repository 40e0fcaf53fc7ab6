// The vocabulary of our linked data, and how things of the graph become IRIs. One table for JSON-LD, N-Quads and
// Turtle.
//
// `kg:` names things of this graph, `rel:` relations, `v:` what no public vocabulary says; the rest is schema.org, ORG,
// PROV, Web Annotation, SKOS and SEM. exporters/README.md explains every term, and a test holds it to that.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace newsgraph {

struct RdfPrefix {
  std::string_view name;
  std::string_view iri;
};
std::span<const RdfPrefix> rdf_prefixes();  // the public ones; kg, rel and v depend on the base

enum class RdfClass {
  person,
  organization,
  office,
  event,
  place,
  article,
  membership,
  claim,
  evidence,
  run,
  software,
  position_selector,
  quote_selector,
};
inline constexpr int kNumRdfClasses = 13;

enum class RdfTerm {
  label,
  alt_label,
  member,
  organization,
  post,
  start_date,
  end_date,
  subject,
  predicate,
  object,
  office,
  status,
  state,
  attributed_to,
  confidence,
  event_time,
  since,
  until,
  evidence,
  derived_from,
  generated_by,
  used_software,
  version,
  source,
  selector,
  start,
  end,
  exact,
  rule,
  headline,
  url,
  publisher,
  date_published,
  text_hash,
};
inline constexpr int kNumRdfTerms = 34;

struct RdfTermInfo {
  std::string_view name;  // in JSON-LD: `label`
  std::string_view iri;   // compact: `skos:prefLabel`
  std::string_view type =
      {};               // `@id`, `@vocab`, or the compact IRI of a datatype; empty: a plain string, or typed by value
  bool is_set = false;  // JSON-LD always writes an array
};
const RdfTermInfo& info_of(RdfTerm term);
const RdfTermInfo& info_of(RdfClass type);
std::span<const std::string_view> rdf_words();  // values of status and state; each is `v:` and itself

// May a relation of this name be a JSON-LD term? Not if it would mean something else (`label`) or is not plain.
bool is_plain_relation(std::string_view relation);

// Paths below `<base>kg/`, escaped for IRIs: `person/theresa-may`.
std::string node_path(const Node& node);
std::string article_path(const GraphArticle& article);
std::string claim_path(const GraphClaim& claim);
std::string evidence_path(const GraphClaim& claim);
std::string membership_path(const Edge& edge);

RdfClass class_of(EntityKind kind);

// `xsd:date` for `2019-05-02`, `xsd:gYearMonth` for `2019-05`, `xsd:gYear` for `2019`, `xsd:dateTime` for day and time;
// empty for anything else, days that do not exist among them.
std::string_view date_type(std::string_view date);

}  // namespace newsgraph
