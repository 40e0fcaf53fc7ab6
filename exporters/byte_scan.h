// Looks at eight bytes of a text at once: exporters read every letter of a graph several times over.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace newsgraph {

// Eight bytes as one number. REQUIRES: eight bytes at `bytes`.
inline std::uint64_t eight_bytes(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

inline constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

// Are all eight in 0x20 .. 0x7E?
inline bool all_printable_ascii(std::uint64_t word) {
  return ((word | (word - 0x20 * kOnes) | (word + kOnes)) & kHighBits) == 0;
}

// Is one of the eight `byte`, which is below 0x80?
inline bool has_byte(std::uint64_t word, char byte) {
  const std::uint64_t difference = word ^ (kOnes * static_cast<unsigned char>(byte));
  return ((difference - kOnes) & ~difference & kHighBits) != 0;
}

// Is one of the eight below 0x20?
inline bool has_control(std::uint64_t word) { return ((word - 0x20 * kOnes) & ~word & kHighBits) != 0; }

// Where from `begin` on the first control character, `quote` or backslash stands, or a little before it; text.size() if
// none does.
inline std::size_t skip_plain(std::string_view text, std::size_t begin, char quote) {
  while (begin + 8 <= text.size()) {
    const std::uint64_t word = eight_bytes(text.data() + begin);
    if (has_control(word) || has_byte(word, quote) || has_byte(word, '\\')) return begin;
    begin += 8;
  }
  return begin;
}

}  // namespace newsgraph
