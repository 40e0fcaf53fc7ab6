// Grouping: columns without aggregates are the keys, the others are worked out for each group.
#include <algorithm>

#include "graph/query/aggregate.h"
#include "graph/query/evaluate.h"
#include "graph/query/operators.h"
#include "graph/query/slots.h"

namespace newsgraph::query {
namespace {

// An aggregate in one group. Plain counts need no state of their own.
struct State {
  std::int64_t count = 0;
  std::unique_ptr<Aggregate> aggregate;  // nullptr: a count
  std::unique_ptr<ValueTable> seen;      // of DISTINCT
};

class Grouping final : public Operator {
 public:
  explicit Grouping(const Projection& projection) : projection_(projection), groups_(num_keys(projection)) {
    for (const ProjectionItem& item : projection.items) (item.aggregating ? computed_ : keys_).push_back(&item);
    only_counts_ = std::all_of(projection.aggregates.begin(), projection.aggregates.end(), [](const auto& aggregate) {
      return aggregate->name == "count" && !aggregate->distinct &&
             (aggregate->args.empty() || aggregate->args[0]->kind == ExpressionKind::variable);
    });
  }

  void begin(Execution& execution) override {
    groups_.clear();
    states_.clear();
    if (keys_.empty()) add_group(execution);  // one group, also of no rows
    Operator::begin(execution);
  }

  bool push(Execution& execution) override { return push_times(execution, 1); }

  // REQUIRES: count == 1 or only_counts_.
  bool push_times(Execution& execution, std::uint64_t count) override {
    const std::size_t group = keys_.empty() ? 0 : group_of_row(execution);
    State* const states = states_.data() + group * projection_.aggregates.size();
    for (std::size_t i = 0; i < projection_.aggregates.size(); ++i) {
      add(*projection_.aggregates[i], &states[i], count, execution);
    }
    return execution.tick();
  }

  void finish(Execution& execution) override {
    const std::size_t num_groups = keys_.empty() ? 1 : groups_.size();
    for (std::size_t group = 0; group < num_groups && !execution.failed(); ++group) {
      if (!emit(group, execution)) break;
    }
    groups_.clear();
    states_.clear();
    if (!execution.failed()) Operator::finish(execution);
  }

  bool reads(Slot slot) const override {
    if (!only_counts_) return true;
    return std::any_of(keys_.begin(), keys_.end(),
                       [&](const ProjectionItem* key) { return reads_slot(*key->value, slot); });
  }
  void assume_bound(Slot slot) override { bound_.push_back(slot); }

  std::string describe(const Execution&) const override {
    std::string names;
    for (const ProjectionItem* key : keys_) names += (names.empty() ? " by " : ", ") + key->name;
    return (only_counts_ ? "count" : "group") + names + "\n";
  }

 private:
  static std::size_t num_keys(const Projection& projection) {
    return static_cast<std::size_t>(std::count_if(projection.items.begin(), projection.items.end(),
                                                  [](const ProjectionItem& item) { return !item.aggregating; }));
  }

  void add_group(Execution& execution) {
    for (const ExpressionPtr& aggregate : projection_.aggregates) {
      State state;
      if (aggregate->name != "count") state.aggregate = make_aggregate_state(aggregate->name);
      if (aggregate->distinct) state.seen = std::make_unique<ValueTable>(1);
      states_.push_back(std::move(state));
    }
    execution.hold(groups_.bytes_a_row() + projection_.aggregates.size() * sizeof(State));
  }

  std::size_t group_of_row(Execution& execution) {
    key_row_.clear();
    for (const ProjectionItem* key : keys_) key_row_.push_back(evaluate(*key->value, execution));
    const auto [group, is_new] = groups_.add(key_row_);
    if (is_new) add_group(execution);
    return group;
  }

  void add(const Expression& aggregate, State* state, std::uint64_t count, Execution& execution) {
    if (aggregate.args.empty()) {
      state->count += static_cast<std::int64_t>(count);
      return;
    }
    const Expression& argument = *aggregate.args[0];
    if (!bound_.empty() && std::find(bound_.begin(), bound_.end(), argument.slot) != bound_.end()) {
      state->count += static_cast<std::int64_t>(count);
      return;
    }
    Value scratch;
    const Value& value = evaluate_to(argument, execution, &scratch);
    if (value.is_null()) return;
    if (state->seen) {
      if (!state->seen->add({&value, 1}).second) return;
      if (!execution.hold(state->seen->bytes_a_row())) return;
    }
    if (!state->aggregate) {
      state->count += static_cast<std::int64_t>(count);
      return;
    }
    const Value parameter = aggregate.args.size() > 1 ? evaluate(*aggregate.args[1], execution) : Value();
    execution.set_place(aggregate.offset);
    state->aggregate->add(value, parameter, execution);
  }

  bool emit(std::size_t group, Execution& execution) {
    for (std::size_t i = 0; i < keys_.size(); ++i) execution.slot(keys_[i]->slot) = groups_.row(group)[i];
    for (std::size_t i = 0; i < projection_.aggregates.size(); ++i) {
      State& state = states_[group * projection_.aggregates.size() + i];
      execution.slot(projection_.aggregates[i]->slot) =
          state.aggregate ? state.aggregate->result(execution) : Value::integer(state.count);
    }
    for (const ProjectionItem* item : computed_) execution.slot(item->slot) = evaluate(*item->value, execution);
    return execution.tick() && next->push(execution);
  }

  const Projection& projection_;
  std::vector<const ProjectionItem*> keys_, computed_;
  bool only_counts_ = false;
  std::vector<Slot> bound_;
  ValueTable groups_;
  std::vector<State> states_;  // of all groups, one after the other
  ValueList key_row_;
};

}  // namespace

std::unique_ptr<Operator> make_aggregate(const Projection& projection) {
  return std::make_unique<Grouping>(projection);
}

}  // namespace newsgraph::query
