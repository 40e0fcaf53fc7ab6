#include "exporters/shown_model.h"

#include <algorithm>

namespace newsgraph {

Result<ShownModel> ShownModel::make(const KnowledgeGraph& graph, const ViewOptions& options) {
  ShownModel shown(graph);
  if (options.everything()) {
    shown.nodes_.assign(shown.nodes_.size(), true);
    return shown;
  }
  NG_TRY(const View view, make_view(graph, options));
  shown.show(view);
  return shown;
}

void ShownModel::show(const View& view) {
  for (const NodeId node : view.nodes) nodes_[node.index()] = true;
  for (const ViewEdge& edge : view.edges) {
    for (const GraphClaimId claim : edge.claims) {
      nodes_[model_.node_of(claim).index()] = true;
      nodes_[model_.node_of(model_.graph().claim(claim).article).index()] = true;
    }
  }
  // Statements bring their unknown subjects.
  for (std::size_t i = 0; i < model_.num_statements(); ++i) {
    if (shows(StatementId(i))) nodes_[model_.start_of(RelationshipId(i)).index()] = true;
  }
}

bool ShownModel::shows(StatementId statement) const {
  const auto claims = model_.statements().claims_of(statement);
  return std::any_of(claims.begin(), claims.end(), [this](GraphClaimId claim) { return shows(claim); });
}

bool ShownModel::shows(RelationshipId relationship) const {
  if (relationship.index() < model_.num_statements()) return shows(StatementId(relationship.index()));
  return shows(model_.start_of(relationship));  // a claim; what it leads to is shown with it
}

}  // namespace newsgraph
