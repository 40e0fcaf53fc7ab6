// One run of a query: the row at hand, what names mean in this graph, limits and the first failure.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/query/ast.h"
#include "graph/query/query.h"

namespace newsgraph::query {

class SubMatch;  // patterns inside expressions; sub_match.h
class SubQuery;
class RegexCache;  // regex_cache.h

// Failing: the first failure is kept, functions then return null or false, and every loop ends soon (tick() is false).
// Threads: one.
class Execution {
 public:
  Execution(const QueryProgram& program, const PropertyGraph& graph, const QuerySettings& settings);
  ~Execution();
  Execution(const Execution&) = delete;
  Execution& operator=(const Execution&) = delete;

  const QueryProgram& program() const { return program_; }
  const PropertyGraph& graph() const { return graph_; }
  const QuerySettings& settings() const { return settings_; }

  // The row at hand: every variable of the query has its place.
  Value& slot(Slot slot) { return row_[static_cast<std::size_t>(slot)]; }

  // What the program's numbers mean in this graph; kNoSymbol for names that it does not have.
  Symbol key(std::uint32_t number) const { return keys_[number]; }
  Symbol label(std::uint32_t number) const { return labels_[number]; }
  Symbol type(std::uint32_t number) const { return types_[number]; }
  const Value& parameter(std::uint32_t number) const { return parameters_[number]; }

  // To be called once for each step of every loop that may be long. False where the query must end: failure, time,
  // stop.
  bool tick() {
    if ((++ticks_ & 0xFFFU) == 0) check_clock();
    return !error_.has_value();
  }

  // Counts bytes that are held until release(). False, and failed, past the limit.
  bool hold(std::size_t bytes);
  void release(std::size_t bytes) { held_ -= std::min(bytes, held_); }

  // Whether a value of so many bytes may be made at all.
  bool allows(std::size_t bytes);

  bool failed() const { return error_.has_value(); }
  const Error& error() const { return *error_; }

  // Keeps the failure unless there is one; null. Place: the innermost expression that set_place named.
  Value fail(QueryErrorClass error_class, std::string_view detail, std::string_view what);
  Value fail_type(std::string_view what) { return fail(QueryErrorClass::type_error, "InvalidArgumentValue", what); }
  Value fail_argument(std::string_view detail, std::string_view what) {
    return fail(QueryErrorClass::argument_error, detail, what);
  }
  void set_place(std::uint32_t offset) { place_ = offset; }

  // What patterns and subqueries inside expressions need, made at first use.
  SubMatch& sub_match(const Expression& expression);
  SubQuery& sub_query(const Expression& expression);

  RegexCache& regexes() { return *regexes_; }

  // State of rand(): the same numbers in every run.
  std::uint64_t random_state = 0x2545F4914F6CDD1DULL;

 private:
  void check_clock();
  void bind_parameters();

  const QueryProgram& program_;
  const PropertyGraph& graph_;
  const QuerySettings& settings_;
  ValueList row_;
  std::vector<Symbol> keys_, labels_, types_;
  ValueList parameters_;
  std::chrono::steady_clock::time_point deadline_;
  std::uint32_t ticks_ = 0;
  std::uint32_t place_ = 0;
  std::size_t held_ = 0;
  std::optional<Error> error_;
  std::unique_ptr<RegexCache> regexes_;
  std::unordered_map<const Expression*, std::unique_ptr<SubMatch>> sub_matches_;
  std::unordered_map<const Expression*, std::unique_ptr<SubQuery>> sub_queries_;
};

}  // namespace newsgraph::query
