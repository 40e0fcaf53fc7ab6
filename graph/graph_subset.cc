#include "graph/graph_subset.h"

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

  // Copies what stays.
  template <typename T>
  std::vector<T> copy(std::span<const T> all) {
    std::vector<T> kept;
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
    articles.keep(claim.article);
    for (const NodeId node : {edge.subject, edge.object, claim.office, claim.by}) nodes.keep(node);
  }
  KnowledgeGraph graph;
  graph.articles_ = articles.copy(graph_.articles());
  graph.nodes_ = nodes.copy(graph_.nodes());
  graph.claims_ = claims.copy(graph_.claims());
  graph.edges_ = edges.copy(graph_.edges());
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
    edge.object = nodes[edge.object];
    std::vector<GraphClaimId> kept;
    for (const GraphClaimId claim : edge.claims) {
      if (claims[claim]) kept.push_back(claims[claim]);
    }
    edge.claims = std::move(kept);
  }
  return graph;
}

}  // namespace newsgraph
