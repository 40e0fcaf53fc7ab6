#include "graph/office_homes.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "graph/post_rank.h"

namespace newsgraph {
namespace {

// `office/president` of `office/president@sealand` and `office/president~a1`.
std::string_view post_in(std::string_view key) { return key.substr(0, key.find_first_of("@~")); }

class HomeFinder {
 public:
  explicit HomeFinder(const KnowledgeGraph& graph) : graph_(graph) {
    for (const Edge& edge : graph.edges()) {
      if (graph.relation(edge) != "holds_office" || !edge.subject) continue;
      for (const GraphClaimId id : graph.claims_of(edge)) {
        if (graph.claim(id).status == Status::asserted) note(edge);
      }
    }
  }

  // For each local office the homes that its holders speak for.
  std::map<NodeId, std::set<NodeId>> homes() const {
    std::map<NodeId, std::set<NodeId>> homes;
    for (const auto& [person, office] : local_) {
      const NodeId home = home_of(person, post_in(graph_.node(office).key));
      if (home) homes[office].insert(home);
    }
    return homes;
  }

 private:
  using Post = std::pair<NodeId, std::string_view>;  // of a person

  void note(const Edge& edge) {
    const std::string& key = graph_.node(edge.object).key;
    if (key.find('~') != std::string::npos) local_.insert({edge.subject, edge.object});
    if (key.find('@') != std::string::npos) ++held_[{edge.subject, post_in(key)}][edge.object];
  }

  NodeId home_of(NodeId person, std::string_view post) const {
    const auto found = held_.find({person, post});
    if (found == held_.end()) return {};
    std::size_t total = 0;
    for (const auto& [office, num_claims] : found->second) total += num_claims;
    for (const auto& [office, num_claims] : found->second) {
      if (2 * num_claims > total) return office;
    }
    return {};
  }

  const KnowledgeGraph& graph_;
  std::set<std::pair<NodeId, NodeId>> local_;  // person, office
  std::map<Post, std::map<NodeId, std::size_t>> held_;
};

}  // namespace

std::vector<NodeId> homes_of_offices(const KnowledgeGraph& graph) {
  std::vector<NodeId> homes;
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
    const Node& node = graph.nodes()[i];
    const NodeId post = node.kind == EntityKind::office ? graph.find_node(key_of_post(node.key)) : NodeId::none();
    homes.push_back(post ? post : NodeId(i));
  }
  for (const auto& [office, candidates] : HomeFinder(graph).homes()) {
    if (candidates.size() == 1) homes[office.index()] = *candidates.begin();
  }
  return homes;
}

}  // namespace newsgraph
