#include "annotate/parser.h"

#include <algorithm>
#include <numeric>

#include "base/check.h"
#include "language/networks.h"

namespace newsgraph {
namespace {

constexpr std::size_t kWordSize = 64;
constexpr std::size_t kHiddenSize = 128;
constexpr std::size_t kRowSize = kNumSlots * kHiddenSize;
constexpr std::size_t kRowsAtOnce = 8;         // of words whose slots are computed together
constexpr int kHiddenBits = 7;                 // 1.0 in the hidden layer
constexpr Limits kSlotLimits = {-1489, 1489};  // 22 of them stay within 16 bits
constexpr Limits kHiddenLimits = {0, 127 << (kHiddenBits - kByteBits)};

std::uint8_t distance_class(int from, int to) {
  if (from == ParserState::kNone || to == ParserState::kNone) return 0;
  const int distance = to - from;
  return static_cast<std::uint8_t>(distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : 7);
}

}  // namespace

Move move_of(std::size_t transition) {
  if (transition == 0) return Move::shift;
  return transition <= static_cast<std::size_t>(kNumDeprels) ? Move::left : Move::right;
}

Deprel deprel_of(std::size_t transition) { return static_cast<Deprel>((transition - 1) % static_cast<std::size_t>(kNumDeprels)); }

std::size_t transition_of(Move move, Deprel deprel) {
  if (move == Move::shift) return 0;
  return 1 + static_cast<std::size_t>(deprel) + (move == Move::right ? static_cast<std::size_t>(kNumDeprels) : 0);
}

ParserState::ParserState(std::size_t num_words)
    : heads_(num_words, kNone), deprels_(num_words, Deprel::dep), children_(num_words + 1) {
  stack_.reserve(num_words);
}

bool ParserState::allows(Move move) const {
  const bool at_root = front_ == num_words();
  if (move == Move::shift) return !at_root;
  if (move == Move::right) return stack_.size() >= 2;
  return !stack_.empty() && (!at_root || stack_.size() == 1);
}

bool ParserState::allows(std::size_t transition) const {
  const Move move = move_of(transition);
  if (!allows(move) || move == Move::shift) return allows(move);
  return (deprel_of(transition) == Deprel::root) == (move == Move::left && front_ == num_words());
}

void ParserState::attach(int head, int word, Deprel deprel) {
  heads_[static_cast<std::size_t>(word)] = head;
  deprels_[static_cast<std::size_t>(word)] = deprel;
  Children& siblings = children_[static_cast<std::size_t>(head)];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(deprel);
  if (word < head) {
    siblings.left2 = siblings.left;
    siblings.left = word;
    siblings.left_labels |= bit;
    if (siblings.num_left < 3) ++siblings.num_left;
  } else {
    siblings.right2 = siblings.right;
    siblings.right = word;
    siblings.right_labels |= bit;
    if (siblings.num_right < 3) ++siblings.num_right;
  }
}

void ParserState::apply(std::size_t transition) {
  const Move move = move_of(transition);
  if (move == Move::shift) {
    stack_.push_back(front_++);
    return;
  }
  const int word = stack_.back();
  stack_.pop_back();
  attach(move == Move::left ? front_ : stack_.back(), word, deprel_of(transition));
}

int ParserState::stack(std::size_t depth) const { return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone; }

int ParserState::buffer(int ahead) const { return front_ + ahead <= num_words() ? front_ + ahead : kNone; }

std::array<int, kNumSlots> parser_slots(const ParserState& state) {
  static const ParserState::Children kNoChildren;
  const auto kids = [&](int at) -> const ParserState::Children& {
    return at == ParserState::kNone ? kNoChildren : state.children(at);
  };
  const int s0 = state.stack(0);
  const int s1 = state.stack(1);
  const int b0 = state.buffer(0);
  std::array<int, kNumSlots> slots = {s0,
                                      s1,
                                      state.stack(2),
                                      b0,
                                      state.buffer(1),
                                      kids(s0).left,
                                      kids(s0).left2,
                                      kids(s0).right,
                                      kids(s1).left,
                                      kids(s1).right,
                                      kids(b0).left};
  for (int& slot : slots) slot = slot == ParserState::kNone ? state.num_words() + 1 : slot;
  return slots;
}

std::array<std::uint8_t, kNumMarks> parser_marks(const ParserState& state) {
  static const ParserState::Children kNoChildren;
  const auto kids = [&](int at) -> const ParserState::Children& { return at == ParserState::kNone ? kNoChildren : state.children(at); };
  const int i0 = state.stack(0);
  const int i1 = state.stack(1);
  const int j0 = state.buffer(0);
  const auto relation = [&](int child) {
    return static_cast<std::uint8_t>(child == ParserState::kNone ? kNumDeprels : static_cast<int>(state.deprel(child)));
  };
  const auto valency = [&](int at) { return static_cast<std::uint8_t>(kids(at).num_left * 4U + kids(at).num_right); };
  return {relation(kids(i0).left),
          relation(kids(i0).left2),
          relation(kids(i0).right),
          relation(kids(i1).left),
          relation(kids(i1).right),
          relation(kids(j0).left),
          valency(i0),
          valency(i1),
          distance_class(i0, j0),
          distance_class(i1, i0)};
}

std::size_t best_transition(const ParserState& state, const std::int32_t* scores) {
  constexpr auto kRelations = static_cast<std::size_t>(kNumDeprels);
  const std::size_t root = transition_of(Move::left, Deprel::root);
  std::size_t best = kNumTransitions;
  const auto offer = [&](std::size_t begin, std::size_t end) {
    std::int32_t top = scores[begin];
    for (std::size_t t = begin; t < end; ++t) top = std::max(top, scores[t]);
    if (best != kNumTransitions && top <= scores[best]) return;
    best = static_cast<std::size_t>(std::find(scores + begin, scores + end, top) - scores);
  };
  if (state.allows(Move::shift)) offer(0, 1);
  if (state.allows(Move::left)) {
    if (state.buffer(0) == state.num_words()) {
      offer(root, root + 1);
    } else {
      offer(1, root);
      offer(root + 1, 1 + kRelations);
    }
  }
  if (state.allows(Move::right)) {
    offer(1 + kRelations, root + kRelations);
    offer(root + kRelations + 1, kNumTransitions);
  }
  return best;
}

Parser::Parser(const ModelFile& file)
    : word_(file, "parser_word", kVectorSize, kWordSize),
      slots_(file, "slots", kWordSize, kNumSlots * kHiddenSize),
      move_(file, "move", kHiddenSize, kNumTransitions),
      nowhere_(read_i16_section(file, "nowhere")),
      marks_(read_i16_section(file, "marks")),
      bias_(read_i16_section(file, "parser_bias")) {
  NG_CHECK(nowhere_.size() == 2 * kNumSlots * kHiddenSize && bias_.size() == kHiddenSize);
  NG_CHECK(marks_.size() == kHiddenSize * std::accumulate(kMarkSizes.begin(), kMarkSizes.end(), std::size_t{0}));
}

const Parser& Parser::english() {
  static const Parser kParser(english_networks());
  return kParser;
}

Parser::Scorer::Scorer(const Parser& parser, const std::uint8_t* vectors, std::size_t num_words)
    : parser_(parser), slot_vectors_((num_words + 2) * kRowSize), scores_(parser.move_.padded_outputs()) {
  std::vector<std::int32_t> sums(num_words * kWordSize);
  parser.word_.apply(vectors, kVectorSize, num_words, sums.data());
  std::vector<std::int16_t> values(sums.size());
  narrow(sums.data(), sums.size(), kByteBits + parser.word_.weight_bits() - kUnitBits, kUnitLimits, values.data());
  std::vector<std::uint8_t> words(values.size());
  to_bytes(values.data(), values.size(), kUnitBits - kByteBits, words.data());
  std::int32_t slots[kRowsAtOnce * kRowSize];
  for (std::size_t w = 0; w < num_words; w += kRowsAtOnce) {
    const std::size_t num_rows = std::min(kRowsAtOnce, num_words - w);
    parser.slots_.apply(words.data() + w * kWordSize, kWordSize, num_rows, slots);
    narrow(slots, num_rows * kRowSize, kByteBits + parser.slots_.weight_bits() - kHiddenBits, kSlotLimits,
           slot_vectors_.data() + w * kRowSize);
  }
  std::copy(parser.nowhere_.begin(), parser.nowhere_.end(),
            slot_vectors_.begin() + static_cast<std::ptrdiff_t>(num_words * kRowSize));
}

const std::int32_t* Parser::Scorer::score(const ParserState& state) {
  std::array<const std::int16_t*, kNumSlots + kNumMarks + 1> rows{};
  const std::array<int, kNumSlots> slots = parser_slots(state);
  for (std::size_t s = 0; s < kNumSlots; ++s)
    rows[s] = slot_vectors_.data() + static_cast<std::size_t>(slots[s]) * kRowSize + s * kHiddenSize;
  std::size_t first = 0;
  const std::array<std::uint8_t, kNumMarks> marks = parser_marks(state);
  for (std::size_t m = 0; m < kNumMarks; ++m) {
    rows[kNumSlots + m] = parser_.marks_.data() + (first + marks[m]) * kHiddenSize;
    first += kMarkSizes[m];
  }
  rows.back() = parser_.bias_.data();
  std::int16_t hidden[kHiddenSize];
  sum_rows(rows.data(), rows.size(), kHiddenSize, kHiddenLimits, hidden);
  std::uint8_t bytes[kHiddenSize];
  to_bytes(hidden, kHiddenSize, kHiddenBits - kByteBits, bytes);
  parser_.move_.apply(bytes, scores_.data());
  return scores_.data();
}

ParserState Parser::parse(const std::uint8_t* vectors, std::size_t num_words) const {
  ParserState state(num_words);
  Scorer scorer(*this, vectors, num_words);
  while (!state.done()) state.apply(best_transition(state, scorer.score(state)));
  return state;
}

}  // namespace newsgraph
