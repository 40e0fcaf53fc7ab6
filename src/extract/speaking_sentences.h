// Which sentences can say anything about somebody?
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// For each sentence: does it hold a name, a pronoun, a post or the noun of a body? A sentence with none of them takes part
// in no claim, so that nobody needs its tree.
//
// Reads: tokens, tags, names. Words: src/language/en/posts.tsv, body_nouns.tsv.
std::vector<bool> find_speaking_sentences(const Document& doc);

}  // namespace newsgraph
