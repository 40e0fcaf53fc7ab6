// What the models see of a word: numbers that stand for its spelling, ending and shape.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct WordKey {
  std::uint64_t word = 0;                   // lower case, plain quotes and dashes, digits as `0`
  std::array<std::uint64_t, 3> prefix{};    // first 1..3 bytes of it
  std::array<std::uint64_t, 5> suffix{};    // last 1..5 bytes
  std::uint64_t shape = 0;                  // capitals, digits, marks; and whether the sentence is written in capitals
};

// How a sentence uses capitals. Headlines in capitals say nothing by them: `SENATOR CALLS FOR INQUIRY`.
enum class Lettering : std::uint8_t { plain, title, capitals };
Lettering lettering_of(const std::vector<std::string_view>& forms);

// The plain lower-case spelling that `word` hashes.
std::string model_form(std::string_view form);

std::vector<WordKey> word_keys(const std::vector<std::string_view>& forms);

}  // namespace newsgraph
