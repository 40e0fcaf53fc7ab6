// Words for claims: labels and tooltips of a picture.
#pragma once

#include <string>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// `holds_office` -> `holds office`.
std::string relation_in_words(const std::string& relation);

// `sacked as Defence Secretary`, `former ally of`, `appointed as Chief Whip (2016)`: what a line says about one claim.
// The year is given where it is not that of the article. Empty for the plain ties (holds_office, office_in, member_of) as
// long as they are current and nothing is known of since when.
std::string claim_in_words(const KnowledgeGraph& graph, const GraphClaim& claim);

// A paragraph on one claim for a tooltip: who does what to whom, status, speaker, times, quote, article.
std::string claim_in_full(const KnowledgeGraph& graph, const GraphClaim& claim);

// `Theresa May (Person); also: Mrs May, the PM`.
std::string node_in_full(const Node& node);

// Is this relation the same both ways (met, ally_of)?
bool is_symmetric(const std::string& relation);

// The plain ties between people, offices and bodies, which need no words on a line.
bool is_plain_tie(const std::string& relation);

}  // namespace newsgraph
