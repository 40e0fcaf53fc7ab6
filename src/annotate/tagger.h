// Word classes: universal and Penn tags together, one word after the other, by a linear model.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/word_key.h"
#include "language/linear_model.h"
#include "text/tag.h"

namespace newsgraph {

// A class of the tagger: an index into its list of `UPOS XPOS` pairs.
using TagClass = std::uint8_t;

// Features of word i, given the classes of the two words before it. The trainer and the tagger share them.
void tagger_features(const std::vector<WordKey>& words, std::size_t i, const std::vector<TagClass>& classes,
                     std::vector<std::uint64_t>* out);

// Reads tags with a model file (sections `labels`, `weights`). The bytes must outlive it. Threads: any number.
class Tagger {
 public:
  explicit Tagger(std::string_view model_bytes);  // REQUIRES: made by the trainer

  // The embedded English tagger.
  static const Tagger& english();

  // One class per word. Cost: linear.
  std::vector<TagClass> classes(const std::vector<WordKey>& words) const;

  Upos upos(TagClass tag) const { return upos_[tag]; }
  std::string_view xpos(TagClass tag) const { return xpos_[tag]; }
  TagClass find(Upos upos, std::string_view xpos) const;  // class 0 where the model has no such pair

 private:
  LinearModel weights_;
  std::vector<Upos> upos_;
  std::vector<std::string_view> xpos_;
};

}  // namespace newsgraph
