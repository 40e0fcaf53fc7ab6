#include "prompt_input.h"

#include <algorithm>

#include "base/text_util.h"
#include "graph/query/query.h"

namespace newsgraph {
namespace {

// Past the string, quoted name or comment that begins at `at`; `at` itself if none does. Open ones reach to npos.
std::size_t past_quoted(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (text.substr(at, 2) == "//") return std::min(text.find('\n', at), text.size());
  if (text.substr(at, 2) == "/*") {
    const std::size_t end = text.find("*/", at + 2);
    return end == std::string_view::npos ? end : end + 2;
  }
  if (c != '\'' && c != '"' && c != '`') return at;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && c != '`') {
      ++i;
    } else if (text[i] == c) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

struct Position {
  int line = 1;
  int column = 1;  // code points
};

Position end_of(std::string_view text) {
  Position end;
  for (const char c : text) {
    if (c == '\n') {
      ++end.line;
      end.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++end.column;
    }
  }
  return end;
}

// The text is no query yet, but more text may make it one: its error is at its end.
bool may_go_on(std::string_view text) {
  const auto query = query::parse_query(text);
  if (query) return false;
  const Position end = end_of(trim(text));
  const Error& error = query.error();
  return error.line > end.line || (error.line == end.line && error.column >= end.column);
}

}  // namespace

SplitQueries split_queries(std::string_view text) {
  SplitQueries split;
  const auto take = [&](std::size_t begin, std::size_t end) {
    const std::string_view query = trim(text.substr(begin, end - begin));
    split.lines.push_back(1 + static_cast<int>(std::count(text.data(), query.data(), '\n')));
    return std::string(query);
  };
  std::string_view::size_type begin = 0;
  bool holds_something = false;  // other than blanks and comments
  for (std::size_t at = 0; at < text.size();) {
    const bool in_comment = text.substr(at, 2) == "//" || text.substr(at, 2) == "/*";
    const std::size_t past = past_quoted(text, at);
    if (past == std::string_view::npos) {
      split.rest_is_open = true;
      holds_something = true;
      break;
    }
    if (past > at) {
      holds_something = holds_something || !in_comment;
      at = past;
      continue;
    }
    if (text[at] == ';') {
      if (holds_something) split.queries.push_back(take(begin, at));
      begin = at + 1;
      holds_something = false;
    } else {
      holds_something = holds_something || !trim(text.substr(at, 1)).empty();
    }
    ++at;
  }
  if (holds_something) split.rest = take(begin, text.size());
  return split;
}

std::vector<std::string> PromptInput::add_line(std::string_view line) {
  const std::string_view words = trim(line);
  if (!is_open() && words.starts_with(':')) return {std::string(words)};
  const bool is_first = !is_open();
  if (!is_first) open_ += "\n";
  open_ += line;
  SplitQueries split = split_queries(open_);
  open_ = split.rest;
  if (open_.empty() || split.rest_is_open) return std::move(split.queries);
  const bool ends_here = words.empty() || ((is_first || !split.queries.empty()) && !may_go_on(open_));
  if (ends_here) {
    split.queries.push_back(std::move(open_));
    open_.clear();
  }
  return std::move(split.queries);
}

}  // namespace newsgraph
