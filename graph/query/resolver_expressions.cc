// Expressions: names, slots, and what is known of the value.
#include <algorithm>

#include "base/suggest.h"
#include "base/text_util.h"
#include "graph/query/fingerprint.h"
#include "graph/query/query_error.h"
#include "graph/query/resolver.h"

namespace newsgraph::query {
namespace {

bool all_constant(const std::vector<ExpressionPtr>& args) {
  return std::all_of(args.begin(), args.end(),
                     [](const ExpressionPtr& arg) { return arg->kind == ExpressionKind::constant; });
}

void become_constant(Expression* expression, Value value) {
  expression->kind = ExpressionKind::constant;
  expression->constant = std::move(value);
  expression->args.clear();
  expression->names.clear();
}

}  // namespace

StaticType Resolver::resolve(ExpressionPtr* expression) {
  if (!*expression || failed()) return {};
  if (const auto type = substitute(expression)) return *type;
  return resolve_kind(expression);
}

// A table of kinds, hence long.
StaticType Resolver::resolve_kind(ExpressionPtr* pointer) {
  Expression* const expression = pointer->get();
  constexpr StaticType kBoolean{StaticKind::boolean, StaticKind::any};
  switch (expression->kind) {
    case ExpressionKind::constant:
      return static_type_of(expression->constant);
    case ExpressionKind::parameter:
      expression->number = number_of(expression->name, &parameter_numbers_, &program_.parameters);
      return {};
    case ExpressionKind::variable:
      return variable(expression);
    case ExpressionKind::property:
      return property(expression);
    case ExpressionKind::subscript:
    case ExpressionKind::slice:
      return subscript(expression);
    case ExpressionKind::list:
      return list(expression);
    case ExpressionKind::map:
      return map(expression);
    case ExpressionKind::map_projection:
      resolve_args(expression);
      return {StaticKind::map, StaticKind::any};
    case ExpressionKind::negate:
    case ExpressionKind::plus:
    case ExpressionKind::add:
    case ExpressionKind::subtract:
    case ExpressionKind::multiply:
    case ExpressionKind::divide:
    case ExpressionKind::modulo:
    case ExpressionKind::power:
      return arithmetic(expression);
    case ExpressionKind::logical_not:
    case ExpressionKind::logical_and:
    case ExpressionKind::logical_or:
    case ExpressionKind::logical_xor:
      return logical(expression);
    case ExpressionKind::in_list:
      return in_list(expression);
    case ExpressionKind::compare:
    case ExpressionKind::starts_with:
    case ExpressionKind::ends_with:
    case ExpressionKind::contains:
    case ExpressionKind::matches:
    case ExpressionKind::is_null:
    case ExpressionKind::is_not_null:
      resolve_args(expression);
      return kBoolean;
    case ExpressionKind::case_of:
      return case_of(expression);
    case ExpressionKind::call:
      return call(expression);
    case ExpressionKind::aggregate:
      return aggregate(expression);
    case ExpressionKind::list_comprehension:
      return comprehension(expression);
    case ExpressionKind::quantifier:
      return quantifier(expression);
    case ExpressionKind::reduce:
      return reduce(expression);
    case ExpressionKind::pattern_predicate:
      pattern_predicate(expression->match.get());
      return kBoolean;
    case ExpressionKind::pattern_comprehension:
      return pattern_comprehension(expression);
    case ExpressionKind::exists:
      return exists(expression);
    case ExpressionKind::has_labels:
      return has_labels(expression);
  }
  return {};
}

// The type of the last argument.
StaticType Resolver::resolve_args(Expression* expression) {
  StaticType type;
  for (ExpressionPtr& arg : expression->args) type = resolve(&arg);
  return type;
}

void Resolver::undefined_variable(const std::string& name, std::uint32_t offset) {
  if (failed()) return;
  if (constant_only_) {
    fail(offset, "NonConstantExpression", "SKIP and LIMIT take no variables, only numbers and parameters");
    return;
  }
  if (grouped_away_ != nullptr && !in_aggregate_ && grouped_away_->count(name) > 0) {
    fail(offset, "AmbiguousAggregationExpression",
         "variable " + quoted(name) + " has no single value here; make it a column of its own, or aggregate it");
    return;
  }
  if (gone_ != nullptr && gone_->count(name) > 0) {
    fail(offset, "UndefinedVariable",
         "variable " + quoted(name) + " is no column; after grouping or DISTINCT only columns are known");
    return;
  }
  std::vector<std::string> known;
  for (const auto& entry : scope_) known.push_back(entry.first);
  std::sort(known.begin(), known.end());
  const bool is_word = name.size() > 2 && name.size() < 40;  // single letters resemble each other
  const std::string hint = is_word && known.size() < 1000 ? did_you_mean(name, known) : "";
  fail(offset, "UndefinedVariable", "variable " + quoted(name) + " is not defined" + hint);
}

// In a column that aggregates, what is no grouping key has many values. A key that keeps its name keeps its slot.
bool Resolver::has_many_values(const std::string& name, Slot slot) const {
  if (grouped_away_ == nullptr || in_aggregate_ || !only_simple_columns_) return false;
  if (aliases_ != nullptr && aliases_->count(name) > 0) return false;
  const auto before = grouped_away_->find(name);
  if (before == grouped_away_->end() || before->second.slot != slot) return false;
  Expression variable;
  variable.kind = ExpressionKind::variable;
  variable.name = name;
  const auto key = columns_ == nullptr ? Columns::const_iterator() : columns_->find(fingerprint(variable));
  return columns_ == nullptr || key == columns_->end() || key->second.slot != slot;
}

StaticType Resolver::variable(Expression* expression) {
  const auto found = scope_.find(expression->name);
  if (found == scope_.end() || has_many_values(expression->name, found->second.slot)) {
    undefined_variable(expression->name, expression->offset);
    return {};
  }
  expression->slot = found->second.slot;
  return found->second.type;
}

StaticType Resolver::list(Expression* expression) {
  StaticKind element = StaticKind::any;
  for (std::size_t i = 0; i < expression->args.size(); ++i) {
    const StaticKind own = resolve(&expression->args[i]).kind;
    element = i == 0 || element == own ? own : StaticKind::any;
  }
  if (!failed() && all_constant(expression->args)) {
    ValueList items;
    for (const ExpressionPtr& arg : expression->args) items.push_back(arg->constant);
    become_constant(expression, Value::list(std::move(items)));
  }
  return {StaticKind::list, element};
}

StaticType Resolver::map(Expression* expression) {
  resolve_args(expression);
  if (!failed() && all_constant(expression->args)) {
    ValueMap entries;
    for (std::size_t i = 0; i < expression->args.size(); ++i) {
      entries.emplace_back(expression->names[i], expression->args[i]->constant);
    }
    become_constant(expression, Value::map(std::move(entries)));
  }
  return {StaticKind::map, StaticKind::any};
}

StaticType Resolver::call(Expression* expression) {
  const std::string lower = expression->name.size() < 64 ? to_lower_ascii(expression->name) : "";
  if (is_aggregate(lower)) {
    expression->kind = ExpressionKind::aggregate;
    return aggregate(expression);
  }
  const FunctionInfo* function = find_function(lower);
  if (function == nullptr) {
    const std::string hint = lower.empty() || lower.size() > 40 ? "" : did_you_mean(expression->name, function_names());
    fail(expression->offset, "UnknownFunction", "there is no function " + quoted(expression->name) + hint);
    return {};
  }
  const std::size_t count = expression->args.size();
  if (count < function->min_arguments || count > function->max_arguments || expression->distinct) {
    const int least = function->min_arguments, most = function->max_arguments;
    const std::string range = least == most ? std::to_string(least)
                              : most == 255 ? std::to_string(least) + " or more"
                                            : std::to_string(least) + " to " + std::to_string(most);
    fail(expression->offset, "InvalidNumberOfArguments",
         "function " + quoted(expression->name) + " takes " + range + " arguments" +
             (expression->distinct ? " and no DISTINCT" : ", here are " + std::to_string(count)));
    return {};
  }
  expression->function = function;
  for (std::size_t i = 0; i < count; ++i) {
    const StaticType type = resolve(&expression->args[i]);
    if (i == 0) check_first_argument(*expression, type);
  }
  return {function->result, StaticKind::any};
}

StaticType Resolver::aggregate(Expression* expression) {
  expression->name = to_lower_ascii(expression->name);
  if (!aggregates_allowed_ || in_aggregate_) {
    const std::string detail = in_aggregate_ ? "NestedAggregation" : "InvalidAggregation";
    fail(expression->offset, detail,
         expression->name + "() aggregates, which only columns of WITH and RETURN may do, and not inside each other");
    return {};
  }
  const bool is_star = expression->args.empty() && expression->name == "count";
  if (!is_star && expression->args.size() != num_aggregate_arguments(expression->name)) {
    fail(expression->offset, "InvalidNumberOfArguments",
         expression->name + "() takes " + std::to_string(num_aggregate_arguments(expression->name)) + " argument(s)");
    return {};
  }
  in_aggregate_ = true;
  resolve_args(expression);
  in_aggregate_ = false;
  if (expression->name == "count") return {StaticKind::integer, StaticKind::any};
  return {expression->name == "collect" ? StaticKind::list : StaticKind::any, StaticKind::any};
}

namespace {

// Puts a variable into a scope for as long as this lives.
class LocalVariable {
 public:
  LocalVariable(Scope* scope, const std::string& name, Variable variable) : scope_(scope), name_(name) {
    if (const auto found = scope->find(name); found != scope->end()) hidden_ = found->second;
    (*scope)[name] = variable;
  }
  ~LocalVariable() {
    if (hidden_) {
      (*scope_)[name_] = *hidden_;
    } else {
      scope_->erase(name_);
    }
  }
  LocalVariable(const LocalVariable&) = delete;
  LocalVariable& operator=(const LocalVariable&) = delete;

