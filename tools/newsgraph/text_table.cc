#include "text_table.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kMinLastColumn = 20;
constexpr std::size_t kMinColumn = 8;

struct CodePoints { char32_t first, last; };

// East Asian Wide and Fullwidth (Unicode Standard Annex 11), by block.
constexpr std::array<CodePoints, 9> kWide = {{{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
                                              {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF},
                                              {0x20000, 0x3FFFD}}};
constexpr std::array<CodePoints, 4> kZeroWidth = {{{0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}}};

template <std::size_t N>
bool lies_in(const std::array<CodePoints, N>& blocks, char32_t c) {
  return std::any_of(blocks.begin(), blocks.end(), [c](CodePoints block) { return block.first <= c && c <= block.last; });
}

std::size_t width_of(char32_t c) { return lies_in(kZeroWidth, c) ? 0 : lies_in(kWide, c) ? 2 : 1; }

bool is_control(char32_t c) {
  // Bidirectional marks reorder what follows them on the line.
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

std::string separated(const TextRow& header, const std::vector<TextRow>& rows, char separator,
                      const std::function<std::string(const std::string&)>& value) {
  std::string out;
  const auto add = [&](const TextRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out.push_back(separator);
      out += value(row[i]);
    }
    out.push_back('\n');
  };
  add(header);
  for (const TextRow& row : rows) add(row);
  return out;
}

std::string csv_value(const std::string& value) {
  if (value.find_first_of(",\"\r\n") == std::string::npos) return value;
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + "\"";
}

// Header and rows, each value on one line.
std::vector<TextRow> table_lines(const TextRow& header, const std::vector<TextRow>& rows) {
  std::vector<TextRow> lines = {{}};
  for (const std::string& name : header) lines.back().push_back(one_line_of(name));
  for (const TextRow& row : rows) {
    NG_CHECK(row.size() == header.size());
    lines.emplace_back();
    for (const std::string& value : row) lines.back().push_back(one_line_of(value));
  }
  return lines;
}

std::vector<std::size_t> natural_widths(const std::vector<TextRow>& lines) {
  std::vector<std::size_t> widths(lines.front().size(), 0);
  for (const TextRow& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], display_width(line[i]));
  }
  return widths;
}

std::string laid_out(const std::vector<TextRow>& lines, const std::vector<std::size_t>& widths,
                     const std::vector<bool>& to_the_right) {
  std::string out;
  for (const TextRow& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const std::string value = widths[i] == 0 ? std::string() : cut_to_width(line[i], widths[i]);
      const std::string padding(widths[i] - display_width(value), ' ');
      text += (i > 0 ? std::string(kGap, ' ') : std::string()) + (to_the_right[i] ? padding + value : value + padding);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + "\n";
  }
  return out;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += width_of(decode_utf8(text, &at));
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  NG_CHECK(width > 0);
  if (display_width(text) <= width) return std::string(text);
  std::size_t used = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); end = at) {
    used += width_of(decode_utf8(text, &at));
    if (used > width - 1) break;
  }
  return std::string(trim(text.substr(0, end))) + "…";
}

std::string one_line_of(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode_utf8(text, &at);
    if (!is_control(c) && c != ' ') {
      append_utf8(c, &out);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string aligned_table(const TextRow& header, const std::vector<TextRow>& rows, std::size_t width) {
  const std::vector<TextRow> lines = table_lines(header, rows);
  std::vector<std::size_t> widths = natural_widths(lines);
  std::size_t before_last = 0;
  for (std::size_t i = 0; i + 1 < widths.size(); ++i) before_last += widths[i] + kGap;
  if (!widths.empty()) widths.back() = std::max(kMinLastColumn, width > before_last ? width - before_last : 0);
  return laid_out(lines, widths, std::vector<bool>(header.size(), false));
}

std::string fitted_table(const TextRow& header, const std::vector<TextRow>& rows, const std::vector<bool>& is_number,
                         std::size_t width) {
  const std::vector<TextRow> lines = table_lines(header, rows);
  std::vector<std::size_t> widths = natural_widths(lines);
  const std::size_t gaps = widths.empty() ? 0 : kGap * (widths.size() - 1);
  const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), gaps); };
  while (total() > width) {
    // All of the widest columns, down to the next widest or as far as is needed.
    const std::size_t widest = *std::max_element(widths.begin(), widths.end());
    if (widest <= kMinColumn) break;
    std::size_t next = kMinColumn;
    for (const std::size_t other : widths) next = other < widest ? std::max(next, other) : next;
    const auto count = static_cast<std::size_t>(std::count(widths.begin(), widths.end(), widest));
    const std::size_t cut = std::max(std::size_t{1}, std::min(widest - next, (total() - width) / count));
    std::size_t excess = total() - width;
    for (std::size_t i = widths.size();
         i-- > 0 && excess > 0;) {  // the last ones first: they are the longest texts as a rule
      if (widths[i] != widest) continue;
      const std::size_t less = std::min(cut, excess);
      widths[i] -= less;
      excess -= less;
    }
  }
  return laid_out(lines, widths, is_number);
}

std::string csv_table(const TextRow& header, const std::vector<TextRow>& rows) { return separated(header, rows, ',', csv_value); }

std::string tsv_table(const TextRow& header, const std::vector<TextRow>& rows) { return separated(header, rows, '\t', one_line_of); }

}  // namespace newsgraph
