// Everything that all documents claim, merged: nodes, edges, the claims behind each edge, the articles behind each
// claim.
//
// Plain values in arrays, referred to by id. A graph is grown by GraphBuilder and read-only afterwards.
// Order is fixed: articles by id, nodes by stable id, relations by name, edges by (subject, relation, object), claims
// by (article, place), so that the same documents give the same graph, in whatever order they came.
//
// Made to be small, for all of it is in memory: 116 bytes an edge with one claim, its sentence, and 20 a passage that
// the claim rests on. Names of relations and rules, times and sentences are held once, however many claims have them;
// ask the graph for them: `graph.quote(claim)`.
//
// Threads: any number may read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "claims/claim.h"
#include "claims/document_claims.h"
#include "claims/entity.h"
#include "graph/ground_table.h"
#include "graph/hash_key.h"
#include "graph/text_store.h"

namespace newsgraph {

struct NodeTag {};
using NodeId = Id<NodeTag>;
struct EdgeTag {
  static constexpr std::string_view kKeyPrefix = "edge/";
};
using EdgeId = Id<EdgeTag>;
using EdgeKey = HashKey<EdgeTag>;
struct GraphClaimTag {
  static constexpr std::string_view kKeyPrefix = "claim/";
};
using GraphClaimId = Id<GraphClaimTag>;
using ClaimKey = HashKey<GraphClaimTag>;
struct ArticleTag {};
using ArticleId = Id<ArticleTag>;
struct RelationTag {};
using RelationId = Id<RelationTag>;  // in the order of names

// A thing of the world, as all articles together name it.
struct Node {
  std::string key;                 // stable id: kind, name and context, such as `person/theresa-may`; not from order
  EntityKind kind = EntityKind::person;
  std::vector<std::string> names;  // not empty; the label first
  const std::string& label() const { return names.front(); }
};

// Where an article makes a claim, as Evidence of claim.h has it. What it rests on: KnowledgeGraph::grounds().
struct GraphEvidence {
  ByteSpan span;                        // bytes of the sentence
  std::uint32_t begin_code_points = 0;  // the same span in code points
  std::uint32_t end_code_points = 0;
  ByteSpan trigger;         // bytes of the word that evoked the relation
  TextId quote;             // KnowledgeGraph::quote()
  TextId rule;              // KnowledgeGraph::rule()
  double confidence = 1.0;  // in [0, 1]
};

// One claim of one article, its entities replaced by nodes.
struct GraphClaim {
  ClaimKey key;  // stable id, a hash of article, relation, ends, status and place
  ArticleId article;
  EdgeId edge;
  NodeId office;                   // or none
  NodeId by;                       // or none: the article itself, or somebody unnamed
  TextId time, since, until;       // or none; KnowledgeGraph::time(), since() and until()
  Status status = Status::asserted;
  State state = State::none;
  bool unnamed_speaker = false;  // somebody says so whom the article does not name: `one ally said`; `by` is none
  GraphEvidence evidence;

  // Does the article itself say so?
  bool is_own_voice() const { return by.is_none() && !unnamed_speaker; }
};

// All claims that agree on subject, relation and object: KnowledgeGraph::claims_of().
struct Edge {
  EdgeKey key;          // stable id
  NodeId subject;       // none where no article says who: `was sacked`
  RelationId relation;  // KnowledgeGraph::relation()
  NodeId object;
  std::uint32_t num_claims = 0;   // not 0
  std::uint32_t first_claim = 0;  // where its claims begin in the graph's list of claims by edge
};

struct GraphArticle {
  ArticleInfo info;
  std::string text_hash;            // of DocumentClaims
  std::size_t num_sentences = 0;
  std::size_t num_tokens = 0;
};

// Copies share their texts.
class KnowledgeGraph {
 public:
  std::span<const GraphArticle> articles() const { return articles_; }
  std::span<const Node> nodes() const { return nodes_; }
  std::span<const std::string> relations() const { return relations_; }  // those that edges have
  std::span<const Edge> edges() const { return edges_; }
  std::span<const GraphClaim> claims() const { return claims_; }
  const GraphArticle& article(ArticleId id) const { return articles_[id.index()]; }
  const Node& node(NodeId id) const { return nodes_[id.index()]; }
  const Edge& edge(EdgeId id) const { return edges_[id.index()]; }
  const GraphClaim& claim(GraphClaimId id) const { return claims_[id.index()]; }

  // In claim order; not empty. Valid as long as the graph.
  std::span<const GraphClaimId> claims_of(const Edge& edge) const {
    return std::span(claims_by_edge_).subspan(edge.first_claim, edge.num_claims);
  }
  std::span<const GraphClaimId> claims_of(EdgeId id) const { return claims_of(edge(id)); }

  // `holds_office`. Valid as long as the graph.
  const std::string& relation(RelationId id) const { return relations_[id.index()]; }
  const std::string& relation(const Edge& edge) const { return relation(edge.relation); }
  const std::string& relation(EdgeId id) const { return relation(edge(id)); }
  const std::string& relation(const GraphClaim& claim) const { return relation(claim.edge); }

  // Texts of a claim; empty where there is none. Valid as long as the graph, also when it is moved.
  std::string_view text(TextId id) const { return texts_->text(id); }
  std::string_view quote(const GraphClaim& claim) const { return text(claim.evidence.quote); }  // under the span
  std::string_view rule(const GraphClaim& claim) const { return text(claim.evidence.rule); }    // `sacked/active`
  std::string_view time(const GraphClaim& claim) const { return text(claim.time); }             // EDTF, as the next two
  std::string_view since(const GraphClaim& claim) const { return text(claim.since); }
  std::string_view until(const GraphClaim& claim) const { return text(claim.until); }

  // Which words fill the places of the claim, and which decided its status and speaker: a copy.
  ClaimGrounds grounds(GraphClaimId id) const { return grounds_.of(id, *texts_); }

  // The node with this key, or none.
  NodeId find_node(std::string_view key) const;

  // What the graph takes in memory, but for what the system adds to each allocation. Cost: O(nodes + articles).
  std::size_t num_bytes() const;

 private:
  friend class GraphBuilder;
  friend class GraphStoreReader;
  friend class GraphSubset;

  // Makes the list of claims by edge, and the edges' places in it, from the claims' `edge`.
  void list_claims_by_edge();

  std::vector<GraphArticle> articles_;
  std::vector<Node> nodes_;
  std::vector<std::string> relations_;
  std::vector<Edge> edges_;
  std::vector<GraphClaim> claims_;
  std::vector<GraphClaimId> claims_by_edge_;
  GroundTable grounds_;
  std::shared_ptr<const TextStore> texts_ = std::make_shared<TextStore>();  // of a subset: those of the whole
};

}  // namespace newsgraph
