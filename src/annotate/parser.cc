#include "annotate/parser.h"

#include <algorithm>

#include "base/check.h"
#include "language/lexicon.h"
#include "language/model_file.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kNoWord = 0x11;
constexpr std::uint64_t kRootWord = 0x22;
constexpr std::uint64_t kNoTag = 254;
constexpr std::uint64_t kRootTag = 255;
constexpr std::uint64_t kNoLabel = 255;

// A place in the state with what the features ask of it.
struct View {
  std::uint64_t w = kNoWord;
  std::uint64_t p = kNoTag;
  std::uint64_t u = kNoTag;
  std::uint64_t l = kNoLabel;
};

View view_of(const ParserState& state, const std::vector<ParserWord>& words, int at) {
  if (at == ParserState::kNone) return {};
  if (at == state.num_words()) return {kRootWord, kRootTag, kRootTag, kNoLabel};
  const ParserWord& word = words[static_cast<std::size_t>(at)];
  const bool attached = state.head(at) != ParserState::kNone;
  return {word.word, word.tag, word.upos, attached ? static_cast<std::uint64_t>(state.deprel(at)) : kNoLabel};
}

std::uint64_t distance_class(int from, int to) {
  if (from == ParserState::kNone || to == ParserState::kNone) return 0;
  const int distance = to - from;
  return static_cast<std::uint64_t>(distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : 7);
}

}  // namespace

std::vector<ParserWord> parser_words(const std::vector<WordKey>& keys, const std::vector<TagClass>& tags, const Tagger& tagger) {
  std::vector<ParserWord> words(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    words[i] = {keys[i].word, keys[i].suffix[2], tags[i], static_cast<std::uint8_t>(tagger.upos(tags[i]))};
  }
  return words;
}

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

// One list of templates, in one place: longer than a function should be, but without any branching.
void parser_features(const ParserState& state, const std::vector<ParserWord>& words, std::vector<std::uint64_t>* out) {
  static const ParserState::Children kNoChildren;
  const auto view = [&](int at) { return view_of(state, words, at); };
  const auto kids = [&](int at) -> const ParserState::Children& { return at == ParserState::kNone ? kNoChildren : state.children(at); };
  const int i0 = state.stack(0);
  const int i1 = state.stack(1);
  const int j0 = state.buffer(0);
  const View s0 = view(i0), s1 = view(i1), s2 = view(state.stack(2)), b0 = view(j0), b1 = view(state.buffer(1)), b2 = view(state.buffer(2));
  const auto& k0 = kids(i0);
  const auto& k1 = kids(i1);
  const auto& kb = kids(j0);
  const View s0l = view(k0.left), s0l2 = view(k0.left2), s0r = view(k0.right), s0r2 = view(k0.right2);
  const View s1l = view(k1.left), s1r = view(k1.right), s1r2 = view(k1.right2), b0l = view(kb.left), b0l2 = view(kb.left2);
  const std::uint64_t d0 = distance_class(i0, j0);
  const std::uint64_t d1 = distance_class(i1, i0);
  const std::uint64_t v0 = k0.num_left * 4ULL + k0.num_right;
  const std::uint64_t v1 = k1.num_left * 4ULL + k1.num_right;
  out->clear();
  out->insert(out->end(), {
      feature(0, 0), feature(1, s0.w, s0.p), feature(2, s0.p), feature(3, s0.w), feature(4, s1.w, s1.p), feature(5, s1.p), feature(6, s1.w),
      feature(7, s2.w), feature(8, s2.p), feature(9, b0.w, b0.p), feature(10, b0.p), feature(11, b0.w), feature(12, b1.w, b1.p),
      feature(13, b1.p), feature(14, b2.w), feature(15, b2.p),
      feature(16, s0.w, s0.p, b0.w, b0.p), feature(17, s0.w, b0.p), feature(18, s0.p, b0.w), feature(19, s0.p, b0.p), feature(20, s0.w, b0.w),
      feature(21, s1.w, s1.p, s0.w, s0.p), feature(22, s1.w, s0.p), feature(23, s1.p, s0.w), feature(24, s1.p, s0.p), feature(25, s1.w, s0.w),
      feature(26, s1.p, b0.p), feature(27, s1.w, b0.w), feature(28, s1.w, b0.p), feature(29, s1.p, b0.w), feature(30, b0.p, b1.p),
      feature(31, b0.w, b1.p), feature(32, b0.p, b1.w),
      feature(33, s0.p, b0.p, b1.p), feature(34, b0.p, b1.p, b2.p), feature(35, s1.p, s0.p, b0.p), feature(36, s2.p, s1.p, s0.p),
      feature(37, s0.p, b0.p, b1.p, b2.u), feature(38, s1.p, s0.p, b0.p, b1.p), feature(39, s1.w, s0.p, b0.p), feature(40, s1.p, s0.w, b0.p),
      feature(41, s1.p, s0.p, b0.w), feature(42, s2.u, s1.p, s0.p, b0.p),
      feature(43, s0.p, s0l.p, b0.p), feature(44, s0.p, s0r.p, b0.p), feature(45, s0.p, b0.p, b0l.p), feature(46, s1.p, s0.p, s0l.p),
      feature(47, s1.p, s0.p, s0r.p), feature(48, s1.p, s1r.p, s0.p), feature(49, s1.p, s1l.p, s0.p), feature(50, s1.p, s0.p, s0l.w),
      feature(51, s1.w, s0l.w), feature(52, s1.w, s0.w, s0l.w), feature(53, b0.p, s0.p, s0l.w), feature(54, s0.p, s0l.w), feature(55, s0.p, s0r.w),
      feature(56, s1.p, s1r.w), feature(57, b0.p, b0l.w),
      feature(58, s0.p, s0l.l), feature(59, s0.p, s0r.l), feature(60, s1.p, s1r.l), feature(61, s1.p, s1l.l), feature(62, b0.p, b0l.l),
      feature(63, s0.w, k0.left_labels), feature(64, s0.p, k0.left_labels), feature(65, s0.w, k0.right_labels), feature(66, s0.p, k0.right_labels),
      feature(67, s1.w, k1.right_labels), feature(68, s1.p, k1.right_labels), feature(69, s1.p, k1.left_labels), feature(70, b0.p, kb.left_labels),
      feature(71, b0.w, kb.left_labels), feature(72, s1.p, k1.left_labels, s0.p), feature(73, s1.p, k1.right_labels, s0.p),
      feature(74, s0.p, k0.left_labels, b0.p), feature(75, s0.p, k0.right_labels, b0.p), feature(76, s0.p, b0.p, kb.left_labels),
      feature(77, s0.w, d0), feature(78, s0.p, d0), feature(79, b0.w, d0), feature(80, b0.p, d0), feature(81, s0.p, b0.p, d0),
      feature(82, s1.p, s0.p, d1), feature(83, s1.w, d1), feature(84, s1.p, d1), feature(85, s0.w, v0), feature(86, s0.p, v0), feature(87, s1.p, v1),
      feature(88, s0.p, s0l2.p, s0l.p), feature(89, s0.p, s0r2.p, s0r.p), feature(90, s1.p, s1r2.p, s1r.p), feature(91, b0.p, b0l2.p, b0l.p),
      feature(92, s1.w, s0.p, s0l.l), feature(93, s1.u, s0.u, b0.u, b1.u), feature(94, s1.u, s0.u, k0.left_labels, b0.u),
      feature(95, s2.w, s0.p, s1.p), feature(96, s2.p, s0.w)});
  if (j0 < state.num_words()) {
    const ParserWord& b = words[static_cast<std::size_t>(j0)];
    out->push_back(feature(97, b.suffix, s0.p));
  }
  if (i0 != ParserState::kNone) {
    const ParserWord& s = words[static_cast<std::size_t>(i0)];
    out->push_back(feature(98, s.suffix, s1.p));
    out->push_back(feature(99, s.suffix, b0.p));
  }
}

