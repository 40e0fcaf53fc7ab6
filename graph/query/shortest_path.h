// Shortest paths between two nodes: breadth first from both ends.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "graph/query/match_plan.h"

namespace newsgraph::query {

// Keeps its arrays between runs: 8 bytes a node, made at the first run and cleared by touching only what was reached.
class ShortestPathSearch {
 public:
  // False: enough.
  using Found = std::function<bool(const std::vector<RelationshipIndex>&)>;

  // The paths from `from` to `to` that the step allows and none is shorter than: one, or all of them, in the order of
  // the rows; all of them must not be longer than 5000. The path of no relationships counts only where the least length
  // is 0. False if `found` had enough or the query failed. Cost: linear in what lies within half of the length around
  // both ends.
  bool run(const MatchStep& step, NodeIndex from, NodeIndex to, Execution& execution, const Found& found);

 private:
  // One of the two searches.
  struct Side {
    std::vector<std::int32_t> distance;  // -1: not reached
    std::vector<NodeIndex> reached;      // in the order of reaching
    std::size_t level_begin = 0;         // of the last level in `reached`
    std::int32_t level = 0;
    bool backward = false;
  };

  void begin(Side* side, NodeIndex node, std::size_t num_nodes);
  bool grow(Side* side, Execution& execution);
  bool meet(std::int64_t most, Execution& execution);
  bool hand_out(Execution& execution, const Found& found);
  bool hand_out_one(NodeIndex meeting, Execution& execution, const Found& found);
  bool found_path(const Found& found) const;
  bool to_start(NodeIndex node, Execution& execution, const Found& found);
  bool to_end(NodeIndex node, Execution& execution, const Found& found);
  template <typename Visit>
  bool for_each_neighbour(bool backward, NodeIndex node, Execution& execution, Visit visit) const;

  const MatchStep* step_ = nullptr;
  MatchStep back_;  // the step walked from its other end
  Side forward_, backward_;
  std::int32_t length_ = 0;
  NodeIndex meeting_ = 0;
  std::vector<RelationshipIndex> head_, tail_;  // of the path at hand: head reversed
};

}  // namespace newsgraph::query
