// A KnowledgeGraph in compressed rows, for walks over it. Made once, read many times.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// Nodes and edges keep the ids of the KnowledgeGraph, which need not live on. Edges without a subject lead nowhere and are
// left out. Two edges between the same nodes stay two. About 24 bytes an edge and 12 a node.
// Threads: any number may read.
class CsrGraph {
 public:
  explicit CsrGraph(const KnowledgeGraph& graph);
  CsrGraph(CsrGraph&&) noexcept;
  CsrGraph& operator=(CsrGraph&&) noexcept;
  ~CsrGraph();

  std::size_t num_nodes() const;
  std::size_t num_edges() const;

  // REQUIRES for all: the node is one of the graph.

  // Edges that begin or end at the node, in edge order.
  std::vector<EdgeId> out_edges(NodeId node) const;
  std::vector<EdgeId> in_edges(NodeId node) const;

  // Edges at the node, whichever way they lead; one from the node to itself counts twice.
  std::size_t degree(NodeId node) const;

  // Every node within `num_steps` edges of one of `from`, whichever way they lead, those themselves included; in node order.
  // Cost: linear in the nodes and edges reached, plus the number of nodes.
  std::vector<NodeId> within(std::span<const NodeId> from, std::size_t num_steps) const;

  // One number per node: nodes with the same number are joined by edges, whichever way they lead. Numbers count from 0, by the
  // first node of each component.
  std::vector<std::size_t> components() const;

 private:
  struct Impl;  // hides Boost.Graph
  std::unique_ptr<Impl> impl_;
};

}  // namespace newsgraph
