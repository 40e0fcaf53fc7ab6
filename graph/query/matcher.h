// Carries out a MatchPlan: binds the row to each match in turn.
//
// matcher.cc has the plain steps, matcher_variable.cc those of variable length, shortest_path.h its own search.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "graph/query/match_plan.h"
#include "graph/query/shortest_path.h"

namespace newsgraph::query {

// Takes the matches: the row of the Execution holds each while it is called.
class MatchSink {
 public:
  virtual ~MatchSink() = default;

  // False: enough, look no further.
  virtual bool matched(Execution& execution) = 0;

  // `count` matches that differ only in what nobody reads. Called only if the matcher was told that it may.
  virtual bool matched_times(Execution& execution, std::uint64_t count) {
    (void)execution, (void)count;
    return false;
  }
};

class Matcher {
 public:
  explicit Matcher(MatchPlan plan) : plan_(std::move(plan)) {}

  const MatchPlan& plan() const { return plan_; }

  // Lets the last step be counted instead of walked, if it only follows relationships and nothing is checked after it.
  // False where it cannot. REQUIRES: nobody reads what the last step binds.
  bool count_last_step();

  // Every match, in an order that the graph fixes. False if the sink had enough or the query failed.
  bool run(Execution& execution, MatchSink* sink);

 private:
  struct Walk;  // of one variable-length step; matcher_variable.cc

  bool go_on(std::size_t index);                          // the step `index` and those after it
  bool found();                                           // all steps are done
  bool arrive(const MatchStep& step, std::size_t index);  // the step has bound its slots: filters, then on
  bool check_node(const MatchStep& step, std::size_t index);
  bool start(const MatchStep& step, std::size_t index);
  bool start_at(const MatchStep& step, std::size_t index, NodeIndex node);
  bool seek(const MatchStep& step, std::size_t index);
  bool expand(const MatchStep& step, std::size_t index);
  bool expand_into(const MatchStep& step, std::size_t index);
  bool follow(const MatchStep& step, std::size_t index, const Adjacent& adjacent);
  bool count(const MatchStep& step);
  bool bound_relationship(const MatchStep& step, std::size_t index);
  bool bind_ends(const MatchStep& step, std::size_t index, NodeIndex from, NodeIndex to);
  bool expand_list(const MatchStep& step, std::size_t index);
  bool expand_variable(const MatchStep& step, std::size_t index);
  bool emit_walk(const MatchStep& step, std::size_t index, const Walk& walk, NodeIndex node);
  bool shortest_path(const MatchStep& step, std::size_t index);
  bool used_before(const MatchStep& step, RelationshipIndex relationship) const;
  bool passes(const std::vector<MatchFilter>& filters);
  bool passes(const MatchFilter& filter);
  Value path_value(const PatternPart& part) const;

  MatchPlan plan_;
  bool count_last_ = false;
  Execution* execution_ = nullptr;
  MatchSink* sink_ = nullptr;
  std::unique_ptr<ShortestPathSearch> search_;
};

// The relationships at a node that a step may follow: up to two rows, or a range for each type.
// Calls visit(span, is_in_row) for each; stops at false.
template <typename Visit>
bool for_each_row(const PropertyGraph& graph, const MatchStep& step, NodeIndex node, Visit visit) {
  const auto rows = [&](std::span<const Adjacent> all, bool is_in) {
    if (step.any_type) return visit(all, is_in);
    for (const Symbol type : step.types) {
      if (!visit(PropertyGraph::of_type(all, type), is_in)) return false;
    }
    return true;
  };
  if (step.direction != Direction::in && !rows(graph.out(node), false)) return false;
  return step.direction == Direction::out || rows(graph.in(node), true);
}

// A relationship from a node to itself stands in both of its rows; where both are walked, the second time is left out.
inline bool is_second_sight(const MatchStep& step, NodeIndex node, bool is_in, const Adjacent& adjacent) {
  return step.direction == Direction::both && is_in && adjacent.node == node;
}

// Whether each property of variable-length step `step` is there.
bool passes_each(const MatchStep& step, RelationshipIndex relationship, Execution& execution);

// Whether a relationship has one of the step's types.
bool has_type(const MatchStep& step, Symbol type);

}  // namespace newsgraph::query
