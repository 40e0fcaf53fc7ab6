#include "graph/statements.h"

#include <algorithm>
#include <tuple>

#include "base/text_util.h"

namespace newsgraph {
namespace {

auto what_agrees(const GraphClaim& claim) {
  return std::tie(claim.office, claim.status, claim.by, claim.state, claim.time);
}

}  // namespace

Statements::Statements(const KnowledgeGraph& graph) : graph_(graph) {
  claims_.reserve(graph.claims().size());
  begin_.reserve(graph.edges().size() + 1);
  for (const Edge& edge : graph.edges()) add_edge(edge);
}

void Statements::add_edge(const Edge& edge) {
  const auto end_here = [this] { begin_.push_back(static_cast<std::uint32_t>(claims_.size())); };
  if (edge.num_claims == 1) {
    claims_.push_back(graph_.claims_of(edge).front());
    return end_here();
  }
  // Alike side by side, each run in claim order; then the runs by their first claim.
  const auto claims = graph_.claims_of(edge);
  std::vector<GraphClaimId> sorted(claims.begin(), claims.end());
  std::stable_sort(sorted.begin(), sorted.end(), [this](GraphClaimId a, GraphClaimId b) {
    return what_agrees(graph_.claim(a)) < what_agrees(graph_.claim(b));
  });
  std::vector<std::vector<GraphClaimId>> runs;
  for (const GraphClaimId id : sorted) {
    if (runs.empty() || what_agrees(graph_.claim(runs.back().front())) != what_agrees(graph_.claim(id)))
      runs.emplace_back();
    runs.back().push_back(id);
  }
  std::sort(runs.begin(), runs.end(), [](const auto& a, const auto& b) { return a.front() < b.front(); });
  for (const auto& run : runs) {
    claims_.insert(claims_.end(), run.begin(), run.end());
    end_here();
  }
}

GraphClaimId Statements::best_claim_of(StatementId id) const {
  const std::span<const GraphClaimId> claims = claims_of(id);
  return *std::max_element(claims.begin(), claims.end(), [this](GraphClaimId a, GraphClaimId b) {
    return graph_.claim(a).evidence.confidence < graph_.claim(b).evidence.confidence;
  });
}

std::uint64_t Statements::hash_of(StatementId id) const {
  const GraphClaim& claim = graph_.claim(claims_of(id).front());
  const auto key_of = [this](NodeId node) {
    return node ? std::string_view(graph_.node(node).key) : std::string_view();
  };
  std::uint64_t hash = fnv1a(graph_.edge(claim.edge).key.text());
  for (const std::string_view part :
       {key_of(claim.office), to_string(claim.status), key_of(claim.by), to_string(claim.state), graph_.time(claim)}) {
    hash = fnv1a(part, fnv1a("\x1f", hash));
  }
  return hash;
}

}  // namespace newsgraph
