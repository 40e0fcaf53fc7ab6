#include "graph/query/value_table.h"

#include <algorithm>

namespace newsgraph::query {

std::pair<std::size_t, bool> ValueTable::add(std::span<const Value> row) {
  if ((hashes_.size() + 1) * 2 > places_.size()) grow();
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL;
  for (const Value& value : row) hash = (hash ^ hash_value(value)) * 0xD6E8FEB86659FD93ULL;
  hash ^= hash >> 32U;
  const std::size_t mask = places_.size() - 1;
  for (std::size_t place = hash & mask;; place = (place + 1) & mask) {
    if (places_[place] == 0) {
      places_[place] = static_cast<std::uint32_t>(hashes_.size() + 1);
      hashes_.push_back(hash);
      values_.insert(values_.end(), row.begin(), row.end());
      return {hashes_.size() - 1, true};
    }
    const std::size_t index = places_[place] - 1;
    const auto own = this->row(index);
    if (hashes_[index] == hash && std::equal(row.begin(), row.end(), own.begin(), equivalent)) return {index, false};
  }
}

void ValueTable::grow() {
  places_.assign(std::max<std::size_t>(16, places_.size() * 2), 0);
  const std::size_t mask = places_.size() - 1;
  for (std::size_t index = 0; index < hashes_.size(); ++index) {
    std::size_t place = hashes_[index] & mask;
    while (places_[place] != 0) place = (place + 1) & mask;
    places_[place] = static_cast<std::uint32_t>(index + 1);
  }
}

void ValueTable::clear() {
  values_.clear();
  hashes_.clear();
  places_.clear();
}

}  // namespace newsgraph::query
