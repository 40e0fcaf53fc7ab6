// News puts an office before nearly every name; the treebanks seldom do. This makes up for it.
#pragma once

#include <vector>

#include "tools/train/treebank.h"

namespace newsgraph {

// Copies of the sentences that have a bare personal name, with an office or a title before it: `Prime Minister Ada Fell`
// where the treebank has `Ada Fell`, annotated as the treebanks annotate titles (nmod:desc).
std::vector<TrainingSentence> with_titles_before_names(const std::vector<TrainingSentence>& sentences);

}  // namespace newsgraph
