// What claims say of states, as sightings (spells.h). Only asserted claims count.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/spells.h"

namespace newsgraph {

// `holds_office`, `member_of`: something that holds for a time, and no act. See ../src/claims/claim.h for State.
bool is_state_relation(std::string_view relation);

// `office_in`, `family_of`: holds always, unless an article says that it is over.
bool is_lasting_relation(std::string_view relation);

// What a claim of a state says. `current`: held on its time, else on the article's date; with `since` also begun, with
// an `until` before that also ended. `former`: ended by the article's date, or on `until`; begun on `since`. `future`
// and claims that are not asserted: nothing.
std::vector<Sighting> sightings_of_state(const KnowledgeGraph& graph, GraphClaimId claim);

// An act that begins or ends a state: on its time as far as the article's date allows, else by the article's date.
Sighting sighting_of_act(const KnowledgeGraph& graph, GraphClaimId claim, Sign sign);

// The stretches of time in which the edge holds. REQUIRES: is_state_relation() of its relation, or a claim with a
// state. `left` are acts that end it, such as resigning from the party of a member_of edge.
std::vector<Spell> spells_of_edge(const KnowledgeGraph& graph, EdgeId edge, const std::vector<GraphClaimId>& left);

// The last day of the article's date; empty where it has none.
std::string last_day_of(const GraphArticle& article);

}  // namespace newsgraph
