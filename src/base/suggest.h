// "did you mean": the known word that a mistyped word was most likely meant to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, counted in bytes.
// Cost: O(a.size() * b.size()).
std::size_t edit_distance(std::string_view a, std::string_view b);

// The word of `known` nearest to `word` (the first of equals), or nothing if none is near:
// at most a third of its letters wrong, or `word` is its beginning.
std::optional<std::string> closest_word(std::string_view word, const std::vector<std::string>& known);

// "; did you mean 'dot'?", or "".
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace newsgraph
