#include "graph/graph_builder.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/text_util.h"
#include "graph/identity.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

struct NameUse {
  std::size_t as_first = 0;  // entities that it is the fullest name of
  std::size_t total = 0;
};

struct NodeDraft {
  EntityKind kind = EntityKind::person;
  std::map<std::string, NameUse> names;
  NodeId id;
};

using NodeDrafts = std::map<std::string, NodeDraft>;

// The drafts of the article's entities, in entity order.
std::vector<const NodeDraft*> note_entities(const DocumentClaims& article, const std::vector<std::string>& keys,
                                            NodeDrafts* drafts) {
  std::vector<const NodeDraft*> noted;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    NodeDraft& draft = (*drafts)[keys[i]];
    draft.kind = article.entities[i].kind;
    const std::vector<std::string>& names = article.entities[i].names;
    ++draft.names[names.front()].as_first;
    for (const std::string& name : names) ++draft.names[name].total;
    if (!article.entities[i].known_as.empty()) ++draft.names[article.entities[i].known_as].total;
    noted.push_back(&draft);
  }
  return noted;
}

// The label first: the name that the key was made from, else the one most articles hold fullest. Then by frequency.
std::vector<std::string> ranked_names(const std::string& key, const std::map<std::string, NameUse>& uses) {
  const std::size_t begin = key.find('/') + 1;
  const std::string slug = key.substr(begin, key.find_first_of("@~", begin) - begin);
  using Rank = std::tuple<bool, std::size_t, std::size_t, bool>;
  std::vector<std::pair<Rank, std::string>> ranked;
  for (const auto& [name, use] : uses) {
    const bool has_article = fold_key(name).starts_with("the ");
    ranked.emplace_back(Rank(use.as_first > 0 && slug_of(name) == slug, use.as_first, use.total, !has_article), name);
  }
  // Stable: names of one rank stay in alphabetical order.
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> names;
  for (auto& [rank, name] : ranked) names.push_back(std::move(name));
  return names;
}

std::vector<Node> make_nodes(NodeDrafts* drafts) {
  std::vector<Node> nodes;
  nodes.reserve(drafts->size());
  for (auto& [key, draft] : *drafts) {
    draft.id = NodeId(nodes.size());
    nodes.push_back({key, draft.kind, ranked_names(key, draft.names)});
    draft.names.clear();
  }
  return nodes;
}

struct Triple {
  NodeId subject;
  std::string relation;
  NodeId object;
  bool operator==(const Triple&) const = default;
};

struct TripleHash {
  std::size_t operator()(const Triple& triple) const {
    const std::size_t ends =
        (triple.subject ? triple.subject.index() : 0) * 0x9E3779B97F4A7C15ULL + triple.object.index();
    return (ends * 0xBF58476D1CE4E5B9ULL) ^ std::hash<std::string>()(triple.relation);
  }
};

struct DraftClaim {
  Triple triple;
  GraphClaim claim;
};

NodeId node_of(EntityId id, const std::vector<NodeId>& nodes) { return id ? nodes[id.index()] : NodeId::none(); }

// The words for the subject are those for the object, and the other way round.
void swap_ends(std::vector<ArgumentGround>* arguments) {
  for (ArgumentGround& argument : *arguments) {
    if (argument.place == ClaimPlace::subject || argument.place == ClaimPlace::object) {
      argument.place = argument.place == ClaimPlace::subject ? ClaimPlace::object : ClaimPlace::subject;
    }
  }
  std::stable_sort(arguments->begin(), arguments->end(),
                   [](const ArgumentGround& a, const ArgumentGround& b) { return a.place < b.place; });
}

DraftClaim draft_claim(Claim claim, ArticleId article, const std::vector<NodeId>& nodes) {
  NG_CHECK(!claim.object.is_none());
  DraftClaim draft;
  NodeId subject = node_of(claim.subject, nodes);
  NodeId object = node_of(claim.object, nodes);
  if (is_symmetric_relation(claim.relation) && subject && object < subject) {
    std::swap(subject, object);
    swap_ends(&claim.evidence.arguments);
  }
  draft.triple = {subject, std::move(claim.relation), object};
  draft.claim.article = article;
  draft.claim.office = node_of(claim.office, nodes);
  draft.claim.status = claim.status;
  draft.claim.by = node_of(claim.by, nodes);
  draft.claim.state = claim.state;
  draft.claim.time = std::move(claim.time);
  draft.claim.since = std::move(claim.since);
  draft.claim.until = std::move(claim.until);
  draft.claim.evidence = std::move(claim.evidence);
  return draft;
}

// Everything that makes a claim this one, each part ended by a byte that no name holds.
class Fingerprint {
 public:
  Fingerprint& operator<<(std::string_view part) {
    hash_ = fnv1a(part, hash_);
    hash_ = fnv1a("\x1f", hash_);
    return *this;
  }
  Fingerprint& operator<<(std::size_t number) { return *this << std::to_string(number); }
  std::string key(std::string_view prefix) const { return std::string(prefix) + "/" + to_hex(hash_); }

