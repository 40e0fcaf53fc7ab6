// Texts with tags, trees and names on every word: what the networks are trained on.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "text/document.h"
#include "tools/train/treebank.h"

namespace newsgraph {

struct AnnotatedText {
  bool gold = false;                        // people annotated it; else the teacher did
  std::vector<TrainingSentence> sentences;  // with names
};

// Reads what tools/train/teacher/label_texts.py writes. Fails with bad_input and the line.
Result<std::vector<AnnotatedText>> read_annotated_texts(const std::string& path);

// The texts, and after them copies of sentences as headlines, in capitals, in title case and with offices before names.
std::vector<AnnotatedText> with_variants(std::vector<AnnotatedText> texts);

// The text as a Document with tokens.
Document document_of(const AnnotatedText& text);

}  // namespace newsgraph
