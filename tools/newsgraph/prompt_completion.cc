#include "prompt_completion.h"

#include <algorithm>
#include <set>

#include "base/text_util.h"
#include "graph/query/functions.h"

namespace newsgraph {
namespace {

// Where in a query the end of a text stands.
struct Place {
  char quote = 0;          // within a string or a quoted name, else 0
  std::size_t quoted = 0;  // first byte inside the quotes
  char bracket = 0;        // the innermost bracket that is open: ( [ {
  bool in_comment = false;
};

Place place_at_end(std::string_view text) {
  Place place;
  std::string open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (place.in_comment) {
      place.in_comment = c != '\n';
    } else if (place.quote != 0) {
      if (c == '\\' && place.quote != '`') {
        ++i;
      } else if (c == place.quote) {
        place.quote = 0;
      }
    } else if (c == '\'' || c == '"' || c == '`') {
      place.quote = c;
      place.quoted = i + 1;
    } else if (text.substr(i, 2) == "//") {
      place.in_comment = true;
    } else if (c == '(' || c == '[' || c == '{') {
      open.push_back(c);
    } else if ((c == ')' || c == ']' || c == '}') && !open.empty()) {
      open.pop_back();
    }
  }
  place.bracket = open.empty() ? '\0' : open.back();
  return place;
}

bool is_word_byte(char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t word_begin(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return begin;
}

// The last byte before `end` that is no blank, or 0.
char last_sign(std::string_view text, std::size_t end) {
  const std::string_view before = trim(text.substr(0, end));
  return before.empty() ? '\0' : before.back();
}

std::vector<std::string> beginning_with(std::string_view start, std::vector<std::string> words) {
  const std::string lower = to_lower_ascii(start);
  words.erase(std::remove_if(words.begin(), words.end(),
                             [&](const std::string& word) { return !to_lower_ascii(word).starts_with(lower); }),
              words.end());
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  if (words.size() > Completer::kMaxCandidates) words.resize(Completer::kMaxCandidates);
  return words;
}

std::vector<std::string> labels() {
  std::vector<std::string> all;
  for (int kind = 0; kind < kNumModelKinds; ++kind) {
    for (const std::string_view label : labels_of(static_cast<ModelKind>(kind))) all.emplace_back(label);
  }
  return all;
}

std::vector<std::string> properties() {
  std::vector<std::string> all;
  for (const PropertyRow& row : property_table()) all.emplace_back(row.name);
  return all;
}

std::string escaped(std::string_view text, char quote) {
  std::string out;
  for (const char c : text) {
    if (c == quote || c == '\\') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

}  // namespace

const std::vector<std::string>& prompt_commands() {
  static const std::vector<std::string> kCommands = {":format", ":help", ":quit", ":schema"};
  return kCommands;
}

std::vector<std::string> query_keywords() {
  std::vector<std::string> words = {"MATCH",
                                    "OPTIONAL MATCH",
                                    "WHERE",
                                    "RETURN",
                                    "WITH",
                                    "UNWIND",
                                    "AS",
                                    "ORDER BY",
                                    "ASC",
                                    "DESC",
                                    "SKIP",
                                    "LIMIT",
                                    "DISTINCT",
                                    "UNION",
                                    "ALL",
                                    "AND",
                                    "OR",
                                    "XOR",
                                    "NOT",
                                    "IN",
                                    "IS NULL",
                                    "IS NOT NULL",
                                    "STARTS WITH",
                                    "ENDS WITH",
                                    "CONTAINS",
                                    "CASE",
                                    "WHEN",
                                    "THEN",
                                    "ELSE",
                                    "END",
                                    "EXISTS",
                                    "TRUE",
                                    "FALSE",
                                    "NULL",
                                    "shortestPath(",
                                    "allShortestPaths("};
  for (const std::string& function : query::function_names()) words.push_back(function + "(");
  return words;
}

std::vector<std::string> Completer::types() const { return {model_.types().begin(), model_.types().end()}; }

// Labels of nodes, so that the completed query finds them: `{name: …}` means the label.
std::vector<std::string> Completer::names_beginning_with(std::string_view start, char quote) {
  if (names_ == nullptr) names_ = std::make_unique<NameIndex>(model_.graph());
  std::vector<std::string> names;
  for (const NodeId node : names_->beginning_with(start, kMaxCandidates)) {
    names.push_back(escaped(model_.graph().node(node).label(), quote) + quote);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Completion Completer::complete(std::string_view before, std::string_view line, std::size_t cursor) {
  const std::string_view typed = line.substr(0, cursor);
  const std::string text = std::string(before) + (before.empty() ? "" : "\n") + std::string(typed);
  const std::size_t line_begin = text.size() - typed.size();
  const Place place = place_at_end(text);
  if (place.in_comment || place.quote == '`') return {};
  if (place.quote != 0) {
    if (place.quoted < line_begin || typed.size() == place.quoted - line_begin)
      return {};  // names do not go over lines
    return {place.quoted - line_begin, names_beginning_with(text.substr(place.quoted), place.quote)};
  }
  const std::size_t begin = word_begin(typed);
  const std::string_view word = typed.substr(begin);
  if (before.empty() && trim(typed).starts_with(':') && trim(typed.substr(0, begin)) == ":") {
    return {begin - 1, beginning_with(":" + std::string(word), prompt_commands())};
  }
  const char sign = last_sign(text, line_begin + begin);
  if (sign == '.' && text[line_begin + begin - 1] == '.') return {begin, beginning_with(word, properties())};
  if (place.bracket == '[' && (sign == ':' || sign == '|')) return {begin, beginning_with(word, types())};
  if (place.bracket != '{' && sign == ':') return {begin, beginning_with(word, labels())};
  if (place.bracket == '{' && (sign == '{' || sign == ',')) return {begin, beginning_with(word, properties())};
  if (word.empty()) return {};
  return {begin, beginning_with(word, query_keywords())};
}

}  // namespace newsgraph
