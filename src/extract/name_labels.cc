#include "extract/name_labels.h"

#include <algorithm>
#include <limits>

namespace newsgraph {
namespace {

constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::min() / 4;

// Best score of a way from the beginning up to and with each label of each word; and the label before on that way.
struct Forward {
  std::vector<NameScores> best;
  std::vector<std::array<NameLabel, kNumNameLabels>> before;
};

Forward run_forward(const std::vector<NameScores>& words, const NameTransitions& transitions) {
  Forward forward{std::vector<NameScores>(words.size()), std::vector<std::array<NameLabel, kNumNameLabels>>(words.size())};
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (NameLabel label = 0; label < kNumNameLabels; ++label) {
      std::int32_t best = kNever;
      NameLabel best_before = kOutside;
      if (i == 0) {
        if (may_follow(kOutside, label)) best = transitions[kOutside][label];
      } else {
        for (NameLabel before = 0; before < kNumNameLabels; ++before) {
          if (!may_follow(before, label)) continue;
          const std::int32_t score = forward.best[i - 1][before] + transitions[before][label];
          if (score > best) {
            best = score;
            best_before = before;
          }
        }
      }
      forward.best[i][label] = std::max(kNever, best + words[i][label]);
      forward.before[i][label] = best_before;
    }
  }
  return forward;
}

// Best score of a way from after each label of each word to the end.
std::vector<NameScores> run_backward(const std::vector<NameScores>& words, const NameTransitions& transitions) {
  std::vector<NameScores> after(words.size());
  for (std::size_t i = words.size(); i-- > 0;) {
    for (NameLabel label = 0; label < kNumNameLabels; ++label) {
      std::int32_t best = kNever;
      if (i + 1 == words.size()) {
        best = may_follow(label, kOutside) ? 0 : kNever;
      } else {
        for (NameLabel next = 0; next < kNumNameLabels; ++next) {
          if (may_follow(label, next)) best = std::max(best, transitions[label][next] + words[i + 1][next] + after[i + 1][next]);
        }
      }
      after[i][label] = std::max(kNever, best);
    }
  }
  return after;
}

}  // namespace

std::vector<NameLabel> labels_of_name(NameKind kind, std::size_t size) {
  if (size == 1) return {name_label(kind, NamePart::unit)};
  std::vector<NameLabel> labels(size, name_label(kind, NamePart::inside));
  if (size > 0) {
    labels.front() = name_label(kind, NamePart::begin);
    labels.back() = name_label(kind, NamePart::last);
  }
  return labels;
}

std::vector<LabelledWord> best_labels(const std::vector<NameScores>& words, const NameTransitions& transitions) {
  std::vector<LabelledWord> labels(words.size());
  if (words.empty()) return labels;
  const Forward forward = run_forward(words, transitions);
  const std::vector<NameScores> after = run_backward(words, transitions);
  NameLabel label = kOutside;
  std::int32_t best = kNever;
  for (NameLabel last = 0; last < kNumNameLabels; ++last) {
    if (may_follow(last, kOutside) && forward.best.back()[last] > best) {
      best = forward.best.back()[last];
      label = last;
    }
  }
  for (std::size_t i = words.size(); i-- > 0;) {
    labels[i].label = label;
    std::int32_t other = kNever;
    for (NameLabel l = 0; l < kNumNameLabels; ++l) {
      if ((l == kOutside) != (label == kOutside)) other = std::max(other, forward.best[i][l] + after[i][l]);
    }
    labels[i].margin = best - std::max(other, kNever);
    label = forward.before[i][label];
  }
  return labels;
}

}  // namespace newsgraph
