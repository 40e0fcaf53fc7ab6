#include "exporters/ftm_exporter.h"

#include <algorithm>

#include "base/text_util.h"
#include "exporters/buffered_output.h"
#include "exporters/ftm_entity.h"
#include "exporters/pictures/wording.h"
#include "exporters/rdf/rdf_terms.h"
#include "exporters/safe_text.h"
#include "exporters/shown_model.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

std::string_view schema_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "Person";
    case EntityKind::office:
      return "Position";
    case EntityKind::organisation:
      return "Organization";
    case EntityKind::place:
      return "Address";
    case EntityKind::event:
      return "Event";
  }
  return "Thing";
}

bool is_legal_entity(EntityKind kind) { return kind == EntityKind::person || kind == EntityKind::organisation; }

// A name without line breaks and double blanks, and never empty.
std::string name_line(std::string_view name, std::string_view otherwise) {
  std::string line;
  for (const char c : clean_text(name)) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n';
    if (!is_blank) line.push_back(c);
    if (is_blank && !line.empty() && line.back() != ' ') line.push_back(' ');
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line.empty() ? std::string(otherwise) : line;
}

class FtmExport {
 public:
  FtmExport(const ShownModel& shown, Output& output)
      : shown_(shown), graph_(shown.model().graph()), statements_(shown.model().statements()), output_(output) {}

  Result<void> write();

 private:
  Result<void> write_entity(FtmEntity& entity);
  Result<void> write_article(const GraphArticle& article);
  Result<void> write_node(NodeId id);
  Result<void> write_statement(StatementId id);
  Result<void> write_mentions();
  Result<void> write_mention(ArticleId article, NodeId node);
  void find_bodies();
  std::string_view edge_schema(const GraphClaim& claim) const;
  FtmEntity begin_edge(StatementId id, std::string_view schema) const;
  FtmEntity begin_event(StatementId id) const;
  void add_sources(StatementId id, FtmEntity* entity) const;
  std::string id_of(NodeId node) const { return ftm_id(graph_.node(node).key); }
  std::string id_of(ArticleId article) const { return ftm_id("article/" + graph_.article(article).info.id); }
  EntityKind kind_of(NodeId node) const { return graph_.node(node).kind; }

  const ShownModel& shown_;
  const KnowledgeGraph& graph_;
  const Statements& statements_;
  BufferedOutput output_;
  std::vector<std::pair<NodeId, NodeId>> bodies_;  // office, body; sorted
};

Result<void> FtmExport::write() {
  find_bodies();
  for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
    if (shown_.shows(shown_.model().node_of(ArticleId(i)))) NG_TRY_VOID(write_article(graph_.articles()[i]));
  }
  for (std::size_t i = 0; i < graph_.nodes().size(); ++i) {
    if (shown_.shows(ModelNodeId(i))) NG_TRY_VOID(write_node(NodeId(i)));
  }
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    if (shown_.shows(StatementId(i))) NG_TRY_VOID(write_statement(StatementId(i)));
  }
  NG_TRY_VOID(write_mentions());
  return output_.flush();
}

Result<void> FtmExport::write_entity(FtmEntity& entity) {
  output_.text().append(entity.finish());
  return output_.spill();
}

Result<void> FtmExport::write_article(const GraphArticle& article) {
  FtmEntity entity(ftm_id("article/" + article.info.id), "Article");
  entity.add("title", name_line(article.info.title, article.info.id));
  entity.add("fileName", article.info.id);
  entity.add("publishedAt", ftm_date(article.info.date));
  entity.add("sourceUrl", web_iri(article.info.url));
  entity.add("publisher", article.info.source);
  return write_entity(entity);
}

Result<void> FtmExport::write_node(NodeId id) {
  const Node& node = graph_.node(id);
  FtmEntity entity(ftm_id(node.key), schema_of(node.kind));
  entity.add("name", name_line(node.label(), node.key));
  for (std::size_t i = 1; i < node.names.size(); ++i) entity.add("alias", name_line(node.names[i], {}));
  if (node.kind == EntityKind::place) entity.add("full", name_line(node.label(), node.key));
  const auto first = std::lower_bound(bodies_.begin(), bodies_.end(), std::pair(id, NodeId(0)));
  for (auto body = first; body != bodies_.end() && body->first == id; ++body)
    entity.add("organization", id_of(body->second));
  return write_entity(entity);
}

