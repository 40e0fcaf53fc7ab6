// Patterns: which variables they bind, which they only look at.
#include <algorithm>
#include <utility>

#include "graph/query/query_error.h"
#include "graph/query/resolver.h"

namespace newsgraph::query {

void Resolver::match(MatchClause* match) {
  const std::vector<std::string> outer = std::exchange(in_clause_, {});
  for (PatternPart& part : match->parts) pattern_part(&part, /*may_declare=*/true);
  for (PatternPart& part : match->parts) part_properties(&part);
  in_clause_ = outer;
  condition(&match->where);
}

// A pattern as a condition: no new variables.
void Resolver::pattern_predicate(MatchClause* match) {
  const std::vector<std::string> outer = std::exchange(in_clause_, {});
  for (PatternPart& part : match->parts) pattern_part(&part, /*may_declare=*/false);
  for (PatternPart& part : match->parts) part_properties(&part);
  in_clause_ = outer;
}

void Resolver::pattern_part(PatternPart* part, bool may_declare) {
  for (std::size_t i = 0; i < part->nodes.size() && !failed(); ++i) {
    node(&part->nodes[i], may_declare);
    if (i < part->relationships.size()) relationship(&part->relationships[i], may_declare);
  }
  if (!part->path_variable.empty()) path_variable(part);
}

void Resolver::path_variable(PatternPart* part) {
  if (failed()) return;
  if (scope_.count(part->path_variable) > 0) {
    fail(part->offset, "VariableAlreadyBound",
         "variable " + quoted(part->path_variable) + " is there already; a path needs a new name");
    return;
  }
  part->path_slot = new_slot();
  scope_[part->path_variable] = {part->path_slot, {StaticKind::path, StaticKind::any}};
}

Slot Resolver::pattern_variable(const std::string& name, std::uint32_t offset, StaticKind kind, bool may_declare,
                                bool* is_new) {
  if (name.empty()) {
    *is_new = true;
    return new_slot();
  }
  const auto found = scope_.find(name);
  if (found != scope_.end()) {
    const StaticKind own = found->second.type.kind;
    if (own != kind && own != StaticKind::any && own != StaticKind::null) {
      fail(offset, "VariableTypeConflict",
           "variable " + quoted(name) + " is " + std::string(static_kind_name(own)) + ", here it would have to be " +
               std::string(static_kind_name(kind)));
    }
    if (has_many_values(name, found->second.slot)) undefined_variable(name, offset);
    return found->second.slot;
  }
  if (!may_declare) {
    undefined_variable(name, offset);
    return kNoSlot;
  }
  *is_new = true;
  const Slot slot = new_slot();
  const StaticKind element = kind == StaticKind::list ? StaticKind::relationship : StaticKind::any;
  scope_[name] = {slot, {kind, element}};
  return slot;
}

void Resolver::node(NodePattern* node, bool may_declare) {
  node->slot = pattern_variable(node->variable, node->offset, StaticKind::node, may_declare, &node->is_new);
  for (const std::string& label : node->labels) {
    node->label_numbers.push_back(number_of(label, &label_numbers_, &program_.labels));
  }
}

void Resolver::relationship(RelationshipPattern* relationship, bool may_declare) {
  if (failed()) return;
  const std::string& name = relationship->variable;
  const StaticKind kind = relationship->variable_length ? StaticKind::list : StaticKind::relationship;
  relationship->slot = pattern_variable(name, relationship->offset, kind, may_declare, &relationship->is_new);
  for (const std::string& type : relationship->types) {
    relationship->type_numbers.push_back(number_of(type, &type_numbers_, &program_.types));
  }
  if (name.empty() || failed()) return;
  if (std::find(in_clause_.begin(), in_clause_.end(), name) != in_clause_.end()) {
    fail(relationship->offset, "RelationshipUniquenessViolation",
         "relationship " + quoted(name) + " stands twice in one MATCH, which matches each relationship once");
  }
  in_clause_.push_back(name);
}

void Resolver::part_properties(PatternPart* part) {
  const auto tests = [&](std::vector<PropertyTest>* properties) {
    for (PropertyTest& test : *properties) {
      if (failed()) return;
      test.number = number_of(test.key, &key_numbers_, &program_.keys);
      note_key(test.key);
      resolve(&test.value);
    }
  };
  for (NodePattern& node : part->nodes) tests(&node.properties);
  for (RelationshipPattern& relationship : part->relationships) tests(&relationship.properties);
}

StaticType Resolver::pattern_comprehension(Expression* expression) {
  const bool aggregates = std::exchange(aggregates_allowed_, false);
  const Scope around = scope_;
  match(expression->match.get());
  resolve(&expression->args[0]);
  scope_ = around;
  aggregates_allowed_ = aggregates;
  return {StaticKind::list, StaticKind::any};
}

// A subquery is a query of its own: what holds around it of columns and groups does not hold inside.
StaticType Resolver::exists(Expression* expression) {
  const Scope around = scope_;
  if (expression->match) {
    const bool aggregates = std::exchange(aggregates_allowed_, false);
    match(expression->match.get());
    aggregates_allowed_ = aggregates;
  } else {
    const bool aggregates = std::exchange(aggregates_allowed_, false), inside = std::exchange(in_aggregate_, false);
    const bool simple = std::exchange(only_simple_columns_, false);
    const Columns* const columns = std::exchange(columns_, nullptr);
    const Scope* const aliases = std::exchange(aliases_, nullptr);
    const Scope* const grouped = std::exchange(grouped_away_, nullptr);
    query(expression->subquery.get());
    aggregates_allowed_ = aggregates;
    in_aggregate_ = inside;
    only_simple_columns_ = simple;
    columns_ = columns;
    aliases_ = aliases;
    grouped_away_ = grouped;
  }
  scope_ = around;
  return {StaticKind::boolean, StaticKind::any};
}

}  // namespace newsgraph::query
