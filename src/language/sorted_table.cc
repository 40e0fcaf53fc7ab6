#include "language/sorted_table.h"

#include <string>

#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string_view without_comments(std::string_view bytes) {
  while (!bytes.empty() && bytes.front() == '#') {
    const std::size_t end = bytes.find('\n');
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  return bytes;
}

std::string_view line_from(std::string_view lines, std::size_t begin) {
  return lines.substr(begin, lines.find('\n', begin) - begin);
}

std::string_view key_of(std::string_view line) { return line.substr(0, line.find('\t')); }

}  // namespace

SortedTable SortedTable::trusted(std::string_view bytes) {
  SortedTable table;
  table.lines_ = without_comments(bytes);
  return table;
}

Result<SortedTable> SortedTable::parse(std::string_view bytes, const std::string& path) {
  int number = 0;
  std::string_view last;
  for (const std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.empty() || (line.front() == '#' && last.empty())) continue;
    const std::string_view key = key_of(line);
    if (key <= last) return Error{ErrorCode::bad_input, "key is not after the one before; expected sorted lines", path, number};
    last = key;
  }
  return trusted(bytes);
}

std::size_t SortedTable::lower_bound(std::string_view folded_key) const {
  // Invariant: the line begins in [low, high]; both are begins of lines or the end.
  std::size_t low = 0;
  std::size_t high = lines_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t newline = middle == 0 ? std::string_view::npos : lines_.rfind('\n', middle - 1);
    const std::size_t begin = newline == std::string_view::npos || newline < low ? low : newline + 1;
    const std::string_view line = line_from(lines_, begin);
    if (key_of(line) < folded_key) {
      low = std::min(lines_.size(), begin + line.size() + 1);
    } else {
      high = begin;
    }
  }
  return low;
}

std::optional<std::string_view> SortedTable::find(std::string_view folded_key) const {
  const std::string_view line = line_from(lines_, lower_bound(folded_key));
  if (line.empty() || key_of(line) != folded_key) return std::nullopt;
  return line.substr(std::min(line.size(), folded_key.size() + 1));
}

bool SortedTable::has_prefix(std::string_view prefix) const {
  return line_from(lines_, lower_bound(prefix)).starts_with(prefix);
}

std::string_view table_column(std::string_view columns, std::size_t column) {
  for (; column > 0; --column) {
    const std::size_t tab = columns.find('\t');
    if (tab == std::string_view::npos) return {};
    columns.remove_prefix(tab + 1);
  }
  return columns.substr(0, columns.find('\t'));
}

}  // namespace newsgraph
