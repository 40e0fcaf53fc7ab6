// The vocabulary of our JSON-LD: the inline @context, and how things of the graph become IRIs.
//
// `kg:` names things of this graph, `rel:` relations, `v:` what no public vocabulary says. The rest is schema.org, ORG, PROV,
// Web Annotation, SKOS and SEM.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// The JSON object after `"@context":`. `base_iri` ends in `/`; `relations` get a term each.
std::string jsonld_context(std::string_view base_iri, const std::set<std::string>& relations);

// The term of a relation: its own name, or `rel:` and the name if that would mean something else (`label`) or is not plain.
std::string relation_term(const std::string& relation);

std::string_view kind_term(EntityKind kind);                     // `Person`, `Organization`, …
std::string node_iri(const Node& node);                          // compact: `kg:person/theresa-may`
std::string article_iri(const GraphArticle& article);
std::string claim_iri(const GraphClaim& claim);
std::string evidence_iri(const GraphClaim& claim);
std::string membership_iri(const Edge& edge);

// `xsd:date` for `2019-05-02`, `xsd:gYearMonth` for `2019-05`, `xsd:gYear` for `2019`, `xsd:dateTime` for day and time;
// empty for anything else, days that do not exist among them.
std::string_view date_type(std::string_view date);

}  // namespace newsgraph
