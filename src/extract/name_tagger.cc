#include "extract/name_tagger.h"

#include <algorithm>

#include "base/check.h"
#include "extract/name_consistency.h"
#include "language/networks.h"

namespace newsgraph {
namespace {

constexpr std::size_t kHiddenSize = 64;
constexpr Limits kWindowLimits = {-8000, 8000};  // with the categories, which the trainer limits, 16 bits suffice
constexpr std::uint32_t kReach = 3;              // words of a name are at most so far from one with a capital

// A margin of this many units makes a name as likely as not.
constexpr float kMarginScale = 64.0F;

const NameTransitions& no_transitions() {
  static const NameTransitions kNone = [] {
    NameTransitions none;
    for (NameScores& row : none) row.fill(0);
    return none;
  }();
  return kNone;
}

// The stretches of a sentence that are near a word with a capital; counted from its first word.
std::vector<TokenSpan> stretches_near_capitals(const NameFeatures& features, TokenSpan sentence) {
  std::vector<TokenSpan> stretches;
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    if (!features.is_capital(TokenId(sentence.begin + i))) continue;
    const TokenSpan around = {i - std::min(i, kReach), std::min(sentence.size(), i + kReach + 1)};
    if (!stretches.empty() && around.begin <= stretches.back().end) {
      stretches.back().end = around.end;
    } else {
      stretches.push_back(around);
    }
  }
  return stretches;
}

std::vector<NameScores> score_sentence(const NameModel& model, const NameFeatures& features, const Document& doc,
                                       TokenSpan tokens, const std::vector<TokenSpan>& stretches) {
  std::vector<std::uint8_t> rows((tokens.size() + 2) * kVectorSize, 0);
  std::copy_n(doc.vector(TokenId(tokens.begin)), tokens.size() * kVectorSize, rows.begin() + kVectorSize);
  std::vector<NameColumns> columns;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) columns.push_back(features.columns(TokenId(i)));
  NameScores outside;
  outside.fill(-100 * NameModel::kNameUnit);
  outside[kOutside] = 0;
  std::vector<NameScores> scores(tokens.size(), outside);
  for (const TokenSpan stretch : stretches) {
    const std::vector<NameScores> found = model.scores(rows.data() + stretch.begin * kVectorSize, columns, stretch);
    std::copy(found.begin(), found.end(), scores.begin() + stretch.begin);
  }
  return scores;
}

void add_names(const std::vector<LabelledWord>& words, TokenSpan tokens, std::vector<Name>* names) {
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

NameModel::NameModel(const ModelFile& file)
    : window_(file, "name_window", 3 * kVectorSize, kHiddenSize),
      label_(file, "name", kHiddenSize, kNumNameLabels),
      columns_({read_i16_section(file, "name_before"), read_i16_section(file, "name_here"),
                read_i16_section(file, "name_after")}) {
  std::size_t num_rows = 0;
  for (const std::uint8_t size : kNameColumnSizes) num_rows += size;
  for (const std::vector<std::int16_t>& table : columns_) NG_CHECK(table.size() == num_rows * kHiddenSize);
}

const NameModel& NameModel::english() {
  static const NameModel kModel(english_networks());
  return kModel;
}

std::vector<NameScores> NameModel::scores(const std::uint8_t* vectors, const std::vector<NameColumns>& columns,
                                          TokenSpan words) const {
  const std::size_t num_words = words.size();
  std::vector<std::int32_t> sums(num_words * kHiddenSize);
  window_.apply(vectors, kVectorSize, num_words, sums.data());
  std::vector<std::int16_t> hidden(sums.size());
  narrow(sums.data(), sums.size(), kByteBits + window_.weight_bits() - kUnitBits, kWindowLimits, hidden.data());
  for (std::size_t w = 0; w < num_words; ++w) {
    std::array<const std::int16_t*, 3 * kNumNameColumns + 1> rows{};
    std::size_t num_rows = 0;
    rows[num_rows++] = hidden.data() + w * kHiddenSize;
    for (std::size_t place = 0; place < columns_.size(); ++place) {
      const std::size_t at = words.begin + w + place;  // one more than the word's place
      if (at == 0 || at > columns.size()) continue;
      std::size_t first = 0;
      for (std::size_t c = 0; c < kNumNameColumns; ++c) {
        rows[num_rows++] = columns_[place].data() + (first + columns[at - 1][c]) * kHiddenSize;
        first += kNameColumnSizes[c];
      }
    }
    sum_rows(rows.data(), num_rows, kHiddenSize, kUnitLimits, hidden.data() + w * kHiddenSize);
  }
  const std::size_t width = label_.padded_outputs();
  std::vector<std::int32_t> labels(num_words * width);
  std::vector<std::uint8_t> bytes(hidden.size());
  to_bytes(hidden.data(), hidden.size(), kUnitBits - kByteBits, bytes.data());
  label_.apply(bytes.data(), kHiddenSize, num_words, labels.data());
  std::vector<NameScores> out(num_words);
  for (std::size_t w = 0; w < num_words; ++w) {
    for (std::size_t l = 0; l < kNumNameLabels; ++l)
      out[w][l] = labels[w * width + l] * kNameUnit / (1 << (kByteBits + label_.weight_bits()));
  }
  return out;
}

std::vector<Name> find_names(const Document& doc) {
  const NameFeatures features(doc);
  NG_CHECK(doc.has(Layer::vectors));
  std::vector<Name> names;
  for (const Sentence& sentence : doc.sentences()) {
    const std::vector<TokenSpan> stretches = stretches_near_capitals(features, sentence.tokens);
    if (stretches.empty()) continue;
    const std::vector<NameScores> scores =
        score_sentence(NameModel::english(), features, doc, sentence.tokens, stretches);
    add_names(best_labels(scores, no_transitions()), sentence.tokens, &names);
  }
  return make_names_consistent(doc, features, std::move(names));
}

}  // namespace newsgraph
