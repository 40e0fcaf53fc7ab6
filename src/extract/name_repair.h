// Mends the edges of names that a tagger of single words gets wrong.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// Bodies grow to their end: `Senate` to `Senate Committee on Banking, Housing, and Urban Affairs`, `Puerto Rico` to
// `Puerto Rico Senate`. Posts leave the names of people: `Shadow Home Secretary Ada Fell` gives `Ada Fell`. Numerals of
// monarchs join them: `Elizabeth II`.
//
// Reads: tokens, tags. Returns the names by place in the text; they do not overlap.
std::vector<Name> repair_names(const Document& doc, std::vector<Name> names);

}  // namespace newsgraph
