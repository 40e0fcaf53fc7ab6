#include <algorithm>
#include <set>

#include "graph/query/operators.h"
#include "graph/query/slots.h"

namespace newsgraph::query {

Pipeline::Pipeline(const std::vector<Clause>& clauses, Operator* last, Execution& execution) : last_(last) {
  for (const Clause& clause : clauses) {
    switch (clause.kind) {
      case ClauseKind::match:
        add(make_match(clause.match, execution));
        break;
      case ClauseKind::unwind:
        add(make_unwind(clause.unwind));
        break;
      case ClauseKind::with:
      case ClauseKind::returns:
        add_projection(clause.projection, clause.kind, execution);
        break;
    }
  }
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    steps_[i]->next = i + 1 < steps_.size() ? steps_[i + 1].get() : last_;
    if (i > 0) count_last_step_if_possible(steps_[i - 1].get());
  }
}

void Pipeline::add(std::unique_ptr<Operator> step) { steps_.push_back(std::move(step)); }

void Pipeline::add_projection(const Projection& projection, ClauseKind kind, Execution& execution) {
  (void)kind, (void)execution;
  std::vector<Slot> columns;
  for (const ProjectionItem& item : projection.items) columns.push_back(item.slot);
  add(projection.aggregating ? make_aggregate(projection) : make_project(projection));
  if (projection.distinct) add(make_distinct(columns));
  if (!projection.order_by.empty()) {
    // WHERE may read variables of before; sorted rows keep them.
    std::set<Slot> kept(columns.begin(), columns.end());
    if (projection.where) for_each_slot(*projection.where, [&](Slot slot) { kept.insert(slot); });
    add(make_sort(projection, {kept.begin(), kept.end()}));
  }
  if (projection.skip || projection.limit) add(make_skip_limit(projection));
  if (projection.where) add(make_filter(*projection.where));
}

void Pipeline::run(Execution& execution) {
  Operator* const first = steps_.empty() ? last_ : steps_.front().get();
  first->begin(execution);
  if (execution.failed()) return;
  first->push(execution);
  if (!execution.failed()) first->finish(execution);
}

std::string Pipeline::describe(const Execution& execution) const {
  std::string text;
  for (const auto& step : steps_) text += step->describe(execution);
  return text;
}

}  // namespace newsgraph::query
