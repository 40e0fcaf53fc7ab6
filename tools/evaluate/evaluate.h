// How well the annotator does on treebanks, by the definitions of the CoNLL 2018 shared task.
#pragma once

#include <string>
#include <vector>

#include "text/conllu.h"
#include "text/document.h"

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

// The sentences as running text: a blank line before documents and paragraphs.
std::string running_text(const std::vector<ConlluSentence>& sentences);

// Compares a Document with the sentences. REQUIRES: its text is running_text(sentences); tokens, tags and arcs are set.
Scores compare(const std::vector<ConlluSentence>& sentences, const Document& doc);

// Annotates the text of `sentences` and compares.
Scores evaluate(const std::vector<ConlluSentence>& sentences, Input input);

}  // namespace newsgraph
