// How well the annotator does on treebanks, by the definitions of the CoNLL 2018 shared task.
#pragma once

#include <string>
#include <vector>

#include "text/conllu.h"

namespace newsgraph {

// Counts of one measure; f1() is 1 for perfect.
struct Score {
  std::size_t correct = 0;
  std::size_t gold = 0;
  std::size_t system = 0;
  double f1() const { return gold + system == 0 ? 0.0 : 2.0 * static_cast<double>(correct) / static_cast<double>(gold + system); }
};

// Relations are compared without their subtype. Words of one written token are told apart by their spelling.
struct Scores {
  Score words, sentences, upos, xpos, lemma, uas, las;
};

enum class Input { raw_text, gold_tokens };

// Annotates the text of `sentences` and compares.
Scores evaluate(const std::vector<ConlluSentence>& sentences, Input input);

}  // namespace newsgraph
