#include "relations/suggest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace newsgraph {
namespace {

// Levenshtein distance. Words of a rule are short; a long one is cut, which cannot make it near.
std::size_t distance(std::string_view a, std::string_view b) {
  a = a.substr(0, 64);
  b = b.substr(0, 64);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string suggest(std::string_view word, std::span<const std::string_view> choices) {
  const std::size_t limit = std::min<std::size_t>(2, std::max<std::size_t>(1, word.size() / 3));
  std::size_t best = limit + 1;
  std::string_view nearest;
  for (const std::string_view choice : choices) {
    const std::size_t d = distance(word, choice);
    if (d < best) {
      best = d;
      nearest = choice;
    }
  }
  if (!nearest.empty()) return "; did you mean '" + std::string(nearest) + "'?";
  if (choices.size() > 8) return "";
  std::string out = "; expected one of ";
  for (std::size_t i = 0; i < choices.size(); ++i) out += (i == 0 ? "" : ", ") + std::string(choices[i]);
  return choices.empty() ? "" : out;
}

}  // namespace newsgraph
