// Tense of a clause from its auxiliaries, tags and the clauses above.
#pragma once

#include "text/document.h"

namespace newsgraph {

// former for past and perfect, future for `will`, `to` and modals, current otherwise. Infinitives and gerunds take
// the tense of the clause above; event nouns that of the verb they hang on.
State tense_of(const Document& doc, TokenId head);

}  // namespace newsgraph