// The bodies that posts belong to, as articles say themselves.
void FtmExport::find_bodies() {
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    const GraphClaim& claim = graph_.claim(statements_.claims_of(StatementId(i)).front());
    const Edge& edge = graph_.edge(claim.edge);
    if (graph_.relation(edge) != "office_in" || edge_schema(claim).empty() || !shown_.shows(StatementId(i))) continue;
    if (kind_of(edge.subject) == EntityKind::office && kind_of(edge.object) == EntityKind::organisation) {
      bodies_.emplace_back(edge.subject, edge.object);
    }
  }
  std::sort(bodies_.begin(), bodies_.end());
  bodies_.erase(std::unique(bodies_.begin(), bodies_.end()), bodies_.end());
}

// The schema of the edge that stands for such a claim; empty: none may. FollowTheMoney knows no edge from a thing to
// itself.
std::string_view FtmExport::edge_schema(const GraphClaim& claim) const {
  const Edge& edge = graph_.edge(claim.edge);
  if (claim.status != Status::asserted || !claim.is_own_voice() || claim.state == State::future || !edge.subject)
    return {};
  if (edge.subject == edge.object) return {};
  const EntityKind subject = kind_of(edge.subject);
  const EntityKind object = kind_of(edge.object);
  const std::string& relation = graph_.relation(edge);
  if (relation == "holds_office" && subject == EntityKind::person && object == EntityKind::office) return "Occupancy";
  if (relation == "member_of" && is_legal_entity(subject) && object == EntityKind::organisation) return "Membership";
  return "UnknownLink";
}

Result<void> FtmExport::write_statement(StatementId id) {
  const GraphClaim& claim = graph_.claim(statements_.claims_of(id).front());
  const std::string_view schema = edge_schema(claim);
  FtmEntity entity = schema.empty() ? begin_event(id) : begin_edge(id, schema);
  entity.add("date", ftm_date(graph_.time(claim)));
  const PropertyModel& model = shown_.model();
  const RelationshipId relationship(id.index());
  entity.add("startDate", ftm_date(model.property(relationship, PropertyKey::since).text()));
  entity.add("endDate", ftm_date(model.property(relationship, PropertyKey::until).text()));
  add_sources(id, &entity);
  return write_entity(entity);
}

FtmEntity FtmExport::begin_edge(StatementId id, std::string_view schema) const {
  const GraphClaim& claim = graph_.claim(statements_.claims_of(id).front());
  const Edge& edge = graph_.edge(claim.edge);
  FtmEntity entity(ftm_id("statement/" + to_hex(statements_.hash_of(id))), schema);
  const bool is_occupancy = schema == "Occupancy";
  const bool is_membership = schema == "Membership";
  entity.add(is_occupancy ? "holder" : is_membership ? "member" : "subject", id_of(edge.subject));
  entity.add(is_occupancy ? "post" : is_membership ? "organization" : "object", id_of(edge.object));
  if (!is_occupancy && !is_membership) {
    const std::string office = claim.office ? " (" + graph_.node(claim.office).label() + ")" : std::string();
    entity.add("role", name_line(relation_in_words(graph_.relation(edge)) + office, "linked"));
  }
  // The words of OpenSanctions.
  if (claim.state != State::none) entity.add("status", claim.state == State::current ? "current" : "ended");
  return entity;
}

FtmEntity FtmExport::begin_event(StatementId id) const {
  const GraphClaim& claim = graph_.claim(statements_.claims_of(id).front());
  const Edge& edge = graph_.edge(claim.edge);
  const auto label = [this](NodeId node) { return node ? graph_.node(node).label() : "somebody"; };
  FtmEntity entity(ftm_id("statement/" + to_hex(statements_.hash_of(id))), "Event");
  std::string name = label(edge.subject) + " " + relation_in_words(graph_.relation(edge)) + " " + label(edge.object);
  name.append(" (").append(to_string(claim.status)).append(claim.by ? ", says " + label(claim.by) + ")" : ")");
  entity.add("name", name_line(name, "claim"));
  if (edge.subject && is_legal_entity(kind_of(edge.subject))) entity.add("organizer", id_of(edge.subject));
  if (is_legal_entity(kind_of(edge.object))) entity.add("involved", id_of(edge.object));
  if (claim.by && is_legal_entity(kind_of(claim.by)) && claim.by != edge.object)
    entity.add("involved", id_of(claim.by));
  entity.add("keywords", "relation:" + graph_.relation(edge));
  entity.add("keywords", "status:" + std::string(to_string(claim.status)));
  if (claim.office) entity.add("keywords", "office:" + name_line(graph_.node(claim.office).label(), "office"));
  if (claim.state != State::none) entity.add("keywords", "state:" + std::string(to_string(claim.state)));
  if (!claim.is_own_voice()) {
    entity.add("keywords", "says:" + (claim.by ? name_line(label(claim.by), "somebody") : std::string("somebody")));
  }
  return entity;
}

