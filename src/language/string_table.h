// A table of strings inside a model file, searched where it lies.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// A view of a table. The bytes must outlive it. Threads: any number.
//
// Layout, little-endian: number of rows (4 bytes), offset of each row and the end (4 each), then rows `key NUL value` by key.
class StringTable {
 public:
  StringTable() = default;
  explicit StringTable(std::string_view bytes);  // REQUIRES: made by write_string_table

  // The value of `key`, or nothing. Cost: logarithmic.
  std::optional<std::string_view> find(std::string_view key) const;
  std::size_t size() const { return size_; }

 private:
  std::string_view row(std::size_t index) const;

  std::string_view bytes_;
  std::size_t size_ = 0;
};

// Lays out a table. REQUIRES: no key contains NUL.
std::string write_string_table(const std::map<std::string, std::string>& rows);

}  // namespace newsgraph
