// Averaged perceptron over hashed features, in integers: the same examples in the same order give the same model.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph {

// Learns a LinearModel. Features are those of language/linear_model.h.
//
//   for each example:  trainer.score(features, scores); choose; if wrong: trainer.update(features, gold, guess);
//                      trainer.count_example();
//   model bytes:       trainer.finish(options)
class PerceptronTrainer {
 public:
  PerceptronTrainer(std::size_t num_classes, unsigned slot_bits);

  // First pass, optional: features seen fewer than `min_count` times take no part in training.
  void count_features(const std::vector<std::uint64_t>& features);
  void drop_rare_features(unsigned min_count);

  // Sets `scores` (resized to the number of classes) under the present weights.
  void score(const std::vector<std::uint64_t>& features, std::vector<std::int32_t>* scores) const;

  // Moves weight from `guess` to `gold`.
  void update(const std::vector<std::uint64_t>& features, std::size_t gold, std::size_t guess);

  // One example seen: the clock of the average.
  void count_example() { ++clock_; }

  struct FinishOptions {
    double scale = 16.0;     // units of the integer weights for one unit of averaged weight
    int min_weight = 2;      // smaller ones (in units) are left out
  };

  // The averaged model, quantised and laid out. Training may go on after it.
  std::string finish(const FinishOptions& options) const;

 private:
  struct Weight {
    std::uint32_t label = 0;
    std::int32_t now = 0;
    std::int64_t lag = 0;  // sum of (clock at update * change): average = now - lag / clock
  };

  void change(std::uint64_t feature, std::size_t label, std::int32_t by);

  std::size_t num_classes_;
  unsigned slot_bits_;
  std::int64_t clock_ = 1;
  std::vector<std::vector<Weight>> rows_;
  std::vector<std::uint16_t> counts_;  // empty where features are not counted
  unsigned min_count_ = 0;
};

}  // namespace newsgraph
