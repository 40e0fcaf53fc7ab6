// Treebank sentences as the trainers want them.
#pragma once

#include <optional>
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
  std::vector<std::string> names;  // BIO; empty where nothing is known
  std::vector<WordKey> keys;
};

// The training parts of EWT and GUM below the folder `corpora`.
Result<std::vector<ConlluSentence>> read_training_treebanks(const std::string& corpora);

std::vector<WordKey> keys_of(const std::vector<std::string>& forms);

TrainingSentence training_sentence(const ConlluSentence& sentence);

enum class Recasing { capitals, title };

// The sentence as a headline would write it. Tags and tree stay.
TrainingSentence recased(const TrainingSentence& sentence, Recasing recasing);

// The sentence as a headline in the present tense puts it: without articles and the closing stop, without `is` before a
// participle. Nothing where it is no short statement in the present tense, or where a word to leave out has dependents.
std::optional<TrainingSentence> as_headline(const TrainingSentence& sentence);

}  // namespace newsgraph
