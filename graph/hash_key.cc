#include "graph/hash_key.h"

namespace newsgraph {

std::optional<std::uint64_t> parse_hex(std::string_view digits) {
  constexpr std::size_t kDigits = 16;
  if (digits.size() != kDigits) return std::nullopt;
  std::uint64_t hash = 0;
  for (const char c : digits) {
    const bool is_letter = c >= 'a' && c <= 'f';
    if (!is_letter && (c < '0' || c > '9')) return std::nullopt;
    hash = (hash << 4U) | static_cast<std::uint64_t>(is_letter ? c - 'a' + 10 : c - '0');
  }
  return hash;
}

}  // namespace newsgraph
