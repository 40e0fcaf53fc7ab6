// Whose words is every predicate in: the article's, or somebody's whom it quotes or cites?
#pragma once

#include <string>
#include <vector>

#include "text/document.h"

namespace newsgraph {

// Attributes each predicate to the nearest act of saying whose content it stands in: a clause of `said that`, the
// clause around `he said`, a phrase with `according to X`, a quotation. A quotation's speaker comes from a verb of
// saying in its own sentences, else from the quotation that it continues, else from the sentence before (`He said:`).
//
// Reads:    tokens, tags, arcs, predicates.
// Returns:  one Attribution per predicate, in predicate order. The cue itself (`said`) is not in its own speaker's
// words.
//           Its chain has every voice and mind around, from the innermost out: `May said Hunt knew that …`. Who only
//           knows or sees something is no source, and `I think` in a quotation is its speaker's. Acts that order or
//           want (`demanded that X resign`) are the article's own account.
// Words:    src/language/en/speech_verbs.tsv, anonymous_sources.tsv.
std::vector<Attribution> attribute_predicates(const Document& doc);

// A line per attributed predicate: `resign by she cue=said quoted`. For tests and `inspect`.
std::string dump_attribution(const Document& doc, const std::vector<Attribution>& attribution);

}  // namespace newsgraph
