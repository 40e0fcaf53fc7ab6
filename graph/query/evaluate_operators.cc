// Comparison, logic, arithmetic, text operators.
#include <cmath>

#include "graph/query/evaluate.h"
#include "graph/query/query_error.h"
#include "graph/query/regex_cache.h"
#include "graph/query/value_text.h"

namespace newsgraph::query {
namespace {

Truth invert(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

Truth compare(CompareOp op, const Value& a, const Value& b) {
  switch (op) {
    case CompareOp::equal:
      return equal(a, b);
    case CompareOp::not_equal:
      return invert(equal(a, b));
    case CompareOp::less:
      return less(a, b);
    case CompareOp::less_or_equal:
      return less_or_equal(a, b);
    case CompareOp::greater:
      return less(b, a);
    case CompareOp::greater_or_equal:
      return less_or_equal(b, a);
  }
  return Truth::unknown;
}

// a < b < c means a < b AND b < c.
Truth compare_chain(const Expression& expression, Execution& execution) {
  Value first_scratch, second_scratch;
  Truth result = Truth::yes;
  const Value* left = &evaluate_to(*expression.args[0], execution, &first_scratch);
  for (std::size_t i = 0; i < expression.ops.size(); ++i) {
    Value* scratch = i % 2 == 0 ? &second_scratch : &first_scratch;
    const Value* right = &evaluate_to(*expression.args[i + 1], execution, scratch);
    const Truth own = compare(expression.ops[i], *left, *right);
    if (own == Truth::no) return own;
    if (own == Truth::unknown) result = own;
    left = right;
  }
  return result;
}

// AND where `decisive` is no, OR where it is yes. Every operand must be a boolean or null, also those after the
// decision.
Truth logical_chain(const Expression& expression, Truth decisive, Execution& execution) {
  Truth result = invert(decisive);
  for (const ExpressionPtr& arg : expression.args) {
    const Truth own = test(*arg, execution);
    if (own == decisive) return own;
    if (own == Truth::unknown) result = own;
  }
  return result;
}

Truth exclusive_chain(const Expression& expression, Execution& execution) {
  bool result = false, unknown = false;
  for (const ExpressionPtr& arg : expression.args) {
    const Truth own = test(*arg, execution);
    unknown = unknown || own == Truth::unknown;
    result = result != (own == Truth::yes);
  }
  if (unknown) return Truth::unknown;
  return result ? Truth::yes : Truth::no;
}

// STARTS WITH, ENDS WITH, CONTAINS, =~: unknown unless both are strings.
Value text_operator(ExpressionKind kind, const Value& a, const Value& b, Execution& execution) {
  if (a.kind() != ValueKind::string || b.kind() != ValueKind::string) return {};
  const std::string_view text = a.as_string(), part = b.as_string();
  switch (kind) {
    case ExpressionKind::starts_with:
      return Value::boolean(text.substr(0, part.size()) == part);
    case ExpressionKind::ends_with:
      return Value::boolean(text.size() >= part.size() && text.substr(text.size() - part.size()) == part);
    case ExpressionKind::contains:
      return Value::boolean(text.find(part) != std::string_view::npos);
    default:
      break;
  }
  const Truth truth = execution.regexes().matches(text, part, execution);
  return truth == Truth::unknown ? Value() : Value::boolean(truth == Truth::yes);
}

Value overflow(Execution& execution) {
  return execution.fail(QueryErrorClass::arithmetic_error, "IntegerOverflow", "the result is too large for 64 bits");
}

Value integer_arithmetic(ExpressionKind kind, std::int64_t a, std::int64_t b, Execution& execution) {
  std::int64_t result = 0;
  bool too_large = false;
  switch (kind) {
    case ExpressionKind::add:
      too_large = __builtin_add_overflow(a, b, &result);
      break;
    case ExpressionKind::subtract:
      too_large = __builtin_sub_overflow(a, b, &result);
      break;
    case ExpressionKind::multiply:
      too_large = __builtin_mul_overflow(a, b, &result);
      break;
    default:
      if (b == 0) return execution.fail(QueryErrorClass::arithmetic_error, "DivisionByZero", "division by zero");
      if (b == -1) {  // the smallest integer has no opposite
        if (kind == ExpressionKind::modulo) return Value::integer(0);
        too_large = __builtin_sub_overflow(0, a, &result);
      } else {
        result = kind == ExpressionKind::divide ? a / b : a % b;
      }
  }
  return too_large ? overflow(execution) : Value::integer(result);
}

Value floating_arithmetic(ExpressionKind kind, double a, double b) {
  switch (kind) {
    case ExpressionKind::add:
      return Value::floating(a + b);
    case ExpressionKind::subtract:
      return Value::floating(a - b);
    case ExpressionKind::multiply:
      return Value::floating(a * b);
    case ExpressionKind::divide:
      return Value::floating(a / b);
    case ExpressionKind::modulo:
      return Value::floating(std::fmod(a, b));
    default:
      return Value::floating(std::pow(a, b));
  }
}

Value negate(const Value& value, Execution& execution) {
  switch (value.kind()) {
    case ValueKind::null:
      return {};
    case ValueKind::floating:
      return Value::floating(-value.as_floating());
    case ValueKind::integer:
      return integer_arithmetic(ExpressionKind::subtract, 0, value.as_integer(), execution);
    case ValueKind::duration:
      return arithmetic(ExpressionKind::multiply, value, Value::integer(-1), execution);
    default:
      return execution.fail_type("no arithmetic with " + std::string(kind_name(value.kind())));
  }
}

// A number as a string is joined to it: as toString gives it.
Value join_strings(std::string_view a, std::string_view b, Execution& execution) {
  if (!execution.allows(a.size() + b.size())) return {};
  std::string joined;
  joined.reserve(a.size() + b.size());
  joined += a;
  joined += b;
  return Value::string(joined);
}

Value join_lists(const Value& a, const Value& b, Execution& execution) {
  ValueList joined;
  const std::size_t size =
      (a.kind() == ValueKind::list ? a.as_list().size() : 1) + (b.kind() == ValueKind::list ? b.as_list().size() : 1);
  if (!execution.allows(size * sizeof(Value))) return {};
  joined.reserve(size);
  for (const Value* side : {&a, &b}) {
    if (side->kind() == ValueKind::list) {
      joined.insert(joined.end(), side->as_list().begin(), side->as_list().end());
    } else {
      joined.push_back(*side);
    }
  }
  return checked(Value::list(std::move(joined)), execution);
}

}  // namespace

Truth test(const Expression& expression, Execution& execution) {
  switch (expression.kind) {
    case ExpressionKind::logical_not:
      return invert(test(*expression.args[0], execution));
    case ExpressionKind::logical_and:
      return logical_chain(expression, Truth::no, execution);
    case ExpressionKind::logical_or:
      return logical_chain(expression, Truth::yes, execution);
    case ExpressionKind::logical_xor:
      return exclusive_chain(expression, execution);
    case ExpressionKind::compare:
      return compare_chain(expression, execution);
    default:
      break;
  }
  Value scratch;
  const Value& value = evaluate_to(expression, execution, &scratch);
  if (value.is_null()) return Truth::unknown;
  if (value.kind() == ValueKind::boolean) return value.as_boolean() ? Truth::yes : Truth::no;
  execution.set_place(expression.offset);
  execution.fail_type("a condition needs a boolean, this is " + std::string(kind_name(value.kind())));
  return Truth::unknown;
}

Truth is_in(const Value& item, const Value& list, Execution& execution) {
  if (list.is_null()) return Truth::unknown;
  if (list.kind() != ValueKind::list) {
    execution.fail_type("IN needs a list, this is " + std::string(kind_name(list.kind())));
    return Truth::unknown;
  }
  Truth result = Truth::no;
  for (const Value& other : list.as_list()) {
    const Truth own = equal(item, other);
    if (own == Truth::yes) return own;
    if (own == Truth::unknown) result = own;
    if (!execution.tick()) return Truth::unknown;
  }
  return result;
}

Value add_values(const Value& a, const Value& b, Execution& execution) {
  if (a.kind() == ValueKind::list || b.kind() == ValueKind::list) {
    const bool null = a.is_null() || b.is_null();
    return null ? Value() : join_lists(a, b, execution);
  }
  if (a.kind() == ValueKind::string && b.kind() == ValueKind::string) {
    return join_strings(a.as_string(), b.as_string(), execution);
  }
  if (a.kind() == ValueKind::string && b.is_number()) return join_strings(a.as_string(), number_text(b), execution);
  if (b.kind() == ValueKind::string && a.is_number()) return join_strings(number_text(a), b.as_string(), execution);
  return execution.fail_type("cannot add " + std::string(kind_name(a.kind())) + " and " +
                             std::string(kind_name(b.kind())));
}

Value arithmetic(ExpressionKind kind, const Value& a, const Value& b, Execution& execution) {
  if (a.is_null() || b.is_null()) return {};
  if (a.kind() == ValueKind::integer && b.kind() == ValueKind::integer && kind != ExpressionKind::power) {
    return integer_arithmetic(kind, a.as_integer(), b.as_integer(), execution);
  }
  if (a.is_number() && b.is_number()) return floating_arithmetic(kind, a.as_number(), b.as_number());
  if (a.is_temporal() || b.is_temporal()) {
    if (auto result = temporal_arithmetic(kind, a, b, execution)) return std::move(*result);
  }
  if (kind == ExpressionKind::add) return add_values(a, b, execution);
  const ValueKind wrong = a.is_number() ? b.kind() : a.kind();
  return execution.fail_type("no such arithmetic with " + std::string(kind_name(wrong)));
}

Value evaluate_operator(const Expression& expression, Execution& execution) {
  Value left_scratch, right_scratch;
  const Value& a = evaluate_to(*expression.args[0], execution, &left_scratch);
  if (expression.args.size() == 1) {
    execution.set_place(expression.offset);
    if (expression.kind == ExpressionKind::negate) return negate(a, execution);
    if (a.is_null() || a.is_number() || a.kind() == ValueKind::duration) return a;
    return execution.fail_type("no arithmetic with " + std::string(kind_name(a.kind())));
  }
  const Value& b = evaluate_to(*expression.args[1], execution, &right_scratch);
  execution.set_place(expression.offset);
  if (execution.failed()) return {};
  switch (expression.kind) {
    case ExpressionKind::in_list: {
      const Truth truth = is_in(a, b, execution);
      return truth == Truth::unknown ? Value() : Value::boolean(truth == Truth::yes);
    }
    case ExpressionKind::starts_with:
    case ExpressionKind::ends_with:
    case ExpressionKind::contains:
    case ExpressionKind::matches:
      return text_operator(expression.kind, a, b, execution);
    default:
      return arithmetic(expression.kind, a, b, execution);
  }
}

}  // namespace newsgraph::query
