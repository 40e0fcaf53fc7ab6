#include "graph/query/match_plan.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "base/text_util.h"
#include "graph/query/evaluate.h"
#include "graph/query/slots.h"

namespace newsgraph::query {
namespace {

// A filter and what it waits for.
struct Pending {
  MatchFilter filter;
  std::set<Slot> waits_for;  // new slots of this MATCH
};

struct NodeFacts {
  bool is_new = false;
  std::vector<Symbol> labels;
};

// A way to find the first node of a pattern, and how many nodes it looks at.
struct Start {
  MatchStep step;
  double cost = std::numeric_limits<double>::infinity();
};

struct Hop {
  const PatternPart* part = nullptr;
  std::size_t index = 0;
  bool done = false;
  const RelationshipPattern& pattern() const { return part->relationships[index]; }
  Slot left() const { return part->nodes[index].slot; }
  Slot right() const { return part->nodes[index + 1].slot; }
};

class Planner {
 public:
  Planner(const MatchClause& match, Execution& execution) : match_(match), execution_(execution) {}

  MatchPlan run() {
    collect_elements();
    collect_filters();
    take_ready(&plan_.before);
    for (const auto& [slot, facts] : nodes_) {
      if (!facts.is_new && checked_.insert(slot).second) add_check(slot);
    }
    while (true) {
      if (add_hop()) continue;
      if (!add_start()) break;
    }
    for (const PatternPart& part : match_.parts) {
      if (part.path_slot == kNoSlot) continue;
      plan_.paths.push_back(&part);
      bound_.insert(part.path_slot);
    }
    take_ready(&plan_.after);
    plan_.new_slots.assign(new_.begin(), new_.end());
    return std::move(plan_);
  }

 private:
  bool is_bound(Slot slot) const { return new_.count(slot) == 0 || bound_.count(slot) > 0; }
  double num_nodes() const { return std::max<double>(1, static_cast<double>(execution_.graph().num_nodes())); }

  void collect_elements() {
    for (const PatternPart& part : match_.parts) {
      for (const NodePattern& node : part.nodes) {
        NodeFacts& facts = nodes_[node.slot];
        if (node.is_new) {
          facts.is_new = true;
          new_.insert(node.slot);
        }
        for (const std::uint32_t number : node.label_numbers) facts.labels.push_back(execution_.label(number));
      }
      for (std::size_t i = 0; i < part.relationships.size(); ++i) {
        if (part.relationships[i].is_new) new_.insert(part.relationships[i].slot);
        hops_.push_back(Hop{&part, i});
      }
      if (part.path_slot != kNoSlot) new_.insert(part.path_slot);
    }
  }

  void collect_filters() {
    for (const auto& [slot, facts] : nodes_) {
      for (const Symbol label : facts.labels) add_pending({MatchFilter::Kind::label, slot, label, nullptr});
    }
    for (const PatternPart& part : match_.parts) {
      for (const NodePattern& node : part.nodes) {
        for (const PropertyTest& test : node.properties) add_property(node.slot, test);
      }
      for (const RelationshipPattern& relationship : part.relationships) {
        if (relationship.variable_length) continue;  // tested one by one: MatchStep::each
        for (const PropertyTest& test : relationship.properties) add_property(relationship.slot, test);
      }
    }
    if (match_.where) add_conditions(*match_.where);
  }

  void add_property(Slot slot, const PropertyTest& test) {
    add_pending({MatchFilter::Kind::property, slot, execution_.key(test.number), test.value.get()});
  }

  void add_conditions(const Expression& condition) {
    if (condition.kind == ExpressionKind::logical_and) {
      for (const ExpressionPtr& arg : condition.args) add_conditions(*arg);
      return;
    }
    add_pending({MatchFilter::Kind::condition, kNoSlot, kNoSymbol, &condition});
  }

  void add_pending(MatchFilter filter) {
    Pending pending{filter, {}};
    if (filter.slot != kNoSlot && new_.count(filter.slot) > 0) pending.waits_for.insert(filter.slot);
    if (filter.value != nullptr) {
      for_each_slot(*filter.value, [&](Slot slot) {
        if (new_.count(slot) > 0) pending.waits_for.insert(slot);
      });
    }
    pending_.push_back(std::move(pending));
  }

  // Moves the filters whose slots are all bound.
  void take_ready(std::vector<MatchFilter>* filters) {
    const auto ready = [&](const Pending& pending) {
      return std::all_of(pending.waits_for.begin(), pending.waits_for.end(), [&](Slot slot) { return is_bound(slot); });
    };
    for (const Pending& pending : pending_) {
      if (ready(pending)) filters->push_back(pending.filter);
    }
    pending_.erase(std::remove_if(pending_.begin(), pending_.end(), ready), pending_.end());
  }

