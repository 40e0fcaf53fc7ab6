// A large word list in sorted order, searched where it lies: no time and no memory to load.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsgraph {

// A tab-separated text whose lines are sorted by key (bytes, ascending), one line a key. Keys are folded (fold_key).
// Lines that begin with `#` may stand at the top. A view of the bytes, which must outlive it. Threads: any number.
// Cost of a look-up: binary search among the keys with the same two first letters, some 7 steps for 100,000 lines.
class SortedTable {
 public:
  // Fails with bad_input, naming the line, where keys are not in rising order. Cost linear; for embedded bytes use trusted().
  static Result<SortedTable> parse(std::string_view bytes, const std::string& path);

  // REQUIRES: lines are sorted by key.
  static SortedTable trusted(std::string_view bytes);

  // What follows the key on its line, tabs included and without the first one; nothing where there is no such key.
  std::optional<std::string_view> find(std::string_view folded_key) const;

  // Whether a key begins with `prefix`.
  bool has_prefix(std::string_view prefix) const;

 private:
  std::size_t lower_bound(std::string_view folded_key) const;  // begin of the first line whose key is not less

  std::string_view lines_;               // without the comments
  std::vector<std::uint32_t> begin_of_;  // where the lines of a group begin; a group has the same two first letters
};

// Column `column` (from 0) of tab-separated `columns`; empty where there are fewer.
std::string_view table_column(std::string_view columns, std::size_t column);

}  // namespace newsgraph
