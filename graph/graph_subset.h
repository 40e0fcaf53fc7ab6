// A smaller graph out of some claims of another.
#pragma once

#include <optional>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// What stays of a graph. Choose, then take.
class GraphSubset {
 public:
  explicit GraphSubset(const KnowledgeGraph& graph)
      : graph_(graph), claims_(graph.claims().size()), articles_(graph.articles().size()) {}

  void keep(GraphClaimId claim) { claims_[claim.index()] = Kept{graph_.claim(claim).state}; }

  // Keeps the claim, and says that its state is this.
  void keep_as(GraphClaimId claim, State state) { claims_[claim.index()] = Kept{state}; }

  // Keeps an article even if no claim of it stays.
  void keep(ArticleId article) { articles_[article.index()] = true; }

  // The kept claims, their edges, the nodes that these name, and the articles of the claims. Keys and order stay, ids
  // do not.
  KnowledgeGraph take() const;

 private:
  struct Kept {
    State state;
  };

  const KnowledgeGraph& graph_;
  std::vector<std::optional<Kept>> claims_;
  std::vector<bool> articles_;
};

}  // namespace newsgraph
