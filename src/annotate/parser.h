// Dependency trees by a greedy arc-hybrid transition parser with a linear model.
//
// Source: Kuhlmann et al. 2011 (arc-hybrid), Goldberg and Nivre 2013 (dynamic oracle), features after Zhang and Nivre 2011.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/tagger.h"
#include "annotate/word_key.h"
#include "language/linear_model.h"
#include "text/arc.h"

namespace newsgraph {

// What the parser sees of a word.
struct ParserWord {
  std::uint64_t word = 0;
  std::uint64_t suffix = 0;
  TagClass tag = 0;
  std::uint8_t upos = 0;
};
std::vector<ParserWord> parser_words(const std::vector<WordKey>& keys, const std::vector<TagClass>& tags, const Tagger& tagger);

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

void parser_features(const ParserState& state, const std::vector<ParserWord>& words, std::vector<std::uint64_t>* out);

// The highest-scoring transition that `state` allows; the first of equals.
std::size_t best_transition(const ParserState& state, const std::vector<std::int32_t>& scores);

// Parses with a model file (section `weights`). The bytes must outlive it. Threads: any number.
class Parser {
 public:
  explicit Parser(std::string_view model_bytes);  // REQUIRES: made by the trainer
  static const Parser& english();

  // Heads and relations of a sentence: a tree with one root. Cost: linear.
  ParserState parse(const std::vector<ParserWord>& words) const;

 private:
  LinearModel weights_;
};

}  // namespace newsgraph
