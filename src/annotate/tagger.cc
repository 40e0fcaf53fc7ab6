#include "annotate/tagger.h"

#include <algorithm>

#include "base/check.h"
#include "language/lexicon.h"
#include "language/model_file.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kOutside = 0x5157;  // before the first and after the last word

const WordKey& key_at(const std::vector<WordKey>& words, std::size_t i, int offset) {
  static const WordKey kNone = {kOutside, {kOutside, kOutside, kOutside}, {kOutside, kOutside, kOutside, kOutside, kOutside}, kOutside};
  const auto at = static_cast<std::ptrdiff_t>(i) + offset;
  return at < 0 || at >= static_cast<std::ptrdiff_t>(words.size()) ? kNone : words[static_cast<std::size_t>(at)];
}

}  // namespace

// One list of templates, in one place: longer than a function should be, but without any branching.
void tagger_features(const std::vector<WordKey>& words, std::size_t i, const std::vector<TagClass>& classes,
                     std::vector<std::uint64_t>* out) {
  const WordKey& w = words[i];
  const WordKey& left = key_at(words, i, -1);
  const WordKey& left2 = key_at(words, i, -2);
  const WordKey& right = key_at(words, i, 1);
  const WordKey& right2 = key_at(words, i, 2);
  const std::uint64_t t1 = i >= 1 ? classes[i - 1] : kOutside;
  const std::uint64_t t2 = i >= 2 ? classes[i - 2] : kOutside;
  out->clear();
  out->insert(out->end(), {
      feature(0, 0), feature(1, w.word), feature(2, w.word, w.shape), feature(3, w.shape),
      feature(4, w.suffix[0]), feature(5, w.suffix[1]), feature(6, w.suffix[2]), feature(7, w.suffix[3]), feature(8, w.suffix[4]),
      feature(9, w.prefix[0]), feature(10, w.prefix[1]), feature(11, w.prefix[2]),
      feature(12, w.suffix[2], w.shape), feature(13, w.suffix[1], w.shape),
      feature(14, t1), feature(15, t1, t2), feature(16, t1, w.word), feature(17, t1, w.suffix[2]), feature(18, t1, w.shape),
      feature(19, left.word), feature(20, left2.word), feature(21, right.word), feature(22, right2.word),
      feature(23, left.word, w.word), feature(24, w.word, right.word), feature(25, left.suffix[2]), feature(26, right.suffix[2]),
      feature(27, right.suffix[1], w.suffix[1]), feature(28, right.shape, w.shape), feature(29, left.shape, w.shape),
      feature(30, t1, right.word), feature(31, t1, t2, w.word), feature(32, t1, right.suffix[2]), feature(33, right.word, right2.word),
      feature(34, left2.word, left.word), feature(35, t2, w.word), feature(36, t1, w.suffix[1], right.suffix[1]),
      feature(37, w.suffix[2], right.word)});
}

Tagger::Tagger(std::string_view model_bytes) {
  const Result<ModelFile> file = ModelFile::parse(model_bytes, "tagger.model");
  NG_CHECK(file.has_value());
  weights_ = LinearModel::trusted(file->section("weights"));
  for (const std::string_view label : file->lines("labels")) {
    const std::size_t blank = label.find(' ');
    upos_.push_back(parse_upos(label.substr(0, blank)).value_or(Upos::X));
    xpos_.push_back(label.substr(blank + 1));
  }
  NG_CHECK(upos_.size() == weights_.num_classes());
}

const Tagger& Tagger::english() {
  static const Tagger kTagger(embedded_language_file("en/tagger.model"));
  return kTagger;
}

TagClass Tagger::find(Upos upos, std::string_view xpos) const {
  for (std::size_t i = 0; i < upos_.size(); ++i) {
    if (upos_[i] == upos && xpos_[i] == xpos) return static_cast<TagClass>(i);
  }
  return 0;
}

std::vector<TagClass> Tagger::classes(const std::vector<WordKey>& words) const {
  std::vector<TagClass> classes(words.size());
  std::vector<std::uint64_t> features;
  std::vector<std::int32_t> scores;
  for (std::size_t i = 0; i < words.size(); ++i) {
    tagger_features(words, i, classes, &features);
    scores.assign(upos_.size(), 0);
    weights_.add(features, scores.data());
    classes[i] = static_cast<TagClass>(std::max_element(scores.begin(), scores.end()) - scores.begin());
  }
  return classes;
}

}  // namespace newsgraph
