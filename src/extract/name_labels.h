// Labels of a tagger that finds names word by word, and the best sequence of them.
//
// BILOU: a name of one word is U; of more, B, then I, then L; words outside names are O.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "text/mention.h"

namespace newsgraph {

inline constexpr std::size_t kNumNameKinds = 3;
inline constexpr std::size_t kNumNameLabels = 1 + 4 * kNumNameKinds;

using NameLabel = std::uint8_t;  // 0 is O; then B, I, L, U of each kind
using NameScores = std::array<std::int32_t, kNumNameLabels>;

inline constexpr NameLabel kOutside = 0;
enum class NamePart : std::uint8_t { begin, inside, last, unit };

constexpr NameLabel name_label(NameKind kind, NamePart part) {
  return static_cast<NameLabel>(1 + 4 * static_cast<unsigned>(kind) + static_cast<unsigned>(part));
}
constexpr NameKind kind_of(NameLabel label) { return static_cast<NameKind>((label - 1) / 4); }       // REQUIRES: not O
constexpr NamePart part_of(NameLabel label) { return static_cast<NamePart>((label - 1) % 4); }      // REQUIRES: not O
constexpr bool opens(NameLabel label) { return label != kOutside && (part_of(label) == NamePart::begin || part_of(label) == NamePart::inside); }

// Whether `next` may stand after `label`; kOutside stands for the place before the first and after the last word.
constexpr bool may_follow(NameLabel label, NameLabel next) {
  const bool continues = next != kOutside && (part_of(next) == NamePart::inside || part_of(next) == NamePart::last);
  if (opens(label)) return continues && kind_of(label) == kind_of(next);
  return !continues;
}

// Labels of `size` words for a name of all of them.
std::vector<NameLabel> labels_of_name(NameKind kind, std::size_t size);

// Scores of two labels next to each other: transitions[label][next].
using NameTransitions = std::array<NameScores, kNumNameLabels>;

struct LabelledWord {
  NameLabel label = kOutside;
  // By how much the best sequence beats the best one in which this word has no name, or has one if it has none.
  std::int32_t margin = 0;
};

// The best lawful sequence (Viterbi). Of equal ones, that with the smaller labels from the end. Cost: 13 * 13 a word.
std::vector<LabelledWord> best_labels(const std::vector<NameScores>& words, const NameTransitions& transitions);

}  // namespace newsgraph
