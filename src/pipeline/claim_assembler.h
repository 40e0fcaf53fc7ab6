// From mentions and relation mentions to the entities and claims of an article.
#pragma once

#include <vector>

#include "claims/document_claims.h"
#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

// What becomes of a relation mention.
enum class ClaimFate {
  written,          // a claim of its own
  united,           // says what an earlier claim says; an office or a time of it is kept there
  nobody_named,     // `the Prime Minister`, and the article never says who
  unknown_subject,  // `he`, and nobody knows who
  unknown_object,
  same_ends,  // subject and object turn out to be one entity
};

// Hears of every relation mention, in the order in which they come.
class ClaimTrace {
 public:
  virtual ~ClaimTrace() = default;
  virtual void on_fate(const RelationMention& relation, ClaimFate fate) = 0;
};

// Turns clusters into entities under all their names, relation mentions into claims between them; drops claims whose
// pronouns found no antecedent; unites claims that say the same, keeping the first evidence.
//
// Entities: every person, organisation and tied office that the article names; places and events only where a claim
// needs them.
// Reads: all layers of `doc`. Cost: linear in mentions and relations.
// `trace` may be null.
DocumentClaims assemble_claims(const Document& doc, const std::vector<RelationMention>& found,
                               ClaimTrace* trace = nullptr);

}  // namespace newsgraph