std::size_t best_transition(const ParserState& state, const std::vector<std::int32_t>& scores) {
  constexpr auto kRelations = static_cast<std::size_t>(kNumDeprels);
  std::size_t best = kNumTransitions;
  const auto offer = [&](std::size_t transition) {
    if (best == kNumTransitions || scores[transition] > scores[best]) best = transition;
  };
  if (state.allows(Move::shift)) offer(0);
  const std::size_t root = transition_of(Move::left, Deprel::root);
  if (state.allows(Move::left)) {
    if (state.buffer(0) == state.num_words()) {
      offer(root);
    } else {
      for (std::size_t t = 1; t <= kRelations; ++t) {
        if (t != root) offer(t);
      }
    }
  }
  if (state.allows(Move::right)) {
    for (std::size_t t = 1 + kRelations; t < kNumTransitions; ++t) {
      if (t != root + kRelations) offer(t);
    }
  }
  return best;
}

Parser::Parser(std::string_view model_bytes) {
  const Result<ModelFile> file = ModelFile::parse(model_bytes, "parser.model");
  NG_CHECK(file.has_value());
  weights_ = LinearModel::trusted(file->section("weights"));
  NG_CHECK(weights_.num_classes() == kNumTransitions);
}

const Parser& Parser::english() {
  static const Parser kParser(embedded_language_file("en/parser.model"));
  return kParser;
}

ParserState Parser::parse(const std::vector<ParserWord>& words) const {
  ParserState state(words.size());
  std::vector<std::uint64_t> features;
  std::vector<std::int32_t> scores;
  while (!state.done()) {
    parser_features(state, words, &features);
    scores.assign(kNumTransitions, 0);
    weights_.add(features, scores.data());
    state.apply(best_transition(state, scores));
  }
  return state;
}

}  // namespace newsgraph
