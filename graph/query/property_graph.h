// What a query reads: nodes with labels, relationships with one type each, in compressed rows; properties on demand.
//
// Topology is copied into the PropertyGraph (about 36 bytes a relationship, 12 and 4 a label for a node); property
// values are not: they come from a PropertySource, asked when a query needs them. Threads: any number may read, if the
// PropertySource allows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/query/symbols.h"
#include "graph/query/value.h"

namespace newsgraph::query {

// Where property values come from. Keys are symbols of PropertyGraph::keys(). Calls must give the same answer every
// time. Threads: all functions are called from several threads at once if several threads query.
class PropertySource {
 public:
  virtual ~PropertySource() = default;

  // The value, or null where there is no such property (also for kNoSymbol). Called once per row in inner loops: answer
  // in O(1), and give strings as Value::borrowed_string of bytes that live as long as the source.
  virtual Value node_property(NodeIndex node, Symbol key) const = 0;
  virtual Value relationship_property(RelationshipIndex relationship, Symbol key) const = 0;

  // Appends the keys whose value is not null, in the order in which they are to be shown.
  virtual void node_keys(NodeIndex node, std::vector<Symbol>* keys) const = 0;
  virtual void relationship_keys(RelationshipIndex relationship, std::vector<Symbol>* keys) const = 0;

  // Whether find_nodes(key, ...) answers. The planner starts patterns there.
  virtual bool has_index(Symbol key) const {
    (void)key;
    return false;
  }

  // Appends all nodes whose property `key` equals `value` (as `=` does), each once, ascending. The caller checks
  // labels, and checks the property once more, so nodes too many do no harm. REQUIRES: has_index(key). Cost: O(log
  // nodes + found).
  virtual void find_nodes(Symbol key, const Value& value, std::vector<NodeIndex>* nodes) const {
    (void)key, (void)value, (void)nodes;
  }
};

// A relationship as seen from one of its ends.
struct Adjacent {
  Symbol type;
  NodeIndex node;  // at the other end
  RelationshipIndex relationship;
};

class PropertyGraph {
 public:
  std::size_t num_nodes() const { return label_begin_.size() - 1; }
  std::size_t num_relationships() const { return types_of_.size(); }

  const SymbolTable& labels() const { return labels_; }
  const SymbolTable& types() const { return types_; }
  const SymbolTable& keys() const { return keys_; }
  const PropertySource& properties() const { return *properties_; }

  // REQUIRES for all below: node < num_nodes(), relationship < num_relationships(). Spans live as long as the graph.

  // Labels in the order in which they were given.
  std::span<const Symbol> labels_of(NodeIndex node) const {
    return {node_labels_.data() + label_begin_[node], label_begin_[node + 1] - label_begin_[node]};
  }
  bool has_label(NodeIndex node, Symbol label) const {
    for (const Symbol other : labels_of(node)) {
      if (other == label) return true;
    }
    return false;
  }

  // Ascending; empty for kNoSymbol.
  std::span<const NodeIndex> nodes_with_label(Symbol label) const;

  Symbol type_of(RelationshipIndex relationship) const { return types_of_[relationship]; }
  NodeIndex start_of(RelationshipIndex relationship) const { return starts_[relationship]; }
  NodeIndex end_of(RelationshipIndex relationship) const { return ends_[relationship]; }

  // Relationships that begin (out) or end (in) at the node, sorted by type, then other end, then relationship.
  std::span<const Adjacent> out(NodeIndex node) const {
    return {out_.data() + out_begin_[node], out_begin_[node + 1] - out_begin_[node]};
  }
  std::span<const Adjacent> in(NodeIndex node) const {
    return {in_.data() + in_begin_[node], in_begin_[node + 1] - in_begin_[node]};
  }

  // Those of one type. Cost: O(log degree).
  static std::span<const Adjacent> of_type(std::span<const Adjacent> all, Symbol type);

  // Relationships of a type; 0 for kNoSymbol.
  std::size_t num_of_type(Symbol type) const { return type < type_counts_.size() ? type_counts_[type] : 0; }

 private:
  friend class PropertyGraphBuilder;
  PropertyGraph() = default;

  SymbolTable labels_, types_, keys_;
  std::shared_ptr<const PropertySource> properties_;
  std::vector<std::uint32_t> label_begin_;  // num_nodes() + 1, into node_labels_
  std::vector<Symbol> node_labels_;
  std::vector<std::uint32_t> with_label_begin_;  // labels_.size() + 1, into with_label_
  std::vector<NodeIndex> with_label_;
  std::vector<Symbol> types_of_;
  std::vector<NodeIndex> starts_, ends_;
  std::vector<std::uint32_t> out_begin_, in_begin_;
  std::vector<Adjacent> out_, in_;
  std::vector<std::size_t> type_counts_;
};

// Makes a PropertyGraph. Nodes and relationships are numbered in the order in which they are added; add a
// relationship's ends first.
class PropertyGraphBuilder {
 public:
  PropertyGraphBuilder();

  Symbol label(std::string_view name) { return graph_.labels_.intern(name); }
  Symbol type(std::string_view name) { return graph_.types_.intern(name); }
  Symbol key(std::string_view name) { return graph_.keys_.intern(name); }  // every key that the source will answer for
  const SymbolTable& keys() const { return graph_.keys_; }

  // A label given twice counts once.
  NodeIndex add_node(std::span<const Symbol> labels);

  // REQUIRES: both ends were added.
  RelationshipIndex add_relationship(NodeIndex start, Symbol type, NodeIndex end);

  std::size_t num_nodes() const { return graph_.num_nodes(); }
  std::size_t num_relationships() const { return graph_.num_relationships(); }

  // The builder is used up. `properties` is not null. Cost: O(nodes + relationships * log degree).
  PropertyGraph build(std::shared_ptr<const PropertySource> properties);

 private:
  PropertyGraph graph_;
};

}  // namespace newsgraph::query
