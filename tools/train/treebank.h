// Treebank sentences as the trainers want them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "annotate/word_key.h"
#include "base/result.h"
#include "text/conllu.h"

namespace newsgraph {

struct TrainingSentence {
  std::vector<std::string> forms;
  std::vector<std::string> labels;   // `UPOS XPOS`
  std::vector<int> heads;            // from 0; forms.size() is the root
  std::vector<Deprel> deprels;
  std::vector<WordKey> keys;
  std::size_t origin = 0;            // number of the treebank sentence it is, or is a copy of
};

// The training parts of EWT and GUM below the folder `corpora`.
Result<std::vector<ConlluSentence>> read_training_treebanks(const std::string& corpora);

std::vector<WordKey> keys_of(const std::vector<std::string>& forms);

TrainingSentence training_sentence(const ConlluSentence& sentence);

enum class Recasing { capitals, title };

// The sentence as a headline would write it. Tags and tree stay.
TrainingSentence recased(const TrainingSentence& sentence, Recasing recasing);

// The sentences, and after them copies of some in capitals and in title case: headlines are rare in the treebanks and
// frequent in news.
std::vector<TrainingSentence> with_headlines(const std::vector<TrainingSentence>& sentences);

}  // namespace newsgraph
