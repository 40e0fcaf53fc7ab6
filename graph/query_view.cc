#include "graph/query_view.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

#include "base/text_util.h"
#include "graph/query/lexer.h"

namespace newsgraph {
namespace {

using query::NodeIndex;
using query::RelationshipIndex;
using query::Symbol;
using query::Value;

Value to_value(const PropertyValue& value) {
  if (!value) return {};
  switch (value.type()) {
    case PropertyType::text:
      return value.is_made() ? Value::string(value.text()) : Value::borrowed_string(value.text());
    case PropertyType::integer:
      return Value::integer(value.integer());
    case PropertyType::real:
      return Value::floating(value.real());
    case PropertyType::text_list:
      break;
  }
  query::ValueList items;
  for (const std::string_view item : value.list())
    items.push_back(value.is_made() ? Value::string(item) : Value::borrowed_string(item));
  return Value::list(std::move(items));
}

// From a text to the nodes that have it, by hash; who asks compares the texts. 16 bytes a node.
class TextIndex {
 public:
  void add(std::string_view text, std::size_t node) { rows_.emplace_back(fnv1a(text), static_cast<NodeIndex>(node)); }
  void finish() { std::sort(rows_.begin(), rows_.end()); }

  void find(std::string_view text, std::vector<NodeIndex>* nodes) const {
    const std::uint64_t hash = fnv1a(text);
    for (auto row = std::lower_bound(rows_.begin(), rows_.end(), std::pair(hash, NodeIndex{0}));
         row != rows_.end() && row->first == hash; ++row) {
      nodes->push_back(row->second);
    }
  }

 private:
  std::vector<std::pair<std::uint64_t, NodeIndex>> rows_;
};

TextIndex index_of(const PropertyModel& model, PropertyKey key, std::size_t begin, std::size_t end) {
  TextIndex index;
  for (std::size_t i = begin; i < end; ++i) {
    if (const PropertyValue value = model.property(ModelNodeId(i), key)) index.add(value.text(), i);
  }
  index.finish();
  return index;
}

}  // namespace

bool names_evidence(std::string_view query_text) {
  const auto tokens = query::tokenize(query_text);
  if (!tokens) return false;
  return std::any_of(tokens->begin(), tokens->end(), [](const query::QueryToken& token) {
    return is_one_of(token.text, {"Article", "Claim", "SUBJECT", "OBJECT", "IN_ARTICLE", "OFFICE", "SAID_BY"});
  });
}

// Which nodes have a name or id.
class QueryView::Indexes {
 public:
  explicit Indexes(const PropertyModel& model)
      : model_(model),
        first_claim_(model.num_nodes() - model.graph().claims().size()),
        names_(index_of(model, PropertyKey::name, 0, first_claim_)) {}

  void find_name(std::string_view name, std::vector<NodeIndex>* nodes) const { names_.find(name, nodes); }

  void find_id(std::string_view id, std::vector<NodeIndex>* nodes) const {
    if (id.starts_with("claim/")) {
      std::call_once(claims_made_,
                     [this] { claims_ = index_of(model_, PropertyKey::id, first_claim_, model_.num_nodes()); });
      claims_.find(id, nodes);
    } else if (const ModelNodeId node = model_.find_node(id)) {
      nodes->push_back(static_cast<NodeIndex>(node.index()));
    }
  }

 private:
  const PropertyModel& model_;
  const std::size_t first_claim_;
  const TextIndex names_;
  mutable std::once_flag claims_made_;
  mutable TextIndex claims_;  // by id
};

// Symbols of keys are numbers of PropertyKey. Gives nodes below `num_nodes` only.
class QueryView::Source final : public query::PropertySource {
 public:
  Source(const PropertyModel& model, const Indexes& indexes, std::size_t num_nodes)
      : model_(model), indexes_(indexes), num_nodes_(num_nodes) {}

