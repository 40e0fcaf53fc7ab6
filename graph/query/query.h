// Reading and running a query. The language is in README.md: a read-only query language based on openCypher 9.
//
//   NG_TRY(const Query query, parse_query("MATCH (p:Person)-[:SACKED]->(q) RETURN p.name, q.name"));
//   NG_TRY(const ResultTable table, run_query(query, graph, QuerySettings{}));
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "graph/query/property_graph.h"
#include "graph/query/value.h"

namespace newsgraph::query {

struct QueryProgram;  // the parsed and checked query; internal

// A query that is well formed. Knows no graph: the same Query may run on many. Threads: any number may run it at once.
class Query {
 public:
  explicit Query(std::shared_ptr<const QueryProgram> program) : program_(std::move(program)) {}

  const QueryProgram& program() const { return *program_; }

  // Names of the result's columns, in order.
  const std::vector<std::string>& columns() const;

  // Names of the parameters that the query uses, without `$`; sorted, each once.
  const std::vector<std::string>& parameters() const;

 private:
  std::shared_ptr<const QueryProgram> program_;
};

// What kind of error a query met, named as openCypher 9 names them.
enum class QueryErrorClass {
  none,               // not an error of the query
  syntax_error,       // the text is no query, or can make no sense whatever the graph
  type_error,         // a value of the wrong kind
  argument_error,     // a value of the right kind that cannot be used
  arithmetic_error,   // overflow, division by zero
  parameter_missing,  // a parameter without a value
  limit,              // time, rows or memory: QuerySettings
};

// The class and detail name (`UndefinedVariable`) of an error that parse_query or run_query gave.
struct QueryErrorKind {
  QueryErrorClass error_class = QueryErrorClass::none;
  std::string detail;
};
QueryErrorKind kind_of(const Error& error);

// Parses and checks. Fails with bad_input at "query:line:column" (columns count code points). The message goes on with
// the line of the query and a caret below the place:
//     query:1:18: error: variable 'm' is not defined; did you mean 'n'? (SyntaxError: UndefinedVariable)
//       MATCH (n) RETURN m
//                        ^
// Cost: linear in the text. Limits: README.md.
Result<Query> parse_query(std::string_view text);

struct QuerySettings {
  ValueMap parameters = {};                      // sorted by name, names without `$`; see Value::map
  std::chrono::milliseconds time_limit{0};       // 0: none
  std::size_t max_rows = 0;                      // of the result; 0: no limit. One row more is an error of class limit
  std::size_t max_bytes = std::size_t{1} << 30;  // held for sorting, grouping, lists and results together; 0: no limit
  const std::atomic<bool>* stop = nullptr;       // set by a signal handler: the query fails with interrupted
  Date today{};                                  // what date() gives; the library reads no clock for values
};

struct ResultTable {
  std::vector<std::string> columns;
  std::vector<ValueList> rows;  // each as long as columns
};

// Runs the query. Values of the result borrow from `graph` and live no longer than it.
// Fails with bad_input (error of the query, with place and caret where known), limit (time, rows, memory) or
// interrupted. Order: fixed by the query and the graph alone.
Result<ResultTable> run_query(const Query& query, const PropertyGraph& graph, const QuerySettings& settings);

// What a query names and the graph does not have, one sentence each: a label, type or property misspelt finds nothing,
// which is no error. `no node is labelled 'Persn'; did you mean 'Person'?`
std::vector<std::string> unknown_names(const Query& query, const PropertyGraph& graph);

// How run_query would go about it, one step a line: for `--explain`.
Result<std::string> explain_query(const Query& query, const PropertyGraph& graph, const QuerySettings& settings);

// The value as the query language writes it: 'text', [1, 2], {a: 1}, (:Person {name: 'Ann'}), [:SACKED], <path>.
std::string to_text(const Value& value, const PropertyGraph& graph);

}  // namespace newsgraph::query
