#include "graph/query/resolver.h"

#include <algorithm>

#include "graph/query/query_error.h"

namespace newsgraph::query {

Result<QueryProgram> resolve(std::string_view text, QueryTree tree) { return Resolver(text).run(std::move(tree)); }

Result<QueryProgram> Resolver::run(QueryTree tree) {
  program_.columns = query(&tree);
  if (error_) return *error_;
  program_.tree = std::move(tree);
  program_.parameter_list = program_.parameters;
  std::sort(program_.parameter_list.begin(), program_.parameter_list.end());
  return std::move(program_);
}

void Resolver::fail(std::uint32_t offset, std::string_view detail, const std::string& what) {
  if (!error_) error_ = query_error(program_.text, offset, QueryErrorClass::syntax_error, detail, what);
}

void Resolver::fail_type(std::uint32_t offset, std::string_view detail, const std::string& what) {
  if (!error_) error_ = query_error(program_.text, offset, QueryErrorClass::type_error, detail, what);
}

std::uint32_t Resolver::number_of(const std::string& name, std::unordered_map<std::string, std::uint32_t>* numbers,
                                  std::vector<std::string>* names) {
  const auto [place, is_new] = numbers->emplace(name, static_cast<std::uint32_t>(names->size()));
  if (is_new) names->push_back(name);
  return place->second;
}

void Resolver::note_key(const std::string& key) {
  if (noted_keys_.insert(key).second) program_.pattern_keys.push_back(key);
}

// Every part of a UNION begins with what is known before the query: nothing, or the variables around a subquery.
std::vector<std::string> Resolver::query(QueryTree* tree) {
  const Scope around = scope_;
  std::vector<std::string> columns;
  for (std::size_t i = 0; i < tree->parts.size() && !failed(); ++i) {
    scope_ = around;
    std::vector<std::string> own = single_query(&tree->parts[i]);
    if (i > 0 && own != columns && !failed()) {
      fail(tree->part_offsets[i], "DifferentColumnsInUnion",
           "both sides of UNION must return columns of the same names");
    }
    columns = std::move(own);
  }
  scope_ = around;
  return columns;
}

std::vector<std::string> Resolver::single_query(std::vector<Clause>* clauses) {
  std::vector<std::string> columns;
  for (Clause& clause : *clauses) {
    if (failed()) break;
    switch (clause.kind) {
      case ClauseKind::match:
        match(&clause.match);
        break;
      case ClauseKind::unwind:
        unwind(&clause.unwind, clause.offset);
        break;
      case ClauseKind::with:
      case ClauseKind::returns:
        columns = projection(&clause.projection, clause.kind, clause.offset);
        break;
    }
  }
  return columns;
}

void Resolver::unwind(UnwindClause* unwind, std::uint32_t offset) {
  const StaticType type = resolve(&unwind->list);
  if (scope_.count(unwind->variable) > 0) {
    fail(offset, "VariableAlreadyBound",
         "variable " + quoted(unwind->variable) + " is there already; choose another name");
    return;
  }
  unwind->slot = new_slot();
  const StaticType element{type.kind == StaticKind::list ? type.element : StaticKind::any, StaticKind::any};
  scope_[unwind->variable] = {unwind->slot, element};
}

void Resolver::condition(ExpressionPtr* where) {
  if (!*where || failed()) return;
  const std::uint32_t offset = (*where)->offset;
  check_boolean(resolve(where), offset, "WHERE");
}

}  // namespace newsgraph::query
