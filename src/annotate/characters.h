// Characters of a text as the tokenizer sees them: typographic quotes and dashes made plain, with their places kept.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsgraph {

struct Character {
  char32_t code = 0;        // `'` for every single quote, `"` for every double quote, U+2014 for every long dash
  char32_t written = 0;     // as in the text
  ByteSpan span;
};

// The characters of text[span]. REQUIRES: valid UTF-8 whose characters do not straddle the ends of `span`.
std::vector<Character> read_characters(std::string_view text, ByteSpan span);

bool is_space(char32_t code);         // also no-break and zero-width spaces
bool is_digit(char32_t code);         // ASCII
bool is_letter(char32_t code);        // ASCII letters, and everything beyond ASCII that is no known mark
bool is_upper(char32_t code);         // Latin, Greek and Cyrillic capitals of the Basic Multilingual Plane
bool is_lower(char32_t code);         // a letter that is not upper case
bool is_currency(char32_t code);

}  // namespace newsgraph
