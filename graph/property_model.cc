#include "graph/property_model.h"

#include <algorithm>

#include "base/check.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

PropertyValue text_or_nothing(std::string_view text) { return text.empty() ? PropertyValue() : PropertyValue(text); }

constexpr std::string_view kUnknownPrefix = "unknown/";
constexpr std::string_view kArticlePrefix = "article/";
constexpr std::string_view kStatementPrefix = "statement/";

}  // namespace

PropertyValue PropertyValue::made(std::string text) {
  PropertyValue value;
  value.has_value_ = true;
  value.is_made_ = true;
  value.made_ = std::move(text);
  return value;
}

PropertyValue PropertyValue::made(std::vector<std::string> list) {
  PropertyValue value(std::vector<std::string_view>(list.begin(), list.end()));
  value.is_made_ = true;
  value.made_list_ = std::move(list);  // its texts stay where they are
  return value;
}

PropertyModel::PropertyModel(const KnowledgeGraph& graph) : graph_(graph), statements_(graph) {
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    if (!graph.edges()[i].subject) unknown_.push_back(EdgeId(i));
  }
  article_ids_.reserve(graph.articles().size());
  for (const GraphArticle& article : graph.articles())
    article_ids_.push_back(std::string(kArticlePrefix) + article.info.id);
  number_types();
  number_roles();
}

void PropertyModel::number_types() {
  for (int i = 0; i < kNumClaimRoles; ++i) types_.emplace_back(newsgraph::type_of(static_cast<ClaimRole>(i)));
  std::vector<std::uint32_t> numbers(graph_.relations().size(), 0);  // 0 is the type of a role: not yet numbered
  edge_types_.reserve(graph_.edges().size());
  for (const Edge& edge : graph_.edges()) {
    std::uint32_t& number = numbers[edge.relation.index()];
    if (number == 0) {
      number = static_cast<std::uint32_t>(types_.size());
      types_.push_back(relationship_type(graph_.relation(edge)));
    }
    edge_types_.push_back(number);
  }
}

void PropertyModel::number_roles() {
  for (std::size_t i = 0; i < graph_.claims().size(); ++i) {
    if (graph_.claims()[i].office) with_office_.push_back(GraphClaimId(i));
    if (graph_.claims()[i].by) with_speaker_.push_back(GraphClaimId(i));
  }
  const std::size_t num_claims = graph_.claims().size();
  role_begin_ = {statements_.size()};
  for (const std::size_t count : {num_claims, num_claims, num_claims, with_office_.size(), with_speaker_.size()}) {
    role_begin_.push_back(role_begin_.back() + count);
  }
}

// ---- nodes

ModelKind PropertyModel::kind_of(ModelNodeId node) const {
  const std::size_t index = node.index();
  if (index < graph_.nodes().size()) return model_kind(graph_.nodes()[index].kind);
  if (index < num_entities()) return ModelKind::unknown;
  return index < first_claim() ? ModelKind::article : ModelKind::claim;
}

PropertyValue PropertyModel::property(ModelNodeId node, PropertyKey key) const {
  const std::size_t index = node.index();
  if (index < graph_.nodes().size()) return entity_property(graph_.nodes()[index], key);
  if (index < num_entities()) {
    if (key != PropertyKey::id) return {};
    const Edge& edge = graph_.edge(unknown_[index - graph_.nodes().size()]);
    return PropertyValue::made(std::string(kUnknownPrefix).append(edge.key.hex()));
  }
  if (index < first_claim()) return article_property(ArticleId(index - num_entities()), key);
  return claim_property(graph_.claims()[index - first_claim()], key);
}

PropertyValue PropertyModel::entity_property(const Node& node, PropertyKey key) const {
  switch (key) {
    case PropertyKey::id:
      return PropertyValue(node.key);
    case PropertyKey::name:
      return PropertyValue(node.label());
    case PropertyKey::aliases:
      if (node.names.size() < 2) return {};
      return PropertyValue(std::vector<std::string_view>(node.names.begin() + 1, node.names.end()));
    default:
      return {};
  }
}

