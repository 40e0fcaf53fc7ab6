#include "tools/train/name_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>

#include "extract/name_features.h"
#include "extract/name_tagger.h"
#include "language/linear_model.h"

namespace newsgraph {
namespace {

constexpr std::size_t kN = kNumNameLabels;
using Row = std::array<float, kN>;

struct Example {
  std::vector<std::uint32_t> first;  // of each word, in slots; size + 1
  std::vector<std::uint32_t> slots;
  std::vector<LabelSet> labels;

  std::size_t size() const { return labels.size(); }
};

class Trainer {
 public:
  explicit Trainer(const NameTrainerOptions& options)
      : options_(options), weights_(std::size_t{1} << options.slot_bits), squares_(weights_.size()), counts_(weights_.size()) {
    for (NameLabel before = 0; before < kN; ++before) transition_slots_[before] = slot(transition_feature(before));
  }

  void add(const NamedDocument& document) {
    const NameFeatures features(document.doc);
    std::vector<std::uint64_t> word_features;
    for (const Sentence& sentence : document.doc.sentences()) {
      Example example;
      bool capitals = false;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        features.extract(TokenId(i), &word_features);
        example.first.push_back(static_cast<std::uint32_t>(example.slots.size()));
        for (const std::uint64_t f : word_features) {
          example.slots.push_back(slot(f));
          if (counts_[slot(f)] < 255) ++counts_[slot(f)];
        }
        example.labels.push_back(document.labels[i]);
        capitals = capitals || features.is_capital(TokenId(i));
      }
      example.first.push_back(static_cast<std::uint32_t>(example.slots.size()));
      if (capitals) examples_.push_back(std::move(example));
    }
  }

  std::string run() {
    drop_rare();
    std::uint32_t random = 12345;
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      for (std::size_t i = examples_.size(); i-- > 1;) {
        random = random * 1664525U + 1013904223U;
        std::swap(examples_[i], examples_[random % (i + 1)]);
      }
      for (const Example& example : examples_) learn(example);
    }
    for (const std::uint32_t at : transition_slots_) weights_[at][kOutside] -= options_.outside_bias;
    return bytes();
  }

 private:
  std::uint32_t slot(std::uint64_t feature) const { return static_cast<std::uint32_t>(feature >> (64 - options_.slot_bits)); }

  void drop_rare() {
    for (Example& example : examples_) {
      std::vector<std::uint32_t> kept;
      std::vector<std::uint32_t> first;
      for (std::size_t i = 0; i < example.size(); ++i) {
        first.push_back(static_cast<std::uint32_t>(kept.size()));
        for (std::uint32_t s = example.first[i]; s < example.first[i + 1]; ++s) {
          if (counts_[example.slots[s]] >= options_.min_count) kept.push_back(example.slots[s]);
        }
      }
      first.push_back(static_cast<std::uint32_t>(kept.size()));
      example.slots = std::move(kept);
      example.first = std::move(first);
    }
  }

  // exp of the transitions, 0 where unlawful; the place before the first word behaves as O.
  void prepare_transitions() {
    for (NameLabel before = 0; before < kN; ++before) {
      for (NameLabel next = 0; next < kN; ++next) {
        transitions_[before][next] = may_follow(before, next) ? std::exp(weights_[transition_slots_[before]][next]) : 0.0F;
      }
    }
  }

  void score(const Example& example) {
    emissions_.assign(example.size(), Row{});
    for (std::size_t i = 0; i < example.size(); ++i) {
      Row& row = emissions_[i];
      for (std::uint32_t s = example.first[i]; s < example.first[i + 1]; ++s) {
        const Row& w = weights_[example.slots[s]];
        for (std::size_t l = 0; l < kN; ++l) row[l] += w[l];
      }
      const float top = *std::max_element(row.begin(), row.end());
      for (float& value : row) value = std::exp(value - top);
    }
  }

