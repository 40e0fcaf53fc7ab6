// MATCH and OPTIONAL MATCH as a step of a query.
#include "graph/query/matcher.h"
#include "graph/query/operators.h"

namespace newsgraph::query {
namespace {

class Match final : public Operator, private MatchSink {
 public:
  Match(const MatchClause& match, Execution& execution)
      : optional_(match.optional), matcher_(plan_match(match, execution)) {}

  bool push(Execution& execution) override {
    any_ = false;
    if (!matcher_.run(execution, this)) return false;
    if (any_ || !optional_) return !execution.failed();
    for (const Slot slot : matcher_.plan().new_slots) execution.slot(slot) = Value();
    return next->push(execution);
  }

  // Where nobody reads what the last step binds.
  void try_to_count() {
    if (optional_ || matcher_.plan().steps.empty()) return;
    const MatchStep& last = matcher_.plan().steps.back();
    for (const Slot slot : {last.relationship, last.to_bound ? kNoSlot : last.to}) {
      if (slot != kNoSlot && next->reads(slot)) return;
    }
    counting_ = matcher_.count_last_step();
    if (!counting_) return;
    for (const Slot slot : {last.relationship, last.to}) next->assume_bound(slot);
  }

  std::string describe(const Execution& execution) const override {
    std::string text = optional_ ? "optional match\n" : "match\n";
    text += newsgraph::query::describe(matcher_.plan(), execution, "  ");
    return counting_ ? text + "  the last step is counted, not walked\n" : text;
  }

 private:
  bool matched(Execution& execution) override {
    any_ = true;
    return next->push(execution);
  }
  bool matched_times(Execution& execution, std::uint64_t count) override {
    any_ = true;
    return next->push_times(execution, count);
  }

  bool optional_;
  bool any_ = false;
  bool counting_ = false;
  Matcher matcher_;
};

}  // namespace

std::unique_ptr<Operator> make_match(const MatchClause& match, Execution& execution) {
  return std::make_unique<Match>(match, execution);
}

void count_last_step_if_possible(Operator* match) {
  if (auto* const step = dynamic_cast<Match*>(match)) step->try_to_count();
}

}  // namespace newsgraph::query
