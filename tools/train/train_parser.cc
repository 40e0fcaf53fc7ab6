#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <random>

#include "annotate/parser.h"
#include "language/model_file.h"
#include "tools/train/perceptron.h"
#include "tools/train/shuffle.h"
#include "tools/train/train_models.h"

namespace newsgraph {
namespace {

constexpr std::size_t kFolds = 5;
constexpr std::uint32_t kExplorePerCent = 90;  // how often training follows its own choice, right or wrong
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

// The best transition among those that lose least. An arc of the gold tree must have its gold relation.
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

void train_sentence(const TrainingSentence& gold, const std::vector<ParserWord>& words, bool explore, std::mt19937* random,
                    PerceptronTrainer* trainer) {
  ParserState state(words.size());
  std::vector<std::uint64_t> features;
  std::vector<std::int32_t> scores;
  while (!state.done()) {
    parser_features(state, words, &features);
    trainer->score(features, &scores);
    const std::size_t guess = best_transition(state, scores);
    const std::size_t correct = best_correct(state, gold, scores);
    trainer->update(features, correct, guess);
    trainer->count_example();
    state.apply(explore && (*random)() % 100 < kExplorePerCent ? guess : correct);
  }
}

// Follows the gold tree once so that rare features can be told.
void count_sentence(const TrainingSentence& gold, const std::vector<ParserWord>& words, PerceptronTrainer* trainer) {
  ParserState state(words.size());
  std::vector<std::uint64_t> features;
  const std::vector<std::int32_t> scores(kNumTransitions, 0);
  while (!state.done()) {
    parser_features(state, words, &features);
    trainer->count_features(features);
    state.apply(best_correct(state, gold, scores));
  }
}

// Tags from taggers that have seen neither the sentence nor a copy of it, in the numbering of `numbering`.
std::vector<std::vector<ParserWord>> jackknifed(const std::vector<TrainingSentence>& sentences, const Tagger& numbering,
                                                const TrainOptions& options) {
  std::vector<std::vector<ParserWord>> words(sentences.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<TrainingSentence> rest;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (sentences[i].origin % kFolds != fold) rest.push_back(sentences[i]);
    }
    const std::string model = train_tagger(rest, options);
    const Tagger tagger(model);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (sentences[i].origin % kFolds != fold) continue;
      std::vector<TagClass> tags = tagger.classes(sentences[i].keys);
      for (TagClass& tag : tags) tag = numbering.find(tagger.upos(tag), tagger.xpos(tag));
      words[i] = parser_words(sentences[i].keys, tags, numbering);
    }
  }
  return words;
}

}  // namespace

std::string train_parser(const std::vector<TrainingSentence>& sentences, std::string_view tagger_model,
                         const TrainOptions& tagger_options, const TrainOptions& options) {
  const std::vector<std::vector<ParserWord>> words = jackknifed(sentences, Tagger(tagger_model), tagger_options);
  PerceptronTrainer trainer(kNumTransitions, options.slot_bits);
  for (std::size_t i = 0; i < sentences.size(); ++i) count_sentence(sentences[i], words[i], &trainer);
  trainer.drop_rare_features(options.min_count);
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0);
  std::mt19937 random(1);
  for (int round = 0; round < options.rounds; ++round) {
    shuffle(&order, &random);
    for (const std::size_t i : order) train_sentence(sentences[i], words[i], round > 0, &random, &trainer);
  }
  ModelFileWriter file;
  file.add("weights", trainer.finish({options.scale, options.min_weight}));
  return file.bytes();
}

}  // namespace newsgraph
