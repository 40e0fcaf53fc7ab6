#include "exporters/view.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr int kUnreached = std::numeric_limits<int>::max();
constexpr std::size_t kMaxListed = 5;  // nodes named in an error message

template <typename T>
bool contains(const std::vector<T>& values, const T& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Error no_such_node(const KnowledgeGraph& graph, std::string_view name) {
  const std::string folded = fold_key(name);
  std::vector<std::string> containing, all;
  for (const Node& node : graph.nodes()) {
    all.insert(all.end(), node.names.begin(), node.names.end());
    if (folded.empty() || fold_key(node.label()).find(folded) == std::string::npos) continue;
    if (containing.size() < kMaxListed) containing.push_back("'" + node.label() + "'");
  }
  std::string message = "no node is named '" + std::string(name) + "'";
  message += containing.empty() ? did_you_mean(name, all) : "; there is " + join(containing, ", ");
  return Error{ErrorCode::not_found, message};
}

Error ambiguous_name(const KnowledgeGraph& graph, std::string_view name, const std::vector<NodeId>& found) {
  std::vector<std::string> keys;
  for (const NodeId id : found) {
    if (keys.size() < kMaxListed) keys.push_back(graph.node(id).key);
  }
  return Error{ErrorCode::usage, "'" + std::string(name) + "' names " + std::to_string(found.size()) +
                                     " nodes; say which: " + join(keys, ", ")};
}

Result<void> check_relations(const KnowledgeGraph& graph, const std::vector<std::string>& relations) {
  const std::vector<std::string> names(graph.relations().begin(), graph.relations().end());
  for (const std::string& relation : relations) {
    if (contains(names, relation)) continue;
    return Error{ErrorCode::not_found, "the graph has no relation '" + relation + "'; it has: " + join(names, ", ") +
                                           did_you_mean(relation, names)};
  }
  return {};
}

bool passes(const GraphClaim& claim, const ViewOptions& options) {
  return (options.statuses.empty() || contains(options.statuses, claim.status)) &&
         claim.evidence.confidence >= options.min_confidence;
}

std::vector<ViewEdge> filter_edges(const KnowledgeGraph& graph, const ViewOptions& options) {
  std::vector<ViewEdge> shown;
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    if (!options.relations.empty() && !contains(options.relations, graph.relation(edge))) continue;
    ViewEdge view{EdgeId(i), {}};
    for (const GraphClaimId id : graph.claims_of(edge)) {
      if (passes(graph.claim(id), options)) view.claims.push_back(id);
    }
    if (!view.claims.empty()) shown.push_back(std::move(view));
  }
  return shown;
}

// The nodes that a step may go between.
std::array<NodeId, 3> ends_of(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const Edge& edge = graph.edge(claim.edge);
  return {edge.subject, edge.object, claim.office};
}

// Steps from `focus` to every node, walking the claims of `edges`, up to `depth`.
std::vector<int> distances_from(const KnowledgeGraph& graph, const std::vector<ViewEdge>& edges, NodeId focus,
                                int depth) {
  std::vector<int> distance(graph.nodes().size(), kUnreached);
  distance[focus.index()] = 0;
  for (int step = 1; step <= depth; ++step) {
    std::vector<NodeId> reached;
    for (const ViewEdge& view : edges) {
      for (const GraphClaimId id : view.claims) {
        const auto ends = ends_of(graph, graph.claim(id));
        const bool touches = std::any_of(ends.begin(), ends.end(), [&](NodeId node) {
          return node && distance[node.index()] < step;
        });
        if (touches) reached.insert(reached.end(), ends.begin(), ends.end());
      }
    }
    bool grew = false;
    for (const NodeId node : reached) {
      if (!node || distance[node.index()] <= step) continue;
      distance[node.index()] = step;
      grew = true;
    }
    if (!grew) break;
  }
  return distance;
}

// Drops the edges that leave the neighbourhood of the focus, and those without a subject that are no step from a node
// nearer than `depth`: what an unknown person did to a neighbour is not about the focus.
void keep_near(const KnowledgeGraph& graph, const std::vector<int>& distance, int depth, std::vector<ViewEdge>* edges) {
  const auto is_near = [&](NodeId node) { return node && distance[node.index()] < depth; };
  const auto is_no_step = [&](const ViewEdge& view) {
    const Edge& edge = graph.edge(view.edge);
    return !edge.subject && !is_near(edge.object) &&
           std::none_of(view.claims.begin(), view.claims.end(),
                        [&](GraphClaimId id) { return is_near(graph.claim(id).office); });
  };
  const auto is_far = [&](const ViewEdge& view) {
    const Edge& edge = graph.edge(view.edge);
    return is_no_step(view) || (edge.subject && distance[edge.subject.index()] == kUnreached) ||
           (edge.object && distance[edge.object.index()] == kUnreached);
  };
  edges->erase(std::remove_if(edges->begin(), edges->end(), is_far), edges->end());
}

void collect_nodes(const KnowledgeGraph& graph, bool loose_too, View* view) {
  std::vector<bool> shown(graph.nodes().size(), false);
  if (view->focus) shown[view->focus.index()] = true;
  for (const ViewEdge& edge : view->edges) {
    for (const GraphClaimId id : edge.claims) {
      const GraphClaim& claim = graph.claim(id);
      for (const NodeId node : ends_of(graph, claim)) {
        if (node) shown[node.index()] = true;
      }
      if (claim.by) shown[claim.by.index()] = true;
    }
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) view->nodes.push_back(NodeId(i));
    if (!shown[i] && loose_too) view->loose_nodes.push_back(NodeId(i));
  }
}

}  // namespace

Result<NodeId> find_named_node(const KnowledgeGraph& graph, std::string_view name) {
  const NodeId by_key = graph.find_node(name);
  if (by_key) return by_key;
  const std::string folded = fold_key(name);
  std::vector<NodeId> found;
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
    const std::vector<std::string>& names = graph.nodes()[i].names;
    const bool named = std::any_of(names.begin(), names.end(), [&](const std::string& candidate) {
      return fold_key(candidate) == folded;
    });
    if (named) found.push_back(NodeId(i));
  }
  if (found.empty()) return no_such_node(graph, name);
  if (found.size() > 1) return ambiguous_name(graph, name, found);
  return found.front();
}

Result<View> make_view(const KnowledgeGraph& graph, const ViewOptions& options) {
  NG_TRY_VOID(check_relations(graph, options.relations));
  View view;
  view.edges = filter_edges(graph, options);
  if (!options.focus.empty()) {
    NG_TRY(view.focus, find_named_node(graph, options.focus));
    keep_near(graph, distances_from(graph, view.edges, view.focus, options.depth), options.depth, &view.edges);
  }
  collect_nodes(graph, options.everything(), &view);
  return view;
}

}  // namespace newsgraph
