// The trainer of the lemmatizer. Same sentences, same bytes.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "text/conllu.h"

namespace newsgraph {

// The bytes of `lemma.model`: base forms, and the words of the treebanks that the rules of the lemmatizer get wrong.
// Reads the verbs of `propbank-frames` below `corpora` too. Fails with not_found where these are missing.
Result<std::string> train_lemmas(const std::vector<ConlluSentence>& sentences, const std::string& corpora);

}  // namespace newsgraph