  void add_step(MatchStep step) {
    for (const Slot slot : {step.from, step.to, step.relationship}) {
      if (slot != kNoSlot) bound_.insert(slot);
    }
    take_ready(&step.filters);
    plan_.steps.push_back(std::move(step));
  }

  // Its labels and properties are in plan_.before.
  void add_check(Slot slot) {
    MatchStep step;
    step.kind = MatchStep::Kind::check_node;
    step.to = slot;
    plan_.steps.push_back(std::move(step));
  }

  // ---- starts

  // Adds the cheapest start among nodes that are not bound; false where all are.
  bool add_start() {
    Start best;
    for (const auto& [slot, facts] : nodes_) {
      if (is_bound(slot) || execution_.failed()) continue;
      Start own = start_at(slot, facts);
      if (own.cost < best.cost) best = std::move(own);
    }
    if (best.step.to == kNoSlot) return false;
    best.step.cost = best.cost;
    add_step(std::move(best.step));
    return true;
  }

  Start start_at(Slot slot, const NodeFacts& facts) {
    Start best;
    best.step.to = slot;
    best.cost = num_nodes();
    for (const Symbol label : facts.labels) {
      const auto count = static_cast<double>(execution_.graph().nodes_with_label(label).size());
      if (count > best.cost || (count == best.cost && best.step.kind == MatchStep::Kind::label_scan)) continue;
      best.cost = count;
      best.step.kind = MatchStep::Kind::label_scan;
      best.step.symbol = label;
    }
    for (const Pending& pending : pending_) {
      if (!execution_.tick()) break;
      consider_seek(slot, pending.filter, &best);
    }
    return best;
  }

  // A filter that names the node's value makes an index or number seek.
  void consider_seek(Slot slot, const MatchFilter& filter, Start* best) {
    if (filter.kind == MatchFilter::Kind::property && filter.slot == slot) {
      consider_index(slot, filter.symbol, *filter.value, false, best);
    }
    if (filter.kind != MatchFilter::Kind::condition) return;
    const Expression& condition = *filter.value;
    const bool is_equal =
        condition.kind == ExpressionKind::compare && condition.ops.size() == 1 && condition.ops[0] == CompareOp::equal;
    if (condition.kind == ExpressionKind::in_list)
      consider_sides(slot, *condition.args[0], *condition.args[1], true, best);
    if (is_equal) {
      consider_sides(slot, *condition.args[0], *condition.args[1], false, best);
      consider_sides(slot, *condition.args[1], *condition.args[0], false, best);
    }
  }

  // `side` = `value`: is the side a property or the number of our node?
  void consider_sides(Slot slot, const Expression& side, const Expression& value, bool is_list, Start* best) {
    if (side.args.size() != 1 || side.args[0] == nullptr || side.args[0]->kind != ExpressionKind::variable ||
        side.args[0]->slot != slot) {
      return;
    }
    if (side.kind == ExpressionKind::property) {
      consider_index(slot, execution_.key(side.number), value, is_list, best);
    } else if (side.kind == ExpressionKind::call && side.name.size() == 2 && to_lower_ascii(side.name) == "id" &&
               !is_list && known_before(value) && best->cost > 1) {
      best->cost = 1;
      best->step.kind = MatchStep::Kind::id_seek;
      best->step.value = &value;
    }
  }

  bool known_before(const Expression& value) const {
    bool known = true;
    for_each_slot(value, [&](Slot slot) { known = known && is_bound(slot); });
    return known;
  }

  void consider_index(Slot slot, Symbol key, const Expression& value, bool is_list, Start* best) {
    (void)slot;
    const PropertySource& properties = execution_.graph().properties();
    if (key == kNoSymbol || !known_before(value) || !properties.has_index(key)) return;
    const double cost = seek_cost(key, value, is_list);
    if (cost > best->cost) return;
    best->cost = cost;
    best->step.kind = MatchStep::Kind::index_seek;
    best->step.symbol = key;
    best->step.value = &value;
    best->step.value_is_list = is_list;
  }

  double seek_cost(Symbol key, const Expression& value, bool is_list) {
    constexpr double kUnknown = 4;
    const bool now = value.kind == ExpressionKind::constant || value.kind == ExpressionKind::parameter;
    if (!now) return kUnknown;
    const Value& known = value.kind == ExpressionKind::constant ? value.constant : execution_.parameter(value.number);
    if (is_list)
      return known.kind() == ValueKind::list ? kUnknown * static_cast<double>(known.as_list().size()) : kUnknown;
    std::vector<NodeIndex> nodes;
    execution_.graph().properties().find_nodes(key, known, &nodes);
    return static_cast<double>(nodes.size());
  }

