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

// Groups of keys by their first two letters, in the order of the keys: whatever comes before `a` or after `z` is one
// group.
constexpr std::size_t kLetters = 28;
constexpr std::size_t kGroups = kLetters * kLetters;

std::size_t letter(std::string_view key, std::size_t at) {
  if (at >= key.size()) return 0;
  const auto byte = static_cast<unsigned char>(key[at]);
  return byte < 'a' ? 0 : byte <= 'z' ? byte - 'a' + 1U : kLetters - 1;
}

std::size_t group_of(std::string_view key) {
  const std::size_t first = letter(key, 0);
  return first == 0 || first == kLetters - 1 ? first * kLetters : first * kLetters + letter(key, 1);
}

}  // namespace

SortedTable SortedTable::trusted(std::string_view bytes) {
  SortedTable table;
  table.lines_ = without_comments(bytes);
  table.begin_of_.assign(kGroups + 1, static_cast<std::uint32_t>(table.lines_.size()));
  std::size_t next = 0;  // the first group whose begin is not known
  for (std::size_t begin = 0; begin < table.lines_.size();) {
    const std::string_view line = line_from(table.lines_, begin);
    for (const std::size_t group = group_of(key_of(line)); next <= group; ++next)
      table.begin_of_[next] = static_cast<std::uint32_t>(begin);
    begin += line.size() + 1;
  }
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
  if (begin_of_.empty()) return 0;  // an empty table
  const std::size_t group = group_of(folded_key);
  std::size_t low = begin_of_[group];
  std::size_t high = begin_of_[group + 1];
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
