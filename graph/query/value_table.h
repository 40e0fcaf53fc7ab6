// Rows of values, each once: for DISTINCT, UNION, grouping and count(DISTINCT).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/query/value.h"

namespace newsgraph::query {

// Open addressing over a flat array. Rows are the same where their values are equivalent(). Rows keep the order in
// which they came.
class ValueTable {
 public:
  explicit ValueTable(std::size_t width) : width_(width) {}

  // The number of the row and whether it is new. REQUIRES: row.size() == width. Cost: O(1) expected.
  std::pair<std::size_t, bool> add(std::span<const Value> row);

  std::size_t size() const { return hashes_.size(); }
  std::span<const Value> row(std::size_t index) const { return {values_.data() + index * width_, width_}; }
  void clear();

  // Bytes for one more row, without what the values share.
  std::size_t bytes_a_row() const { return width_ * sizeof(Value) + 24; }

 private:
  void grow();

  std::size_t width_;
  std::vector<Value> values_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> places_;  // row number + 1, or 0; size is a power of two
};

}  // namespace newsgraph::query
