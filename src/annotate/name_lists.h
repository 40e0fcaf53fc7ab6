// Lists of names in a tree: `Labour, the SNP and Liberal Democrats all called for …`.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// Makes the names of a list (three or more, commas, a closing `and`) one coordination: the first takes the place of
// the one that hangs on a verb, the others are its conjuncts. Greedy parsers often tear such lists apart.
//
// Reads: tokens, tags, names. REQUIRES: one arc per token, a tree per sentence; they stay trees.
void join_name_lists(const Document& doc, std::vector<Arc>* arcs);

}  // namespace newsgraph
