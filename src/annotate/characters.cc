#include "annotate/characters.h"

#include "base/text_util.h"

namespace newsgraph {
namespace {

char32_t plain(char32_t code) {
  switch (code) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case U'`': case 0xB4: return U'\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0xAB: case 0xBB: return U'"';
    case 0x2014: case 0x2015: case 0x2013: case 0x2012: return 0x2014;
    case 0x2010: case 0x2011: return U'-';
    default: return code;
  }
}

}  // namespace

std::vector<Character> read_characters(std::string_view text, ByteSpan span) {
  std::vector<Character> out;
  out.reserve(span.size());
  std::size_t at = span.begin;
  while (at < span.end) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t code = decode_utf8(text, &at);
    out.push_back({plain(code), code, {begin, static_cast<std::uint32_t>(at)}});
  }
  return out;
}

bool is_space(char32_t code) {
  return code <= 0x20 || code == 0x7F || code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202F) || code == 0x205F || code == 0x2060 || code == 0x3000 || code == 0xFEFF;
}

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

bool is_letter(char32_t code) {
  if (code < 0x80) return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
  if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
  return code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code < 0x2C00) && !(code >= 0x3000 && code < 0x3040) &&
         code < 0xE000;
}

bool is_upper(char32_t code) {
  if (code < 0x80) return code >= U'A' && code <= U'Z';
  if (code >= 0xC0 && code <= 0xDE) return code != 0xD7;
  if (code >= 0x100 && code <= 0x17F) return (code % 2 == 0) != (code >= 0x139 && code <= 0x148);
  return (code >= 0x391 && code <= 0x3A9) || (code >= 0x400 && code <= 0x42F);
}

bool is_lower(char32_t code) { return is_letter(code) && !is_upper(code); }

bool is_currency(char32_t code) { return code == U'$' || (code >= 0xA2 && code <= 0xA5) || (code >= 0x20A0 && code <= 0x20C0); }

}  // namespace newsgraph
