// One of the files that see Boost.Graph, which costs seconds of compile time.
#include "graph/csr_graph.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "base/check.h"

namespace newsgraph {
namespace {

struct NoProperty {};

struct CsrEdge {
  std::uint32_t id = 0;
};

using Csr = boost::compressed_sparse_row_graph<boost::bidirectionalS, NoProperty, CsrEdge, boost::no_property, std::uint32_t,
                                               std::uint32_t>;

// The root of `node`, halving the path on the way.
std::size_t root_of(std::size_t node, std::vector<std::size_t>* parents) {
  while ((*parents)[node] != node) {
    (*parents)[node] = (*parents)[(*parents)[node]];
    node = (*parents)[node];
  }
  return node;
}

}  // namespace

struct CsrGraph::Impl {
  Csr csr;

  std::uint32_t vertex(NodeId node) const {
    NG_CHECK(node && node.index() < boost::num_vertices(csr));
    return static_cast<std::uint32_t>(node.index());
  }

  // Calls `visit` with each node at the other end of an edge at `node`.
  template <typename Visit>
  void for_each_neighbour(std::uint32_t node, const Visit& visit) const {
    for (auto [it, end] = boost::out_edges(node, csr); it != end; ++it) visit(boost::target(*it, csr));
    for (auto [it, end] = boost::in_edges(node, csr); it != end; ++it) visit(boost::source(*it, csr));
  }
};

CsrGraph::CsrGraph(const KnowledgeGraph& graph) : impl_(std::make_unique<Impl>()) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<CsrEdge> edges;
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    if (edge.subject.is_none()) continue;
    ends.emplace_back(static_cast<std::uint32_t>(edge.subject.index()), static_cast<std::uint32_t>(edge.object.index()));
    edges.push_back({static_cast<std::uint32_t>(i)});
  }
  impl_->csr = Csr(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), edges.begin(),
                   static_cast<std::uint32_t>(graph.nodes().size()));
}

CsrGraph::CsrGraph(CsrGraph&&) noexcept = default;
CsrGraph& CsrGraph::operator=(CsrGraph&&) noexcept = default;
CsrGraph::~CsrGraph() = default;

std::size_t CsrGraph::num_nodes() const { return boost::num_vertices(impl_->csr); }
std::size_t CsrGraph::num_edges() const { return boost::num_edges(impl_->csr); }

std::vector<EdgeId> CsrGraph::out_edges(NodeId node) const {
  std::vector<EdgeId> found;
  for (auto [it, end] = boost::out_edges(impl_->vertex(node), impl_->csr); it != end; ++it) {
    found.emplace_back(impl_->csr[*it].id);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<EdgeId> CsrGraph::in_edges(NodeId node) const {
  std::vector<EdgeId> found;
  for (auto [it, end] = boost::in_edges(impl_->vertex(node), impl_->csr); it != end; ++it) {
    found.emplace_back(impl_->csr[*it].id);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t CsrGraph::degree(NodeId node) const {
  const std::uint32_t vertex = impl_->vertex(node);
  return std::size_t{boost::out_degree(vertex, impl_->csr)} + boost::in_degree(vertex, impl_->csr);
}

std::vector<NodeId> CsrGraph::within(std::span<const NodeId> from, std::size_t num_steps) const {
  std::vector<bool> seen(num_nodes(), false);
  std::vector<std::uint32_t> frontier;
  std::vector<std::uint32_t> next;
  const auto reach = [&](std::uint32_t node) {
    if (seen[node]) return;
    seen[node] = true;
    next.push_back(node);
  };
  for (const NodeId node : from) reach(impl_->vertex(node));
  for (std::size_t step = 0; step < num_steps && !next.empty(); ++step) {
    frontier.swap(next);
    next.clear();
    for (const std::uint32_t node : frontier) impl_->for_each_neighbour(node, reach);
  }
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i]) nodes.emplace_back(i);
  }
  return nodes;
}

std::vector<std::size_t> CsrGraph::components() const {
  // Boost's connected_components wants an undirected graph, which would be a second copy.
  std::vector<std::size_t> parents(num_nodes());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  for (auto [it, end] = boost::edges(impl_->csr); it != end; ++it) {
    const std::size_t a = root_of(boost::source(*it, impl_->csr), &parents);
    const std::size_t b = root_of(boost::target(*it, impl_->csr), &parents);
    parents[std::max(a, b)] = std::min(a, b);  // so that a root is the first node of its component
  }
  std::vector<std::size_t> numbers(parents.size());
  std::size_t num_components = 0;
  for (std::size_t node = 0; node < parents.size(); ++node) {
    const std::size_t root = root_of(node, &parents);
    numbers[node] = root == node ? num_components++ : numbers[root];
  }
  return numbers;
}

}  // namespace newsgraph
