// Predicates of a Document: verbs, event nouns, some adjectives and copulas, with their arguments.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace newsgraph {

// Finds every predicate and undoes syntax: passive, relative clauses, control and raising, coordination,
// participles, light verbs, phrasal verbs, copulas, and the missing auxiliaries of headlines.
//
// Reads:    tokens, tags, arcs. Interns lemmas and prepositions in the Document, hence the pointer.
// Returns:  one Predicate per trigger, by place of the trigger; arguments by place in the text.
//           Trigger of a copula clause is the copula, its lemma `be`. The lemma of an event noun is its verb's
//           (`sacking` gives `sack`, `inquiry` gives `inquire`).
// Words:    src/language/en: event_nouns, event_adjectives, verb_frames, phrasal_verbs, light_verbs, acting_nouns.
// The hearer of `tell` and `inform` is the recipient; of `warn`, `urge` and `ask` the object.
std::vector<Predicate> find_predicates(Document* doc);

// A line per predicate: `sack verb passive object=him subject=May/by parent=say`. For tests and `inspect`.
std::string dump_predicates(const Document& doc, const std::vector<Predicate>& predicates);

}  // namespace newsgraph
