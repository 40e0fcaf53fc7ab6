// Half-open intervals of bytes, and typed indexes that cannot be mixed up.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace newsgraph {

// Bytes [begin, end) of a text.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const ByteSpan&) const = default;
};

// An index into one array. Id<TokenTag> and Id<MentionTag> do not convert into each other.
template <typename Tag>
class Id {
 public:
  Id() = default;                                              // none
  explicit constexpr Id(std::size_t index) : index_(static_cast<std::uint32_t>(index)) {}

  static constexpr Id none() { return Id(); }
  bool is_none() const { return index_ == kNone; }
  explicit operator bool() const { return !is_none(); }
  std::size_t index() const { return index_; }                 // REQUIRES: !is_none()
  auto operator<=>(const Id&) const = default;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  std::uint32_t index_ = kNone;
};

}  // namespace newsgraph
