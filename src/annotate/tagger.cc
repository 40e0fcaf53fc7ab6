#include "annotate/tagger.h"

#include <algorithm>

#include "base/check.h"
#include "language/networks.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostTags = 256;

}  // namespace

Tagger::Tagger(const ModelFile& file) {
  for (const std::string_view label : file.lines("tags")) {
    const std::size_t blank = label.find(' ');
    upos_.push_back(parse_upos(label.substr(0, blank)).value_or(Upos::X));
    xpos_.push_back(label.substr(blank + 1));
  }
  NG_CHECK(!upos_.empty() && upos_.size() <= kMostTags);
  layer_ = DenseLayer<std::uint8_t>(file, "tag", kVectorSize, upos_.size());
}

const Tagger& Tagger::english() {
  static const Tagger kTagger(english_networks());
  return kTagger;
}

std::vector<TagClass> Tagger::tag(const std::uint8_t* vectors, std::size_t num_words) const {
  std::vector<std::int32_t> scores(num_words * layer_.padded_outputs());
  layer_.apply(vectors, kVectorSize, num_words, scores.data());
  std::vector<TagClass> tags;
  for (std::size_t w = 0; w < num_words; ++w) {
    const std::int32_t* row = scores.data() + w * layer_.padded_outputs();
    tags.push_back(static_cast<TagClass>(std::max_element(row, row + upos_.size()) - row));
  }
  return tags;
}

}  // namespace newsgraph
