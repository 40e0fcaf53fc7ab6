// WITH and RETURN: columns, grouping, ORDER BY, SKIP and LIMIT.
#include <algorithm>

#include "base/text_util.h"
#include "graph/query/fingerprint.h"
#include "graph/query/query_error.h"
#include "graph/query/resolver.h"

namespace newsgraph::query {

bool has_aggregate(const Expression& expression) {
  if (expression.kind == ExpressionKind::aggregate) return true;
  if (expression.kind == ExpressionKind::call && is_aggregate(to_lower_ascii(expression.name))) return true;
  return std::any_of(expression.args.begin(), expression.args.end(),
                     [](const ExpressionPtr& arg) { return arg && has_aggregate(*arg); });
}

std::vector<std::string> Resolver::projection(Projection* projection, ClauseKind kind, std::uint32_t offset) {
  if (projection->star) expand_star(projection, kind, offset);
  for (ProjectionItem& item : projection->items) {
    item.aggregating = has_aggregate(*item.value);
    projection->aggregating = projection->aggregating || item.aggregating;
  }
  const Scope before = scope_;
  Columns columns;
  const Scope after = project_items(projection, kind, &columns);
  // What follows sees the old variables too, as long as each new row still belongs to one old row.
  if (projection->aggregating || projection->distinct) {
    scope_ = after;
    gone_ = &before;
  } else {
    for (const auto& [name, variable] : after) scope_[name] = variable;
  }
  sort_items(projection, before, after, columns);
  gone_ = nullptr;
  row_count(&projection->skip, "SKIP");
  row_count(&projection->limit, "LIMIT");
  columns_ = projection->aggregating || projection->distinct ? &columns : nullptr;
  aliases_ = &after;
  condition(&projection->where);
  columns_ = nullptr;
  aliases_ = nullptr;
  scope_ = after;
  std::vector<std::string> names;
  for (const ProjectionItem& item : projection->items) names.push_back(item.name);
  return names;
}

void Resolver::expand_star(Projection* projection, ClauseKind kind, std::uint32_t offset) {
  std::vector<std::string> names;
  for (const auto& entry : scope_) names.push_back(entry.first);
  std::sort(names.begin(), names.end());
  if (names.empty() && kind == ClauseKind::returns) {
    fail(offset, "NoVariablesInScope", "RETURN * has nothing to return: there are no variables");
  }
  std::vector<ProjectionItem> items;
  for (const std::string& name : names) {
    ProjectionItem item;
    item.value = std::make_unique<Expression>();
    item.value->kind = ExpressionKind::variable;
    item.value->offset = item.offset = offset;
    item.value->name = item.name = name;
    items.push_back(std::move(item));
  }
  for (ProjectionItem& item : projection->items) items.push_back(std::move(item));
  projection->items = std::move(items);
}

// Columns without aggregates first: they are the grouping keys that the others may use.
Scope Resolver::project_items(Projection* projection, ClauseKind kind, Columns* columns) {
  std::unordered_map<std::string, Variable> after;
  std::vector<std::string> prints;
  for (const ProjectionItem& item : projection->items) prints.push_back(fingerprint(*item.value));
  for (const bool aggregating : {false, true}) {
    const Columns keys = *columns;
    for (std::size_t i = 0; i < projection->items.size() && !failed(); ++i) {
      ProjectionItem& item = projection->items[i];
      if (item.aggregating != aggregating) continue;
      const Variable column = project_item(&item, projection, keys);
      if (!after.emplace(item.name, column).second) {
        fail(item.offset, "ColumnNameConflict", "two columns are named " + quoted(item.name));
      }
      columns->emplace(prints[i], column);
    }
  }
  for (const ProjectionItem& item : projection->items) check_item(item, kind);
  return after;
}

Variable Resolver::project_item(ProjectionItem* item, Projection* projection, const Columns& keys) {
  if (!item->aggregating) {
    const StaticType type = resolve(&item->value);
    // A variable that keeps its name keeps its slot, and costs nothing.
    const bool same = item->value->kind == ExpressionKind::variable && item->value->name == item->name;
    item->slot = same ? item->value->slot : new_slot();
    return {item->slot, type};
  }
  const Scope before = scope_;
  aggregates_allowed_ = true;
  columns_ = &keys;
  only_simple_columns_ = true;
  grouped_away_ = &before;
  const StaticType type = resolve(&item->value);
  aggregates_allowed_ = only_simple_columns_ = false;
  columns_ = nullptr;
  grouped_away_ = nullptr;
  take_aggregates(&item->value, projection);
  item->slot = new_slot();
  return {item->slot, type};
}

void Resolver::check_item(const ProjectionItem& item, ClauseKind kind) {
  if (kind == ClauseKind::with && !item.has_alias && item.value->kind != ExpressionKind::variable) {
    fail(item.offset, "NoExpressionAlias", "a column of WITH that is no variable needs a name; write ... AS name");
  }
}

// Puts a variable where each aggregate was, and the aggregate into the projection.
void Resolver::take_aggregates(ExpressionPtr* expression, Projection* projection) {
  if (failed() || !*expression) return;
  if ((*expression)->kind != ExpressionKind::aggregate) {
    for (ExpressionPtr& arg : (*expression)->args) take_aggregates(&arg, projection);
    return;
  }
  auto variable = std::make_unique<Expression>();
  variable->kind = ExpressionKind::variable;
  variable->offset = (*expression)->offset;
  variable->slot = (*expression)->slot = new_slot();
  projection->aggregates.push_back(std::move(*expression));
  *expression = std::move(variable);
}

void Resolver::sort_items(Projection* projection, const Scope& before, const Scope& after, const Columns& columns) {
  for (SortItem& item : projection->order_by) {
    if (failed()) return;
    const bool aggregating = has_aggregate(*item.value);
    if (aggregating && !projection->aggregating) {
      fail(item.value->offset, "InvalidAggregation", "ORDER BY may aggregate only where a column does");
      return;
    }
    columns_ = &columns;
    aliases_ = &after;
    only_simple_columns_ = aggregating;
    aggregates_allowed_ = aggregating;
    grouped_away_ = aggregating ? &before : nullptr;
    resolve(&item.value);
    columns_ = nullptr;
    aliases_ = nullptr;
    only_simple_columns_ = aggregates_allowed_ = false;
    grouped_away_ = nullptr;
    if (aggregating) take_aggregates(&item.value, projection);
  }
}

// An expression that a column already holds becomes that column.
std::optional<StaticType> Resolver::substitute(ExpressionPtr* expression) {
  if (columns_ == nullptr || in_aggregate_ || columns_->empty()) return std::nullopt;
  const Expression& old = **expression;
  if (old.kind == ExpressionKind::constant || old.kind == ExpressionKind::parameter) return std::nullopt;
  // A column of that name hides the variable.
  if (old.kind == ExpressionKind::variable && aliases_ != nullptr && aliases_->count(old.name) > 0) return std::nullopt;
  const bool is_simple =
      old.kind == ExpressionKind::variable || old.kind == ExpressionKind::property || has_aggregate(old);
  if (only_simple_columns_ && !is_simple) return std::nullopt;
  const auto found = columns_->find(fingerprint(old));
  if (found == columns_->end()) return std::nullopt;
  auto variable = std::make_unique<Expression>();
  variable->kind = ExpressionKind::variable;
  variable->offset = old.offset;
  variable->name = old.name;
  variable->slot = found->second.slot;
  *expression = std::move(variable);
  return found->second.type;
}

void Resolver::row_count(ExpressionPtr* count, std::string_view word) {
  if (!*count || failed()) return;
  const std::uint32_t offset = (*count)->offset;
  constant_only_ = true;
  const Scope kept = std::exchange(scope_, {});
  const StaticType type = resolve(count);
  scope_ = kept;
  constant_only_ = false;
  if (failed()) return;
  const bool is_number =
      type.kind == StaticKind::any || type.kind == StaticKind::integer || type.kind == StaticKind::number;
  if (!is_number) fail(offset, "InvalidArgumentType", std::string(word) + " needs a whole number");
  const Value& value = (*count)->constant;
  if ((*count)->kind == ExpressionKind::constant && value.kind() == ValueKind::integer && value.as_integer() < 0) {
    fail(offset, "NegativeIntegerArgument", std::string(word) + " cannot be negative");
  }
}

}  // namespace newsgraph::query
