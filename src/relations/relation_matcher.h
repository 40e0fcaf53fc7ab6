// Finds relations in a Document: the last layer, and the last stage that sees the text.
#pragma once

#include <vector>

#include "relations/match_trace.h"
#include "relations/relation_mention.h"
#include "relations/relation_set.h"
#include "text/document.h"

namespace newsgraph {

// Everything that predicates, relational nouns and roles say.
//
// Reads:    mentions, predicates; roles, clusters, factuality, attribution and times where they are.
// Returns:  by place of the trigger, then in the order of the set; no two alike.
// Fails:    never. What fits no signature is left out: a claim that the text does not make is the worst bug.
// `trace` hears of what was tried; it may be null.
std::vector<RelationMention> find_relations(const Document& doc, const RelationSet& relations,
                                            MatchTrace* trace = nullptr);

// The part of it that noun phrases say: `Labour's deputy leader, Tom Watson` gives holds_office, office_in, member_of.
// Only relations that are in the set.
std::vector<RelationMention> find_state_relations(const Document& doc, const RelationSet& relations);

// The part of it that relational nouns say: `his wife Cherie`, `one of her closest allies`.
std::vector<RelationMention> find_relational_nouns(const Document& doc, const RelationSet& relations,
                                                   MatchTrace* trace = nullptr);

}  // namespace newsgraph
