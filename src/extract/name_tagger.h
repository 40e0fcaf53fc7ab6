// Finds proper names of people, organisations and places.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/name_features.h"
#include "extract/name_labels.h"
#include "language/dense_layer.h"
#include "text/document.h"

namespace newsgraph {

// What the tagger has learned. Threads: any number.
class NameModel {
 public:
  explicit NameModel(const ModelFile& file);  // REQUIRES: made by the trainer

  // The model that is built into the program.
  static const NameModel& english();

  // Scores of the labels of the words of a sentence, kNameUnit to a unit of log-probability. `vectors` has those of the
  // words before, of the words [begin, end) and after, zeros at the ends of the sentence; `columns` the categories of
  // all words.
  std::vector<NameScores> scores(const std::uint8_t* vectors, const std::vector<NameColumns>& columns,
                                 TokenSpan words) const;

  static constexpr std::int32_t kNameUnit = 64;

 private:
  DenseLayer<std::uint8_t> window_;
  DenseLayer<std::uint8_t> label_;
  std::array<std::vector<std::int16_t>, 3>
      columns_;  // of the word before, the word, the word after: rows of the hidden layer
};

// The names of an article, by place in the text; they do not overlap.
//
// Reads:    text, sentences, tokens, vectors, tags.
// Returns:  spans without titles (`Mr`, `Sen.`, `President`), without `the` and closing `'s`. Parties, ministries,
//           parliaments and what stands for them (`Downing Street`, `the Tories`) are organisations; words for peoples
//           and creeds (`British`, `Muslims`), events, laws and days are no names.
// REQUIRES: vectors (annotate/encoder.h).
// Fails:    never. A sentence without capitals has no names.
// Source:   a layer over the vectors of three words (annotate/encoder.h) and what lists say of them (name_features.h),
// the best
//           lawful sequence of labels, then a pass that makes an article agree with itself (name_consistency.h).
std::vector<Name> find_names(const Document& doc);

}  // namespace newsgraph
