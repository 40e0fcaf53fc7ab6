// Did it happen? Status and tense of every predicate.
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace newsgraph {

// Judges each predicate from the words around it: negation, modals, conditions and questions in its own clause;
// then up the tree what the governing words make of it (`refused to`, `called for`, `possibility of`).
//
// Reads:    tokens, tags, arcs, predicates.
// Returns:  one Factuality per predicate, in predicate order. Where nothing speaks against it: asserted.
//           What somebody says stays asserted (attribution tells whose words); what they wish, fear or think does not.
//           `cue` is the nearest word that decided.
// Words:    src/language/en/embedding.tsv (signatures of governing words), reality.tsv (words in the same clause).
// Source:   implicative and attitude signatures after Karttunen 1971 and Nairn et al. 2006.
std::vector<Factuality> judge_factuality(const Document& doc);

// A line per predicate: `resign negated former cue=refused`. For tests and `inspect`.
std::string dump_factuality(const Document& doc, const std::vector<Factuality>& factuality);

}  // namespace newsgraph
