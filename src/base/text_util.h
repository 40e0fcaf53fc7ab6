// Small helpers on byte strings and UTF-8 that the standard library lacks.
//
// Case functions change ASCII letters only: entity and lexicon keys use fold_key, which also folds
// accents and typographic punctuation of the Latin script.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

std::string to_lower_ascii(std::string_view text);
std::string_view trim(std::string_view text);                       // views into `text`
std::vector<std::string_view> split(std::string_view text, char separator);
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
bool is_ascii_upper(char c);
bool is_ascii_lower(char c);
bool is_ascii_digit(char c);
bool is_ascii_alpha(char c);

// Byte offset of the first byte that is not valid UTF-8 (RFC 3629: no surrogates, no overlong forms), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Decodes the code point at `*offset` and moves `*offset` past it. REQUIRES: valid UTF-8, *offset < text.size().
char32_t decode_utf8(std::string_view text, std::size_t* offset);

void append_utf8(char32_t code_point, std::string* out);

// Number of code points in `text`. REQUIRES: valid UTF-8.
std::size_t count_code_points(std::string_view text);

// Key for comparing names: lower case, accents of Latin letters dropped, curly quotes and dashes made ASCII,
// runs of white space made one blank. `Rosselló’s` gives `rossello's`.
std::string fold_key(std::string_view text);

// 64-bit FNV-1a (Fowler, Noll, Vo). Stable over machines; not for untrusted hash tables.
std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL);

}  // namespace newsgraph
