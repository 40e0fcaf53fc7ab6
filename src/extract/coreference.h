// Which mentions of an article speak of one thing.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// Groups mentions of the same person, office, organisation or place.
//
// Reads:    tokens, tags, arcs, mentions, roles.
// Returns:  one ClusterId per mention, in mention order; ids are dense from 0, by first mention. A mention on its own
//           has its own cluster. A cluster has mentions of one kind only.
// Fails:    never. A pronoun without antecedent within three sentences stays alone.
// Cost:     O(mentions * names of the article).
// Source:   multi-pass sieve of Lee et al. 2013: exact names, parts of names, acronyms, roles, pronouns.
std::vector<ClusterId> resolve_coreference(const Document& doc);

}  // namespace newsgraph
