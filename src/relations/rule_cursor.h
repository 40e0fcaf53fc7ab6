// Walks over the tokens of one statement of a rule file. Inside the parser only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "relations/rule_lexer.h"
#include "relations/suggest.h"

namespace newsgraph {

// `statement` and `path` must outlive the cursor. Never moves past the closing token.
class RuleCursor {
 public:
  RuleCursor(const RuleStatement& statement, const std::string& path) : statement_(statement), path_(path) {}

  const RuleToken& now() const { return statement_.tokens[at_]; }
  bool at_end() const { return now().kind == RuleTokenKind::end; }
  bool at_word() const { return now().kind == RuleTokenKind::word; }
  bool at_sign(char sign) const { return now().kind == RuleTokenKind::sign && now().text[0] == sign; }
  bool at_keyword(std::string_view word) const { return at_word() && !now().quoted && now().text == word; }

  // The token after this one.
  bool next_is_sign(char sign) const {
    if (at_end()) return false;
    const RuleToken& next = statement_.tokens[at_ + 1];
    return next.kind == RuleTokenKind::sign && next.text[0] == sign;
  }

  void advance() { at_ += at_end() ? 0 : 1; }

  bool take_sign(char sign) {
    if (!at_sign(sign)) return false;
    advance();
    return true;
  }

  bool take_keyword(std::string_view word) {
    if (!at_keyword(word)) return false;
    advance();
    return true;
  }

  Result<std::string> word(std::string_view what) {
    if (!at_word()) return failure("expected " + std::string(what) + found());
    std::string text = now().text;
    advance();
    return text;
  }

  Result<void> sign(char sign_wanted) {
    if (take_sign(sign_wanted)) return {};
    return failure(std::string("expected '") + sign_wanted + "'" + found());
  }

  Result<void> end() {
    if (at_end()) return {};
    return failure("the statement should end here" + found());
  }

  Error failure(std::string message) const { return failure_at(now(), std::move(message)); }

  Error failure_at(const RuleToken& token, std::string message) const {
    return Error{ErrorCode::bad_input, std::move(message), path_, token.line, token.column};
  }

  // "unknown entity kind 'persn'; did you mean 'person'?"
  Error unknown(const RuleToken& token, std::string_view what, std::span<const std::string_view> choices) const {
    return failure_at(token, "unknown " + std::string(what) + " '" + token.text + "'" + suggest(token.text, choices));
  }

 private:
  std::string found() const { return at_end() ? ", found the end of the line" : ", found '" + now().text + "'"; }

  const RuleStatement& statement_;
  const std::string& path_;
  std::size_t at_ = 0;
};

}  // namespace newsgraph
