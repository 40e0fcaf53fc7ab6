// From mentions and relation mentions to the entities and claims of an article.
#pragma once

#include <vector>

#include "claims/document_claims.h"
#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

// Turns clusters into entities under all their names, relation mentions into claims between them; drops claims whose
// pronouns found no antecedent; unites claims that say the same, keeping the first evidence.
//
// Entities: every person, organisation and tied office that the article names; places and events only where a claim
// needs them.
// Reads: all layers of `doc`. Cost: linear in mentions and relations.
DocumentClaims assemble_claims(const Document& doc, const std::vector<RelationMention>& found);

}  // namespace newsgraph
