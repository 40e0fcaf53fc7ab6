// The steps of a query after one another: each takes rows, does its part and pushes rows on.
//
// A row is the state of Execution::slot: nothing is copied but by the steps that must keep rows (sorting, grouping,
// DISTINCT).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/query/execution.h"

namespace newsgraph::query {

class Operator {
 public:
  virtual ~Operator() = default;

  // Before the first row of a run; a subquery runs many times.
  virtual void begin(Execution& execution) {
    if (next) next->begin(execution);
  }

  // One row. False: no more are wanted.
  virtual bool push(Execution& execution) = 0;

  // `count` rows that differ only in what nobody after this step reads.
  virtual bool push_times(Execution& execution, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
      if (!push(execution)) return false;
    }
    return true;
  }

  // After the last row, also where no more were wanted.
  virtual void finish(Execution& execution) {
    if (next) next->finish(execution);
  }

  // If this step only counts rows: whether it reads the slot. Else true.
  virtual bool reads(Slot slot) const {
    (void)slot;
    return true;
  }

  // What push_times then leaves unset in the row; it would not be null.
  virtual void assume_bound(Slot slot) { (void)slot; }

  // One line or more, for explain_query.
  virtual std::string describe(const Execution& execution) const = 0;

  Operator* next = nullptr;
};

// The operators of one part of a query, and the last one, which is somebody else's.
class Pipeline {
 public:
  // `clauses` and `last` must live on.
  Pipeline(const std::vector<Clause>& clauses, Operator* last, Execution& execution);

  // All rows that follow from the row at hand.
  void run(Execution& execution);

  std::string describe(const Execution& execution) const;

 private:
  void add(std::unique_ptr<Operator> step);
  void add_projection(const Projection& projection, ClauseKind kind, Execution& execution);

  std::vector<std::unique_ptr<Operator>> steps_;
  Operator* last_;
};

// ---- steps, each in a file of that name
std::unique_ptr<Operator> make_match(const MatchClause& match, Execution& execution);
std::unique_ptr<Operator> make_unwind(const UnwindClause& unwind);
std::unique_ptr<Operator> make_project(const Projection& projection);
std::unique_ptr<Operator> make_aggregate(const Projection& projection);
std::unique_ptr<Operator> make_distinct(std::vector<Slot> slots);

// Keeps `slots` of each row. `limited`: nobody wants more than SKIP + LIMIT rows.
std::unique_ptr<Operator> make_sort(const Projection& projection, std::vector<Slot> slots);
std::unique_ptr<Operator> make_skip_limit(const Projection& projection);
std::unique_ptr<Operator> make_filter(const Expression& condition);

// Lets the match count its last step instead of walking it, where `next` only counts.
void count_last_step_if_possible(Operator* match);

// The value of SKIP or LIMIT; `fallback` where there is none. Fails where it is no whole number of 0 or more.
std::uint64_t row_count(const ExpressionPtr& expression, std::string_view word, std::uint64_t fallback,
                        Execution& execution);

}  // namespace newsgraph::query
