// Rows of text for people (aligned columns) and for programs (CSV, TSV).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

using TextRow = std::vector<std::string>;

// Columns that `text` takes on a terminal: 2 for wide letters (`王`), 0 for combining accents. REQUIRES: valid UTF-8.
std::size_t display_width(std::string_view text);

// `text` in at most `width` columns, ending in `…` if something is cut. REQUIRES: width > 0.
std::string cut_to_width(std::string_view text, std::size_t width);

// One line, with no control characters: what an article holds must not steer a terminal.
std::string one_line_of(std::string_view text);

// Aligned columns, two blanks between them, no blanks at line ends. The last column is cut so that a line fits `width`,
// but not below 20. REQUIRES: all rows as long as `header`.
std::string aligned_table(const TextRow& header, const std::vector<TextRow>& rows, std::size_t width);

// The same with the widest columns cut until a line fits `width`, but none below 8, and columns of numbers to the
// right. REQUIRES: `is_number` as long as `header`.
std::string fitted_table(const TextRow& header, const std::vector<TextRow>& rows, const std::vector<bool>& is_number,
                         std::size_t width);

// RFC 4180, but lines end in a newline only.
std::string csv_table(const TextRow& header, const std::vector<TextRow>& rows);

// Tabs and newlines within values become blanks.
std::string tsv_table(const TextRow& header, const std::vector<TextRow>& rows);

}  // namespace newsgraph
