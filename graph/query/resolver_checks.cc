// What is known of values before the query runs, and what cannot be right then.
#include "graph/query/query_error.h"
#include "graph/query/resolver.h"

namespace newsgraph::query {
namespace {

char letter_of(StaticKind kind) {
  switch (kind) {
    case StaticKind::boolean:
      return 'b';
    case StaticKind::integer:
    case StaticKind::number:
      return 'i';
    case StaticKind::floating:
      return 'f';
    case StaticKind::string:
      return 's';
    case StaticKind::list:
      return 'l';
    case StaticKind::map:
      return 'm';
    case StaticKind::node:
      return 'n';
    case StaticKind::relationship:
      return 'r';
    case StaticKind::path:
      return 'p';
    case StaticKind::temporal:
      return 't';
    default:
      return '\0';
  }
}

bool is_one_of(StaticKind kind, std::initializer_list<StaticKind> kinds) {
  for (const StaticKind other : kinds) {
    if (kind == other) return true;
  }
  return false;
}

bool is_open(StaticKind kind) { return kind == StaticKind::any || kind == StaticKind::null; }

}  // namespace

std::string_view static_kind_name(StaticKind kind) {
  switch (kind) {
    case StaticKind::any:
      return "any value";
    case StaticKind::null:
      return "null";
    case StaticKind::boolean:
      return "a boolean";
    case StaticKind::integer:
      return "a whole number";
    case StaticKind::floating:
    case StaticKind::number:
      return "a number";
    case StaticKind::string:
      return "a string";
    case StaticKind::list:
      return "a list";
    case StaticKind::map:
      return "a map";
    case StaticKind::node:
      return "a node";
    case StaticKind::relationship:
      return "a relationship";
    case StaticKind::path:
      return "a path";
    case StaticKind::temporal:
      return "a date, time or duration";
  }
  return "";
}

StaticType static_type_of(const Value& value) {
  const auto kind_of_value = [](const Value& one) {
    switch (one.kind()) {
      case ValueKind::null:
        return StaticKind::null;
      case ValueKind::boolean:
        return StaticKind::boolean;
      case ValueKind::integer:
        return StaticKind::integer;
      case ValueKind::floating:
        return StaticKind::floating;
      case ValueKind::string:
        return StaticKind::string;
      case ValueKind::list:
        return StaticKind::list;
      case ValueKind::map:
        return StaticKind::map;
      case ValueKind::node:
        return StaticKind::node;
      case ValueKind::relationship:
        return StaticKind::relationship;
      case ValueKind::path:
        return StaticKind::path;
      default:
        return StaticKind::temporal;
    }
  };
  return {kind_of_value(value), StaticKind::any};
}

void Resolver::check_boolean(StaticType type, std::uint32_t offset, std::string_view where) {
  if (is_open(type.kind) || type.kind == StaticKind::boolean) return;
  fail(offset, "InvalidArgumentType",
       std::string(where) + " needs a boolean, this is " + std::string(static_kind_name(type.kind)));
}

void Resolver::check_first_argument(const Expression& expression, StaticType type) {
  const std::string_view allowed = expression.function->first_argument;
  if (allowed.empty() || is_open(type.kind) || allowed.find(letter_of(type.kind)) != std::string_view::npos) return;
  fail(expression.args[0]->offset, "InvalidArgumentType",
       "function " + quoted(expression.name) + " does not take " + std::string(static_kind_name(type.kind)));
}

StaticType Resolver::logical(Expression* expression) {
  for (ExpressionPtr& arg : expression->args) {
    const std::uint32_t offset = arg->offset;
    check_boolean(resolve(&arg), offset, "a logical operator");
  }
  return {StaticKind::boolean, StaticKind::any};
}

StaticType Resolver::arithmetic(Expression* expression) {
  StaticKind common = StaticKind::number;
  bool all_integers = true;
  for (ExpressionPtr& arg : expression->args) {
    const std::uint32_t offset = arg->offset;
    const StaticKind kind = resolve(&arg).kind;
    const bool is_number = is_one_of(kind, {StaticKind::integer, StaticKind::floating, StaticKind::number});
    all_integers = all_integers && kind == StaticKind::integer;
    if (!is_number) common = StaticKind::any;
    if (expression->kind == ExpressionKind::add || is_number || is_open(kind) || kind == StaticKind::temporal) continue;
    fail(offset, "InvalidArgumentType", "no arithmetic with " + std::string(static_kind_name(kind)));
  }
  return {all_integers && expression->kind != ExpressionKind::power ? StaticKind::integer : common, StaticKind::any};
}

StaticType Resolver::property(Expression* expression) {
  expression->number = number_of(expression->name, &key_numbers_, &program_.keys);
  const StaticKind kind = resolve(&expression->args[0]).kind;
  if (kind == StaticKind::node || kind == StaticKind::relationship) note_key(expression->name);
  if (is_open(kind) ||
      is_one_of(kind, {StaticKind::node, StaticKind::relationship, StaticKind::map, StaticKind::temporal})) {
    return {};
  }
  const std::string what = std::string(static_kind_name(kind)) + " has no properties";
  if (kind == StaticKind::path) {
    fail(expression->offset, "InvalidArgumentType", what);
  } else {
    fail_type(expression->offset, "InvalidArgumentType", what);
  }
  return {};
}

StaticType Resolver::subscript(Expression* expression) {
  const StaticType base = resolve(&expression->args[0]);
  for (std::size_t i = 1; i < expression->args.size(); ++i) resolve(&expression->args[i]);
  if (is_one_of(base.kind, {StaticKind::boolean, StaticKind::integer, StaticKind::floating, StaticKind::number,
                            StaticKind::string, StaticKind::path})) {
    fail_type(expression->offset, "InvalidArgumentType",
              std::string(static_kind_name(base.kind)) + " cannot be indexed; lists and maps can");
  }
  if (expression->kind == ExpressionKind::slice) return {StaticKind::list, base.element};
  return {base.kind == StaticKind::list ? base.element : StaticKind::any, StaticKind::any};
}

StaticType Resolver::in_list(Expression* expression) {
  resolve(&expression->args[0]);
  const StaticKind kind = resolve(&expression->args[1]).kind;
  if (!is_open(kind) && kind != StaticKind::list) {
    fail(expression->args[1]->offset, "InvalidArgumentType",
         "IN needs a list, this is " + std::string(static_kind_name(kind)));
  }
  return {StaticKind::boolean, StaticKind::any};
}

StaticType Resolver::has_labels(Expression* expression) {
  const StaticKind kind = resolve(&expression->args[0]).kind;
  if (!is_open(kind) && kind != StaticKind::node && kind != StaticKind::relationship) {
    fail(expression->offset, "InvalidArgumentType", std::string(static_kind_name(kind)) + " has no labels");
  }
  for (const std::string& name : expression->names) {
    expression->numbers.push_back(kind == StaticKind::relationship
                                      ? number_of(name, &type_numbers_, &program_.types)
                                      : number_of(name, &label_numbers_, &program_.labels));
  }
  return {StaticKind::boolean, StaticKind::any};
}

StaticType Resolver::case_of(Expression* expression) {
  for (ExpressionPtr& arg : expression->args) resolve(&arg);
  return {};
}

}  // namespace newsgraph::query
