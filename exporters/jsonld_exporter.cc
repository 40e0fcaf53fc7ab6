#include "exporters/jsonld_exporter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/text_util.h"
#include "exporters/jsonld_terms.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

bool in_own_voice(const GraphClaim& claim) { return claim.status == Status::asserted && !claim.by; }

// The object of one top node. Members without a value are left out.
class NodeWriter {
 public:
  NodeWriter() : json_(buffer_) {}

  void begin(std::string_view iri, std::string_view type) {
    buffer_.Clear();
    json_.Reset(buffer_);
    open(iri, type);
  }

  void open(std::string_view iri, std::string_view type) {
    json_.StartObject();
    if (!iri.empty()) text("id", iri);
    text("type", type);
  }

  void close() { json_.EndObject(); }

  void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void value(std::string_view text) { json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }

  void text(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    value(text);
  }

  void texts(std::string_view name, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    key(name);
    json_.StartArray();
    for (const std::string& text : texts) value(text);
    json_.EndArray();
  }

  // A literal with a type of its own.
  void typed(std::string_view name, std::string_view literal, std::string_view type) {
    key(name);
    json_.StartObject();
    text("@value", literal);
    text("@type", type);
    json_.EndObject();
  }

  void size(std::string_view name, std::size_t number) {
    key(name);
    json_.Uint64(number);
  }

  // In [0, 1], whatever was given: JSON has no NaN.
  void score(std::string_view name, double number) {
    key(name);
    json_.Double(std::isfinite(number) ? std::clamp(number, 0.0, 1.0) : 0.0);
  }

  void begin_list(std::string_view name) {
    key(name);
    json_.StartArray();
  }

  void end_list() { json_.EndArray(); }

