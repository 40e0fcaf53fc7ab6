#include "graph/query/memory_graph.h"

#include <algorithm>
#include <memory>

#include "base/check.h"

namespace newsgraph::query {
namespace {

using Properties = std::vector<std::pair<Symbol, Value>>;

class MemorySource final : public PropertySource {
 public:
  Value node_property(NodeIndex node, Symbol key) const override { return find(nodes[node], key); }
  Value relationship_property(RelationshipIndex relationship, Symbol key) const override {
    return find(relationships[relationship], key);
  }
  void node_keys(NodeIndex node, std::vector<Symbol>* keys) const override { append_keys(nodes[node], keys); }
  void relationship_keys(RelationshipIndex relationship, std::vector<Symbol>* keys) const override {
    append_keys(relationships[relationship], keys);
  }

  std::vector<Properties> nodes, relationships;

 private:
  static Value find(const Properties& properties, Symbol key) {
    for (const auto& [own, value] : properties) {
      if (own == key) return value;
    }
    return {};
  }
  static void append_keys(const Properties& properties, std::vector<Symbol>* keys) {
    for (const auto& entry : properties) keys->push_back(entry.first);
  }
};

Properties interned(const ValueMap& properties, PropertyGraphBuilder* builder) {
  Properties result;
  for (const auto& [key, value] : properties) {
    if (!value.is_null()) result.emplace_back(builder->key(key), value);
  }
  return result;
}

}  // namespace

NodeIndex MemoryGraph::add_node(const std::vector<std::string_view>& labels, const ValueMap& properties) {
  nodes_.push_back({std::vector<std::string>(labels.begin(), labels.end()), properties});
  return static_cast<NodeIndex>(nodes_.size() - 1);
}

RelationshipIndex MemoryGraph::add_relationship(NodeIndex start, std::string_view type, NodeIndex end,
                                                const ValueMap& properties) {
  NG_CHECK(start < nodes_.size() && end < nodes_.size());
  relationships_.push_back({start, end, std::string(type), properties});
  return static_cast<RelationshipIndex>(relationships_.size() - 1);
}

PropertyGraph MemoryGraph::build() const {
  PropertyGraphBuilder builder;
  auto source = std::make_shared<MemorySource>();
  for (const NodeRow& row : nodes_) {
    std::vector<Symbol> labels;
    for (const std::string& label : row.labels) labels.push_back(builder.label(label));
    builder.add_node(labels);
    source->nodes.push_back(interned(row.properties, &builder));
  }
  for (const RelationshipRow& row : relationships_) {
    builder.add_relationship(row.start, builder.type(row.type), row.end);
    source->relationships.push_back(interned(row.properties, &builder));
  }
  return builder.build(std::move(source));
}

}  // namespace newsgraph::query
