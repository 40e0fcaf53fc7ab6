// Claims that say the same: what tables show as one row, and property graphs as one relationship.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

struct StatementTag {};
using StatementId = Id<StatementTag>;

// The claims of one edge that agree on office, status, speaker, state and time are one statement.
// Ids are dense from 0, in edge order, then by first claim. The graph must outlive this. About 8 bytes a claim.
// Threads: any number may read.
class Statements {
 public:
  explicit Statements(const KnowledgeGraph& graph);

  std::size_t size() const { return begin_.size() - 1; }

  // In claim order; not empty. Valid as long as this object.
  std::span<const GraphClaimId> claims_of(StatementId id) const {
    return {claims_.data() + begin_[id.index()], begin_[id.index() + 1] - begin_[id.index()]};
  }

  EdgeId edge_of(StatementId id) const { return graph_.claim(claims_of(id).front()).edge; }

  // The most confident claim; of equals the first.
  GraphClaimId best_claim_of(StatementId id) const;

  // Stable: a hash of the edge's key and what the claims agree on.
  std::uint64_t hash_of(StatementId id) const;

 private:
  void add_edge(const Edge& edge);

  const KnowledgeGraph& graph_;
  std::vector<std::uint32_t> begin_ = {0};  // size() + 1, into claims_
  std::vector<GraphClaimId> claims_;
};

}  // namespace newsgraph
