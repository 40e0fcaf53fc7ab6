// From a tree to a program: looks up every name, gives variables their slots, and finds what cannot be right whatever
// the graph.
//
// The functions of Resolver are spread over resolver.cc (clauses), resolver_projections.cc, resolver_patterns.cc,
// resolver_expressions.cc and resolver_checks.cc (kinds known beforehand).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "graph/query/ast.h"
#include "graph/query/functions.h"

namespace newsgraph::query {

// Fails with bad_input and a caret. Cost: linear in the tree, but for ORDER BY after DISTINCT or aggregation, where it
// is multiplied by the depth of the expressions.
Result<QueryProgram> resolve(std::string_view text, QueryTree tree);

struct Variable {
  Slot slot = kNoSlot;
  StaticType type;
};
using Scope = std::unordered_map<std::string, Variable>;

// Expressions that stand for a column that is there already, by fingerprint.
using Columns = std::unordered_map<std::string, Variable>;

class Resolver {
 public:
  explicit Resolver(std::string_view text) { program_.text = text; }

  Result<QueryProgram> run(QueryTree tree);

 private:
  // ---- clauses: each changes scope_ to what is known after it
  std::vector<std::string> query(QueryTree* tree);
  std::vector<std::string> single_query(std::vector<Clause>* clauses);
  void unwind(UnwindClause* unwind, std::uint32_t offset);
  void condition(ExpressionPtr* where);

  // ---- projections
  std::vector<std::string> projection(Projection* projection, ClauseKind kind, std::uint32_t offset);
  void expand_star(Projection* projection, ClauseKind kind, std::uint32_t offset);
  Scope project_items(Projection* projection, ClauseKind kind, Columns* columns);
  Variable project_item(ProjectionItem* item, Projection* projection, const Columns& keys);
  void check_item(const ProjectionItem& item, ClauseKind kind);
  void sort_items(Projection* projection, const Scope& before, const Scope& after, const Columns& columns);
  void row_count(ExpressionPtr* count, std::string_view word);
  void take_aggregates(ExpressionPtr* expression, Projection* projection);
  std::optional<StaticType> substitute(ExpressionPtr* expression);

  // ---- patterns
  void match(MatchClause* match);
  void pattern_predicate(MatchClause* match);
  void pattern_part(PatternPart* part, bool may_declare);
  void node(NodePattern* node, bool may_declare);
  void relationship(RelationshipPattern* relationship, bool may_declare);
  void path_variable(PatternPart* part);
  void part_properties(PatternPart* part);
  void names_of(RelationshipPattern* relationship);
  Slot pattern_variable(const std::string& name, std::uint32_t offset, StaticKind kind, bool may_declare, bool* is_new);

  // ---- expressions: what is known of the value
  StaticType resolve(ExpressionPtr* expression);
  StaticType resolve_kind(ExpressionPtr* expression);
  StaticType resolve_args(Expression* expression);
  StaticType variable(Expression* expression);
  StaticType list(Expression* expression);
  StaticType map(Expression* expression);
  StaticType call(Expression* expression);
  StaticType aggregate(Expression* expression);
  StaticType comprehension(Expression* expression);
  StaticType quantifier(Expression* expression);
  StaticType reduce(Expression* expression);
  StaticType case_of(Expression* expression);
  StaticType pattern_comprehension(Expression* expression);
  StaticType exists(Expression* expression);
  StaticType logical(Expression* expression);
  StaticType arithmetic(Expression* expression);
  StaticType property(Expression* expression);
  StaticType subscript(Expression* expression);
  StaticType in_list(Expression* expression);
  StaticType has_labels(Expression* expression);

  // ---- checks and helpers
  void check_boolean(StaticType type, std::uint32_t offset, std::string_view where);
  void check_first_argument(const Expression& expression, StaticType type);
  bool has_many_values(const std::string& name, Slot slot) const;
  void undefined_variable(const std::string& name, std::uint32_t offset);
  Slot new_slot() { return program_.num_slots++; }
  std::uint32_t number_of(const std::string& name, std::unordered_map<std::string, std::uint32_t>* numbers,
                          std::vector<std::string>* names);
  void note_key(const std::string& key);  // of a node or relationship
  bool failed() const { return error_.has_value(); }
  void fail(std::uint32_t offset, std::string_view detail, const std::string& what);
  void fail_type(std::uint32_t offset, std::string_view detail, const std::string& what);

  QueryProgram program_;
  Scope scope_;
  std::unordered_map<std::string, std::uint32_t> key_numbers_, label_numbers_, type_numbers_, parameter_numbers_;

  std::unordered_set<std::string> noted_keys_;

  bool aggregates_allowed_ = false;
  bool in_aggregate_ = false;
  bool constant_only_ = false;           // in SKIP and LIMIT
  const Columns* columns_ = nullptr;     // what substitute() looks in
  const Scope* aliases_ = nullptr;       // names of columns, which come before what columns_ holds
  bool only_simple_columns_ = false;     // ... for variables, properties and aggregates alone
  const Scope* grouped_away_ = nullptr;  // variables that a grouped expression may not use
  const Scope* gone_ = nullptr;          // variables that the columns before ORDER BY have replaced
  std::vector<std::string> in_clause_;   // relationship variables declared by the MATCH at hand
  std::optional<Error> error_;
};

// Whether an aggregate is in there, outside of subqueries. The expression need not be resolved.
bool has_aggregate(const Expression& expression);

// `a list`, `a node`, ...
std::string_view static_kind_name(StaticKind kind);

// What is known of a constant.
StaticType static_type_of(const Value& value);

}  // namespace newsgraph::query
