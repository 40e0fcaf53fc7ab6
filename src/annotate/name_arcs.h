// What names tell about a tree: `Labour, the SNP and Liberal Democrats all called for …`.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// Mends what a greedy parser often gets wrong around names that are known:
// - a list of names (three or more, commas, a closing `and`) becomes one coordination;
// - a name takes the place of the noun right before it that describes it: `rapper Kanye West made`;
// - a person right after `named`, before a noun that it is a compound of, is the object: `named Grace Okoro chief
// executive`;
// - a name that begins a sentence, right before a finite verb without a subject, is its subject.
//
// Reads: tokens, tags, names. REQUIRES: one arc per token, a tree per sentence; they stay trees.
void mend_name_arcs(const Document& doc, std::vector<Arc>* arcs);

}  // namespace newsgraph
