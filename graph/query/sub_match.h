// Patterns and subqueries inside expressions.
#pragma once

#include <memory>
#include <vector>

#include "graph/query/matcher.h"
#include "graph/query/operators.h"

namespace newsgraph::query {

class SubMatch {
 public:
  SubMatch(const MatchClause& match, Execution& execution) : matcher_(plan_match(match, execution)) {}

  // Every match, given what the row holds.
  void run(Execution& execution, MatchSink* sink) { matcher_.run(execution, sink); }

  // Whether there is one.
  bool any(Execution& execution);

 private:
  Matcher matcher_;
};

class SubQuery {
 public:
  SubQuery(const QueryTree& tree, Execution& execution);

  // Whether the query gives a row, given what the row holds.
  bool any(Execution& execution);

 private:
  class First;
  std::unique_ptr<Operator> first_;
  std::vector<std::unique_ptr<Pipeline>> parts_;
};

}  // namespace newsgraph::query
