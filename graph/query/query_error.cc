#include "graph/query/query_error.h"

#include <algorithm>
#include <array>

#include "base/text_util.h"

namespace newsgraph::query {
namespace {

struct ClassName {
  QueryErrorClass error_class;
  std::string_view name;
};
constexpr std::array<ClassName, 6> kClassNames{{{QueryErrorClass::syntax_error, "SyntaxError"},
                                                {QueryErrorClass::type_error, "TypeError"},
                                                {QueryErrorClass::argument_error, "ArgumentError"},
                                                {QueryErrorClass::arithmetic_error, "ArithmeticError"},
                                                {QueryErrorClass::parameter_missing, "ParameterMissing"},
                                                {QueryErrorClass::limit, "Limit"}}};

constexpr std::size_t kShownBefore = 70;  // code points of the line shown before the caret
constexpr std::size_t kShownAfter = 40;

// `count` code points back from `offset`, not before `begin`.
std::size_t step_back(std::string_view text, std::size_t offset, std::size_t begin, std::size_t count) {
  while (offset > begin && count > 0) {
    --offset;
    while (offset > begin && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
    --count;
  }
  return offset;
}

std::size_t step_on(std::string_view text, std::size_t offset, std::size_t end, std::size_t count) {
  while (offset < end && count > 0) {
    decode_utf8(text, &offset);
    --count;
  }
  return std::min(offset, end);
}

// The line around `offset`, cut where it is long, and the caret.
std::string shown_line(std::string_view text, std::size_t line_begin, std::size_t line_end, std::size_t offset) {
  const std::size_t from = step_back(text, offset, line_begin, kShownBefore);
  const std::size_t to = step_on(text, offset, line_end, kShownAfter);
  std::string line = from > line_begin ? "..." : "";
  std::size_t width = line.size() + count_code_points(text.substr(from, offset - from));
  line += text.substr(from, to - from);
  if (to < line_end) line += "...";
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return "\n  " + line + "\n  " + std::string(width, ' ') + "^";
}

}  // namespace

Error query_error(std::string_view text, std::size_t offset, QueryErrorClass error_class, std::string_view detail,
                  std::string_view what) {
  const bool is_limit = error_class == QueryErrorClass::limit;
  Error error{is_limit ? ErrorCode::limit : ErrorCode::bad_input, std::string(what), "query"};
  for (const ClassName& row : kClassNames) {
    if (row.error_class == error_class)
      error.message += " (" + std::string(row.name) + ": " + std::string(detail) + ")";
  }
  if (offset == kNoOffset) return error;
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t line_begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t line_end = std::min(text.find('\n', offset), text.size());
  error.line =
      1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(line_begin), '\n'));
  error.column = 1 + static_cast<int>(count_code_points(text.substr(line_begin, offset - line_begin)));
  error.message += shown_line(text, line_begin, line_end, offset);
  return error;
}

QueryErrorKind kind_of(const Error& error) {
  const std::string_view message = error.message;
  const std::string_view first = message.substr(0, std::min(message.find('\n'), message.size()));
  const std::size_t open = first.rfind('(');
  if (error.path != "query" || open == std::string_view::npos || first.back() != ')') return {};
  const std::string_view inside = first.substr(open + 1, first.size() - open - 2);
  const std::size_t colon = inside.find(": ");
  if (colon == std::string_view::npos) return {};
  for (const ClassName& row : kClassNames) {
    if (row.name == inside.substr(0, colon)) return {row.error_class, std::string(inside.substr(colon + 2))};
  }
  return {};
}

std::string quoted(std::string_view name) {
  std::string result = "'";
  for (std::size_t offset = 0; offset < name.size();) {
    const std::size_t begin = offset;
    const char32_t c = decode_utf8(name, &offset);
    if (offset > 60) return result + "...'";
    if (c >= 0x20 && c != 0x7F) result += name.substr(begin, offset - begin);
  }
  return result + "'";
}

}  // namespace newsgraph::query
