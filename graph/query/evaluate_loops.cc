// Comprehensions, quantifiers, reduce, patterns and subqueries.
#include "graph/query/evaluate.h"
#include "graph/query/sub_match.h"

namespace newsgraph::query {
namespace {

// The list to go over, or null; a value that is no list fails.
Value list_of(const Expression& expression, Execution& execution) {
  Value value = evaluate(expression, execution);
  if (value.is_null() || value.kind() == ValueKind::list) return value;
  execution.set_place(expression.offset);
  return execution.fail_type("expected a list, this is " + std::string(kind_name(value.kind())));
}

Value list_comprehension(const Expression& expression, Execution& execution) {
  const Value list = list_of(*expression.args[0], execution);
  if (list.is_null()) return {};
  ValueList result;
  for (const Value& item : list.as_list()) {
    if (!execution.tick()) return {};
    execution.slot(expression.slot) = item;
    if (expression.args[1] && test(*expression.args[1], execution) != Truth::yes) continue;
    result.push_back(expression.args[2] ? evaluate(*expression.args[2], execution) : item);
  }
  return checked(Value::list(std::move(result)), execution);
}

Value from_counts(const std::string& word, std::size_t yes, std::size_t no, std::size_t unknown) {
  if (word == "all") return no > 0 ? Value::boolean(false) : unknown > 0 ? Value() : Value::boolean(true);
  if (word == "any") return yes > 0 ? Value::boolean(true) : unknown > 0 ? Value() : Value::boolean(false);
  if (word == "none") return yes > 0 ? Value::boolean(false) : unknown > 0 ? Value() : Value::boolean(true);
  if (yes > 1) return Value::boolean(false);
  return unknown > 0 ? Value() : Value::boolean(yes == 1);
}

Value quantifier(const Expression& expression, Execution& execution) {
  const Value list = list_of(*expression.args[0], execution);
  if (list.is_null()) return {};
  std::size_t yes = 0, no = 0, unknown = 0;
  for (const Value& item : list.as_list()) {
    if (!execution.tick()) return {};
    execution.slot(expression.slot) = item;
    switch (test(*expression.args[1], execution)) {
      case Truth::yes:
        ++yes;
        break;
      case Truth::no:
        ++no;
        break;
      case Truth::unknown:
        ++unknown;
        break;
    }
  }
  return from_counts(expression.names[0], yes, no, unknown);
}

Value reduce(const Expression& expression, Execution& execution) {
  Value sum = evaluate(*expression.args[0], execution);
  const Value list = list_of(*expression.args[1], execution);
  if (list.is_null()) return {};
  for (const Value& item : list.as_list()) {
    if (!execution.tick()) return {};
    execution.slot(expression.second_slot) = std::move(sum);
    execution.slot(expression.slot) = item;
    sum = evaluate(*expression.args[2], execution);
  }
  return sum;
}

class ListingSink final : public MatchSink {
 public:
  explicit ListingSink(const Expression& item) : item_(item) {}
  bool matched(Execution& execution) override {
    items.push_back(evaluate(item_, execution));
    return execution.allows(items.size() * sizeof(Value));
  }
  ValueList items;

 private:
  const Expression& item_;
};

}  // namespace

Value evaluate_loop(const Expression& expression, Execution& execution) {
  switch (expression.kind) {
    case ExpressionKind::list_comprehension:
      return list_comprehension(expression, execution);
    case ExpressionKind::quantifier:
      return quantifier(expression, execution);
    case ExpressionKind::reduce:
      return reduce(expression, execution);
    case ExpressionKind::pattern_comprehension: {
      ListingSink sink(*expression.args[0]);
      execution.sub_match(expression).run(execution, &sink);
      return checked(Value::list(std::move(sink.items)), execution);
    }
    default:
      break;
  }
  if (expression.match) return Value::boolean(execution.sub_match(expression).any(execution));
  return Value::boolean(execution.sub_query(expression).any(execution));
}

}  // namespace newsgraph::query