  Value node_property(NodeIndex node, Symbol key) const override {
    return key < kNumPropertyKeys ? to_value(model_.property(ModelNodeId(node), static_cast<PropertyKey>(key)))
                                  : Value();
  }
  Value relationship_property(RelationshipIndex relationship, Symbol key) const override {
    return key < kNumPropertyKeys
               ? to_value(model_.property(RelationshipId(relationship), static_cast<PropertyKey>(key)))
               : Value();
  }

  void node_keys(NodeIndex node, std::vector<Symbol>* keys) const override {
    for (const PropertyKey key : properties_of(model_.kind_of(ModelNodeId(node)))) {
      if (model_.property(ModelNodeId(node), key)) keys->push_back(static_cast<Symbol>(key));
    }
  }
  void relationship_keys(RelationshipIndex relationship, std::vector<Symbol>* keys) const override {
    for (const PropertyKey key : statement_properties()) {
      if (model_.property(RelationshipId(relationship), key)) keys->push_back(static_cast<Symbol>(key));
    }
  }

  bool has_index(Symbol key) const override {
    return key == static_cast<Symbol>(PropertyKey::name) || key == static_cast<Symbol>(PropertyKey::id);
  }

  void find_nodes(Symbol key, const Value& value, std::vector<NodeIndex>* nodes) const override {
    if (value.kind() != query::ValueKind::string) return;
    if (key == static_cast<Symbol>(PropertyKey::name)) {
      indexes_.find_name(value.as_string(), nodes);
    } else {
      indexes_.find_id(value.as_string(), nodes);
    }
    nodes->erase(std::remove_if(nodes->begin(), nodes->end(), [this](NodeIndex node) { return node >= num_nodes_; }),
                 nodes->end());
  }

 private:
  const PropertyModel& model_;
  const Indexes& indexes_;
  const std::size_t num_nodes_;
};

QueryView::QueryView(const KnowledgeGraph& graph) : model_(graph), indexes_(std::make_unique<Indexes>(model_)) {}

QueryView::~QueryView() = default;

const query::PropertyGraph& QueryView::graph_for(std::string_view query_text) {
  return names_evidence(query_text) ? with_evidence() : without_evidence();
}

const query::PropertyGraph& QueryView::without_evidence() {
  if (!without_evidence_) without_evidence_ = make_graph(model_.num_entities(), model_.num_statements());
  return *without_evidence_;
}

const query::PropertyGraph& QueryView::with_evidence() {
  if (!with_evidence_) with_evidence_ = make_graph(model_.num_nodes(), model_.num_relationships());
  return *with_evidence_;
}

std::unique_ptr<query::PropertyGraph> QueryView::make_graph(std::size_t num_nodes,
                                                            std::size_t num_relationships) const {
  query::PropertyGraphBuilder builder;
  for (const PropertyRow& row : property_table()) builder.key(row.name);  // Symbols are numbers of the table's rows
  for (const std::string& type : model_.types()) builder.type(type);      // and of the model's types
  std::vector<std::vector<Symbol>> labels(kNumModelKinds);
  for (int kind = 0; kind < kNumModelKinds; ++kind) {
    for (const std::string_view label : labels_of(static_cast<ModelKind>(kind))) {
      labels[static_cast<std::size_t>(kind)].push_back(builder.label(label));
    }
  }
  for (std::size_t i = 0; i < num_nodes; ++i)
    builder.add_node(labels[static_cast<std::size_t>(model_.kind_of(ModelNodeId(i)))]);
  for (std::size_t i = 0; i < num_relationships; ++i) {
    const RelationshipId id(i);
    builder.add_relationship(static_cast<NodeIndex>(model_.start_of(id).index()),
                             static_cast<Symbol>(model_.type_number_of(id)),
                             static_cast<NodeIndex>(model_.end_of(id).index()));
  }
  return std::make_unique<query::PropertyGraph>(builder.build(std::make_shared<Source>(model_, *indexes_, num_nodes)));
}

}  // namespace newsgraph
