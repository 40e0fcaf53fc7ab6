// What of the property graph is exported: all of it, or what the user's filters (view.h) leave.
//
// A statement is shown if one of its claims is; its properties are those of all its claims all the same. An article is
// shown if one of its claims is, or if nothing was filtered. A bit a node and claim. The graph must outlive this.
#pragma once

#include <vector>

#include "exporters/view.h"
#include "graph/property_model.h"

namespace newsgraph {

class ShownModel {
 public:
  // Fails as make_view() does.
  static Result<ShownModel> make(const KnowledgeGraph& graph, const ViewOptions& options);

  const PropertyModel& model() const { return model_; }

  bool shows(ModelNodeId node) const { return nodes_[node.index()]; }
  bool shows(StatementId statement) const;
  bool shows(RelationshipId relationship) const;
  bool shows(GraphClaimId claim) const { return shows(model_.node_of(claim)); }

 private:
  explicit ShownModel(const KnowledgeGraph& graph) : model_(graph), nodes_(model_.num_nodes(), false) {}
  void show(const View& view);

  PropertyModel model_;
  std::vector<bool> nodes_;  // by ModelNodeId, claims among them
};

}  // namespace newsgraph
