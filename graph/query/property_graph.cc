#include "graph/query/property_graph.h"

#include <algorithm>
#include <tuple>

#include "base/check.h"

namespace newsgraph::query {
namespace {

// Compressed rows of relationships seen from `ends`, the other end being `others`.
void fill_rows(std::size_t num_nodes, const std::vector<NodeIndex>& ends, const std::vector<NodeIndex>& others,
               const std::vector<Symbol>& types, std::vector<std::uint32_t>* begin, std::vector<Adjacent>* rows) {
  begin->assign(num_nodes + 1, 0);
  for (const NodeIndex end : ends) ++(*begin)[end + 1];
  for (std::size_t i = 0; i < num_nodes; ++i) (*begin)[i + 1] += (*begin)[i];
  rows->resize(ends.size());
  std::vector<std::uint32_t> next(begin->begin(), begin->end() - 1);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    (*rows)[next[ends[i]]++] = Adjacent{types[i], others[i], static_cast<RelationshipIndex>(i)};
  }
  for (std::size_t i = 0; i < num_nodes; ++i) {
    std::sort(rows->begin() + (*begin)[i], rows->begin() + (*begin)[i + 1], [](const Adjacent& a, const Adjacent& b) {
      return std::tie(a.type, a.node, a.relationship) < std::tie(b.type, b.node, b.relationship);
    });
  }
}

}  // namespace

std::span<const NodeIndex> PropertyGraph::nodes_with_label(Symbol label) const {
  if (label >= labels_.size()) return {};
  return {with_label_.data() + with_label_begin_[label], with_label_begin_[label + 1] - with_label_begin_[label]};
}

std::span<const Adjacent> PropertyGraph::of_type(std::span<const Adjacent> all, Symbol type) {
  const auto first = std::partition_point(all.begin(), all.end(), [&](const Adjacent& a) { return a.type < type; });
  const auto last = std::partition_point(first, all.end(), [&](const Adjacent& a) { return a.type == type; });
  return {first, last};
}

PropertyGraphBuilder::PropertyGraphBuilder() { graph_.label_begin_.push_back(0); }

NodeIndex PropertyGraphBuilder::add_node(std::span<const Symbol> labels) {
  const std::size_t begin = graph_.node_labels_.size();
  for (const Symbol label : labels) {
    const auto own = graph_.node_labels_.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::find(own, graph_.node_labels_.end(), label) == graph_.node_labels_.end()) {
      graph_.node_labels_.push_back(label);
    }
  }
  graph_.label_begin_.push_back(static_cast<std::uint32_t>(graph_.node_labels_.size()));
  return static_cast<NodeIndex>(graph_.num_nodes() - 1);
}

RelationshipIndex PropertyGraphBuilder::add_relationship(NodeIndex start, Symbol type, NodeIndex end) {
  NG_CHECK(start < graph_.num_nodes() && end < graph_.num_nodes());
  graph_.starts_.push_back(start);
  graph_.ends_.push_back(end);
  graph_.types_of_.push_back(type);
  return static_cast<RelationshipIndex>(graph_.num_relationships() - 1);
}

PropertyGraph PropertyGraphBuilder::build(std::shared_ptr<const PropertySource> properties) {
  NG_CHECK(properties != nullptr);
  PropertyGraph graph = std::move(graph_);
  graph.properties_ = std::move(properties);
  const std::size_t num_nodes = graph.num_nodes();
  fill_rows(num_nodes, graph.starts_, graph.ends_, graph.types_of_, &graph.out_begin_, &graph.out_);
  fill_rows(num_nodes, graph.ends_, graph.starts_, graph.types_of_, &graph.in_begin_, &graph.in_);
  graph.type_counts_.assign(graph.types_.size(), 0);
  for (const Symbol type : graph.types_of_) ++graph.type_counts_[type];

  graph.with_label_begin_.assign(graph.labels_.size() + 1, 0);
  for (const Symbol label : graph.node_labels_) ++graph.with_label_begin_[label + 1];
  for (std::size_t i = 0; i < graph.labels_.size(); ++i) graph.with_label_begin_[i + 1] += graph.with_label_begin_[i];
  graph.with_label_.resize(graph.node_labels_.size());
  std::vector<std::uint32_t> next(graph.with_label_begin_.begin(), graph.with_label_begin_.end() - 1);
  for (std::size_t node = 0; node < num_nodes; ++node) {
    for (const Symbol label : graph.labels_of(static_cast<NodeIndex>(node))) {
      graph.with_label_[next[label]++] = static_cast<NodeIndex>(node);
    }
  }
  return graph;
}

}  // namespace newsgraph::query
