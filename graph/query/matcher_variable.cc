// Steps of variable length: walks without a relationship twice, lists that are bound already, shortest paths.
#include <algorithm>

#include "graph/query/evaluate.h"
#include "graph/query/matcher.h"

namespace newsgraph::query {

// A walk and, for each node on it, what is still to be tried there. A stack of our own: walks may be long.
struct Matcher::Walk {
  struct Row {
    std::span<const Adjacent> rest;
    bool is_in = false;
  };
  struct Place {
    NodeIndex node = 0;
    std::size_t first_row = 0;  // its rows: up to the next place's first, or the end
  };
  std::vector<RelationshipIndex> relationships;
  std::vector<Place> places;
  std::vector<Row> rows;

  // Comes to a node; `on`: looks further from there.
  void enter(const PropertyGraph& graph, const MatchStep& step, NodeIndex node, bool on) {
    places.push_back({node, rows.size()});
    if (!on) return;
    for_each_row(graph, step, node, [&](std::span<const Adjacent> row, bool is_in) {
      if (!row.empty()) rows.push_back({row, is_in});
      return true;
    });
    std::reverse(rows.begin() + static_cast<std::ptrdiff_t>(places.back().first_row), rows.end());
  }

  void leave() {
    rows.resize(places.back().first_row);
    places.pop_back();
    if (!relationships.empty()) relationships.pop_back();
  }

  // The next relationship to try at the last place, or nullptr.
  const Adjacent* next(bool* is_in) {
    while (rows.size() > places.back().first_row) {
      Row& row = rows.back();
      if (!row.rest.empty()) {
        const Adjacent* first = row.rest.data();
        row.rest = row.rest.subspan(1);
        *is_in = row.is_in;
        return first;
      }
      rows.pop_back();
    }
    return nullptr;
  }

  bool contains(RelationshipIndex relationship) const {
    return std::find(relationships.begin(), relationships.end(), relationship) != relationships.end();
  }
};

bool Matcher::emit_walk(const MatchStep& step, std::size_t index, const Walk& walk, NodeIndex node) {
  if (static_cast<std::int64_t>(walk.relationships.size()) < step.pattern->min_length) return true;
  Value& to = execution_->slot(step.to);
  if (step.to_bound) {
    if (to.kind() != ValueKind::node || to.as_node() != node) return true;
  } else {
    to = Value::node(node);
  }
  if (step.needs_list) {
    ValueList list;
    list.reserve(walk.relationships.size());
    for (const RelationshipIndex relationship : walk.relationships) list.push_back(Value::relationship(relationship));
    if (step.reversed) std::reverse(list.begin(), list.end());
    execution_->slot(step.relationship) = Value::list(std::move(list));
  }
  return arrive(step, index);
}

// Depth first: each walk before the longer ones that begin with it.
bool Matcher::expand_variable(const MatchStep& step, std::size_t index) {
  const Value& from = execution_->slot(step.from);
  if (from.kind() != ValueKind::node) return true;
  const PropertyGraph& graph = execution_->graph();
  const std::int64_t most = step.pattern->max_length == kNoMaximum ? INT64_MAX : step.pattern->max_length;
  Walk walk;
  walk.enter(graph, step, from.as_node(), most > 0);
  if (!emit_walk(step, index, walk, from.as_node())) return false;
  while (!walk.places.empty()) {
    if (!execution_->tick()) return false;
    bool is_in = false;
    const Adjacent* const next = walk.next(&is_in);
    if (next == nullptr) {
      walk.leave();
      continue;
    }
    if (is_second_sight(step, walk.places.back().node, is_in, *next) || walk.contains(next->relationship) ||
        used_before(step, next->relationship) || !passes_each(step, next->relationship, *execution_)) {
      continue;
    }
    walk.relationships.push_back(next->relationship);
    const NodeIndex node = next->node;
    walk.enter(graph, step, node, static_cast<std::int64_t>(walk.relationships.size()) < most);
    if (!emit_walk(step, index, walk, node)) return false;
  }
  return true;
}

// The variable holds the relationships: do they make a walk from `from`?
bool Matcher::expand_list(const MatchStep& step, std::size_t index) {
  const Value value = execution_->slot(step.relationship);
  const Value from = execution_->slot(step.from);
  if (value.kind() != ValueKind::list || from.kind() != ValueKind::node) return true;
  ValueList list = value.as_list();
  if (step.reversed) std::reverse(list.begin(), list.end());
  const auto length = static_cast<std::int64_t>(list.size());
  if (length < step.pattern->min_length ||
      (step.pattern->max_length != kNoMaximum && length > step.pattern->max_length)) {
    return true;
  }
  const PropertyGraph& graph = execution_->graph();
  NodeIndex node = from.as_node();
  for (const Value& item : list) {
    if (item.kind() != ValueKind::relationship) return true;
    const RelationshipIndex relationship = item.as_relationship();
    if (!has_type(step, graph.type_of(relationship)) || used_before(step, relationship) ||
        !passes_each(step, relationship, *execution_)) {
      return true;
    }
    const NodeIndex start = graph.start_of(relationship), end = graph.end_of(relationship);
    if (start == node && step.direction != Direction::in) {
      node = end;
    } else if (end == node && step.direction != Direction::out) {
      node = start;
    } else {
      return true;
    }
  }
  Value& to = execution_->slot(step.to);
  if (step.to_bound && (to.kind() != ValueKind::node || to.as_node() != node)) return true;
  if (!step.to_bound) to = Value::node(node);
  return arrive(step, index);
}

bool Matcher::shortest_path(const MatchStep& step, std::size_t index) {
  const Value& from = execution_->slot(step.from);
  const Value& to = execution_->slot(step.to);
  if (from.kind() != ValueKind::node || to.kind() != ValueKind::node) return true;
  if (!search_) search_ = std::make_unique<ShortestPathSearch>();
  // A step further on may search too, while we hand out paths.
  const std::unique_ptr<ShortestPathSearch> search = std::move(search_);
  const bool go =
      search->run(step, from.as_node(), to.as_node(), *execution_, [&](const std::vector<RelationshipIndex>& path) {
        ValueList list;
        for (const RelationshipIndex one : path) {
          if (used_before(step, one)) return true;
          list.push_back(Value::relationship(one));
        }
        if (step.reversed) std::reverse(list.begin(), list.end());
        execution_->slot(step.relationship) = Value::list(std::move(list));
        return arrive(step, index);
      });
  return go;
}

}  // namespace newsgraph::query
