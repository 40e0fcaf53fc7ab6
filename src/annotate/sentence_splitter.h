// Where sentences end among the words of a paragraph.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "annotate/tokenizer.h"

namespace newsgraph {

inline constexpr std::size_t kMaxSentenceTokens = 400;  // longer ones are cut, so that no stage meets a giant

// Indexes of the tokens that follow a sentence end, rising; the last is tokens.size(). Empty for no tokens.
std::vector<std::size_t> split_sentences(std::string_view text, const std::vector<RawToken>& tokens);

// Whether the tokens close with a stop, quotes and brackets after it aside. What does not is a headline, byline or list item.
bool ends_with_stop(std::string_view text, const std::vector<RawToken>& tokens);

}  // namespace newsgraph
