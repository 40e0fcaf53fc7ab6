#include "relations/rule_lexer.h"

#include <utility>

#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxFileBytes = 1U << 20U;
constexpr std::size_t kMaxLineBytes = 4096;
constexpr std::size_t kMaxStatements = 20000;
constexpr std::string_view kSigns = ":=|(),?>@$";

bool is_word_byte(char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '\'' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// Reads one physical line into `statement`.
class LineLexer {
 public:
  LineLexer(std::string_view line, int number, const std::string& path) : line_(line), number_(number), path_(path) {}

  Result<void> run(RuleStatement* statement) {
    while (at_ < line_.size()) {
      const char c = line_[at_];
      if (c == '#') break;
      if (is_blank(c)) {
        ++at_;
      } else if (c == '"') {
        NG_TRY(RuleToken token, quoted());
        statement->tokens.push_back(std::move(token));
      } else if (is_word_byte(c)) {
        statement->tokens.push_back(word());
      } else if (kSigns.find(c) != std::string_view::npos) {
        statement->tokens.push_back({RuleTokenKind::sign, std::string(1, c), number_, column(), false});
        ++at_;
      } else {
        return Error{ErrorCode::bad_input, "unexpected character " + describe(c) + "; put phrases into double quotation marks",
                     path_, number_, column()};
      }
    }
    return {};
  }

 private:
  int column() const { return static_cast<int>(at_) + 1; }

  static std::string describe(char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) return std::string("'") + c + "'";
    return std::string("0x") + kHex[byte >> 4U] + kHex[byte & 15U];
  }

  Result<RuleToken> quoted() {
    const int start = column();
    const std::size_t close = line_.find('"', at_ + 1);
    if (close == std::string_view::npos) {
      return Error{ErrorCode::bad_input, "quotation mark is not closed on this line", path_, number_, start};
    }
    const std::string_view inside = trim(line_.substr(at_ + 1, close - at_ - 1));
    if (inside.empty()) return Error{ErrorCode::bad_input, "empty phrase; write the words between the quotation marks", path_, number_, start};
    at_ = close + 1;
    return RuleToken{RuleTokenKind::word, std::string(inside), number_, start, true};
  }

  RuleToken word() {
    const int start = column();
    const std::size_t begin = at_;
    while (at_ < line_.size() && is_word_byte(line_[at_])) ++at_;
    return {RuleTokenKind::word, std::string(line_.substr(begin, at_ - begin)), number_, start, false};
  }

  std::string_view line_;
  int number_;
  const std::string& path_;
  std::size_t at_ = 0;
};

bool is_example(std::string_view line) {
  const std::string_view text = trim(line);
  for (const std::string_view word : {"yes", "no"}) {
    if (text.substr(0, word.size()) == word && (text.size() == word.size() || is_blank(text[word.size()]))) return true;
  }
  return false;
}

RuleStatement example_statement(std::string_view line, int number) {
  const std::size_t begin = line.find_first_not_of(" \t");
  std::size_t end = begin;
  while (end < line.size() && is_ascii_alpha(line[end])) ++end;
  RuleStatement statement;
  statement.line = number;
  statement.tokens.push_back({RuleTokenKind::word, std::string(line.substr(begin, end - begin)), number, static_cast<int>(begin) + 1, false});
  const std::size_t text = line.find_first_not_of(" \t", end);
  statement.rest = text == std::string_view::npos ? "" : std::string(trim(line.substr(text)));
  statement.rest_column = static_cast<int>(text == std::string_view::npos ? end : text) + 1;
  return statement;
}

void close_statement(RuleStatement statement, std::vector<RuleStatement>* out) {
  if (statement.tokens.empty()) return;
  const RuleToken& last = statement.tokens.back();
  const int after = last.column + static_cast<int>(last.text.size()) + (last.quoted ? 2 : 0);
  statement.tokens.push_back({RuleTokenKind::end, "", last.line, after, false});
  out->push_back(std::move(statement));
}

}  // namespace

Result<std::vector<RuleStatement>> split_statements(std::string_view bytes, const std::string& path) {
  if (bytes.size() > kMaxFileBytes) return Error{ErrorCode::limit, "rule file is larger than 1 MiB", path};
  std::vector<RuleStatement> out;
  RuleStatement open;
  int number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.size() > kMaxLineBytes) return Error{ErrorCode::limit, "line is longer than 4096 bytes", path, number, 1};
    if (find_invalid_utf8(line)) return Error{ErrorCode::bad_input, "not valid UTF-8", path, number, 1};
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    if (out.size() > kMaxStatements) return Error{ErrorCode::limit, "more than 20000 statements in one file", path, number, 1};
    if (open.tokens.empty() && is_example(line)) {
      close_statement(example_statement(line, number), &out);
      continue;
    }
    const bool joined = !line.empty() && line.back() == '\\' && trim(line).front() != '#';
    if (joined) line.remove_suffix(1);
    if (open.tokens.empty()) open.line = number;
    NG_TRY_VOID(LineLexer(line, number, path).run(&open));
    if (joined) continue;
    close_statement(std::move(open), &out);
    open = RuleStatement();
  }
  close_statement(std::move(open), &out);
  return out;
}

}  // namespace newsgraph
