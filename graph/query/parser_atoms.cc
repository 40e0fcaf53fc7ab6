// What stands between operators: literals, names, calls, brackets, comprehensions.
#include "base/text_util.h"
#include "graph/query/parser.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {

ExpressionPtr Parser::atom() {
  const QueryToken& here = token();
  switch (here.kind) {
    case TokenKind::integer:
    case TokenKind::floating:
    case TokenKind::bad_number:
      return number(false);
    case TokenKind::string: {
      ExpressionPtr result = make(ExpressionKind::constant, here.offset);
      result->constant = Value::string(take().text);
      return finish(std::move(result));
    }
    case TokenKind::parameter: {
      ExpressionPtr result = make(ExpressionKind::parameter, here.offset);
      result->name = take().text;
      return finish(std::move(result));
    }
    case TokenKind::name:
    case TokenKind::quoted_name:
      return name_atom();
    default:
      break;
  }
  if (is_symbol("-")) {  // Parser::sign leaves only -number
    take();
    return number(true);
  }
  if (is_symbol("(")) return at_pattern(0) ? pattern_predicate() : bracketed();
  if (is_symbol("[")) return list();
  if (is_symbol("{")) return map();
  fail_unexpected("an expression");
  return make(ExpressionKind::constant, 0);
}

ExpressionPtr Parser::number(bool negative) {
  const QueryToken read = take();
  ExpressionPtr result = make(ExpressionKind::constant, read.offset);
  constexpr std::uint64_t kLargest = 0x7FFFFFFFFFFFFFFFULL;
  if (read.kind == TokenKind::bad_number) {
    const std::size_t colon = read.text.find(": ");
    fail(read.offset, read.text.substr(0, colon), read.text.substr(colon + 2));
  } else if (read.kind == TokenKind::floating) {
    result->constant = Value::floating(read.real);
  } else if (read.number > kLargest + (negative ? 1 : 0)) {
    fail(read.offset, "IntegerOverflow", "the number is too large; integers have 64 bits");
  } else {
    result->constant = Value::integer(static_cast<std::int64_t>(negative ? 0 - read.number : read.number));
  }
  return finish(std::move(result));
}

ExpressionPtr Parser::name_atom() {
  const std::uint32_t offset = token().offset;
  if (token().kind == TokenKind::name) {
    const bool is_true = is_keyword("TRUE");
    if (is_true || is_keyword("FALSE") || is_keyword("NULL")) {
      ExpressionPtr result = make(ExpressionKind::constant, offset);
      if (!is_keyword("NULL")) result->constant = Value::boolean(is_true);
      take();
      return finish(std::move(result));
    }
    if (is_keyword("CASE") && !is_symbol("(", 1)) return case_of();
    if (is_keyword("EXISTS") && (is_symbol("{", 1) || is_symbol("(", 1))) return exists();
    const bool is_quantifier = is_keyword("ALL") || is_keyword("ANY") || is_keyword("NONE") || is_keyword("SINGLE");
    if (is_quantifier && is_symbol("(", 1) && is_name(2) && is_keyword("IN", 3)) return quantifier();
    if (is_keyword("REDUCE") && is_symbol("(", 1) && is_name(2) && is_symbol("=", 3)) return reduce();
  }
  if (at_call()) return call();
  ExpressionPtr result = make(ExpressionKind::variable, offset);
  result->name = take().text;
  return finish(std::move(result));
}

// name( or name.space.name(
bool Parser::at_call() const {
  std::size_t ahead = 1;
  while (is_symbol(".", ahead) && is_name(ahead + 1)) ahead += 2;
  return is_symbol("(", ahead);
}

ExpressionPtr Parser::call() {
  ExpressionPtr result = make(ExpressionKind::call, token().offset);
  result->name = take().text;
  while (take_symbol(".")) result->name += "." + take().text;
  take();
  if (is_symbol("*") && is_symbol(")", 1) && to_lower_ascii(result->name) == "count") {
    take();
    result->kind = ExpressionKind::aggregate;
  } else {
    result->distinct = take_keyword("DISTINCT");
    while (!failed() && !is_symbol(")")) {
      result->args.push_back(expression());
      if (!take_symbol(",")) break;
      if (is_symbol(")")) fail_unexpected("an argument after ','");
    }
  }
  expect_symbol(")", "after the arguments");
  return finish(std::move(result));
}

ExpressionPtr Parser::bracketed() {
  take();
  ExpressionPtr inside = expression();
  expect_symbol(")", "after the expression");
  return inside;
}

ExpressionPtr Parser::list() {
  if (is_name(1) && is_keyword("IN", 2)) return list_comprehension();
  if (at_pattern(1) || (is_name(1) && is_symbol("=", 2) && at_pattern(3))) return pattern_comprehension();
  ExpressionPtr result = make(ExpressionKind::list, take().offset);
  if (!take_symbol("]")) {
    do {
      result->args.push_back(expression());
    } while (!failed() && take_symbol(","));
    expect_symbol("]", "after the list");
  }
  return finish(std::move(result));
}

