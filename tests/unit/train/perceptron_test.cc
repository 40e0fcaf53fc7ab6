#include "tools/train/perceptron.h"

#include <gtest/gtest.h>

#include "language/linear_model.h"

namespace newsgraph {
namespace {

// Class 0 if the word is 1 or 2, class 1 if it is 3; feature kind 1 is noise.
std::string train(int rounds) {
  PerceptronTrainer trainer(2, 10);
  std::vector<std::int32_t> scores;
  for (int round = 0; round < rounds; ++round) {
    for (std::uint64_t word = 1; word <= 3; ++word) {
      const std::vector<std::uint64_t> features = {feature(0, word), feature(1, round)};
      const std::size_t gold = word == 3 ? 1 : 0;
      trainer.score(features, &scores);
      trainer.update(features, gold, scores[1] > scores[0] ? 1 : 0);
      trainer.count_example();
    }
  }
  return trainer.finish({});
}

TEST(Perceptron, LearnsWhatSeparatesTheClasses) {
  const std::string bytes = train(10);
  const auto model = LinearModel::parse(bytes, "m");
  ASSERT_TRUE(model);
  for (const int word : {1, 2, 3}) {
    std::int32_t scores[2] = {0, 0};
    model->add(feature(0, word), scores);
    EXPECT_EQ(scores[1] > scores[0], word == 3) << word;
  }
}

TEST(Perceptron, IsDeterministic) { EXPECT_EQ(train(5), train(5)); }

}  // namespace
}  // namespace newsgraph
