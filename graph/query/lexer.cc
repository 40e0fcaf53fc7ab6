#include "graph/query/lexer.h"

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/text_util.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {
namespace {

bool is_name_start(char c) { return is_ascii_alpha(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }
bool is_name_part(char c) { return is_name_start(c) || is_ascii_digit(c); }
bool is_hex(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Result<std::vector<QueryToken>> run() {
    if (text_.size() > (std::size_t{1} << 30)) return error(0, "QueryTooLong", "the query is longer than 1 GB");
    if (const auto bad = find_invalid_utf8(text_)) {
      return query_error("", 0, QueryErrorClass::syntax_error, "InvalidUtf8",
                         "byte " + std::to_string(*bad) + " of the query is not UTF-8");
    }
    while (true) {
      NG_TRY_VOID(skip_blanks());
      NG_TRY(QueryToken token, next());
      const bool is_end = token.kind == TokenKind::end;
      token.end = static_cast<std::uint32_t>(at_);
      tokens_.push_back(std::move(token));
      if (is_end) return std::move(tokens_);
    }
  }

 private:
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  Error error(std::size_t offset, std::string_view detail, std::string_view what) const {
    return query_error(text_, offset, QueryErrorClass::syntax_error, detail, what);
  }

  Result<void> skip_blanks() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        ++at_;
      } else if (text_.substr(at_, 2) == "\xC2\xA0") {  // no-break space, from text pasted out of a web page
        at_ += 2;
      } else if (c == '/' && peek(1) == '/') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (c == '/' && peek(1) == '*') {
        const std::size_t close = text_.find("*/", at_ + 2);
        if (close == std::string_view::npos)
          return error(at_, "UnexpectedSyntax", "comment without an end; '*/' is missing");
        at_ = close + 2;
      } else {
        break;
      }
    }
    return {};
  }

  QueryToken start(TokenKind kind) const {
    QueryToken token;
    token.kind = kind;
    token.offset = static_cast<std::uint32_t>(at_);
    return token;
  }

  Result<QueryToken> next() {
    if (at_ >= text_.size()) return start(TokenKind::end);
    const char c = peek();
    if (is_name_start(c)) return name(TokenKind::name);
    if (c == '`') return backticks(TokenKind::quoted_name);
    if (c == '\'' || c == '"') return string();
    if (is_ascii_digit(c) || (c == '.' && is_ascii_digit(peek(1)) && !after_dot())) return number();
    if (c == '$') return parameter();
    return symbol();
  }

  // `[..3]` and `x..5` are ranges: the dot before a digit belongs to them.
  bool after_dot() const { return at_ > 0 && text_[at_ - 1] == '.'; }

  QueryToken name(TokenKind kind) {
    QueryToken token = start(kind);
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_part(text_[at_])) ++at_;
    token.text = text_.substr(begin, at_ - begin);
    return token;
  }

  Result<QueryToken> backticks(TokenKind kind) {
    QueryToken token = start(kind);
    const std::size_t begin = at_++;
    while (true) {
      const std::size_t close = text_.find('`', at_);
      if (close == std::string_view::npos)
        return error(begin, "UnexpectedSyntax", "name without an end; '`' is missing");
      token.text += text_.substr(at_, close - at_);
      at_ = close + 1;
      if (peek() != '`') return token;
      token.text += '`';
      ++at_;
    }
  }

  Result<QueryToken> parameter() {
    const std::size_t begin = at_++;
    QueryToken token;
    if (peek() == '`') {
      NG_TRY(token, backticks(TokenKind::parameter));
    } else if (is_name_part(peek())) {
      token = name(TokenKind::parameter);
    } else {
      return error(begin, "UnexpectedSyntax", "'$' without a name; a parameter reads $name");
    }
    token.offset = static_cast<std::uint32_t>(begin);
    return token;
  }

  Result<QueryToken> string() {
    QueryToken token = start(TokenKind::string);
    const std::size_t begin = at_;
    const char quote = text_[at_++];
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == quote) return token;
      if (c == '\\') {
        NG_TRY_VOID(escape(&token.text));
      } else {
        token.text += c;
      }
    }
    return error(begin, "UnexpectedSyntax", std::string("string without an end; ") + quote + " is missing");
  }

  Result<void> escape(std::string* out) {
    const std::size_t begin = at_ - 1;
    const char c = peek();
    ++at_;
    switch (c) {
      case '\\':
      case '\'':
      case '"':
      case '`':
        *out += c;
        return {};
      case 'b':
        *out += '\b';
        return {};
      case 'f':
        *out += '\f';
        return {};
      case 'n':
        *out += '\n';
        return {};
      case 'r':
        *out += '\r';
        return {};
      case 't':
        *out += '\t';
        return {};
      case 'u':
        return unicode(begin, 4, out);
      case 'U':
        return unicode(begin, 8, out);
      default:
        return error(begin, "UnexpectedSyntax",
                     "unknown escape; known are \\\\ \\' \\\" \\b \\f \\n \\r \\t \\uXXXX \\UXXXXXXXX");
    }
  }

  // `count` hexadecimal digits, or nothing.
  std::optional<std::uint32_t> hex_digits(std::size_t count) {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < count; ++i, ++at_) {
      if (!is_hex(peek())) return std::nullopt;
      std::from_chars(text_.data() + at_, text_.data() + at_ + 1, digit_, 16);
      code = code * 16 + digit_;
    }
    return code;
  }

  Result<void> unicode(std::size_t begin, std::size_t count, std::string* out) {
    auto code = hex_digits(count);
    if (code && *code >= 0xD800 && *code < 0xDC00 && peek() == '\\' && peek(1) == 'u') {
      at_ += 2;  // the second half of a pair, as in JSON
      const auto low = hex_digits(4);
      code = low && *low >= 0xDC00 && *low < 0xE000
                 ? std::optional(0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00))
                 : std::nullopt;
    }
    if (!code || *code > 0x10FFFF || (*code >= 0xD800 && *code < 0xE000)) {
      return error(begin, "InvalidUnicodeLiteral",
                   count == 4 ? "no character; \\u takes four hexadecimal digits"
                              : "no character; \\U takes eight hexadecimal digits");
    }
    append_utf8(static_cast<char32_t>(*code), out);
    return {};
  }

  QueryToken bad_number(QueryToken token, std::string_view what) {
    while (at_ < text_.size() && is_name_part(text_[at_])) ++at_;
    token.kind = TokenKind::bad_number;
    token.text = what;
    return token;
  }

  // Digits in `base` up to `at_`; the magnitude goes to the token.
  QueryToken integer(QueryToken token, std::size_t begin, int base) {
    const char* end = text_.data() + at_;
    const auto read = std::from_chars(text_.data() + begin, end, token.number, base);
    if (is_name_part(peek()) || read.ptr != end)
      return bad_number(std::move(token), "InvalidNumberLiteral: not a number");
    if (read.ec == std::errc::result_out_of_range) {
      return bad_number(std::move(token), "IntegerOverflow: the number is too large; integers have 64 bits");
    }
    return token;
  }

  Result<QueryToken> number() {
    QueryToken token = start(TokenKind::integer);
    const std::size_t begin = at_;
    if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X' || peek(1) == 'o')) {
      const int base = peek(1) == 'o' ? 8 : 16;
      at_ += 2;
      while (base == 16 ? is_hex(peek()) : (peek() >= '0' && peek() <= '7')) ++at_;
      if (at_ == begin + 2) return bad_number(std::move(token), "InvalidNumberLiteral: digits are missing");
      return integer(std::move(token), begin + 2, base);
    }
    while (is_ascii_digit(peek())) ++at_;
    bool is_real = false;
    if (peek() == '.' && is_ascii_digit(peek(1))) {
      is_real = true;
      ++at_;
      while (is_ascii_digit(peek())) ++at_;
    }
    if (peek() == 'e' || peek() == 'E') {
      const std::size_t sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
      if (is_ascii_digit(peek(1 + sign))) {
        is_real = true;
        at_ += 1 + sign;
        while (is_ascii_digit(peek())) ++at_;
      }
    }
    return is_real ? real(std::move(token), begin) : integer(std::move(token), begin, 10);
  }

  QueryToken real(QueryToken token, std::size_t begin) {
    if (is_name_part(peek())) return bad_number(std::move(token), "InvalidNumberLiteral: not a number");
    token.kind = TokenKind::floating;
    const std::string digits(text_.substr(begin, at_ - begin));
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), token.real);
    if (read.ec == std::errc::result_out_of_range) {
      token.real = std::strtod(digits.c_str(), nullptr);  // tells too large from too small
      if (std::isinf(token.real)) return bad_number(std::move(token), "FloatingPointOverflow: the number is too large");
    }
    return token;
  }

  Result<QueryToken> symbol() {
    QueryToken token = start(TokenKind::symbol);
    const std::string_view two = text_.substr(at_, 2);
    std::size_t size = is_one_of(two, {"<=", ">=", "<>", "=~", "..", "+=", "!="}) ? 2 : 1;
    if (size == 1 && std::string_view("()[]{},.:;|=<>+-*/%^!&").find(text_[at_]) == std::string_view::npos) {
      return error(at_, "UnexpectedSyntax", "a sign that no query has: " + quoted(text_.substr(at_, 1)));
    }
    token.text = text_.substr(at_, size);
    at_ += size;
    return token;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t digit_ = 0;
  std::vector<QueryToken> tokens_;
};

}  // namespace

Result<std::vector<QueryToken>> tokenize(std::string_view text) { return Lexer(text).run(); }

}  // namespace newsgraph::query
