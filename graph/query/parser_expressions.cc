// Operators, from what binds least (OR) to what binds most (.name, [index]).
#include <algorithm>

#include "graph/query/parser.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {

ExpressionPtr Parser::make(ExpressionKind kind, std::uint32_t offset) {
  auto result = std::make_unique<Expression>();
  result->kind = kind;
  result->offset = offset;
  return result;
}

ExpressionPtr Parser::finish(ExpressionPtr expression) {
  std::uint32_t depth = 0;
  for (const ExpressionPtr& arg : expression->args) {
    if (arg) depth = std::max(depth, arg->depth);
  }
  expression->depth = depth + 1;
  if (expression->depth > kMaxDepth) {
    fail(expression->offset, "NestingTooDeep",
         "the expression is too deep; at most " + std::to_string(kMaxDepth) + " operators in a chain");
  }
  return expression;
}

ExpressionPtr Parser::binary(ExpressionKind kind, std::uint32_t offset, ExpressionPtr left, ExpressionPtr right) {
  ExpressionPtr result = make(kind, offset);
  result->args.push_back(std::move(left));
  result->args.push_back(std::move(right));
  return finish(std::move(result));
}

ExpressionPtr Parser::expression() {
  const NestingGuard guard(this);
  if (failed()) return make(ExpressionKind::constant, 0);
  return any_of(ExpressionKind::logical_or);
}

// a OR b OR c, and the same for XOR and AND: one node with all operands, so that long conditions are not deep.
ExpressionPtr Parser::any_of(ExpressionKind kind) {
  const bool is_or = kind == ExpressionKind::logical_or, is_xor = kind == ExpressionKind::logical_xor;
  const std::string_view word = is_or ? "OR" : is_xor ? "XOR" : "AND";
  const auto operand = [&] {
    if (is_or) return any_of(ExpressionKind::logical_xor);
    return is_xor ? any_of(ExpressionKind::logical_and) : negation();
  };
  ExpressionPtr first = operand();
  if (failed() || !is_keyword(word)) return first;
  ExpressionPtr result = make(kind, token().offset);
  result->args.push_back(std::move(first));
  while (!failed() && take_keyword(word)) result->args.push_back(operand());
  return finish(std::move(result));
}

ExpressionPtr Parser::negation() {
  std::vector<std::uint32_t> offsets;
  while (is_keyword("NOT")) offsets.push_back(take().offset);
  ExpressionPtr result = comparison();
  if (offsets.size() > kMaxDepth) fail(offsets.front(), "NestingTooDeep", "too many NOT in a row");
  for (auto offset = offsets.rbegin(); !failed() && offset != offsets.rend(); ++offset) {
    ExpressionPtr outer = make(ExpressionKind::logical_not, *offset);
    outer->args.push_back(std::move(result));
    result = finish(std::move(outer));
  }
  return result;
}

std::optional<CompareOp> Parser::compare_op() const {
  if (is_symbol("=")) return CompareOp::equal;
  if (is_symbol("<>")) return CompareOp::not_equal;
  if (is_symbol("<")) return CompareOp::less;
  if (is_symbol("<=")) return CompareOp::less_or_equal;
  if (is_symbol(">")) return CompareOp::greater;
  if (is_symbol(">=")) return CompareOp::greater_or_equal;
  return std::nullopt;
}

ExpressionPtr Parser::comparison() {
  ExpressionPtr first = predicate();
  if (is_symbol("!=")) fail(token().offset, "UnexpectedSyntax", "there is no '!='; 'not equal' is written <>");
  if (failed() || !compare_op()) return first;
  ExpressionPtr result = make(ExpressionKind::compare, token().offset);
  result->args.push_back(std::move(first));
  while (const auto op = compare_op()) {
    take();
    result->ops.push_back(*op);
    result->args.push_back(predicate());
    if (failed()) break;
  }
  return finish(std::move(result));
}

bool Parser::at_predicate_operator() const {
  return is_symbol("=~") || is_keyword("IN") || is_keyword("CONTAINS") || is_keyword("IS") ||
         ((is_keyword("STARTS") || is_keyword("ENDS")) && is_keyword("WITH", 1));
}

// Operators that ask something of the value before them; any number may follow each other.
ExpressionPtr Parser::predicate() {
  ExpressionPtr left = sum();
  while (!failed() && at_predicate_operator()) left = predicate_operator(std::move(left));
  return left;
}

// REQUIRES: at_predicate_operator().
ExpressionPtr Parser::predicate_operator(ExpressionPtr left) {
  const std::uint32_t offset = token().offset;
  if (take_keyword("IN")) return binary(ExpressionKind::in_list, offset, std::move(left), sum());
  if (take_keyword("CONTAINS")) return binary(ExpressionKind::contains, offset, std::move(left), sum());
  if (take_symbol("=~")) return binary(ExpressionKind::matches, offset, std::move(left), sum());
  if (is_keyword("STARTS") || is_keyword("ENDS")) {
    const auto kind = is_keyword("STARTS") ? ExpressionKind::starts_with : ExpressionKind::ends_with;
    take();
    take();
    return binary(kind, offset, std::move(left), sum());
  }
  take();
  const auto kind = take_keyword("NOT") ? ExpressionKind::is_not_null : ExpressionKind::is_null;
  expect_keyword("NULL", "after IS or IS NOT");
  ExpressionPtr result = make(kind, offset);
  result->args.push_back(std::move(left));
  return finish(std::move(result));
}

