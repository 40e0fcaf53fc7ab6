#include "graph/text_store.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <utility>

#include "base/check.h"

namespace newsgraph {
namespace {

constexpr std::size_t kUnit = 4;  // bytes between places where a text may begin
constexpr std::size_t kUnitsInBlock = 1U << 14U;
constexpr std::size_t kBlock = kUnit * kUnitsInBlock;
constexpr std::size_t kLength = sizeof(std::uint32_t);

std::size_t size_in_store(std::string_view text) { return (kLength + text.size() + kUnit - 1) / kUnit * kUnit; }

}  // namespace

TextId TextStore::add(std::string_view text) {
  if (text.empty()) return {};
  if (2 * (num_indexed_ + 1) > index_.size()) grow_index();
  TextId& slot = index_[slot_of(text)];
  if (slot) return slot;
  ++num_indexed_;
  return slot = append(text);
}

TextId TextStore::append(std::string_view text) {
  NG_CHECK(text.size() < std::numeric_limits<std::uint32_t>::max());
  const std::size_t size = size_in_store(text);
  const bool is_long = size > kBlock;
  std::size_t block = current_;
  if (blocks_.empty() || is_long || used_ + size > kBlock) {
    block = blocks_.size();
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(std::max(size, kBlock)));
    num_bytes_ += std::max(size, kBlock);
    if (!is_long || block == 0) {  // a long text leaves the block that is being filled as it is
      current_ = block;
      used_ = 0;
    }
  }
  const std::size_t begin = block == current_ ? used_ : 0;
  const auto length = static_cast<std::uint32_t>(text.size());
  std::memcpy(blocks_[block].get() + begin, &length, kLength);
  std::memcpy(blocks_[block].get() + begin + kLength, text.data(), text.size());
  if (block == current_) used_ += size;
  const std::size_t place = block * kUnitsInBlock + begin / kUnit;
  NG_CHECK(place < std::numeric_limits<std::uint32_t>::max());
  return TextId(place);
}

std::string_view TextStore::text(TextId id) const {
  if (!id) return {};
  const char* const begin = blocks_[id.index() / kUnitsInBlock].get() + id.index() % kUnitsInBlock * kUnit;
  std::uint32_t length = 0;
  std::memcpy(&length, begin, kLength);
  return {begin + kLength, length};
}

// Where `text` is in the index, or would be. REQUIRES: a slot is free.
std::size_t TextStore::slot_of(std::string_view text) const {
  const std::size_t mask = index_.size() - 1;
  std::size_t slot = std::hash<std::string_view>()(text) & mask;
  while (index_[slot] && this->text(index_[slot]) != text) slot = (slot + 1) & mask;
  return slot;
}

void TextStore::grow_index() {
  constexpr std::size_t kSmallest = 16;
  const std::vector<TextId> old = std::exchange(index_, {});
  index_.resize(std::max(kSmallest, 2 * old.size()));
  for (const TextId id : old) {
    if (id) index_[slot_of(text(id))] = id;
  }
}

void TextStore::finish() {
  index_ = std::vector<TextId>();  // `{}` would keep the memory
  num_indexed_ = 0;
}

std::size_t TextStore::num_bytes() const {
  return num_bytes_ + blocks_.capacity() * sizeof(blocks_[0]) + index_.capacity() * sizeof(TextId);
}

}  // namespace newsgraph