 private:
  std::uint64_t hash_ = fnv1a("");
};

class Merger {
 public:
  void add(const std::string& article_id, DraftClaim draft);
  std::string_view key_of(NodeId node) const {
    return node ? std::string_view(nodes[node.index()].key) : std::string_view();
  }
  std::string claim_key(const std::string& article_id, const DraftClaim& draft) const;
  void make_edges(std::vector<Edge>* edges);

  std::vector<Node> nodes;
  std::vector<GraphArticle> articles;
  std::vector<GraphClaim> claims;

 private:
  std::unordered_map<Triple, std::vector<GraphClaimId>, TripleHash> triples_;
  std::set<std::string> keys_of_article_;
  ArticleId article_;
};

std::string Merger::claim_key(const std::string& article_id, const DraftClaim& draft) const {
  const GraphClaim& claim = draft.claim;
  const auto& [subject, relation, object] = draft.triple;
  Fingerprint print;
  print << article_id << key_of(subject) << relation << key_of(object) << key_of(claim.office) << to_string(claim.status)
        << key_of(claim.by) << to_string(claim.state) << claim.time << claim.since << claim.until
        << claim.evidence.span.begin << claim.evidence.span.end << claim.evidence.trigger.begin
        << claim.evidence.trigger.end << claim.evidence.quote << claim.evidence.rule;
  return print.key("claim");
}

// Claims of one article come together and in order.
void Merger::add(const std::string& article_id, DraftClaim draft) {
  if (draft.claim.article != article_) keys_of_article_.clear();
  article_ = draft.claim.article;
  draft.claim.key = claim_key(article_id, draft);
  if (!keys_of_article_.insert(draft.claim.key).second) return;
  triples_[draft.triple].push_back(GraphClaimId(claims.size()));
  claims.push_back(std::move(draft.claim));
}

void Merger::make_edges(std::vector<Edge>* edges) {
  std::vector<std::pair<const Triple, std::vector<GraphClaimId>>*> sorted;
  for (auto& entry : triples_) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
    return std::tie(a->first.subject, a->first.relation, a->first.object) <
           std::tie(b->first.subject, b->first.relation, b->first.object);
  });
  edges->reserve(sorted.size());
  for (auto* entry : sorted) {
    const auto& [subject, relation, object] = entry->first;
    Fingerprint print;
    print << key_of(subject) << relation << key_of(object);
    for (const GraphClaimId id : entry->second) claims[id.index()].edge = EdgeId(edges->size());
    edges->push_back({print.key("edge"), subject, relation, object, std::move(entry->second)});
  }
}

bool is_before(const Claim& a, const Claim& b) {
  return std::tie(a.evidence.span.begin, a.evidence.trigger.begin) < std::tie(b.evidence.span.begin, b.evidence.trigger.begin);
}

}  // namespace

bool is_symmetric_relation(std::string_view relation) {
  constexpr std::array<std::string_view, 5> kSymmetric = {"ally_of", "rival_of", "family_of", "met", "agreed_with"};
  return std::find(kSymmetric.begin(), kSymmetric.end(), relation) != kSymmetric.end();
}

void GraphBuilder::add(DocumentClaims claims) {
  std::string id = claims.article.id;
  if (articles_.contains(id) && sink_ != nullptr) {
    sink_->report({Severity::warning, "article '" + id + "' came twice; the later one counts"});
  }
  articles_.insert_or_assign(std::move(id), std::move(claims));
}

KnowledgeGraph GraphBuilder::build() {
  Identity identity;
  for (const auto& [id, article] : articles_) identity.learn(article);
  NodeDrafts drafts;
  std::vector<std::vector<const NodeDraft*>> drafts_of;  // by article
  for (const auto& [id, article] : articles_)
    drafts_of.push_back(note_entities(article, identity.keys_of(article), &drafts));
  Merger merger;
  merger.nodes = make_nodes(&drafts);
  while (!articles_.empty()) {  // each goes when it is merged, so that strings are not held twice
    const auto first = articles_.extract(articles_.begin());
    DocumentClaims& article = first.mapped();
    std::vector<NodeId> nodes;
    const ArticleId id(merger.articles.size());
    for (const NodeDraft* draft : drafts_of[id.index()]) nodes.push_back(draft->id);
    std::stable_sort(article.claims.begin(), article.claims.end(), is_before);
    for (Claim& claim : article.claims) merger.add(first.key(), draft_claim(std::move(claim), id, nodes));
    merger.articles.push_back({std::move(article.article), std::move(article.text_hash), article.num_sentences, article.num_tokens});
  }
  KnowledgeGraph graph;
  merger.make_edges(&graph.edges_);
  graph.articles_ = std::move(merger.articles);
  graph.nodes_ = std::move(merger.nodes);
  graph.claims_ = std::move(merger.claims);
  return graph;
}

}  // namespace newsgraph
