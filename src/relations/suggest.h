// "did you mean": the nearest of the words that would be right.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

// "; did you mean 'person'?" where a choice is at most two letters (a third of the word) away, else
// "; expected one of a, b, c" where there are at most eight, else "". The first of equally near choices wins.
std::string suggest(std::string_view word, std::span<const std::string_view> choices);

}  // namespace newsgraph