  // ---- hops

  // Adds the cheapest relationship that can be followed from what is bound; false where none can.
  bool add_hop() {
    Hop* best = nullptr;
    double best_cost = std::numeric_limits<double>::infinity();
    for (Hop& hop : hops_) {
      if (hop.done) continue;
      const double cost = hop_cost(hop);
      if (cost < best_cost) {
        best_cost = cost;
        best = &hop;
      }
    }
    if (best == nullptr) return false;
    best->done = true;
    add_step(hop_step(*best, best_cost));
    return true;
  }

  // Relationships looked at for each row, as estimated; infinite where the hop must wait.
  double hop_cost(const Hop& hop) const {
    const RelationshipPattern& pattern = hop.pattern();
    const bool left = is_bound(hop.left()), right = is_bound(hop.right());
    const bool shortest = hop.part->shortest != ShortestKind::no;
    if (!pattern.is_new && !pattern.variable_length) return 0;
    if (!left && !right) return std::numeric_limits<double>::infinity();
    if (shortest) return left && right ? 1e6 : std::numeric_limits<double>::infinity();
    double degree = mean_degree(pattern);
    if (pattern.variable_length) {
      if (!pattern.is_new) return 1;
      const auto length = pattern.max_length == kNoMaximum ? 6 : std::min<std::int64_t>(pattern.max_length, 6);
      degree = std::pow(std::max(degree, 1.5), static_cast<double>(length));
      return left && right ? degree : degree * 2;
    }
    return left && right ? std::min(degree, 0.5) : degree;
  }

  double mean_degree(const RelationshipPattern& pattern) const {
    const PropertyGraph& graph = execution_.graph();
    double count = 0;
    if (pattern.type_numbers.empty()) count = static_cast<double>(graph.num_relationships());
    for (const std::uint32_t number : pattern.type_numbers) {
      count += static_cast<double>(graph.num_of_type(execution_.type(number)));
    }
    return (pattern.direction == Direction::both ? 2 : 1) * count / num_nodes();
  }

  MatchStep hop_step(const Hop& hop, double cost) {
    const RelationshipPattern& pattern = hop.pattern();
    MatchStep step;
    step.pattern = &pattern;
    step.relationship = pattern.slot;
    step.cost = cost;
    step.reversed = !is_bound(hop.left()) && is_bound(hop.right());
    step.from = step.reversed ? hop.right() : hop.left();
    step.to = step.reversed ? hop.left() : hop.right();
    step.from_bound = is_bound(step.from);
    step.to_bound = is_bound(step.to) || step.to == step.from;
    step.direction = pattern.direction;
    if (step.reversed && step.direction != Direction::both) {
      step.direction = step.direction == Direction::out ? Direction::in : Direction::out;
    }
    step.any_type = pattern.type_numbers.empty();
    for (const std::uint32_t number : pattern.type_numbers) {
      if (execution_.type(number) != kNoSymbol) step.types.push_back(execution_.type(number));
    }
    std::sort(step.types.begin(), step.types.end());
    step.types.erase(std::unique(step.types.begin(), step.types.end()), step.types.end());
    step.unlike = relationships_;
    relationships_.push_back(pattern.slot);
    set_kind(hop, &step);
    return step;
  }

  void set_kind(const Hop& hop, MatchStep* step) const {
    const RelationshipPattern& pattern = hop.pattern();
    step->shortest = hop.part->shortest;
    if (step->shortest != ShortestKind::no) {
      step->kind = MatchStep::Kind::shortest_path;
    } else if (pattern.variable_length) {
      step->kind = pattern.is_new ? MatchStep::Kind::expand_variable : MatchStep::Kind::expand_list;
    } else if (!pattern.is_new) {
      step->kind = MatchStep::Kind::bound_relationship;
    } else {
      step->kind = step->to_bound ? MatchStep::Kind::expand_into : MatchStep::Kind::expand;
    }
    const std::size_t num_hops = hops_.size();
    step->needs_list = !pattern.variable.empty() || hop.part->path_slot != kNoSlot || num_hops > 1;
    if (!pattern.variable_length) return;
    for (const PropertyTest& test : pattern.properties) {
      step->each.emplace_back(execution_.key(test.number), test.value.get());
    }
  }

  const MatchClause& match_;
  Execution& execution_;
  MatchPlan plan_;
  std::map<Slot, NodeFacts> nodes_;
  std::vector<Hop> hops_;
  std::vector<Pending> pending_;
  std::set<Slot> new_, bound_, checked_;
  std::vector<Slot> relationships_;
};

}  // namespace

MatchPlan plan_match(const MatchClause& match, Execution& execution) { return Planner(match, execution).run(); }

}  // namespace newsgraph::query
