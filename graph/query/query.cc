#include "graph/query/query.h"

#include "base/suggest.h"
#include "graph/query/ast.h"
#include "graph/query/execution.h"
#include "graph/query/operators.h"
#include "graph/query/parser.h"
#include "graph/query/query_error.h"
#include "graph/query/resolver.h"
#include "graph/query/sub_match.h"
#include "graph/query/value_table.h"

namespace newsgraph::query {
namespace {

// The end of a part of the query: takes the columns of each row.
class Results final : public Operator {
 public:
  Results(const std::vector<Clause>& clauses, ValueTable* seen, ResultTable* table) : seen_(seen), table_(table) {
    for (const ProjectionItem& item : clauses.back().projection.items) columns_.push_back(item.slot);
  }

  bool push(Execution& execution) override {
    ValueList row;
    row.reserve(columns_.size());
    std::size_t bytes = sizeof(ValueList);
    for (const Slot slot : columns_) {
      row.push_back(execution.slot(slot));
      bytes += sizeof(Value) + row.back().held_bytes();
    }
    if (seen_ != nullptr && !seen_->add(row).second) return execution.tick();
    const std::size_t most = execution.settings().max_rows;
    if (most > 0 && table_->rows.size() == most) {
      execution.set_place(0);
      execution.fail(QueryErrorClass::limit, "Rows",
                     "the result has more than " + std::to_string(most) + " rows; add LIMIT, or count");
      return false;
    }
    table_->rows.push_back(std::move(row));
    return execution.hold(bytes) && execution.tick();
  }

  std::string describe(const Execution&) const override { return {}; }

 private:
  std::vector<Slot> columns_;
  ValueTable* seen_;
  ResultTable* table_;
};

}  // namespace

const std::vector<std::string>& Query::columns() const { return program_->columns; }
const std::vector<std::string>& Query::parameters() const { return program_->parameter_list; }

Result<Query> parse_query(std::string_view text) {
  NG_TRY(QueryTree tree, parse_tree(text));
  NG_TRY(QueryProgram program, resolve(text, std::move(tree)));
  return Query(std::make_shared<const QueryProgram>(std::move(program)));
}

Result<ResultTable> run_query(const Query& query, const PropertyGraph& graph, const QuerySettings& settings) {
  const QueryProgram& program = query.program();
  Execution execution(program, graph, settings);
  ResultTable table;
  table.columns = program.columns;
  ValueTable seen(table.columns.size());
  const bool distinct = program.tree.parts.size() > 1 && !program.tree.union_all;
  for (const std::vector<Clause>& clauses : program.tree.parts) {
    if (execution.failed()) break;
    Results results(clauses, distinct ? &seen : nullptr, &table);
    Pipeline pipeline(clauses, &results, execution);
    pipeline.run(execution);
  }
  if (execution.failed()) return execution.error();
  return table;
}

std::vector<std::string> unknown_names(const Query& query, const PropertyGraph& graph) {
  std::vector<std::string> sentences;
  const auto look = [&](const std::vector<std::string>& names, const SymbolTable& table, std::string_view sentence) {
    std::vector<std::string> known;
    for (Symbol symbol = 0; symbol < table.size(); ++symbol) known.emplace_back(table.name(symbol));
    for (const std::string& name : names) {
      if (table.find(name) != kNoSymbol) continue;
      const std::string hint = name.size() < 40 && known.size() < 1000 ? did_you_mean(name, known) : "";
      sentences.push_back(std::string(sentence) + " " + quoted(name) + hint);
    }
  };
  look(query.program().labels, graph.labels(), "no node is labelled");
  look(query.program().types, graph.types(), "no relationship has the type");
  look(query.program().pattern_keys, graph.keys(), "nothing has a property");
  return sentences;
}

Result<std::string> explain_query(const Query& query, const PropertyGraph& graph, const QuerySettings& settings) {
  const QueryProgram& program = query.program();
  Execution execution(program, graph, settings);
  ResultTable table;
  std::string text;
  for (const std::vector<Clause>& clauses : program.tree.parts) {
    if (execution.failed()) break;
    Results results(clauses, nullptr, &table);
    const Pipeline pipeline(clauses, &results, execution);
    if (!text.empty()) text += program.tree.union_all ? "union all\n" : "union\n";
    text += pipeline.describe(execution);
  }
  if (execution.failed()) return execution.error();
  return text;
}

}  // namespace newsgraph::query