  // Adds `sign` times the expected counts under the labels allowed. Returns false if no lawful way exists.
  bool add_expectations(const Example& example, bool constrained, float sign) {
    const std::size_t n = example.size();
    std::vector<Row> alpha(n), beta(n), emit = emissions_;
    if (constrained) {
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t l = 0; l < kN; ++l) {
          if ((example.labels[i] >> l & 1U) == 0) emit[i][l] = 0.0F;
        }
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      float sum = 0.0F;
      Row& row = alpha[i];
      row.fill(0.0F);
      if (i == 0) {
        for (std::size_t l = 0; l < kN; ++l) row[l] = transitions_[kOutside][l];
      } else {
        for (std::size_t b = 0; b < kN; ++b) {
          for (std::size_t l = 0; l < kN; ++l) row[l] += alpha[i - 1][b] * transitions_[b][l];
        }
      }
      for (std::size_t l = 0; l < kN; ++l) sum += row[l] *= emit[i][l];
      if (!(sum > 0.0F)) return false;
      for (float& value : row) value /= sum;
    }
    for (NameLabel l = 0; l < kN; ++l) beta[n - 1][l] = may_follow(l, kOutside) ? 1.0F : 0.0F;
    for (std::size_t i = n - 1; i-- > 0;) {
      Row& row = beta[i];
      row.fill(0.0F);
      float sum = 0.0F;
      for (std::size_t l = 0; l < kN; ++l) {
        for (std::size_t x = 0; x < kN; ++x) row[l] += transitions_[l][x] * emit[i + 1][x] * beta[i + 1][x];
        sum += row[l];
      }
      if (!(sum > 0.0F)) return false;
      for (float& value : row) value /= sum;
    }
    for (std::size_t i = 0; i < n; ++i) {
      float sum = 0.0F;
      for (std::size_t l = 0; l < kN; ++l) sum += alpha[i][l] * beta[i][l];
      if (!(sum > 0.0F)) return false;
      for (std::size_t l = 0; l < kN; ++l) gradient_[i][l] += sign * alpha[i][l] * beta[i][l] / sum;
      if (i == 0) {
        for (std::size_t l = 0; l < kN; ++l) transition_gradient_[kOutside][l] += sign * alpha[0][l] * beta[0][l] / sum;
        continue;
      }
      std::array<Row, kN> pair;
      float all = 0.0F;
      for (std::size_t b = 0; b < kN; ++b) {
        for (std::size_t l = 0; l < kN; ++l) all += pair[b][l] = alpha[i - 1][b] * transitions_[b][l] * emit[i][l] * beta[i][l];
      }
      if (!(all > 0.0F)) return false;
      for (std::size_t b = 0; b < kN; ++b) {
        for (std::size_t l = 0; l < kN; ++l) transition_gradient_[b][l] += sign * pair[b][l] / all;
      }
    }
    return true;
  }

  void step(std::uint32_t at, const Row& gradient) {
    Row& w = weights_[at];
    Row& s = squares_[at];
    for (std::size_t l = 0; l < kN; ++l) {
      s[l] += gradient[l] * gradient[l];
      w[l] += options_.rate * gradient[l] / std::sqrt(s[l] + 1e-4F) - options_.decay * w[l];
    }
  }

  void learn(const Example& example) {
    prepare_transitions();
    score(example);
    gradient_.assign(example.size(), Row{});
    for (Row& row : transition_gradient_) row.fill(0.0F);
    if (!add_expectations(example, true, 1.0F) || !add_expectations(example, false, -1.0F)) return;
    for (std::size_t i = 0; i < example.size(); ++i) {
      float largest = 0.0F;
      for (const float g : gradient_[i]) largest = std::max(largest, std::abs(g));
      if (largest < 1e-4F) continue;
      for (std::uint32_t s = example.first[i]; s < example.first[i + 1]; ++s) step(example.slots[s], gradient_[i]);
    }
    for (NameLabel before = 0; before < kN; ++before) step(transition_slots_[before], transition_gradient_[before]);
  }

  std::string bytes() const {
    LinearModelWriter writer(kN, options_.slot_bits);
    std::vector<ClassWeight> row;
    for (std::size_t at = 0; at < weights_.size(); ++at) {
      row.clear();
      for (std::size_t l = 0; l < kN; ++l) {
        const auto units = static_cast<std::int32_t>(std::lround(static_cast<double>(weights_[at][l]) * options_.scale));
        if (std::abs(units) >= options_.min_weight) row.push_back({static_cast<std::uint8_t>(l), units});
      }
      writer.add_row(at, row);
    }
    return writer.bytes();
  }

  NameTrainerOptions options_;
  std::vector<Row> weights_;
  std::vector<Row> squares_;
  std::vector<std::uint8_t> counts_;
  std::array<std::uint32_t, kN> transition_slots_{};
  std::vector<Example> examples_;
  std::array<Row, kN> transitions_{};
  std::array<Row, kN> transition_gradient_{};
  std::vector<Row> emissions_;
  std::vector<Row> gradient_;
};

}  // namespace

std::string train_names(const std::vector<NamedDocument>& documents, const NameTrainerOptions& options) {
  Trainer trainer(options);
  for (const NamedDocument& document : documents) trainer.add(document);
  return trainer.run();
}

std::vector<NameScore> score_names(const std::vector<NamedDocument>& documents, const NameModel& model) {
  std::vector<NameScore> scores(1 + kNumNameKinds);
  for (const NamedDocument& document : documents) {
    const std::vector<Name> wanted = names_of_labels(document.labels);
    const std::vector<Name> found = find_names(document.doc, model);
    std::set<std::pair<TokenSpan, NameKind>> all;
    for (const Name& name : wanted) {
      all.emplace(name.span, name.kind);
      ++scores[0].wanted;
      ++scores[1 + static_cast<std::size_t>(name.kind)].wanted;
    }
    for (const Name& name : found) {
      const int right = all.contains({name.span, name.kind}) ? 1 : 0;
      for (const std::size_t row : {std::size_t{0}, 1 + static_cast<std::size_t>(name.kind)}) {
        ++scores[row].found;
        scores[row].right += right;
      }
    }
  }
  return scores;
}

}  // namespace newsgraph
