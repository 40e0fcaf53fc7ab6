#include "graph/graph_subset.h"

#include <algorithm>

namespace newsgraph {
namespace {

// New ids for what stays, in the old order.
template <typename Id>
class Renumbering {
 public:
  explicit Renumbering(std::size_t size) : new_ids_(size) {}
  void keep(Id id) {
    if (id) new_ids_[id.index()] = Id(0);
  }
  Id operator[](Id id) const { return id ? new_ids_[id.index()] : Id::none(); }

  const std::vector<Id>& new_ids() const { return new_ids_; }  // none for what goes

  // Copies what stays, and numbers it.
  template <typename T>
  std::vector<T> copy(std::span<const T> all) {
    std::vector<T> kept;
    kept.reserve(
        static_cast<std::size_t>(std::count_if(new_ids_.begin(), new_ids_.end(), [](Id id) { return !id.is_none(); })));
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!new_ids_[i]) continue;
      new_ids_[i] = Id(kept.size());
      kept.push_back(all[i]);
    }
    return kept;
  }

 private:
  std::vector<Id> new_ids_;
};

}  // namespace

KnowledgeGraph GraphSubset::take() const {
  Renumbering<GraphClaimId> claims(graph_.claims().size());
  Renumbering<EdgeId> edges(graph_.edges().size());
  Renumbering<RelationId> relations(graph_.relations().size());
  Renumbering<NodeId> nodes(graph_.nodes().size());
  Renumbering<ArticleId> articles(graph_.articles().size());
  for (std::size_t i = 0; i < articles_.size(); ++i) {
    if (articles_[i]) articles.keep(ArticleId(i));
  }
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    if (!claims_[i]) continue;
    const GraphClaim& claim = graph_.claims()[i];
    const Edge& edge = graph_.edge(claim.edge);
    claims.keep(GraphClaimId(i));
    edges.keep(claim.edge);
    relations.keep(edge.relation);
    articles.keep(claim.article);
    for (const NodeId node : {edge.subject, edge.object, claim.office, claim.by}) nodes.keep(node);
  }
  KnowledgeGraph graph;
  graph.texts_ = graph_.texts_;
  graph.articles_ = articles.copy(graph_.articles());
  graph.nodes_ = nodes.copy(graph_.nodes());
  graph.relations_ = relations.copy(graph_.relations());
  graph.claims_ = claims.copy(graph_.claims());
  graph.edges_ = edges.copy(graph_.edges());
  graph.grounds_ = graph_.grounds_.subset(claims.new_ids());
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    if (!claims_[i]) continue;
    GraphClaim& claim = graph.claims_[claims[GraphClaimId(i)].index()];
    claim.state = claims_[i]->state;
    claim.article = articles[claim.article];
    claim.edge = edges[claim.edge];
    claim.office = nodes[claim.office];
    claim.by = nodes[claim.by];
  }
  for (Edge& edge : graph.edges_) {
    edge.subject = nodes[edge.subject];
    edge.relation = relations[edge.relation];
    edge.object = nodes[edge.object];
  }
  graph.list_claims_by_edge();
  return graph;
}

}  // namespace newsgraph
