// Everything that all documents claim, merged: nodes, edges, the claims behind each edge, the articles behind each claim.
//
// Plain values in arrays, referred to by id. A graph is grown by GraphBuilder and read-only afterwards.
// Order is fixed: articles by id, nodes by stable id, edges by (subject, relation, object), claims by (article, place),
// so that the same documents give the same graph, in whatever order they came.
// Threads: any number may read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "claims/claim.h"
#include "claims/document_claims.h"
#include "claims/entity.h"

namespace newsgraph {

struct NodeTag {};
using NodeId = Id<NodeTag>;
struct EdgeTag {};
using EdgeId = Id<EdgeTag>;
struct GraphClaimTag {};
using GraphClaimId = Id<GraphClaimTag>;
struct ArticleTag {};
using ArticleId = Id<ArticleTag>;

// A thing of the world, as all articles together name it.
struct Node {
  std::string key;                 // stable id: kind, name and context, such as `person/theresa-may`; not from order
  EntityKind kind = EntityKind::person;
  std::vector<std::string> names;  // not empty; the label first
  const std::string& label() const { return names.front(); }
};

// One claim of one article, its entities replaced by nodes.
struct GraphClaim {
  std::string key;                 // stable id, a hash of article, relation, ends, status and place
  ArticleId article;
  EdgeId edge;
  NodeId office;                   // or none
  Status status = Status::asserted;
  NodeId by;                       // or none: the article itself
  State state = State::none;
  std::string time, since, until;  // EDTF, or empty
  Evidence evidence;
};

// All claims that agree on subject, relation and object.
struct Edge {
  std::string key;                  // stable id
  NodeId subject;                   // none where no article says who: `was sacked`
  std::string relation;
  NodeId object;
  std::vector<GraphClaimId> claims; // not empty
};

struct GraphArticle {
  ArticleInfo info;
  std::string text_hash;            // of DocumentClaims
  std::size_t num_sentences = 0;
  std::size_t num_tokens = 0;
};

class KnowledgeGraph {
 public:
  std::span<const GraphArticle> articles() const { return articles_; }
  std::span<const Node> nodes() const { return nodes_; }
  std::span<const Edge> edges() const { return edges_; }
  std::span<const GraphClaim> claims() const { return claims_; }
  const GraphArticle& article(ArticleId id) const { return articles_[id.index()]; }
  const Node& node(NodeId id) const { return nodes_[id.index()]; }
  const Edge& edge(EdgeId id) const { return edges_[id.index()]; }
  const GraphClaim& claim(GraphClaimId id) const { return claims_[id.index()]; }

  // The node with this key, or none.
  NodeId find_node(std::string_view key) const;

 private:
  friend class GraphBuilder;
  friend class GraphStoreReader;
  friend class GraphSubset;
  std::vector<GraphArticle> articles_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<GraphClaim> claims_;
};

}  // namespace newsgraph
