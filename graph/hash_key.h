// Stable ids of edges and claims: hashes of 64 bits. As text they begin with what they name.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "graph/slug.h"

namespace newsgraph {

// The hash in 16 hexadecimal digits, as to_hex() writes it; nothing for any other text, be it only in capitals.
std::optional<std::uint64_t> parse_hex(std::string_view digits);

// `Tag::kKeyPrefix` is what the text begins with: `edge/`.
template <typename Tag>
class HashKey {
 public:
  HashKey() = default;
  explicit constexpr HashKey(std::uint64_t hash) : hash_(hash) {}

  // Of `edge/0a51ae347ce824fd`; nothing for any other text.
  static std::optional<HashKey> parse(std::string_view text) {
    if (!text.starts_with(Tag::kKeyPrefix)) return std::nullopt;
    const auto hash = parse_hex(text.substr(Tag::kKeyPrefix.size()));
    return hash ? std::optional(HashKey(*hash)) : std::nullopt;
  }

  std::uint64_t hash() const { return hash_; }
  std::string hex() const { return to_hex(hash_); }                                // `0a51ae347ce824fd`
  std::string text() const { return std::string(Tag::kKeyPrefix).append(hex()); }  // `edge/0a51ae347ce824fd`

  auto operator<=>(const HashKey&) const = default;

 private:
  std::uint64_t hash_ = 0;
};

}  // namespace newsgraph
