// Word classes: universal and Penn tags together, by one layer over the vectors of the encoder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/dense_layer.h"
#include "text/tag.h"

namespace newsgraph {

// A class of the tagger: an index into its list of `UPOS XPOS` pairs.
using TagClass = std::uint8_t;

// Threads: any number.
class Tagger {
 public:
  explicit Tagger(const ModelFile& file);  // REQUIRES: made by the trainer

  // The embedded English tagger.
  static const Tagger& english();

  // The classes of words, one after the other. REQUIRES: kVectorSize numbers a word (annotate/encoder.h).
  std::vector<TagClass> tag(const std::uint8_t* vectors, std::size_t num_words) const;

  Upos upos(TagClass tag) const { return upos_[tag]; }
  std::string_view xpos(TagClass tag) const { return xpos_[tag]; }

 private:
  DenseLayer<std::uint8_t> layer_;
  std::vector<Upos> upos_;
  std::vector<std::string_view> xpos_;
};

}  // namespace newsgraph