  std::string_view bytes() const { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

class JsonldExport {
 public:
  // `everything`: also articles that claim nothing, since they were read.
  JsonldExport(const KnowledgeGraph& graph, View view, bool everything, Output& output)
      : graph_(graph), view_(std::move(view)), everything_(everything), output_(output) {}

  Result<void> write(std::string_view base_iri);

 private:
  Result<void> finish_node();
  Result<void> write_run();
  Result<void> write_article(const GraphArticle& article);
  Result<void> write_things();
  Result<void> write_thing(NodeId id, const std::vector<const Edge*>& direct);
  Result<void> write_claim(const GraphClaim& claim);
  Result<void> write_membership(const ViewEdge& view);
  void write_evidence(const GraphClaim& claim);
  std::string iri(NodeId node) const { return node_iri(graph_.node(node)); }
  void find_bodies();
  bool is_told(const ViewEdge& view) const;

  const KnowledgeGraph& graph_;
  const View view_;
  const bool everything_;
  Output& output_;
  NodeWriter node_;
  std::map<NodeId, std::vector<std::string>> bodies_;   // by office
  std::string run_;
  bool is_first_ = true;
};

Result<void> JsonldExport::write(std::string_view base_iri) {
  std::set<std::string> relations;
  std::set<ArticleId> articles;
  for (const ViewEdge& view : view_.edges) {
    relations.insert(graph_.edge(view.edge).relation);
    for (const GraphClaimId id : view.claims) articles.insert(graph_.claim(id).article);
  }
  NG_TRY_VOID(output_.write("{\"@context\":" + jsonld_context(base_iri, relations) + ",\n\"@graph\":["));
  NG_TRY_VOID(write_run());
  for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
    if (!everything_ && articles.count(ArticleId(i)) == 0) continue;
    NG_TRY_VOID(write_article(graph_.articles()[i]));
  }
  NG_TRY_VOID(write_things());
  find_bodies();
  for (const ViewEdge& view : view_.edges) {
    for (const GraphClaimId id : view.claims) NG_TRY_VOID(write_claim(graph_.claim(id)));
    NG_TRY_VOID(write_membership(view));
  }
  return output_.write("\n]}\n");
}

// Does an article say in its own voice that it is so or has happened? A triple has no tense, so a state that is over or
// yet to come gets none: `kg:person/a rel:holds_office kg:office/b` would be read as a fact of the day.
bool JsonldExport::is_told(const ViewEdge& view) const {
  return std::any_of(view.claims.begin(), view.claims.end(), [&](GraphClaimId id) {
    const GraphClaim& claim = graph_.claim(id);
    return in_own_voice(claim) && claim.state != State::former && claim.state != State::future;
  });
}

Result<void> JsonldExport::finish_node() {
  node_.close();
  NG_TRY_VOID(output_.write(is_first_ ? "\n" : ",\n"));
  is_first_ = false;
  return output_.write(node_.bytes());
}

// Named by what was read, so that the same articles give the same name: no clock.
Result<void> JsonldExport::write_run() {
  std::uint64_t hash = fnv1a("run");
  for (const GraphArticle& article : graph_.articles()) hash = fnv1a(article.info.id + "\n" + article.text_hash + "\n", hash);
  std::array<char, 20> digits = {};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
  run_ = std::string("kg:run/") + digits.data();
  node_.begin("kg:software/newsgraph", "Software");
  node_.text("label", "newsgraph");
  node_.text("version", NG_VERSION);
  NG_TRY_VOID(finish_node());
  node_.begin(run_, "Run");
  node_.text("usedSoftware", "kg:software/newsgraph");
  return finish_node();
}

Result<void> JsonldExport::write_article(const GraphArticle& article) {
  node_.begin(article_iri(article), "Article");
  node_.text("headline", clean_text(article.info.title));
  node_.text("url", web_iri(article.info.url));
  node_.text("publisher", clean_text(article.info.source));
  if (const std::string_view type = date_type(article.info.date); !type.empty()) {
    node_.typed("datePublished", article.info.date, type);
  }
  node_.text("textHash", clean_text(article.text_hash));
  return finish_node();
}

// The edges that an article asserts, by subject: they become direct triples.
Result<void> JsonldExport::write_things() {
  std::vector<std::vector<const Edge*>> direct(graph_.nodes().size());
  for (const ViewEdge& view : view_.edges) {
    const Edge& edge = graph_.edge(view.edge);
    if (is_told(view) && edge.subject && edge.object) direct[edge.subject.index()].push_back(&edge);
  }
  std::vector<NodeId> things = view_.nodes;
  things.insert(things.end(), view_.loose_nodes.begin(), view_.loose_nodes.end());
  std::sort(things.begin(), things.end());
  for (const NodeId id : things) NG_TRY_VOID(write_thing(id, direct[id.index()]));
  return {};
}

Result<void> JsonldExport::write_thing(NodeId id, const std::vector<const Edge*>& direct) {
  const Node& node = graph_.node(id);
  node_.begin(node_iri(node), kind_term(node.kind));
  node_.text("label", clean_text(node.label()));
  std::vector<std::string> aliases;
  for (std::size_t i = 1; i < node.names.size(); ++i) aliases.push_back(clean_text(node.names[i]));
  node_.texts("altLabel", aliases);
  // A key may stand in an object only once: the objects of one relation together.
  std::set<std::string> written;
  for (const Edge* edge : direct) {
    if (!written.insert(edge->relation).second) continue;
    std::vector<std::string> objects;
    for (const Edge* other : direct) {
      if (other->relation == edge->relation) objects.push_back(iri(other->object));
    }
    node_.texts(relation_term(edge->relation), objects);
  }
  return finish_node();
}

void JsonldExport::write_evidence(const GraphClaim& claim) {
  const Evidence& evidence = claim.evidence;
  node_.begin_list("evidence");
  node_.open(evidence_iri(claim), "Evidence");
  node_.text("source", article_iri(graph_.article(claim.article)));
  node_.begin_list("selector");
  if (evidence.end_code_points > evidence.begin_code_points) {
    node_.open({}, "TextPositionSelector");
    node_.size("start", evidence.begin_code_points);
    node_.size("end", evidence.end_code_points);
    node_.close();
  }
  node_.open({}, "TextQuoteSelector");
  node_.text("exact", clean_text(evidence.quote));
  node_.close();
  node_.end_list();
  node_.text("rule", clean_text(evidence.rule));
  node_.close();
  node_.end_list();
}

Result<void> JsonldExport::write_claim(const GraphClaim& claim) {
  const Edge& edge = graph_.edge(claim.edge);
  node_.begin(claim_iri(claim), "Claim");
  if (edge.subject) node_.text("subject", iri(edge.subject));
  node_.text("predicate", relation_term(edge.relation));
  if (edge.object) node_.text("object", iri(edge.object));
  if (claim.office) node_.text("office", iri(claim.office));
  node_.text("status", to_string(claim.status));
  node_.text("state", to_string(claim.state));
  node_.texts("attributedTo", {claim.by ? iri(claim.by) : article_iri(graph_.article(claim.article))});
  node_.score("confidence", claim.evidence.confidence);
  node_.text("eventTime", clean_text(claim.time));
  node_.text("since", clean_text(claim.since));
  node_.text("until", clean_text(claim.until));
  node_.text("generatedBy", run_);
  write_evidence(claim);
  return finish_node();
}

// The bodies that each office belongs to, as the articles say themselves.
void JsonldExport::find_bodies() {
  for (const ViewEdge& view : view_.edges) {
    const Edge& edge = graph_.edge(view.edge);
    if (edge.relation != "office_in" || !edge.subject || !edge.object || !is_told(view)) continue;
    bodies_[edge.subject].push_back(iri(edge.object));
  }
}

// The state that all claims agree on, or none.
State agreed_state(const KnowledgeGraph& graph, const std::vector<GraphClaimId>& claims) {
  const State first = graph.claim(claims.front()).state;
  const bool all = std::all_of(claims.begin(), claims.end(), [&](GraphClaimId id) { return graph.claim(id).state == first; });
  return all ? first : State::none;
}

// The one full day that all claims agree on, or empty.
template <typename Field>
std::string agreed_day(const KnowledgeGraph& graph, const std::vector<GraphClaimId>& claims, Field field) {
  std::set<std::string> days;
  for (const GraphClaimId id : claims) {
    const std::string& day = graph.claim(id).*field;
    if (!day.empty()) days.insert(day);
  }
  return days.size() == 1 && date_type(*days.begin()) == "xsd:date" ? *days.begin() : std::string();
}

// Derived: that a person held a post, for readers of the ORG and Popolo vocabularies.
Result<void> JsonldExport::write_membership(const ViewEdge& view) {
  const Edge& edge = graph_.edge(view.edge);
  if (edge.relation != "holds_office" || !edge.subject || !edge.object) return {};
  std::vector<GraphClaimId> told;
  for (const GraphClaimId id : view.claims) {
    if (in_own_voice(graph_.claim(id))) told.push_back(id);
  }
  if (told.empty()) return {};
  node_.begin(membership_iri(edge), "Membership");
  node_.text("member", iri(edge.subject));
  node_.texts("organization", bodies_[edge.object]);
  node_.text("post", iri(edge.object));
  node_.text("state", to_string(agreed_state(graph_, told)));
  node_.text("startDate", agreed_day(graph_, told, &GraphClaim::since));
  node_.text("endDate", agreed_day(graph_, told, &GraphClaim::until));
  std::vector<std::string> claims;
  for (const GraphClaimId id : told) claims.push_back(claim_iri(graph_.claim(id)));
  node_.texts("derivedFrom", claims);
  return finish_node();
}

}  // namespace

Result<void> write_jsonld(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  const std::string& base = settings.base_iri;
  if (base.empty() || base.back() != '/' || web_iri(base) != base) {
    return Error{ErrorCode::usage, "'" + base + "' cannot be a base IRI; it must begin with http:// or https://, end in /, "
                                               "and be escaped as an IRI, such as https://example.org/"};
  }
  NG_TRY(View view, make_view(graph, settings.view));
  return JsonldExport(graph, std::move(view), settings.view.everything(), output).write(base);
}

}  // namespace newsgraph
