#include "exporters/rdf/rdf_table.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

#include "base/text_util.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::string_view kSoftware = "software/newsgraph";

bool in_own_voice(const GraphClaim& claim) { return claim.status == Status::asserted && claim.is_own_voice(); }

class RdfTable {
 public:
  // `everything`: also articles that claim nothing, since they were read.
  RdfTable(const KnowledgeGraph& graph, View view, bool everything, RdfSink& sink)
      : graph_(graph), view_(std::move(view)), everything_(everything), sink_(sink) {}

  Result<void> write(const std::string& base_iri);

 private:
  Result<void> write_run();
  Result<void> write_article(const GraphArticle& article);
  Result<void> write_things();
  void write_direct(std::size_t begin, std::size_t end);
  Result<void> write_claim(const GraphClaim& claim);
  void write_when(RdfTerm term, std::string_view time);
  Result<void> write_evidence(const GraphClaim& claim);
  Result<void> write_membership(const ViewEdge& view);
  std::string path(NodeId node) const { return node_path(graph_.node(node)); }
  void find_told();
  bool is_told(const ViewEdge& view) const;

  const KnowledgeGraph& graph_;
  const View view_;
  const bool everything_;
  RdfSink& sink_;
  std::vector<EdgeId> told_;                           // edges that become direct triples, by subject
  std::map<NodeId, std::vector<std::string>> bodies_;  // by office
  std::string run_;
};

Result<void> RdfTable::write(const std::string& base_iri) {
  RdfHead head{base_iri, {}};
  std::vector<bool> has_relation(graph_.relations().size(), false);
  std::vector<bool> has_claim(graph_.articles().size(), everything_);
  for (const ViewEdge& view : view_.edges) {
    has_relation[graph_.edge(view.edge).relation.index()] = true;
    for (const GraphClaimId id : view.claims) has_claim[graph_.claim(id).article.index()] = true;
  }
  for (std::size_t i = 0; i < has_relation.size(); ++i) {
    if (has_relation[i]) head.relations.insert(graph_.relations()[i]);
  }
  NG_TRY_VOID(sink_.begin(head));
  NG_TRY_VOID(write_run());
  for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
    if (has_claim[i]) NG_TRY_VOID(write_article(graph_.articles()[i]));
  }
  find_told();
  NG_TRY_VOID(write_things());
  for (const ViewEdge& view : view_.edges) {
    for (const GraphClaimId id : view.claims) NG_TRY_VOID(write_claim(graph_.claim(id)));
    NG_TRY_VOID(write_membership(view));
  }
  return sink_.end();
}

// Does an article say in its own voice that it is so or has happened? A triple has no tense, so a state that is over or
// yet to come gets none: `kg:person/a rel:holds_office kg:office/b` would be read as a fact of the day.
bool RdfTable::is_told(const ViewEdge& view) const {
  return std::any_of(view.claims.begin(), view.claims.end(), [&](GraphClaimId id) {
    const GraphClaim& claim = graph_.claim(id);
    return in_own_voice(claim) && claim.state != State::former && claim.state != State::future;
  });
}

void RdfTable::find_told() {
  for (const ViewEdge& view : view_.edges) {
    const Edge& edge = graph_.edge(view.edge);
    if (!edge.subject || !is_told(view)) continue;
    told_.push_back(view.edge);
    if (graph_.relation(edge) == "office_in") bodies_[edge.subject].push_back(path(edge.object));
  }
  std::stable_sort(told_.begin(), told_.end(), [&](EdgeId a, EdgeId b) {
    const Edge& first = graph_.edge(a);
    const Edge& second = graph_.edge(b);
    return std::tie(first.subject, first.relation) < std::tie(second.subject, second.relation);
  });
}