// Where a statement comes from: the sentences, the claims, the articles.
void FtmExport::add_sources(StatementId id, FtmEntity* entity) const {
  std::vector<const GraphClaim*> claims;
  std::vector<ArticleId> articles;  // ascending: claims are in the order of articles
  for (const GraphClaimId claim : statements_.claims_of(id)) {
    if (!shown_.shows(claim)) continue;
    claims.push_back(&graph_.claim(claim));
    if (articles.empty() || articles.back() != claims.back()->article) articles.push_back(claims.back()->article);
  }
  for (const GraphClaim* claim : claims) entity->add("summary", graph_.quote(*claim));
  for (const GraphClaim* claim : claims) entity->add("recordId", claim->key.text());
  for (const ArticleId article : articles) entity->add("proof", id_of(article));
  for (const ArticleId article : articles) entity->add("sourceUrl", web_iri(graph_.article(article).info.url));
  for (const ArticleId article : articles) entity->add("publisher", graph_.article(article).info.source);
}

// Claims stand in the order of their articles, so only one article's nodes are held at a time.
Result<void> FtmExport::write_mentions() {
  std::vector<NodeId> nodes;
  for (std::size_t i = 0; i < graph_.claims().size(); ++i) {
    const GraphClaim& claim = graph_.claims()[i];
    if (shown_.shows(GraphClaimId(i))) {
      const Edge& edge = graph_.edge(claim.edge);
      for (const NodeId node : {edge.subject, edge.object, claim.by}) {
        if (node && is_legal_entity(kind_of(node))) nodes.push_back(node);
      }
    }
    if (i + 1 < graph_.claims().size() && graph_.claims()[i + 1].article == claim.article) continue;
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    for (const NodeId node : nodes) NG_TRY_VOID(write_mention(claim.article, node));
    nodes.clear();
  }
  return {};
}

Result<void> FtmExport::write_mention(ArticleId article, NodeId node) {
  const std::string key = graph_.article(article).info.id + "\n" + graph_.node(node).key;
  FtmEntity entity(ftm_id("mention/" + to_hex(fnv1a(key))), "Mention");
  entity.add("document", id_of(article));
  entity.add("name", name_line(graph_.node(node).label(), graph_.node(node).key));
  entity.add("resolved", id_of(node));
  entity.add("detectedSchema", schema_of(kind_of(node)));
  return write_entity(entity);
}

}  // namespace

std::string ftm_id(std::string_view key) {
  std::string id = "ng-";
  bool is_exact = true;  // `/` becomes `.`; a key with dots or other signs needs a hash to stay apart
  for (const char c : key) {
    const bool is_plain = is_ascii_alpha(c) || is_ascii_digit(c) || c == '-';
    id.push_back(is_plain ? c : c == '/' ? '.' : '-');
    is_exact = is_exact && (is_plain || c == '/');
  }
  constexpr std::size_t kLongest = 200;
  if (is_exact && id.size() <= kLongest && id.back() != '-' && id.back() != '.') return id;
  return id.substr(0, kLongest) + "." + to_hex(fnv1a(key));
}

std::string ftm_date(std::string_view edtf) {
  while (!edtf.empty() && (edtf.back() == '~' || edtf.back() == '?' || edtf.back() == '%' || edtf.back() == 'Z'))
    edtf.remove_suffix(1);
  return date_type(edtf).empty() ? std::string() : std::string(edtf);
}

Result<void> write_ftm(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const ShownModel shown, ShownModel::make(graph, settings.view));
  return FtmExport(shown, output).write();
}

}  // namespace newsgraph
