#include "graph/query/evaluate.h"

#include <algorithm>
#include <array>

#include "graph/query/functions.h"
#include "graph/query/query_error.h"

namespace newsgraph::query {
namespace {

Value truth_value(Truth truth) { return truth == Truth::unknown ? Value() : Value::boolean(truth == Truth::yes); }

Value list(const Expression& expression, Execution& execution) {
  ValueList items;
  items.reserve(expression.args.size());
  for (const ExpressionPtr& arg : expression.args) items.push_back(evaluate(*arg, execution));
  return checked(Value::list(std::move(items)), execution);
}

Value map(const Expression& expression, Execution& execution) {
  ValueMap entries;
  for (std::size_t i = 0; i < expression.args.size(); ++i) {
    entries.emplace_back(expression.names[i], evaluate(*expression.args[i], execution));
  }
  return checked(Value::map(std::move(entries)), execution);
}

Value map_projection(const Expression& expression, Execution& execution) {
  const Value base = evaluate(*expression.args[0], execution);
  if (base.is_null()) return {};
  ValueMap entries;
  for (std::size_t i = 0; i < expression.names.size() && !execution.failed(); ++i) {
    if (expression.names[i] == ".*") {
      const Value all = base.kind() == ValueKind::map ? base : all_properties(base, execution);
      if (all.kind() == ValueKind::map) entries.insert(entries.end(), all.as_map().begin(), all.as_map().end());
    } else {
      entries.emplace_back(expression.names[i], evaluate(*expression.args[i + 1], execution));
    }
  }
  return checked(Value::map(std::move(entries)), execution);
}

// Index from the front, or from the back where negative.
Value item_at(const ValueList& items, std::int64_t index) {
  const auto size = static_cast<std::int64_t>(items.size());
  if (index < 0) index += size;
  return index >= 0 && index < size ? items[static_cast<std::size_t>(index)] : Value();
}

Value subscript(const Expression& expression, Execution& execution) {
  Value base_scratch, index_scratch;
  const Value& base = evaluate_to(*expression.args[0], execution, &base_scratch);
  const Value& index = evaluate_to(*expression.args[1], execution, &index_scratch);
  execution.set_place(expression.offset);
  if (base.is_null() || index.is_null()) return {};
  if (base.kind() == ValueKind::list) {
    if (index.kind() == ValueKind::integer) return item_at(base.as_list(), index.as_integer());
    return execution.fail(QueryErrorClass::type_error, "ListElementAccessByNonInteger",
                          "a list is indexed by a whole number, not by " + std::string(kind_name(index.kind())));
  }
  const bool has_keys =
      base.kind() == ValueKind::map || base.kind() == ValueKind::node || base.kind() == ValueKind::relationship;
  if (!has_keys) {
    return execution.fail(QueryErrorClass::type_error, "InvalidArgumentType",
                          std::string(kind_name(base.kind())) + " cannot be indexed; lists and maps can");
  }
  if (index.kind() == ValueKind::string) return property_by_name(base, index.as_string(), execution);
  return execution.fail(QueryErrorClass::type_error, "MapElementAccessByNonString",
                        "a map is indexed by a string, not by " + std::string(kind_name(index.kind())));
}

// Bounds of a slice, from the back where negative, cut to the list.
std::int64_t slice_bound(std::int64_t bound, std::int64_t size) {
  if (bound < 0) bound += size;
  return std::max<std::int64_t>(0, std::min(bound, size));
}

Value slice(const Expression& expression, Execution& execution) {
  const Value base = evaluate(*expression.args[0], execution);
  std::array<Value, 2> bounds{Value::integer(0), Value::integer(INT64_MAX)};
  for (std::size_t i = 0; i < 2; ++i) {
    if (expression.args[i + 1]) bounds[i] = evaluate(*expression.args[i + 1], execution);
  }
  execution.set_place(expression.offset);
  if (base.is_null() || bounds[0].is_null() || bounds[1].is_null()) return {};
  if (base.kind() != ValueKind::list || bounds[0].kind() != ValueKind::integer ||
      bounds[1].kind() != ValueKind::integer) {
    return execution.fail_type("a slice takes a list and whole numbers");
  }
  const ValueList& items = base.as_list();
  const auto size = static_cast<std::int64_t>(items.size());
  const std::int64_t from = slice_bound(bounds[0].as_integer(), size), to = slice_bound(bounds[1].as_integer(), size);
  if (from >= to) return Value::list({});
  return Value::list(ValueList(items.begin() + from, items.begin() + to));
}

Value call(const Expression& expression, Execution& execution) {
  const FunctionInfo& function = *expression.function;
  constexpr std::size_t kFew = 4;  // more are rare, and may go to the heap
  std::array<Value, kFew> few;
  ValueList many;
  const std::size_t count = expression.args.size();
  if (count > kFew) many.resize(count);
  Value* const arguments = count > kFew ? many.data() : few.data();
  for (std::size_t i = 0; i < count; ++i) {
    arguments[i] = evaluate(*expression.args[i], execution);
    if (arguments[i].is_null() && !function.takes_null) return {};
  }
  if (execution.failed()) return {};
  execution.set_place(expression.offset);
  return function.call(execution, {arguments, count});
}

Value case_of(const Expression& expression, Execution& execution) {
  const std::size_t last = expression.args.size() - 1;
  const Expression* subject = expression.args[0].get();
  const Value wanted = subject != nullptr ? evaluate(*subject, execution) : Value();
  for (std::size_t i = 1; i + 1 < expression.args.size() && !execution.failed(); i += 2) {
    const Expression& when = *expression.args[i];
    const Truth found = subject != nullptr ? equal(wanted, evaluate(when, execution)) : test(when, execution);
    if (found == Truth::yes) return evaluate(*expression.args[i + 1], execution);
  }
  return expression.args[last] ? evaluate(*expression.args[last], execution) : Value();
}

Value has_labels(const Expression& expression, Execution& execution) {
  Value scratch;
  const Value& base = evaluate_to(*expression.args[0], execution, &scratch);
  if (base.is_null()) return {};
  const PropertyGraph& graph = execution.graph();
  if (base.kind() == ValueKind::relationship) {
    const std::string_view own = graph.types().name(graph.type_of(base.as_relationship()));
    return Value::boolean(std::all_of(expression.names.begin(), expression.names.end(),
                                      [&](const std::string& name) { return name == own; }));
  }
  if (base.kind() != ValueKind::node) {
    execution.set_place(expression.offset);
    return execution.fail_type(std::string(kind_name(base.kind())) + " has no labels");
  }
  for (const std::uint32_t number : expression.numbers) {
    const Symbol label = execution.label(number);
    if (label == kNoSymbol || !graph.has_label(base.as_node(), label)) return Value::boolean(false);
  }
  return Value::boolean(true);
}

Value property(const Expression& expression, Execution& execution) {
  Value scratch;
  const Value& base = evaluate_to(*expression.args[0], execution, &scratch);
  return property_of(base, expression, execution);
}

}  // namespace

const Value& evaluate_to(const Expression& expression, Execution& execution, Value* scratch) {
  switch (expression.kind) {
    case ExpressionKind::constant:
      return expression.constant;
    case ExpressionKind::variable:
      return execution.slot(expression.slot);
    case ExpressionKind::parameter:
      return execution.parameter(expression.number);
    default:
      *scratch = evaluate(expression, execution);
      return *scratch;
  }
}

// A table of kinds, hence long.
Value evaluate(const Expression& expression, Execution& execution) {
  switch (expression.kind) {
    case ExpressionKind::constant:
      return expression.constant;
    case ExpressionKind::variable:
      return execution.slot(expression.slot);
    case ExpressionKind::parameter:
      return execution.parameter(expression.number);
    case ExpressionKind::property:
      return property(expression, execution);
    case ExpressionKind::subscript:
      return subscript(expression, execution);
    case ExpressionKind::slice:
      return slice(expression, execution);
    case ExpressionKind::list:
      return list(expression, execution);
    case ExpressionKind::map:
      return map(expression, execution);
    case ExpressionKind::map_projection:
      return map_projection(expression, execution);
    case ExpressionKind::case_of:
      return case_of(expression, execution);
    case ExpressionKind::call:
      return call(expression, execution);
    case ExpressionKind::has_labels:
      return has_labels(expression, execution);
    case ExpressionKind::aggregate:
      return {};  // taken out by the resolver
    case ExpressionKind::list_comprehension:
    case ExpressionKind::quantifier:
    case ExpressionKind::reduce:
    case ExpressionKind::pattern_predicate:
    case ExpressionKind::pattern_comprehension:
    case ExpressionKind::exists:
      return evaluate_loop(expression, execution);
    case ExpressionKind::is_null:
    case ExpressionKind::is_not_null: {
      Value scratch;
      const bool null = evaluate_to(*expression.args[0], execution, &scratch).is_null();
      return Value::boolean(null == (expression.kind == ExpressionKind::is_null));
    }
    case ExpressionKind::logical_not:
    case ExpressionKind::logical_and:
    case ExpressionKind::logical_or:
    case ExpressionKind::logical_xor:
    case ExpressionKind::compare:
      return truth_value(test(expression, execution));
    default:
      return evaluate_operator(expression, execution);
  }
}

Value property_of(const Value& base, const Expression& property, Execution& execution) {
  const PropertySource& source = execution.graph().properties();
  switch (base.kind()) {
    case ValueKind::null:
      return {};
    case ValueKind::node: {
      const Symbol key = execution.key(property.number);
      return key == kNoSymbol ? Value() : source.node_property(base.as_node(), key);
    }
    case ValueKind::relationship: {
      const Symbol key = execution.key(property.number);
      return key == kNoSymbol ? Value() : source.relationship_property(base.as_relationship(), key);
    }
    default:
      execution.set_place(property.offset);
      return property_by_name(base, property.name, execution);
  }
}

Value property_by_name(const Value& base, std::string_view name, Execution& execution) {
  const PropertyGraph& graph = execution.graph();
  if (base.kind() == ValueKind::map) {
    const Value* found = base.find(name);
    return found != nullptr ? *found : Value();
  }
  const Symbol key = graph.keys().find(name);
  if (base.kind() == ValueKind::node) {
    return key == kNoSymbol ? Value() : graph.properties().node_property(base.as_node(), key);
  }
  if (base.kind() == ValueKind::relationship) {
    return key == kNoSymbol ? Value() : graph.properties().relationship_property(base.as_relationship(), key);
  }
  if (base.is_temporal()) {
    if (auto component = temporal_component(base, name)) return std::move(*component);
    return execution.fail(QueryErrorClass::type_error, "InvalidArgumentValue",
                          std::string(kind_name(base.kind())) + " has no component " + quoted(name));
  }
  return execution.fail(QueryErrorClass::type_error, "InvalidArgumentType",
                        std::string(kind_name(base.kind())) + " has no properties");
}

Value all_properties(const Value& element, Execution& execution) {
  const PropertyGraph& graph = execution.graph();
  std::vector<Symbol> keys;
  const bool is_node = element.kind() == ValueKind::node;
  if (!is_node && element.kind() != ValueKind::relationship)
    return execution.fail_type("only nodes, relationships and maps have properties");
  if (is_node) {
    graph.properties().node_keys(element.as_node(), &keys);
  } else {
    graph.properties().relationship_keys(element.as_relationship(), &keys);
  }
  ValueMap entries;
  for (const Symbol key : keys) {
    entries.emplace_back(graph.keys().name(key),
                         is_node ? graph.properties().node_property(element.as_node(), key)
                                 : graph.properties().relationship_property(element.as_relationship(), key));
  }
  return Value::map(std::move(entries));
}

Value checked(Value value, Execution& execution) {
  if (value.depth() <= kMaxValueDepth) return value;
  // What is too deep is let go one level after the other only up to the limit: the level below was still allowed.
  return execution.fail(QueryErrorClass::limit, "NestingTooDeep",
                        "lists and maps nested more than " + std::to_string(kMaxValueDepth) + " levels deep");
}

}  // namespace newsgraph::query