ExpressionPtr Parser::list_comprehension() {
  ExpressionPtr result = make(ExpressionKind::list_comprehension, take().offset);
  result->name = take().text;
  take();
  result->args.push_back(expression());
  result->args.push_back(where());
  result->args.push_back(take_symbol("|") ? expression() : nullptr);
  expect_symbol("]", "after the list comprehension");
  return finish(std::move(result));
}

ExpressionPtr Parser::pattern_comprehension() {
  ExpressionPtr result = make(ExpressionKind::pattern_comprehension, take().offset);
  result->match = std::make_unique<MatchClause>();
  result->match->parts.push_back(pattern_part());
  result->match->where = where();
  expect_symbol("|", "and what to list after the pattern");
  result->args.push_back(expression());
  expect_symbol("]", "after the pattern comprehension");
  return finish(std::move(result));
}

ExpressionPtr Parser::pattern_predicate() {
  ExpressionPtr result = make(ExpressionKind::pattern_predicate, token().offset);
  if (!patterns_allowed_) {
    fail(token().offset, "UnexpectedSyntax",
         "a pattern can be a condition only in WHERE; elsewhere write exists((a)-->(b)) or [(a)-->(b) | b]");
  }
  result->match = std::make_unique<MatchClause>();
  result->match->parts.push_back(pattern_chain(token().offset));
  return finish(std::move(result));
}

ExpressionPtr Parser::map() {
  ExpressionPtr result = make(ExpressionKind::map, take().offset);
  if (!take_symbol("}")) {
    do {
      result->names.push_back(expect_name("a key of the map"));
      expect_symbol(":", "after the key");
      result->args.push_back(expression());
    } while (!failed() && take_symbol(","));
    expect_symbol("}", "after the map");
  }
  return finish(std::move(result));
}

ExpressionPtr Parser::case_of() {
  ExpressionPtr result = make(ExpressionKind::case_of, take().offset);
  result->args.push_back(is_keyword("WHEN") ? nullptr : expression());
  if (!is_keyword("WHEN")) expect_keyword("WHEN", "in CASE");
  while (!failed() && take_keyword("WHEN")) {
    result->args.push_back(expression());
    expect_keyword("THEN", "after WHEN");
    result->args.push_back(expression());
  }
  result->args.push_back(take_keyword("ELSE") ? expression() : nullptr);
  expect_keyword("END", "of CASE");
  return finish(std::move(result));
}

ExpressionPtr Parser::exists() {
  if (is_symbol("{", 1)) return exists_block();
  const std::uint32_t offset = take().offset;
  take();
  ExpressionPtr result;
  if (at_pattern(0)) {
    result = make(ExpressionKind::pattern_predicate, offset);
    result->match = std::make_unique<MatchClause>();
    result->match->parts.push_back(pattern_chain(offset));
  } else {
    result = make(ExpressionKind::is_not_null, offset);
    result->args.push_back(expression());
  }
  expect_symbol(")", "after exists");
  return finish(std::move(result));
}

ExpressionPtr Parser::exists_block() {
  ExpressionPtr result = make(ExpressionKind::exists, take().offset);
  take();
  if (is_symbol("(") || (is_name() && is_symbol("=", 1))) {
    result->match = std::make_unique<MatchClause>();
    match_clause(result->match.get());
  } else {
    result->subquery = std::make_unique<QueryTree>(query(/*nested=*/true));
  }
  expect_symbol("}", "after EXISTS {");
  return finish(std::move(result));
}

ExpressionPtr Parser::quantifier() {
  ExpressionPtr result = make(ExpressionKind::quantifier, token().offset);
  const std::string word = to_lower_ascii(take().text);
  take();
  result->names = {word};
  result->name = take().text;
  take();
  result->args.push_back(expression());
  result->args.push_back(where());
  if (!result->args.back()) fail_unexpected("WHERE and a condition");
  expect_symbol(")", "after " + word);
  return finish(std::move(result));
}

ExpressionPtr Parser::reduce() {
  ExpressionPtr result = make(ExpressionKind::reduce, take().offset);
  take();
  result->names = {take().text};
  take();
  result->args.push_back(expression());
  expect_symbol(",", "after the start of reduce");
  result->name = expect_name("a variable of reduce");
  expect_keyword("IN", "after the variable of reduce");
  result->args.push_back(expression());
  expect_symbol("|", "after the list of reduce");
  result->args.push_back(expression());
  expect_symbol(")", "after reduce");
  return finish(std::move(result));
}

}  // namespace newsgraph::query
