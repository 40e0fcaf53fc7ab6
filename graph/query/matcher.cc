#include "graph/query/matcher.h"

#include <algorithm>

#include "graph/query/evaluate.h"

namespace newsgraph::query {

bool has_type(const MatchStep& step, Symbol type) {
  return step.any_type || std::find(step.types.begin(), step.types.end(), type) != step.types.end();
}

bool Matcher::count_last_step() {
  if (plan_.steps.empty() || !plan_.after.empty() || !plan_.paths.empty()) return false;
  const MatchStep& last = plan_.steps.back();
  const bool walks_all = last.kind == MatchStep::Kind::expand || last.kind == MatchStep::Kind::all_nodes ||
                         last.kind == MatchStep::Kind::label_scan;
  // The label that is scanned for needs no check.
  const bool unchecked = std::all_of(last.filters.begin(), last.filters.end(), [&](const MatchFilter& filter) {
    return last.kind == MatchStep::Kind::label_scan && filter.kind == MatchFilter::Kind::label &&
           filter.symbol == last.symbol;
  });
  count_last_ = walks_all && unchecked;
  return count_last_;
}

bool Matcher::run(Execution& execution, MatchSink* sink) {
  execution_ = &execution;
  sink_ = sink;
  return !passes(plan_.before) ? !execution.failed() : go_on(0);
}

bool Matcher::go_on(std::size_t index) {
  if (!execution_->tick()) return false;
  if (index == plan_.steps.size()) return found();
  const MatchStep& step = plan_.steps[index];
  if (count_last_ && index + 1 == plan_.steps.size()) return count(step);
  switch (step.kind) {
    case MatchStep::Kind::check_node:
      return check_node(step, index);
    case MatchStep::Kind::all_nodes:
    case MatchStep::Kind::label_scan:
      return start(step, index);
    case MatchStep::Kind::index_seek:
    case MatchStep::Kind::id_seek:
      return seek(step, index);
    case MatchStep::Kind::bound_relationship:
      return bound_relationship(step, index);
    case MatchStep::Kind::expand:
      return expand(step, index);
    case MatchStep::Kind::expand_into:
      return expand_into(step, index);
    case MatchStep::Kind::expand_list:
      return expand_list(step, index);
    case MatchStep::Kind::expand_variable:
      return expand_variable(step, index);
    case MatchStep::Kind::shortest_path:
      return shortest_path(step, index);
  }
  return false;
}

bool Matcher::found() {
  for (const PatternPart* part : plan_.paths) execution_->slot(part->path_slot) = path_value(*part);
  if (!passes(plan_.after)) return !execution_->failed();
  return sink_->matched(*execution_);
}

bool Matcher::arrive(const MatchStep& step, std::size_t index) {
  if (!step.filters.empty() && !passes(step.filters)) return execution_->tick();
  return go_on(index + 1);
}

bool Matcher::passes(const std::vector<MatchFilter>& filters) {
  return std::all_of(filters.begin(), filters.end(), [&](const MatchFilter& filter) { return passes(filter); });
}

bool Matcher::passes(const MatchFilter& filter) {
  if (filter.kind == MatchFilter::Kind::condition) return test(*filter.value, *execution_) == Truth::yes;
  const Value& element = execution_->slot(filter.slot);
  const PropertyGraph& graph = execution_->graph();
  const bool is_node = element.kind() == ValueKind::node;
  if (filter.kind == MatchFilter::Kind::label) {
    return is_node && filter.symbol != kNoSymbol && graph.has_label(element.as_node(), filter.symbol);
  }
  if (filter.symbol == kNoSymbol || (!is_node && element.kind() != ValueKind::relationship)) return false;
  Value scratch;
  const Value& wanted = evaluate_to(*filter.value, *execution_, &scratch);
  const Value own = is_node ? graph.properties().node_property(element.as_node(), filter.symbol)
                            : graph.properties().relationship_property(element.as_relationship(), filter.symbol);
  return equal(own, wanted) == Truth::yes;
}

bool passes_each(const MatchStep& step, RelationshipIndex relationship, Execution& execution) {
  for (const auto& [key, value] : step.each) {
    if (key == kNoSymbol) return false;
    Value scratch;
    const Value& wanted = evaluate_to(*value, execution, &scratch);
    if (equal(execution.graph().properties().relationship_property(relationship, key), wanted) != Truth::yes)
      return false;
  }
  return true;
}

bool Matcher::check_node(const MatchStep& step, std::size_t index) {
  const Value& node = execution_->slot(step.to);
  if (node.is_null()) return true;
  if (node.kind() == ValueKind::node) return arrive(step, index);
  execution_->fail_type("a pattern needs a node, the variable holds " + std::string(kind_name(node.kind())));
  return false;
}

bool Matcher::start_at(const MatchStep& step, std::size_t index, NodeIndex node) {
  execution_->slot(step.to) = Value::node(node);
  return arrive(step, index);
}

bool Matcher::start(const MatchStep& step, std::size_t index) {
  const PropertyGraph& graph = execution_->graph();
  if (step.kind == MatchStep::Kind::label_scan) {
    for (const NodeIndex node : graph.nodes_with_label(step.symbol)) {
      if (!start_at(step, index, node)) return false;
    }
    return true;
  }
  const auto num_nodes = static_cast<NodeIndex>(graph.num_nodes());
  for (NodeIndex node = 0; node < num_nodes; ++node) {
    if (!start_at(step, index, node)) return false;
  }
  return true;
}

bool Matcher::seek(const MatchStep& step, std::size_t index) {
  const Value value = evaluate(*step.value, *execution_);
  if (execution_->failed()) return false;
  const PropertyGraph& graph = execution_->graph();
  if (step.kind == MatchStep::Kind::id_seek) {
    const bool is_node = value.kind() == ValueKind::integer && value.as_integer() >= 0 &&
                         static_cast<std::size_t>(value.as_integer()) < graph.num_nodes();
    return !is_node || start_at(step, index, static_cast<NodeIndex>(value.as_integer()));
  }
  std::vector<NodeIndex> nodes;
  if (!step.value_is_list) {
    graph.properties().find_nodes(step.symbol, value, &nodes);
  } else if (value.kind() == ValueKind::list) {
    for (const Value& item : value.as_list()) graph.properties().find_nodes(step.symbol, item, &nodes);
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  }
  return std::all_of(nodes.begin(), nodes.end(), [&](NodeIndex node) { return start_at(step, index, node); });
}

bool Matcher::used_before(const MatchStep& step, RelationshipIndex relationship) const {
  for (const Slot slot : step.unlike) {
    const Value& other = execution_->slot(slot);
    if (other.kind() == ValueKind::relationship) {
      if (other.as_relationship() == relationship) return true;
    } else if (other.kind() == ValueKind::list) {
      for (const Value& item : other.as_list()) {
        if (item.kind() == ValueKind::relationship && item.as_relationship() == relationship) return true;
      }
    }
  }
  return false;
}

bool Matcher::follow(const MatchStep& step, std::size_t index, const Adjacent& adjacent) {
  if (!step.unlike.empty() && used_before(step, adjacent.relationship)) return true;
  execution_->slot(step.relationship) = Value::relationship(adjacent.relationship);
  if (!step.to_bound) execution_->slot(step.to) = Value::node(adjacent.node);
  return arrive(step, index);
}

bool Matcher::expand(const MatchStep& step, std::size_t index) {
  const Value& from = execution_->slot(step.from);
  if (from.kind() != ValueKind::node) return true;
  const NodeIndex node = from.as_node();
  return for_each_row(execution_->graph(), step, node, [&](std::span<const Adjacent> row, bool is_in) {
    for (const Adjacent& adjacent : row) {
      if (is_second_sight(step, node, is_in, adjacent)) continue;
      if (!follow(step, index, adjacent)) return false;
    }
    return true;
  });
}

bool Matcher::expand_into(const MatchStep& step, std::size_t index) {
  const Value& from = execution_->slot(step.from);
  const Value& to = execution_->slot(step.to);
  if (from.kind() != ValueKind::node || to.kind() != ValueKind::node) return true;
  const NodeIndex node = from.as_node(), target = to.as_node();
  return for_each_row(execution_->graph(), step, node, [&](std::span<const Adjacent> row, bool is_in) {
    // Rows of one type are sorted by the other end.
    auto first = row.begin();
    if (!step.any_type) {
      first = std::partition_point(row.begin(), row.end(), [&](const Adjacent& a) { return a.node < target; });
    }
    for (auto adjacent = first; adjacent != row.end(); ++adjacent) {
      if (adjacent->node != target) {
        if (!step.any_type) break;
        continue;
      }
      if (is_second_sight(step, node, is_in, *adjacent)) continue;
      if (!follow(step, index, *adjacent)) return false;
    }
    return execution_->tick();
  });
}

// The last step, when only the number of its matches counts.
bool Matcher::count(const MatchStep& step) {
  const PropertyGraph& graph = execution_->graph();
  if (step.kind == MatchStep::Kind::all_nodes) return sink_->matched_times(*execution_, graph.num_nodes());
  if (step.kind == MatchStep::Kind::label_scan) {
    return sink_->matched_times(*execution_, graph.nodes_with_label(step.symbol).size());
  }
  const Value& from = execution_->slot(step.from);
  if (from.kind() != ValueKind::node) return true;
  const NodeIndex node = from.as_node();
  std::uint64_t total = 0;
  for_each_row(graph, step, node, [&](std::span<const Adjacent> row, bool is_in) {
    total += row.size();
    if (step.direction != Direction::both || !is_in) return true;
    total -= static_cast<std::uint64_t>(
        std::count_if(row.begin(), row.end(), [&](const Adjacent& adjacent) { return adjacent.node == node; }));
    return true;
  });
  // Those matched before that this step would have found again.
  const auto leave_out = [&](const Value& other) {
    if (other.kind() != ValueKind::relationship) return;
    const RelationshipIndex relationship = other.as_relationship();
    const bool leaves = graph.start_of(relationship) == node && step.direction != Direction::in;
    const bool comes = graph.end_of(relationship) == node && step.direction != Direction::out;
    if ((leaves || comes) && has_type(step, graph.type_of(relationship))) --total;
  };
  for (const Slot slot : step.unlike) {
    const Value& other = execution_->slot(slot);
    leave_out(other);
    if (other.kind() != ValueKind::list) continue;
    for (const Value& item : other.as_list()) leave_out(item);
  }
  return total == 0 ? execution_->tick() : sink_->matched_times(*execution_, total);
}

bool Matcher::bound_relationship(const MatchStep& step, std::size_t index) {
  const Value& value = execution_->slot(step.relationship);
  if (value.kind() != ValueKind::relationship) {
    if (!value.is_null())
      execution_->fail_type("a pattern needs a relationship, the variable holds " +
                            std::string(kind_name(value.kind())));
    return !execution_->failed();
  }
  const RelationshipIndex relationship = value.as_relationship();
  const PropertyGraph& graph = execution_->graph();
  if (!has_type(step, graph.type_of(relationship)) || used_before(step, relationship)) return true;
  const NodeIndex start = graph.start_of(relationship), end = graph.end_of(relationship);
  if (step.direction != Direction::in && !bind_ends(step, index, start, end)) return false;
  if (step.direction == Direction::out || (step.direction == Direction::both && start == end)) return true;
  return bind_ends(step, index, end, start);
}

bool Matcher::bind_ends(const MatchStep& step, std::size_t index, NodeIndex from, NodeIndex to) {
  const auto fits = [&](Slot slot, bool bound, NodeIndex node) {
    Value& value = execution_->slot(slot);
    if (!bound) {
      value = Value::node(node);
      return true;
    }
    return value.kind() == ValueKind::node && value.as_node() == node;
  };
  if (!fits(step.from, step.from_bound, from)) return true;
  return !fits(step.to, step.to_bound, to) || arrive(step, index);
}

// Nodes and relationships of a part in the order of the text.
Value Matcher::path_value(const PatternPart& part) const {
  const PropertyGraph& graph = execution_->graph();
  PathValue path;
  const auto node_at = [&](std::size_t i) { return execution_->slot(part.nodes[i].slot); };
  if (node_at(0).kind() != ValueKind::node) return {};
  path.nodes.push_back(node_at(0).as_node());
  const auto add = [&](RelationshipIndex relationship) {
    const NodeIndex here = path.nodes.back(), start = graph.start_of(relationship);
    path.relationships.push_back(relationship);
    path.nodes.push_back(start == here ? graph.end_of(relationship) : start);
  };
  for (const RelationshipPattern& pattern : part.relationships) {
    const Value& value = execution_->slot(pattern.slot);
    if (value.kind() == ValueKind::relationship) {
      add(value.as_relationship());
    } else if (value.kind() == ValueKind::list) {
      for (const Value& item : value.as_list()) add(item.as_relationship());
    }
  }
  return Value::path(std::move(path));
}

}  // namespace newsgraph::query
