// Finds proper names of people, organisations and places.
#pragma once

#include <string_view>
#include <vector>

#include "extract/name_labels.h"
#include "language/linear_model.h"
#include "text/document.h"

namespace newsgraph {

// What the tagger has learned. A view of the bytes, which must outlive it. Threads: any number.
class NameModel {
 public:
  // Fails with bad_input where the bytes are no model of names.
  static Result<NameModel> parse(std::string_view bytes, const std::string& path);

  // The model that is built into the program.
  static const NameModel& english();

  const LinearModel& weights() const { return weights_; }
  const NameTransitions& transitions() const { return transitions_; }

 private:
  explicit NameModel(const LinearModel& weights);

  LinearModel weights_;
  NameTransitions transitions_;
};

// The feature under which a model keeps the scores of the labels after `before`.
std::uint64_t transition_feature(NameLabel before);

// The names of an article, by place in the text; they do not overlap.
//
// Reads:    text, sentences, tokens, tags.
// Returns:  spans without titles (`Mr`, `Sen.`, `President`), without `the` and closing `'s`. Parties, ministries,
//           parliaments and what stands for them (`Downing Street`, `the Tories`) are organisations; words for peoples and
//           creeds (`British`, `Muslims`), events, laws and days are no names.
// Fails:    never. A sentence without capitals has no names.
// Source:   linear-chain tagger over hashed features and lists (language/gazetteer.h), then a pass that makes an
//           article agree with itself (name_consistency.h).
std::vector<Name> find_names(const Document& doc);
std::vector<Name> find_names(const Document& doc, const NameModel& model);

}  // namespace newsgraph
