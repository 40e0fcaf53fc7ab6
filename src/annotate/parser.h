// Dependency trees by a greedy arc-hybrid transition parser with a small network.
//
// Source: Kuhlmann et al. 2011 (arc-hybrid), Goldberg and Nivre 2013 (dynamic oracle), Chen and Manning 2014 (scorer;
// what a word adds to the hidden layer is computed once for each place it can have, as they do for frequent words).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "language/dense_layer.h"
#include "text/arc.h"

namespace newsgraph {

enum class Move : std::uint8_t { shift, left, right };

// The classes of the model: shift, then left arcs by relation, then right arcs by relation.
inline constexpr std::size_t kNumTransitions = 1 + 2 * static_cast<std::size_t>(kNumDeprels);
Move move_of(std::size_t transition);
Deprel deprel_of(std::size_t transition);  // REQUIRES: not shift
std::size_t transition_of(Move move, Deprel deprel);

// A half-built tree. Words are 0..n-1; n stands for the root and waits at the end of the buffer, so every run ends in
// a tree with one root.
class ParserState {
 public:
  static constexpr int kNone = -1;
  explicit ParserState(std::size_t num_words);

  bool done() const { return stack_.empty() && front_ == num_words(); }
  bool allows(Move move) const;
  bool allows(std::size_t transition) const;  // the move, and `root` for arcs from the root and only for these
  void apply(std::size_t transition);         // REQUIRES: allows(transition)

  int num_words() const { return static_cast<int>(heads_.size()); }
  int stack(std::size_t depth) const;         // kNone where there is none
  int buffer(int ahead) const;                // num_words() is the root; kNone beyond
  std::size_t stack_size() const { return stack_.size(); }
  int head(int word) const { return heads_[static_cast<std::size_t>(word)]; }  // num_words() for the root; kNone as yet
  Deprel deprel(int word) const { return deprels_[static_cast<std::size_t>(word)]; }

  // Children so far: the outermost and the one before it on each side, and their number.
  struct Children {
    int left = kNone, left2 = kNone, right = kNone, right2 = kNone;
    std::uint8_t num_left = 0, num_right = 0;
    std::uint64_t left_labels = 0, right_labels = 0;  // a bit for each relation
  };
  const Children& children(int word) const { return children_[static_cast<std::size_t>(word)]; }

 private:
  void attach(int head, int word, Deprel deprel);

  std::vector<int> stack_;
  int front_ = 0;
  std::vector<int> heads_;
  std::vector<Deprel> deprels_;
  std::vector<Children> children_;  // of the words and the root
};

// The words that the network looks at, in this order: three of the stack, two of the buffer, the outermost children of
// the first two of the stack and of the buffer (left, left2, right; left, right; left). num_words() is the root,
// num_words() + 1 none.
inline constexpr std::size_t kNumSlots = 11;
std::array<int, kNumSlots> parser_slots(const ParserState& state);

// What else it looks at: relations of the children among the slots, numbers of children of the first two of the stack,
// distances.
inline constexpr std::size_t kNumMarks = 10;
inline constexpr std::array<std::uint8_t, kNumMarks> kMarkSizes = {52, 52, 52, 52, 52, 52, 16, 16, 8, 8};
std::array<std::uint8_t, kNumMarks> parser_marks(const ParserState& state);

// The highest-scoring transition that `state` allows; the first of equals. REQUIRES: kNumTransitions scores.
std::size_t best_transition(const ParserState& state, const std::int32_t* scores);

// Scores transitions. Threads: any number.
class Parser {
 public:
  explicit Parser(const ModelFile& file);  // REQUIRES: made by the trainer
  static const Parser& english();

  // Heads and relations of a sentence: a tree with one root. `vectors` has kVectorSize numbers a word
  // (annotate/encoder.h). Cost: linear.
  ParserState parse(const std::uint8_t* vectors, std::size_t num_words) const;

  // What the network makes of the words of one sentence. Keeps a reference to the parser.
  class Scorer {
   public:
    Scorer(const Parser& parser, const std::uint8_t* vectors, std::size_t num_words);

    // kNumTransitions scores, valid until the next call.
    const std::int32_t* score(const ParserState& state);

   private:
    const Parser& parser_;
    std::vector<std::int16_t> slot_vectors_;  // of each word in each slot; then of the root and of no word
    std::vector<std::int32_t> scores_;
  };

 private:
  DenseLayer<std::uint8_t> word_;
  DenseLayer<std::uint8_t> slots_;
  DenseLayer<std::uint8_t> move_;
  std::vector<std::int16_t> nowhere_;  // the root and no word, a row for each slot
  std::vector<std::int16_t> marks_;
  std::vector<std::int16_t> bias_;
};

}  // namespace newsgraph
