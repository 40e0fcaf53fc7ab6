// A MatchPlan as text.
#include "graph/query/match_plan.h"
#include "graph/query/value_text.h"

namespace newsgraph::query {
namespace {

std::string step_text(const MatchStep& step, const Execution& execution) {
  const PropertyGraph& graph = execution.graph();
  const auto label = [&] {
    return step.symbol == kNoSymbol ? std::string("(a label that no node has)")
                                    : std::string(graph.labels().name(step.symbol));
  };
  switch (step.kind) {
    case MatchStep::Kind::check_node:
      return "go on from a node found before";
    case MatchStep::Kind::all_nodes:
      return "start at every node";
    case MatchStep::Kind::label_scan:
      return "start at every node labelled " + label();
    case MatchStep::Kind::index_seek:
      return "start at nodes looked up by " + std::string(graph.keys().name(step.symbol));
    case MatchStep::Kind::id_seek:
      return "start at the node of that number";
    case MatchStep::Kind::bound_relationship:
      return "take the ends of a relationship found before";
    case MatchStep::Kind::expand:
      return "follow";
    case MatchStep::Kind::expand_into:
      return "follow to a node found before";
    case MatchStep::Kind::expand_list:
      return "follow a list of relationships";
    case MatchStep::Kind::expand_variable:
      return "follow any number of";
    case MatchStep::Kind::shortest_path:
      return step.shortest == ShortestKind::one ? "shortest path" : "all shortest paths";
  }
  return {};
}

std::string relationship_text(const MatchStep& step) {
  if (step.pattern == nullptr) return {};
  std::string text = step.direction == Direction::in ? " <-[" : " -[";
  text += step.pattern->variable;
  for (std::size_t i = 0; i < step.pattern->types.size(); ++i) text += (i == 0 ? ":" : "|") + step.pattern->types[i];
  return text + (step.direction == Direction::out ? "]->" : "]-");
}

}  // namespace

std::string describe(const MatchPlan& plan, const Execution& execution, const std::string& indent) {
  std::string text;
  if (!plan.before.empty()) text += indent + "check " + std::to_string(plan.before.size()) + " condition(s) first\n";
  for (const MatchStep& step : plan.steps) {
    text += indent + step_text(step, execution) + relationship_text(step);
    if (step.cost > 0) text += ", about " + std::to_string(static_cast<long long>(step.cost + 0.5));
    if (!step.filters.empty()) text += ", check " + std::to_string(step.filters.size()) + " condition(s)";
    text += "\n";
  }
  if (!plan.after.empty()) text += indent + "check " + std::to_string(plan.after.size()) + " condition(s) on paths\n";
  return text;
}

}  // namespace newsgraph::query
