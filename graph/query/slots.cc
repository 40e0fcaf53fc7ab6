#include "graph/query/slots.h"

namespace newsgraph::query {
namespace {

using Visit = std::function<void(Slot)>;

void visit_match(const MatchClause& match, const Visit& visit) {
  const auto properties = [&](const std::vector<PropertyTest>& tests) {
    for (const PropertyTest& test : tests) for_each_slot(*test.value, visit);
  };
  for (const PatternPart& part : match.parts) {
    for (const NodePattern& node : part.nodes) {
      visit(node.slot);
      properties(node.properties);
    }
    for (const RelationshipPattern& relationship : part.relationships) {
      visit(relationship.slot);
      properties(relationship.properties);
    }
  }
  if (match.where) for_each_slot(*match.where, visit);
}

void visit_projection(const Projection& projection, const Visit& visit) {
  for (const ProjectionItem& item : projection.items) for_each_slot(*item.value, visit);
  for (const ExpressionPtr& aggregate : projection.aggregates) for_each_slot(*aggregate, visit);
  for (const SortItem& item : projection.order_by) for_each_slot(*item.value, visit);
  if (projection.where) for_each_slot(*projection.where, visit);
}

void visit_query(const QueryTree& tree, const Visit& visit) {
  for (const auto& part : tree.parts) {
    for (const Clause& clause : part) {
      switch (clause.kind) {
        case ClauseKind::match:
          visit_match(clause.match, visit);
          break;
        case ClauseKind::unwind:
          for_each_slot(*clause.unwind.list, visit);
          break;
        default:
          visit_projection(clause.projection, visit);
          break;
      }
    }
  }
}

}  // namespace

void for_each_slot(const Expression& expression, const Visit& visit) {
  if (expression.slot != kNoSlot) visit(expression.slot);
  for (const ExpressionPtr& arg : expression.args) {
    if (arg) for_each_slot(*arg, visit);
  }
  if (expression.match) visit_match(*expression.match, visit);
  if (expression.subquery) visit_query(*expression.subquery, visit);
}

bool reads_slot(const Expression& expression, Slot slot) {
  bool found = false;
  for_each_slot(expression, [&](Slot other) { found = found || other == slot; });
  return found;
}

}  // namespace newsgraph::query
