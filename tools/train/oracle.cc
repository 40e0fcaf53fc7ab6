#include "tools/train/oracle.h"

#include <algorithm>
#include <array>
#include <limits>

namespace newsgraph {
namespace {

constexpr int kImpossible = std::numeric_limits<int>::max();

// Number of gold arcs that each move makes unreachable (Goldberg and Nivre 2013, arc-hybrid).
std::array<int, 3> move_costs(const ParserState& state, const TrainingSentence& gold) {
  const int s0 = state.stack(0);
  const int s1 = state.stack(1);
  const int b0 = state.buffer(0);
  const auto head = [&](int word) { return gold.heads[static_cast<std::size_t>(word)]; };
  std::array<int, 3> cost = {kImpossible, kImpossible, kImpossible};
  if (state.allows(Move::shift)) {
    int lost = 0;
    for (std::size_t depth = 0; depth < state.stack_size(); ++depth) {
      const int word = state.stack(depth);
      lost += head(word) == b0 ? 1 : 0;
      lost += depth > 0 && head(b0) == word ? 1 : 0;
    }
    cost[0] = lost;
  }
  if (s0 == ParserState::kNone) return cost;
  int waiting = 0;  // dependents of s0 still in the buffer
  for (int word = b0; word < state.num_words(); ++word) waiting += head(word) == s0 ? 1 : 0;
  if (state.allows(Move::left)) cost[1] = waiting + (head(s0) == s1 || head(s0) > b0 ? 1 : 0);
  if (state.allows(Move::right)) cost[2] = waiting + (head(s0) >= b0 ? 1 : 0);
  return cost;
}

}  // namespace

std::size_t best_correct(const ParserState& state, const TrainingSentence& gold, const std::vector<std::int32_t>& scores) {
  const std::array<int, 3> cost = move_costs(state, gold);
  const int least = *std::min_element(cost.begin(), cost.end());
  const auto s0 = static_cast<std::size_t>(std::max(state.stack(0), 0));
  std::size_t best = kNumTransitions;
  for (std::size_t t = 0; t < kNumTransitions; ++t) {
    const Move move = move_of(t);
    if (cost[static_cast<std::size_t>(move)] != least || !state.allows(t)) continue;
    if (move != Move::shift) {
      const int head = move == Move::left ? state.buffer(0) : state.stack(1);
      if (gold.heads[s0] == head && gold.deprels[s0] != deprel_of(t) && gold.deprels[s0] != Deprel::root) continue;
    }
    if (best == kNumTransitions || scores[t] > scores[best]) best = t;
  }
  return best;
}

}  // namespace newsgraph
