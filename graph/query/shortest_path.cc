#include "graph/query/shortest_path.h"

#include <algorithm>

#include "graph/query/matcher.h"

namespace newsgraph::query {

template <typename Visit>
bool ShortestPathSearch::for_each_neighbour(bool backward, NodeIndex node, Execution& execution, Visit visit) const {
  const MatchStep& step = backward ? back_ : *step_;
  return for_each_row(execution.graph(), step, node, [&](std::span<const Adjacent> row, bool is_in) {
    for (const Adjacent& adjacent : row) {
      if (!execution.tick()) return false;
      if (is_second_sight(step, node, is_in, adjacent) || !passes_each(step, adjacent.relationship, execution))
        continue;
      if (!visit(adjacent)) return false;
    }
    return true;
  });
}

void ShortestPathSearch::begin(Side* side, NodeIndex node, std::size_t num_nodes) {
  if (side->distance.size() != num_nodes) {
    side->distance.assign(num_nodes, -1);
  } else {
    for (const NodeIndex reached : side->reached) side->distance[reached] = -1;
  }
  side->reached.assign(1, node);
  side->distance[node] = 0;
  side->level_begin = 0;
  side->level = 0;
}

// One level further; false if the query failed. A level that reaches nothing leaves level_begin at the end.
bool ShortestPathSearch::grow(Side* side, Execution& execution) {
  const std::size_t begin = side->level_begin, end = side->reached.size();
  ++side->level;
  for (std::size_t i = begin; i < end; ++i) {
    const bool go = for_each_neighbour(side->backward, side->reached[i], execution, [&](const Adjacent& adjacent) {
      if (side->distance[adjacent.node] < 0) {
        side->distance[adjacent.node] = side->level;
        side->reached.push_back(adjacent.node);
      }
      return true;
    });
    if (!go) return false;
  }
  side->level_begin = end;
  return true;
}

// Grows the smaller side until the two meet; length_ is then the length, or -1.
bool ShortestPathSearch::meet(std::int64_t most, Execution& execution) {
  length_ = -1;
  while (forward_.level + backward_.level < most) {
    const std::size_t ahead = forward_.reached.size() - forward_.level_begin;
    const std::size_t behind = backward_.reached.size() - backward_.level_begin;
    if (ahead == 0 || behind == 0) return true;
    Side* const side = ahead <= behind ? &forward_ : &backward_;
    const Side& other = side == &forward_ ? backward_ : forward_;
    if (!grow(side, execution)) return false;
    for (std::size_t i = side->level_begin; i < side->reached.size(); ++i) {
      const std::int32_t rest = other.distance[side->reached[i]];
      if (rest < 0) continue;
      // Both sides are whole up to their levels, so the first meeting is at the sum of them.
      length_ = side->level + rest;
      return true;
    }
  }
  return true;
}

// The first path alone, without recursion: it may be long.
bool ShortestPathSearch::hand_out_one(NodeIndex meeting, Execution& execution, const Found& found) {
  for (const bool backward : {true, false}) {
    const Side& side = backward ? forward_ : backward_;
    std::vector<RelationshipIndex>& half = backward ? head_ : tail_;
    half.clear();
    for (NodeIndex node = meeting; side.distance[node] > 0;) {
      const std::int32_t rest = side.distance[node];
      for_each_neighbour(backward, node, execution, [&](const Adjacent& adjacent) {
        if (side.distance[adjacent.node] != rest - 1) return true;
        half.push_back(adjacent.relationship);
        node = adjacent.node;
        return false;
      });
      if (execution.failed()) return false;
    }
  }
  return found_path(found);
}

bool ShortestPathSearch::found_path(const Found& found) const {
  std::vector<RelationshipIndex> path(head_.rbegin(), head_.rend());
  path.insert(path.end(), tail_.begin(), tail_.end());
  return found(path);
}

bool ShortestPathSearch::to_end(NodeIndex node, Execution& execution, const Found& found) {
  const std::int32_t rest = backward_.distance[node];
  if (rest == 0) return found_path(found);
  return for_each_neighbour(false, node, execution, [&](const Adjacent& adjacent) {
    if (backward_.distance[adjacent.node] != rest - 1) return true;
    tail_.push_back(adjacent.relationship);
    const bool go = to_end(adjacent.node, execution, found);
    tail_.pop_back();
    return go;
  });
}

bool ShortestPathSearch::to_start(NodeIndex node, Execution& execution, const Found& found) {
  const std::int32_t rest = forward_.distance[node];
  if (rest == 0) return to_end(meeting_, execution, found);
  return for_each_neighbour(true, node, execution, [&](const Adjacent& adjacent) {
    if (forward_.distance[adjacent.node] != rest - 1) return true;
    head_.push_back(adjacent.relationship);
    const bool go = to_start(adjacent.node, execution, found);
    head_.pop_back();
    return go;
  });
}

bool ShortestPathSearch::hand_out(Execution& execution, const Found& found) {
  const std::int32_t middle = forward_.level;
  // A copy: `found` may run for long, and the sides stay as they are.
  std::vector<NodeIndex> meetings;
  for (const NodeIndex node : forward_.reached) {
    if (forward_.distance[node] == middle && backward_.distance[node] == length_ - middle) meetings.push_back(node);
  }
  std::sort(meetings.begin(), meetings.end());
  if (step_->shortest == ShortestKind::one) return hand_out_one(meetings.front(), execution, found);
  constexpr std::int32_t kLongestOfAll = 5000;  // to_start and to_end recurse
  if (length_ > kLongestOfAll) {
    execution.fail(QueryErrorClass::limit, "PathLength", "allShortestPaths finds no paths longer than 5000");
    return false;
  }
  head_.clear();
  tail_.clear();
  return std::all_of(meetings.begin(), meetings.end(), [&](NodeIndex node) {
    meeting_ = node;
    return to_start(node, execution, found);
  });
}

bool ShortestPathSearch::run(const MatchStep& step, NodeIndex from, NodeIndex to, Execution& execution,
                             const Found& found) {
  step_ = &step;
  back_ = step;
  if (step.direction != Direction::both)
    back_.direction = step.direction == Direction::out ? Direction::in : Direction::out;
  if (from == to) return step.pattern->min_length > 0 || found({});
  const std::int64_t most = step.pattern->max_length == kNoMaximum ? INT64_MAX : step.pattern->max_length;
  backward_.backward = true;
  begin(&forward_, from, execution.graph().num_nodes());
  begin(&backward_, to, execution.graph().num_nodes());
  if (!meet(most, execution)) return false;
  if (length_ < 0) return true;
  bool enough = false;
  hand_out(execution, [&](const std::vector<RelationshipIndex>& path) {
    enough = !found(path);
    return !enough;
  });
  return !enough && !execution.failed();
}

}  // namespace newsgraph::query
