// The trainers of the tagger and the parser. Same sentences, same bytes.
#pragma once

#include <string>
#include <vector>

#include "tools/train/treebank.h"

namespace newsgraph {

struct TrainOptions {
  int rounds = 10;
  unsigned slot_bits = 21;
  unsigned min_count = 2;
  double scale = 16.0;
  int min_weight = 8;
};

// The bytes of `tagger.model`.
std::string train_tagger(const std::vector<TrainingSentence>& sentences, const TrainOptions& options);

// The bytes of `parser.model`, trained on tags that taggers give to sentences they have not seen (jackknifing): the tags
// it meets later have errors too. `tagger_model` gives the numbers of the tag classes.
std::string train_parser(const std::vector<TrainingSentence>& sentences, std::string_view tagger_model,
                         const TrainOptions& tagger_options, const TrainOptions& options);

// The bytes of `lemma.model`: base forms, and the words of the treebanks that the rules of the lemmatizer get wrong.
// Reads the verbs of `propbank-frames` below `corpora` too. Fails with not_found where these are missing.
Result<std::string> train_lemmas(const std::vector<ConlluSentence>& sentences, const std::string& corpora);

}  // namespace newsgraph