// Named by what was read, so that the same articles give the same name: no clock.
Result<void> RdfTable::write_run() {
  std::uint64_t hash = fnv1a("run");
  for (const GraphArticle& article : graph_.articles())
    hash = fnv1a(article.info.id + "\n" + article.text_hash + "\n", hash);
  std::array<char, 20> digits = {};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
  run_ = std::string("run/") + digits.data();
  sink_.open(kSoftware, RdfClass::software);
  sink_.text(RdfTerm::label, "newsgraph");
  sink_.text(RdfTerm::version, NG_VERSION);
  NG_TRY_VOID(sink_.close());
  sink_.open(run_, RdfClass::run);
  sink_.link(RdfTerm::used_software, std::string(kSoftware));
  return sink_.close();
}

Result<void> RdfTable::write_article(const GraphArticle& article) {
  sink_.open(article_path(article), RdfClass::article);
  if (!article.info.title.empty()) sink_.text(RdfTerm::headline, article.info.title);
  if (const std::string url = web_iri(article.info.url); !url.empty()) sink_.web_link(RdfTerm::url, url);
  if (!article.info.source.empty()) sink_.text(RdfTerm::publisher, article.info.source);
  if (const std::string_view type = date_type(article.info.date); !type.empty()) {
    sink_.dated(RdfTerm::date_published, article.info.date, type);
  }
  if (!article.text_hash.empty()) sink_.text(RdfTerm::text_hash, article.text_hash);
  return sink_.close();
}

Result<void> RdfTable::write_things() {
  std::vector<NodeId> things = view_.nodes;
  things.insert(things.end(), view_.loose_nodes.begin(), view_.loose_nodes.end());
  std::sort(things.begin(), things.end());
  std::size_t told = 0;
  for (const NodeId id : things) {
    const Node& node = graph_.node(id);
    sink_.open(node_path(node), class_of(node.kind));
    sink_.text(RdfTerm::label, node.label());
    if (node.names.size() > 1) sink_.texts(RdfTerm::alt_label, {node.names.begin() + 1, node.names.end()});
    while (told < told_.size() && graph_.edge(told_[told]).subject < id) ++told;
    const std::size_t begin = told;
    while (told < told_.size() && graph_.edge(told_[told]).subject == id) ++told;
    write_direct(begin, told);
    NG_TRY_VOID(sink_.close());
  }
  return {};
}

// The edges [begin, end) of told_, which share a subject: the objects of one relation together.
void RdfTable::write_direct(std::size_t begin, std::size_t end) {
  while (begin < end) {
    const RelationId relation = graph_.edge(told_[begin]).relation;
    std::vector<std::string> objects;
    for (; begin < end && graph_.edge(told_[begin]).relation == relation; ++begin) {
      objects.push_back(path(graph_.edge(told_[begin]).object));
    }
    sink_.direct(graph_.relation(relation), objects);
  }
}

Result<void> RdfTable::write_evidence(const GraphClaim& claim) {
  const GraphEvidence& evidence = claim.evidence;
  const std::string evidence_iri = evidence_path(claim);
  sink_.begin_list(RdfTerm::evidence);
  sink_.open(evidence_iri, RdfClass::evidence);
  sink_.link(RdfTerm::source, article_path(graph_.article(claim.article)));
  sink_.begin_list(RdfTerm::selector);
  if (evidence.end_code_points > evidence.begin_code_points) {
    sink_.open(evidence_iri + "-position", RdfClass::position_selector);
    sink_.count(RdfTerm::start, evidence.begin_code_points);
    sink_.count(RdfTerm::end, evidence.end_code_points);
    NG_TRY_VOID(sink_.close());
  }
  sink_.open(evidence_iri + "-quote", RdfClass::quote_selector);
  sink_.text(RdfTerm::exact, graph_.quote(claim));
  NG_TRY_VOID(sink_.close());
  sink_.end_list();
  if (evidence.rule) sink_.text(RdfTerm::rule, graph_.rule(claim));
  NG_TRY_VOID(sink_.close());
  sink_.end_list();
  return {};
}

void RdfTable::write_when(RdfTerm term, std::string_view time) {
  if (!time.empty()) sink_.text(term, time);
}

