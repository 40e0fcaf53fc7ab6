#include "base/suggest.h"

#include <algorithm>

#include "base/text_util.h"

namespace newsgraph {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> before(width), last(width), row(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::optional<std::string> closest_word(std::string_view word, const std::vector<std::string>& known) {
  const std::string wanted = fold_key(word);
  if (wanted.empty()) return std::nullopt;
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  for (const std::string& candidate : known) {
    const std::string folded = fold_key(candidate);
    const bool prefix = folded.compare(0, wanted.size(), wanted) == 0;
    const std::size_t distance = prefix ? 1 : edit_distance(wanted, folded);
    const std::size_t allowed = std::max<std::size_t>(1, folded.size() / 3);
    if (distance > allowed) continue;
    if (!best || distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const auto near = closest_word(word, known);
  return near ? "; did you mean '" + *near + "'?" : std::string();
}

}  // namespace newsgraph
