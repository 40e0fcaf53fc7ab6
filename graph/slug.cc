#include "graph/slug.h"

#include "base/text_util.h"

namespace newsgraph {
namespace {

// A word for punctuation that tells names apart: `C` and `C++`, `M and S` and `M&S` are written both ways.
std::string_view spoken(char32_t c) {
  switch (c) {
    case '&': return "and";
    case '+': return "plus";
    case '#': return "sharp";
    case '%': return "percent";
    default: return {};
  }
}

bool is_dropped(char32_t c) {
  const bool combining_accent = c >= 0x300 && c < 0x370;
  return c == '.' || c == '\'' || combining_accent;
}

bool is_kept(char32_t c) {
  const bool general_punctuation = c >= 0x2000 && c < 0x2070;
  const bool latin1_punctuation = c >= 0x80 && c < 0xC0;
  if (c >= 0x80) return !general_punctuation && !latin1_punctuation;
  const char ascii = static_cast<char>(c);
  return is_ascii_alpha(ascii) || is_ascii_digit(ascii);
}

void open_word(std::string* slug) {
  if (!slug->empty() && slug->back() != '-') slug->push_back('-');
}

}  // namespace

std::string to_hex(std::uint64_t hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) out[i] = kDigits[hash & 15];
  return out;
}

std::string slug_of(std::string_view name) {
  const std::string folded = fold_key(name);
  std::string slug;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = decode_utf8(folded, &at);
    if (is_dropped(c)) continue;
    if (is_kept(c)) {
      append_utf8(c, &slug);
      continue;
    }
    open_word(&slug);
    if (const std::string_view word = spoken(c); !word.empty()) {
      slug += word;
      slug.push_back('-');
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  if (slug.starts_with("the-")) slug.erase(0, 4);
  return slug.empty() ? "x" + to_hex(fnv1a(name)) : slug;
}

std::string exact_slug_of(std::string_view text) {
  std::string slug = slug_of(text);
  if (slug != text) slug += "-" + to_hex(fnv1a(text)).substr(0, 8);
  return slug;
}

}  // namespace newsgraph