PropertyValue PropertyModel::article_property(ArticleId id, PropertyKey key) const {
  const GraphArticle& article = graph_.article(id);
  switch (key) {
    case PropertyKey::id:
      return PropertyValue(article_ids_[id.index()]);
    case PropertyKey::name:
      return text_or_nothing(article.info.title.empty() ? article.info.id : article.info.title);
    case PropertyKey::title:
      return text_or_nothing(article.info.title);
    case PropertyKey::date:
      return text_or_nothing(article.info.date);
    case PropertyKey::url:
      return text_or_nothing(article.info.url);
    case PropertyKey::source:
      return text_or_nothing(article.info.source);
    case PropertyKey::sentences:
      return PropertyValue(article.num_sentences);
    case PropertyKey::words:
      return PropertyValue(article.num_tokens);
    default:
      return {};
  }
}

PropertyValue PropertyModel::claim_property(const GraphClaim& claim, PropertyKey key) const {
  switch (key) {
    case PropertyKey::id:
      return PropertyValue::made(claim.key.text());
    case PropertyKey::relation:
      return PropertyValue(graph_.relation(claim));
    case PropertyKey::status:
      return PropertyValue(to_string(claim.status));
    case PropertyKey::state:
      return text_or_nothing(to_string(claim.state));
    case PropertyKey::time:
      return text_or_nothing(graph_.time(claim));
    case PropertyKey::since:
      return text_or_nothing(graph_.since(claim));
    case PropertyKey::until:
      return text_or_nothing(graph_.until(claim));
    case PropertyKey::quote:
      return text_or_nothing(graph_.quote(claim));
    case PropertyKey::rule:
      return text_or_nothing(graph_.rule(claim));
    case PropertyKey::confidence:
      return PropertyValue(claim.evidence.confidence);
    case PropertyKey::article:
      return PropertyValue(article_ids_[claim.article.index()]);
    case PropertyKey::begin:
      return PropertyValue(std::size_t{claim.evidence.span.begin});
    case PropertyKey::end:
      return PropertyValue(std::size_t{claim.evidence.span.end});
    case PropertyKey::begin_code_points:
      return PropertyValue(std::size_t{claim.evidence.begin_code_points});
    case PropertyKey::end_code_points:
      return PropertyValue(std::size_t{claim.evidence.end_code_points});
    case PropertyKey::trigger_begin:
      return PropertyValue(std::size_t{claim.evidence.trigger.begin});
    case PropertyKey::trigger_end:
      return PropertyValue(std::size_t{claim.evidence.trigger.end});
    default:
      return {};
  }
}

ModelNodeId PropertyModel::find_node(std::string_view id) const {
  if (const NodeId node = graph_.find_node(id)) return node_of(node);
  if (id.starts_with(kArticlePrefix)) {
    const auto found = std::lower_bound(article_ids_.begin(), article_ids_.end(), id);
    if (found == article_ids_.end() || *found != id) return {};
    return node_of(ArticleId(static_cast<std::size_t>(found - article_ids_.begin())));
  }
  if (id.starts_with(kUnknownPrefix)) {
    const auto hash = parse_hex(id.substr(kUnknownPrefix.size()));
    for (std::size_t i = 0; hash && i < unknown_.size(); ++i) {
      if (graph_.edge(unknown_[i]).key == EdgeKey(*hash)) return ModelNodeId(graph_.nodes().size() + i);
    }
    return {};
  }
  const auto key = ClaimKey::parse(id);
  for (std::size_t i = 0; key && i < graph_.claims().size(); ++i) {
    if (graph_.claims()[i].key == *key) return node_of(GraphClaimId(i));
  }
  return {};
}

// ---- relationships

ModelNodeId PropertyModel::subject_of(EdgeId edge) const {
  if (const NodeId subject = graph_.edge(edge).subject) return node_of(subject);
  const auto found = std::lower_bound(unknown_.begin(), unknown_.end(), edge);
  return ModelNodeId(graph_.nodes().size() + static_cast<std::size_t>(found - unknown_.begin()));
}

PropertyModel::Role PropertyModel::role_of(RelationshipId relationship) const {
  const std::size_t index = relationship.index();
  std::size_t role = 0;
  while (index >= role_begin_[role + 1]) ++role;
  const std::size_t place = index - role_begin_[role];
  const ClaimRole which = static_cast<ClaimRole>(role);
  if (which == ClaimRole::office) return {which, with_office_[place]};
  return {which, which == ClaimRole::said_by ? with_speaker_[place] : GraphClaimId(place)};
}

ModelNodeId PropertyModel::start_of(RelationshipId relationship) const {
  if (relationship.index() >= num_statements()) return node_of(role_of(relationship).claim);
  return subject_of(statements_.edge_of(StatementId(relationship.index())));
}

