// How sure are we of what a rule found?
#pragma once

#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

// Share of claims of this kind that careful readers call right, in (0, 1]: by what found it (a title, a verb, a noun), by its
// status, and by what had to be guessed on the way (a pronoun, an event without a name, a long sentence). Fitted to the
// development articles and to 310 claims read by hand on other news; the README shows what the numbers are worth.
//
// REQUIRES: subject, object, rule and status of `mention` are set.
double confidence_of(const Document& doc, const RelationMention& mention);

// A claim that follows from another (`then holds_office`) is a little less sure.
double confidence_of_consequence(double cause);

}  // namespace newsgraph
