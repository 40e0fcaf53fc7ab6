// Words to vectors that know the words around: what the tagger, the parser and the name finder read.
//
// Hashed spellings (annotate/word_rows.h) give each word a vector; three convolutions over windows of 5, 3 and 3 words
// mix in its neighbours, so that a vector reaches four words to each side. After Collobert et al. 2011 and the
// embed-encode scheme of spaCy.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/word_key.h"
#include "language/dense_layer.h"
#include "language/networks.h"
#include "text/document.h"

namespace newsgraph {

// Threads: any number.
class WordEncoder {
 public:
  explicit WordEncoder(const ModelFile& file);  // REQUIRES: made by the trainer
  static const WordEncoder& english();

  // Appends a vector for each word of a sentence. Cost: linear.
  void encode(const std::vector<WordKey>& words, std::vector<std::uint8_t>* vectors) const;

 private:
  std::string_view rows_;  // int8, kNumWordRows rows of kWordSize
  DenseLayer<std::int16_t> first_;
  DenseLayer<std::uint8_t> second_;
  DenseLayer<std::uint8_t> third_;
};

// Sets Layer::vectors. REQUIRES: tokens.
void encode_words(Document* doc);

}  // namespace newsgraph