 private:
  Scope* scope_;
  std::string name_;
  std::optional<Variable> hidden_;
};

}  // namespace

StaticType Resolver::comprehension(Expression* expression) {
  const StaticType over = resolve(&expression->args[0]);
  expression->slot = new_slot();
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  const LocalVariable local(&scope_, expression->name, {expression->slot, {over.element, StaticKind::any}});
  condition(&expression->args[1]);
  StaticType element{over.element, StaticKind::any};
  if (expression->args[2]) element = resolve(&expression->args[2]);
  aggregates_allowed_ = aggregates;
  return {StaticKind::list, element.kind};
}

StaticType Resolver::quantifier(Expression* expression) {
  const StaticType over = resolve(&expression->args[0]);
  expression->slot = new_slot();
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  const LocalVariable local(&scope_, expression->name, {expression->slot, {over.element, StaticKind::any}});
  condition(&expression->args[1]);
  aggregates_allowed_ = aggregates;
  return {StaticKind::boolean, StaticKind::any};
}

StaticType Resolver::reduce(Expression* expression) {
  resolve(&expression->args[0]);
  const StaticType over = resolve(&expression->args[1]);
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  expression->slot = new_slot();
  expression->second_slot = new_slot();
  const LocalVariable sum(&scope_, expression->names[0], {expression->second_slot, {}});
  const LocalVariable local(&scope_, expression->name, {expression->slot, {over.element, StaticKind::any}});
  resolve(&expression->args[2]);
  aggregates_allowed_ = aggregates;
  return {};
}

}  // namespace newsgraph::query
