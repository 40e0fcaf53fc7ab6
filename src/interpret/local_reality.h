// What a clause's own words say about whether it happened.
#pragma once

#include "text/document.h"

namespace newsgraph {

struct Reality {
  Status status = Status::asserted;
  TokenId cue;  // none if plain
};

// From negation, modals, adverbs, conditions, questions and orders in the clause (or before the event noun) that
// `head` heads; what governs the clause is not looked at, but for `would` under a verb of saying.
Reality local_reality(const Document& doc, TokenId head);

}  // namespace newsgraph
