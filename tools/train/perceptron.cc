#include "tools/train/perceptron.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "language/linear_model.h"

namespace newsgraph {

PerceptronTrainer::PerceptronTrainer(std::size_t num_classes, unsigned slot_bits)
    : num_classes_(num_classes), slot_bits_(slot_bits), rows_(std::size_t{1} << slot_bits) {}

void PerceptronTrainer::count_features(const std::vector<std::uint64_t>& features) {
  if (counts_.empty()) counts_.resize(rows_.size());
  for (const std::uint64_t feature : features) {
    std::uint16_t& count = counts_[feature >> (64 - slot_bits_)];
    if (count < std::numeric_limits<std::uint16_t>::max()) ++count;
  }
}

void PerceptronTrainer::drop_rare_features(unsigned min_count) { min_count_ = min_count; }

void PerceptronTrainer::score(const std::vector<std::uint64_t>& features, std::vector<std::int32_t>* scores) const {
  scores->assign(num_classes_, 0);
  for (const std::uint64_t feature : features) {
    for (const Weight& weight : rows_[feature >> (64 - slot_bits_)]) (*scores)[weight.label] += weight.now;
  }
}

void PerceptronTrainer::change(std::uint64_t feature, std::size_t label, std::int32_t by) {
  const std::size_t slot = feature >> (64 - slot_bits_);
  if (min_count_ > 0 && counts_[slot] < min_count_) return;
  std::vector<Weight>& row = rows_[slot];
  for (Weight& weight : row) {
    if (weight.label == label) {
      weight.now += by;
      weight.lag += clock_ * by;
      return;
    }
  }
  row.push_back({static_cast<std::uint32_t>(label), by, clock_ * by});
}

void PerceptronTrainer::update(const std::vector<std::uint64_t>& features, std::size_t gold, std::size_t guess) {
  if (gold == guess) return;
  for (const std::uint64_t feature : features) {
    change(feature, gold, 1);
    change(feature, guess, -1);
  }
}

std::string PerceptronTrainer::finish(const FinishOptions& options) const {
  LinearModelWriter writer(num_classes_, slot_bits_);
  std::vector<ClassWeight> weights;
  for (std::size_t slot = 0; slot < rows_.size(); ++slot) {
    weights.clear();
    for (const Weight& weight : rows_[slot]) {
      const double average = static_cast<double>(weight.now) - static_cast<double>(weight.lag) / static_cast<double>(clock_);
      const auto units = static_cast<std::int32_t>(std::lround(average * options.scale));
      if (std::abs(units) >= options.min_weight) weights.push_back({static_cast<std::uint8_t>(weight.label), units});
    }
    std::sort(weights.begin(), weights.end(), [](const ClassWeight& a, const ClassWeight& b) { return a.label < b.label; });
    writer.add_row(slot, weights);
  }
  return writer.bytes();
}

}  // namespace newsgraph
