#include "graph/knowledge_graph.h"

#include <algorithm>
#include <numeric>

namespace newsgraph {
namespace {

// Size is a promise of the header: a million claims are to fit into memory beside their export.
static_assert(sizeof(GraphClaim) == 80 && sizeof(Edge) == 32 && sizeof(GraphClaimId) == 4);

std::size_t outside(const std::string& text) {
  return text.capacity() < sizeof(std::string) / 2 ? 0 : text.capacity() + 1;
}

std::size_t outside(const Node& node) {
  std::size_t size = outside(node.key) + node.names.capacity() * sizeof(std::string);
  for (const std::string& name : node.names) size += outside(name);
  return size;
}

std::size_t outside(const GraphArticle& article) {
  const auto& [id, date, title, url, source] = article.info;
  return outside(id) + outside(date) + outside(title) + outside(url) + outside(source) + outside(article.text_hash);
}

template <typename T>
std::size_t deep_size(const std::vector<T>& values) {
  return std::accumulate(values.begin(), values.end(), values.capacity() * sizeof(T),
                         [](std::size_t sum, const T& value) { return sum + outside(value); });
}

}  // namespace

NodeId KnowledgeGraph::find_node(std::string_view key) const {
  const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), key,
                                      [](const Node& node, std::string_view wanted) { return node.key < wanted; });
  if (found == nodes_.end() || found->key != key) return NodeId::none();
  return NodeId(static_cast<std::size_t>(found - nodes_.begin()));
}

std::size_t KnowledgeGraph::num_bytes() const {
  return deep_size(articles_) + deep_size(nodes_) + deep_size(relations_) + edges_.capacity() * sizeof(Edge) +
         claims_.capacity() * sizeof(GraphClaim) + claims_by_edge_.capacity() * sizeof(GraphClaimId) +
         grounds_.num_bytes() + texts_->num_bytes();
}

void KnowledgeGraph::list_claims_by_edge() {
  for (Edge& edge : edges_) edge.num_claims = 0;
  for (const GraphClaim& claim : claims_) ++edges_[claim.edge.index()].num_claims;
  std::uint32_t next = 0;
  for (Edge& edge : edges_) {
    edge.first_claim = next;
    next += edge.num_claims;
    edge.num_claims = 0;
  }
  claims_by_edge_.resize(claims_.size());
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    Edge& edge = edges_[claims_[i].edge.index()];
    claims_by_edge_[edge.first_claim + edge.num_claims++] = GraphClaimId(i);
  }
}

}  // namespace newsgraph