ModelNodeId PropertyModel::end_of(RelationshipId relationship) const {
  if (relationship.index() < num_statements()) {
    return node_of(graph_.edge(statements_.edge_of(StatementId(relationship.index()))).object);
  }
  const Role role = role_of(relationship);
  const GraphClaim& claim = graph_.claim(role.claim);
  switch (role.role) {
    case ClaimRole::subject:
      return subject_of(claim.edge);
    case ClaimRole::object:
      return node_of(graph_.edge(claim.edge).object);
    case ClaimRole::in_article:
      return node_of(claim.article);
    case ClaimRole::office:
      return node_of(claim.office);
    case ClaimRole::said_by:
      return node_of(claim.by);
  }
  NG_CHECK(false);
}

std::size_t PropertyModel::type_number_of(RelationshipId relationship) const {
  if (relationship.index() >= num_statements()) return static_cast<std::size_t>(role_of(relationship).role);
  return edge_types_[statements_.edge_of(StatementId(relationship.index())).index()];
}

PropertyValue PropertyModel::property(RelationshipId relationship, PropertyKey key) const {
  if (relationship.index() >= num_statements()) return {};
  return statement_property(StatementId(relationship.index()), key);
}

PropertyValue PropertyModel::statement_property(StatementId statement, PropertyKey key) const {
  const GraphClaim& first = graph_.claim(statements_.claims_of(statement).front());
  const auto label = [this](NodeId id) {
    return id ? PropertyValue(std::string_view(graph_.node(id).label())) : PropertyValue();
  };
  const auto node_key = [this](NodeId id) {
    return id ? PropertyValue(std::string_view(graph_.node(id).key)) : PropertyValue();
  };
  switch (key) {
    case PropertyKey::id:
      return PropertyValue::made(std::string(kStatementPrefix) + to_hex(statements_.hash_of(statement)));
    case PropertyKey::relation:
      return PropertyValue(graph_.relation(first));
    case PropertyKey::status:
      return PropertyValue(to_string(first.status));
    case PropertyKey::state:
      return text_or_nothing(to_string(first.state));
    case PropertyKey::time:
      return text_or_nothing(graph_.time(first));
    case PropertyKey::since:
      return first_text_of(statement, &GraphClaim::since);
    case PropertyKey::until:
      return first_text_of(statement, &GraphClaim::until);
    case PropertyKey::by:
      return label(first.by);
    case PropertyKey::by_id:
      return node_key(first.by);
    case PropertyKey::office:
      return label(first.office);
    case PropertyKey::office_id:
      return node_key(first.office);
    case PropertyKey::quote:
      return text_or_nothing(graph_.quote(graph_.claim(statements_.best_claim_of(statement))));
    case PropertyKey::confidence:
      return PropertyValue(graph_.claim(statements_.best_claim_of(statement)).evidence.confidence);
    case PropertyKey::articles:
      return PropertyValue(sources_of(statement).list().size());
    case PropertyKey::sources:
      return sources_of(statement);
    case PropertyKey::claims: {
      std::vector<std::string> keys;
      for (const GraphClaimId claim : statements_.claims_of(statement)) keys.push_back(graph_.claim(claim).key.text());
      return PropertyValue::made(std::move(keys));
    }
    default:
      return {};
  }
}

// Of the most confident claim that has one; of equals the first.
PropertyValue PropertyModel::first_text_of(StatementId statement, TextId GraphClaim::*member) const {
  const GraphClaim* best = nullptr;
  for (const GraphClaimId id : statements_.claims_of(statement)) {
    const GraphClaim& claim = graph_.claim(id);
    if (!(claim.*member)) continue;
    if (best == nullptr || claim.evidence.confidence > best->evidence.confidence) best = &claim;
  }
  return best == nullptr ? PropertyValue() : PropertyValue(graph_.text(best->*member));
}

PropertyValue PropertyModel::sources_of(StatementId statement) const {
  std::vector<std::string_view> ids;
  ArticleId last;
  for (const GraphClaimId id : statements_.claims_of(statement)) {  // by article
    const ArticleId article = graph_.claim(id).article;
    if (article != last) ids.push_back(article_ids_[article.index()]);
    last = article;
  }
  return PropertyValue(std::move(ids));
}

}  // namespace newsgraph
