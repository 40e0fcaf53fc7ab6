// The graph of claims as a labelled property graph: what queries see, and what Neo4j, GraphML and GEXF get.
//
// Nodes: one per node of the KnowledgeGraph; one `Unknown` per edge without a subject (`was sacked`), since a
// relationship needs two ends; one per article; one per claim. Relationships: one per statement (statements.h), from
// subject to object; and from each claim node to its subject, object, article and, where it has them, office and
// speaker. Names and types: property_table.h.
//
// Computed on demand: nothing of the graph is copied but for ids of articles (about 20 bytes a statement, 12 a claim).
// The KnowledgeGraph must outlive the model. Threads: any number may read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.h"
#include "graph/property_table.h"
#include "graph/statements.h"

namespace newsgraph {

struct ModelNodeTag {};
using ModelNodeId = Id<ModelNodeTag>;
struct RelationshipTag {};
using RelationshipId = Id<RelationshipTag>;

// A value, or nothing. Moved, not copied. Views live as long as the graph, and those of text() and list() no longer
// than this object.
class PropertyValue {
 public:
  PropertyValue() = default;
  PropertyValue(PropertyValue&&) = default;
  PropertyValue& operator=(PropertyValue&&) = default;
  PropertyValue(const PropertyValue&) = delete;  // list_ may look into made_list_
  PropertyValue& operator=(const PropertyValue&) = delete;
  ~PropertyValue() = default;

  explicit PropertyValue(std::string_view text) : type_(PropertyType::text), has_value_(true), view_(text) {}
  explicit PropertyValue(std::vector<std::string_view> list)
      : type_(PropertyType::text_list), has_value_(true), list_(std::move(list)) {}
  explicit PropertyValue(std::size_t number)
      : type_(PropertyType::integer), has_value_(true), integer_(static_cast<std::int64_t>(number)) {}
  explicit PropertyValue(double number) : type_(PropertyType::real), has_value_(true), real_(number) {}
  static PropertyValue made(std::string text);  // a text that nobody else holds
  static PropertyValue made(std::vector<std::string> list);

  bool has_value() const { return has_value_; }
  explicit operator bool() const { return has_value_; }
  PropertyType type() const { return type_; }  // REQUIRES: has_value()

  // REQUIRES: the value is of that type.
  std::string_view text() const { return is_made_ ? std::string_view(made_) : view_; }
  const std::vector<std::string_view>& list() const { return list_; }  // not empty
  std::int64_t integer() const { return integer_; }
  double real() const { return real_; }

  bool is_made() const { return is_made_; }  // the text or list dies with this object

 private:
  PropertyType type_ = PropertyType::text;
  bool has_value_ = false;
  bool is_made_ = false;
  std::int64_t integer_ = 0;
  double real_ = 0;
  std::string_view view_;
  std::string made_;
  std::vector<std::string> made_list_;
  std::vector<std::string_view> list_;
};

class PropertyModel {
 public:
  explicit PropertyModel(const KnowledgeGraph& graph);

  const KnowledgeGraph& graph() const { return graph_; }
  const Statements& statements() const { return statements_; }

  // Node ids are dense from 0: nodes of the graph under their own ids, then unknowns in edge order, articles, claims.
  std::size_t num_nodes() const { return first_claim() + graph_.claims().size(); }
  std::size_t num_entities() const { return graph_.nodes().size() + unknown_.size(); }

  // REQUIRES for all: the id is below num_nodes() or num_relationships().
  ModelKind kind_of(ModelNodeId node) const;

  // Nothing where the node has no such property, or nothing is known; never an empty text or list.
  PropertyValue property(ModelNodeId node, PropertyKey key) const;

  // Relationship ids are dense from 0: statements under their own ids, then those of claims, role by role.
  std::size_t num_relationships() const { return role_begin_.back(); }
  std::size_t num_statements() const { return statements_.size(); }
  ModelNodeId start_of(RelationshipId relationship) const;
  ModelNodeId end_of(RelationshipId relationship) const;
  std::string_view type_of(RelationshipId relationship) const { return types_[type_number_of(relationship)]; }
  PropertyValue property(RelationshipId relationship, PropertyKey key) const;

  // Types as numbers: those of claims' roles first (by number of ClaimRole), then those of relations, by first edge.
  const std::vector<std::string>& types() const { return types_; }
  std::size_t type_number_of(RelationshipId relationship) const;

  // The node of a claim or article.
  ModelNodeId node_of(GraphClaimId claim) const { return ModelNodeId(first_claim() + claim.index()); }
  ModelNodeId node_of(ArticleId article) const { return ModelNodeId(num_entities() + article.index()); }
  ModelNodeId node_of(NodeId node) const { return ModelNodeId(node.index()); }

  // The node with this `id`, or none. Claims are searched one by one.
  ModelNodeId find_node(std::string_view id) const;

 private:
  struct Role {
    ClaimRole role;
    GraphClaimId claim;
  };

  std::size_t first_claim() const { return num_entities() + article_ids_.size(); }
  void number_types();
  void number_roles();
  ModelNodeId subject_of(EdgeId edge) const;
  Role role_of(RelationshipId relationship) const;
  PropertyValue entity_property(const Node& node, PropertyKey key) const;
  PropertyValue article_property(ArticleId article, PropertyKey key) const;
  PropertyValue claim_property(const GraphClaim& claim, PropertyKey key) const;
  PropertyValue statement_property(StatementId statement, PropertyKey key) const;
  PropertyValue first_text_of(StatementId statement, TextId GraphClaim::*member) const;
  PropertyValue sources_of(StatementId statement) const;

  const KnowledgeGraph& graph_;
  Statements statements_;
  std::vector<EdgeId> unknown_;           // edges without a subject
  std::vector<std::string> article_ids_;  // `article/…`
  std::vector<std::string> types_;
  std::vector<std::uint32_t> edge_types_;  // by edge, into types_
  std::vector<GraphClaimId> with_office_, with_speaker_;
  std::vector<std::size_t> role_begin_;  // kNumClaimRoles + 1; relationships of each role
};

}  // namespace newsgraph