ExpressionPtr Parser::sum() {
  ExpressionPtr left = product();
  while (!failed() && (is_symbol("+") || is_symbol("-"))) {
    const auto kind = is_symbol("+") ? ExpressionKind::add : ExpressionKind::subtract;
    const std::uint32_t offset = take().offset;
    left = binary(kind, offset, std::move(left), product());
  }
  return left;
}

ExpressionPtr Parser::product() {
  ExpressionPtr left = power();
  while (!failed() && (is_symbol("*") || is_symbol("/") || is_symbol("%"))) {
    const auto kind = is_symbol("*")   ? ExpressionKind::multiply
                      : is_symbol("/") ? ExpressionKind::divide
                                       : ExpressionKind::modulo;
    const std::uint32_t offset = take().offset;
    left = binary(kind, offset, std::move(left), power());
  }
  return left;
}

ExpressionPtr Parser::power() {
  ExpressionPtr left = sign();
  while (!failed() && is_symbol("^")) {
    const std::uint32_t offset = take().offset;
    left = binary(ExpressionKind::power, offset, std::move(left), sign());
  }
  return left;
}

ExpressionPtr Parser::sign() {
  std::vector<QueryToken> signs;
  while (is_symbol("-") || is_symbol("+")) {
    // -9223372036854775808 is one number: its magnitude alone would be too large.
    if (is_symbol("-") && token(1).kind == TokenKind::integer) break;
    signs.push_back(take());
  }
  if (signs.size() > kMaxDepth) fail(signs.front().offset, "NestingTooDeep", "too many signs in a row");
  ExpressionPtr result = postfix();
  for (auto sign = signs.rbegin(); !failed() && sign != signs.rend(); ++sign) {
    ExpressionPtr outer = make(sign->text == "-" ? ExpressionKind::negate : ExpressionKind::plus, sign->offset);
    outer->args.push_back(std::move(result));
    result = finish(std::move(outer));
  }
  return result;
}

ExpressionPtr Parser::postfix() {
  ExpressionPtr base = atom();
  while (!failed()) {
    if (is_symbol(".")) {
      ExpressionPtr property = make(ExpressionKind::property, take().offset);
      property->name = expect_name("the name of a property after '.'");
      property->args.push_back(std::move(base));
      base = finish(std::move(property));
    } else if (is_symbol("[")) {
      base = subscript(std::move(base));
    } else if (is_symbol(":") && is_name(1)) {
      base = label_test(std::move(base));
    } else if (is_symbol("{") && base->kind == ExpressionKind::variable) {
      base = map_projection(std::move(base));
    } else {
      break;
    }
  }
  return base;
}

ExpressionPtr Parser::subscript(ExpressionPtr base) {
  ExpressionPtr result = make(ExpressionKind::subscript, take().offset);
  result->args.push_back(std::move(base));
  ExpressionPtr from = is_symbol("..") ? nullptr : expression();
  if (take_symbol("..")) {
    result->kind = ExpressionKind::slice;
    result->args.push_back(std::move(from));
    result->args.push_back(is_symbol("]") ? nullptr : expression());
  } else {
    result->args.push_back(std::move(from));
  }
  expect_symbol("]", "after the index");
  return finish(std::move(result));
}

ExpressionPtr Parser::label_test(ExpressionPtr base) {
  ExpressionPtr result = make(ExpressionKind::has_labels, token().offset);
  while (!failed() && is_symbol(":") && is_name(1)) {
    take();
    result->names.push_back(take().text);
  }
  result->args.push_back(std::move(base));
  return finish(std::move(result));
}

// n {.name, .*, other, key: value}
ExpressionPtr Parser::map_projection(ExpressionPtr base) {
  ExpressionPtr result = make(ExpressionKind::map_projection, take().offset);
  const std::string variable = base->name;
  const std::uint32_t base_offset = base->offset;
  result->args.push_back(std::move(base));
  while (!failed() && !is_symbol("}")) {
    ExpressionPtr value;
    std::string name;
    if (take_symbol(".")) {
      if (take_symbol("*")) {
        name = ".*";
      } else {
        name = expect_name("a property or * after '.'");
        value = make(ExpressionKind::property, base_offset);
        value->name = name;
        value->args.push_back(make(ExpressionKind::variable, base_offset));
        value->args[0]->name = variable;
      }
    } else {
      const std::uint32_t offset = token().offset;
      name = expect_name("'.property', '.*', a variable or 'key: value'");
      if (take_symbol(":")) {
        value = expression();
      } else {
        value = make(ExpressionKind::variable, offset);
        value->name = name;
      }
    }
    result->names.push_back(std::move(name));
    result->args.push_back(std::move(value));
    if (!take_symbol(",")) break;
  }
  expect_symbol("}", "after the map");
  return finish(std::move(result));
}

}  // namespace newsgraph::query
