// Morphological features from tags, spelling and the words around.
#pragma once

#include <string_view>
#include <vector>

#include "text/tag.h"

namespace newsgraph {

struct TaggedWord {
  std::string_view form;
  Upos upos = Upos::X;
  std::string_view xpos;
};

// The features of word i. Passive voice is judged by the auxiliary before a past participle: `was sacked` and the bare
// `sacked by` are passive, `has sacked` is not.
Feats feats_of(const std::vector<TaggedWord>& sentence, std::size_t i);

}  // namespace newsgraph
