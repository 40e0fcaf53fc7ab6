#include "tools/train/oracle.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TrainingSentence sentence(std::vector<int> heads) {
  TrainingSentence out;
  out.forms.resize(heads.size(), "word");
  const int root = static_cast<int>(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i) out.deprels.push_back(heads[i] == root ? Deprel::root : i % 2 == 0 ? Deprel::obj : Deprel::nsubj);
  out.heads = std::move(heads);
  return out;
}

// Arcs before shifts, where both are right.
ParserState followed(const TrainingSentence& gold) {
  ParserState state(gold.forms.size());
  std::vector<std::int32_t> scores(kNumTransitions, 1);
  scores[transition_of(Move::shift, Deprel::dep)] = 0;
  while (!state.done()) state.apply(best_correct(state, gold, scores));
  return state;
}

TEST(Oracle, LeadsToTheTree) {
  for (const auto& heads : {std::vector<int>{1, 2, 4, 2}, {1, 3, 1}, {4, 0, 1, 2}, {1}}) {
    const TrainingSentence gold = sentence(heads);
    const ParserState state = followed(gold);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      EXPECT_EQ(state.head(static_cast<int>(i)), gold.heads[i]);
      EXPECT_EQ(state.deprel(static_cast<int>(i)), gold.deprels[i]);
    }
  }
}

TEST(Oracle, LosesLittleWhereArcsCross) {
  const TrainingSentence gold = sentence({2, 3, 4, 2});  // the arcs of words 0 and 1 cross
  const ParserState state = followed(gold);
  int right = 0;
  for (int i = 0; i < 4; ++i) right += state.head(i) == gold.heads[static_cast<std::size_t>(i)] ? 1 : 0;
  EXPECT_EQ(right, 3);
}

}  // namespace
}  // namespace newsgraph
