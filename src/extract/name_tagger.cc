#include "extract/name_tagger.h"

#include "base/check.h"
#include "extract/name_consistency.h"
#include "extract/name_features.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kTransitionKind = 1000;

// Margins (in units of the model) at which a name is as good as sure are a few times this.
constexpr float kMarginScale = 64.0F;

bool has_capitals(const NameFeatures& features, TokenSpan tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (features.is_capital(TokenId(i))) return true;
  }
  return false;
}

void tag_sentence(const NameModel& model, const NameFeatures& features, TokenSpan tokens, std::vector<Name>* names) {
  std::vector<NameScores> scores(tokens.size());
  std::vector<std::uint64_t> word_features;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    scores[i - tokens.begin].fill(0);
    features.extract(TokenId(i), &word_features);
    model.weights().add(word_features, scores[i - tokens.begin].data());
  }
  const std::vector<LabelledWord> words = best_labels(scores, model.transitions());
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const LabelledWord& word = words[i - tokens.begin];
    if (word.label == kOutside) continue;
    const NamePart part = part_of(word.label);
    const auto margin = static_cast<float>(word.margin);
    if (part == NamePart::begin || part == NamePart::unit) names->push_back({kind_of(word.label), {i, i + 1}, 1.0F});
    names->back().span.end = i + 1;
    names->back().confidence = std::min(names->back().confidence, (margin + 1.0F) / (margin + 1.0F + kMarginScale));
  }
}

}  // namespace

NameModel::NameModel(const LinearModel& weights) : weights_(weights) {
  for (NameLabel before = 0; before < kNumNameLabels; ++before) {
    transitions_[before].fill(0);
    weights_.add(transition_feature(before), transitions_[before].data());
  }
}

Result<NameModel> NameModel::parse(std::string_view bytes, const std::string& path) {
  NG_TRY(const LinearModel weights, LinearModel::parse(bytes, path));
  if (weights.num_classes() != kNumNameLabels) {
    return Error{ErrorCode::bad_input, "model has " + std::to_string(weights.num_classes()) + " classes; expected " + std::to_string(kNumNameLabels), path};
  }
  return NameModel(weights);
}

const NameModel& NameModel::english() {
  static const NameModel model = [] {
    const std::string_view bytes = embedded_language_file("en/names.model");
    NG_CHECK(bytes.data() != nullptr);
    return NameModel(LinearModel::trusted(bytes));
  }();
  return model;
}

std::uint64_t transition_feature(NameLabel before) { return feature(kTransitionKind, before); }

std::vector<Name> find_names(const Document& doc) { return find_names(doc, NameModel::english()); }

std::vector<Name> find_names(const Document& doc, const NameModel& model) {
  const NameFeatures features(doc);
  std::vector<Name> names;
  for (const Sentence& sentence : doc.sentences()) {
    if (has_capitals(features, sentence.tokens)) tag_sentence(model, features, sentence.tokens, &names);
  }
  return make_names_consistent(doc, features, std::move(names));
}

}  // namespace newsgraph