Result<void> RdfTable::write_claim(const GraphClaim& claim) {
  const Edge& edge = graph_.edge(claim.edge);
  sink_.open(claim_path(claim), RdfClass::claim);
  if (edge.subject) sink_.link(RdfTerm::subject, path(edge.subject));
  sink_.relation(RdfTerm::predicate, graph_.relation(edge));
  sink_.link(RdfTerm::object, path(edge.object));
  if (claim.office) sink_.link(RdfTerm::office, path(claim.office));
  sink_.word(RdfTerm::status, to_string(claim.status));
  if (claim.state != State::none) sink_.word(RdfTerm::state, to_string(claim.state));
  sink_.link(RdfTerm::attributed_to, claim.by ? path(claim.by) : article_path(graph_.article(claim.article)));
  sink_.score(RdfTerm::confidence, claim.evidence.confidence);
  write_when(RdfTerm::event_time, graph_.time(claim));
  write_when(RdfTerm::since, graph_.since(claim));
  write_when(RdfTerm::until, graph_.until(claim));
  sink_.link(RdfTerm::generated_by, run_);
  NG_TRY_VOID(write_evidence(claim));
  return sink_.close();
}

// The state that all claims agree on, or none.
State agreed_state(const KnowledgeGraph& graph, const std::vector<GraphClaimId>& claims) {
  const State first = graph.claim(claims.front()).state;
  const bool all =
      std::all_of(claims.begin(), claims.end(), [&](GraphClaimId id) { return graph.claim(id).state == first; });
  return all ? first : State::none;
}

// The one full day that all claims agree on, or empty.
std::string_view agreed_day(const KnowledgeGraph& graph, const std::vector<GraphClaimId>& claims,
                            TextId GraphClaim::*field) {
  std::set<TextId> days;
  for (const GraphClaimId id : claims) {
    if (const TextId day = graph.claim(id).*field) days.insert(day);
  }
  const std::string_view day = days.size() == 1 ? graph.text(*days.begin()) : std::string_view();
  return date_type(day) == "xsd:date" ? day : std::string_view();
}

// Derived: that a person held a post, for readers of the ORG and Popolo vocabularies.
Result<void> RdfTable::write_membership(const ViewEdge& view) {
  const Edge& edge = graph_.edge(view.edge);
  if (graph_.relation(edge) != "holds_office" || !edge.subject) return {};
  std::vector<GraphClaimId> told;
  for (const GraphClaimId id : view.claims) {
    if (in_own_voice(graph_.claim(id))) told.push_back(id);
  }
  if (told.empty()) return {};
  sink_.open(membership_path(edge), RdfClass::membership);
  sink_.link(RdfTerm::member, path(edge.subject));
  const auto bodies = bodies_.find(edge.object);
  if (bodies != bodies_.end()) sink_.links(RdfTerm::organization, bodies->second);
  sink_.link(RdfTerm::post, path(edge.object));
  if (const State state = agreed_state(graph_, told); state != State::none)
    sink_.word(RdfTerm::state, to_string(state));
  write_when(RdfTerm::start_date, agreed_day(graph_, told, &GraphClaim::since));
  write_when(RdfTerm::end_date, agreed_day(graph_, told, &GraphClaim::until));
  std::vector<std::string> claims;
  for (const GraphClaimId id : told) claims.push_back(claim_path(graph_.claim(id)));
  sink_.links(RdfTerm::derived_from, claims);
  return sink_.close();
}

}  // namespace

Result<void> write_rdf(const KnowledgeGraph& graph, const ExportSettings& settings, RdfSink& sink) {
  const std::string& base = settings.base_iri;
  if (base.empty() || base.back() != '/' || web_iri(base) != base) {
    return Error{ErrorCode::usage, "'" + base +
                                       "' cannot be a base IRI; it must begin with http:// or https://, end in /, "
                                       "and be escaped as an IRI, such as https://example.org/"};
  }
  NG_TRY(View view, make_view(graph, settings.view));
  return RdfTable(graph, std::move(view), settings.view.everything(), sink).write(base);
}

}  // namespace newsgraph
