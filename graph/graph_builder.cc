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
  bool is_usual = false;  // what everybody calls it
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
    if (!article.entities[i].known_as.empty()) {
      NameUse& usual = draft.names[article.entities[i].known_as];
      ++usual.total;
      usual.is_usual = true;
    }
    noted.push_back(&draft);
  }
  return noted;
}

// The label first: what it is known as or the name that the key was made from, else the one most articles hold fullest.
// Then by frequency.
std::vector<std::string> ranked_names(const std::string& key, const std::map<std::string, NameUse>& uses) {
  const std::size_t begin = key.find('/') + 1;
  const std::string slug = key.substr(begin, key.find_first_of("@~", begin) - begin);
  using Rank = std::tuple<bool, std::size_t, std::size_t, bool>;
  std::vector<std::pair<Rank, std::string>> ranked;
  for (const auto& [name, use] : uses) {
    const bool has_article = fold_key(name).starts_with("the ");
    ranked.emplace_back(
        Rank(use.is_usual || (use.as_first > 0 && slug_of(name) == slug), use.as_first, use.total, !has_article), name);
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
  RelationId relation;
  NodeId object;
  auto operator<=>(const Triple&) const = default;
};

struct TripleHash {
  std::size_t operator()(const Triple& triple) const {
    const std::size_t ends =
        (triple.subject ? triple.subject.index() : 0) * 0x9E3779B97F4A7C15ULL + triple.object.index();
    return (ends * 0xBF58476D1CE4E5B9ULL) ^ triple.relation.index();
  }
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

// Everything that makes a claim or an edge this one, each part ended by a byte that no name holds.
class Fingerprint {
 public:
  Fingerprint& operator<<(std::string_view part) {
    hash_ = fnv1a(part, hash_);
    hash_ = fnv1a("\x1f", hash_);
    return *this;
  }
  Fingerprint& operator<<(std::size_t number) { return *this << std::to_string(number); }
  std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_ = fnv1a("");
};

// What the graph is made of, but for its edges.
struct Parts {
  std::vector<GraphArticle> articles;
  std::vector<Node> nodes;
  std::vector<std::string> relations;
  std::vector<GraphClaim> claims;
  GroundTable grounds;
  TextStore texts;
};

// Takes the claims of one article after the other. Until make_edges(), an EdgeId is the number of a triple, by first
// claim.
class Merger {
 public:
  explicit Merger(Parts* parts) : parts_(*parts) {}

  // `nodes` are those of the article's entities. Claims of one article come together and in order.
  void add(const std::string& article_id, ArticleId article, const std::vector<NodeId>& nodes, Claim claim);

  // The edges, to which the claims are then tied.
  std::vector<Edge> make_edges();

 private:
  std::string_view key_of(NodeId node) const {
    return node ? std::string_view(parts_.nodes[node.index()].key) : std::string_view();
  }
  RelationId relation_of(const std::string& name) const {
    const auto found = std::lower_bound(parts_.relations.begin(), parts_.relations.end(), name);
    return RelationId(static_cast<std::size_t>(found - parts_.relations.begin()));
  }
  GraphClaim graph_claim(const Claim& claim, ArticleId article, const std::vector<NodeId>& nodes);
  ClaimKey claim_key(const std::string& article_id, const Triple& triple, const GraphClaim& made,
                     const Claim& claim) const;

  Parts& parts_;
  std::unordered_map<Triple, EdgeId, TripleHash> triples_;
  std::set<ClaimKey> keys_of_article_;
  ArticleId article_;
};

GraphClaim Merger::graph_claim(const Claim& claim, ArticleId article, const std::vector<NodeId>& nodes) {
  const Evidence& evidence = claim.evidence;
  GraphClaim made;
  made.article = article;
  made.office = node_of(claim.office, nodes);
  made.by = node_of(claim.by, nodes);
  made.status = claim.status;
  made.state = claim.state;
  made.evidence.span = evidence.span;
  made.evidence.begin_code_points = static_cast<std::uint32_t>(evidence.begin_code_points);
  made.evidence.end_code_points = static_cast<std::uint32_t>(evidence.end_code_points);
  made.evidence.trigger = evidence.trigger;
  made.evidence.confidence = evidence.confidence;
  return made;
}

ClaimKey Merger::claim_key(const std::string& article_id, const Triple& triple, const GraphClaim& made,
                           const Claim& claim) const {
  const Evidence& evidence = claim.evidence;
  Fingerprint print;
  print << article_id << key_of(triple.subject) << claim.relation << key_of(triple.object) << key_of(made.office)
        << to_string(claim.status) << key_of(made.by) << to_string(claim.state) << claim.time << claim.since
        << claim.until << evidence.span.begin << evidence.span.end << evidence.trigger.begin << evidence.trigger.end
        << evidence.quote << evidence.rule;
  return ClaimKey(print.hash());
}

void Merger::add(const std::string& article_id, ArticleId article, const std::vector<NodeId>& nodes, Claim claim) {
  NG_CHECK(!claim.object.is_none());
  Triple triple{node_of(claim.subject, nodes), relation_of(claim.relation), node_of(claim.object, nodes)};
  if (is_symmetric_relation(claim.relation) && triple.subject && triple.object < triple.subject) {
    std::swap(triple.subject, triple.object);
    swap_ends(&claim.evidence.arguments);
  }
  GraphClaim made = graph_claim(claim, article, nodes);
  made.key = claim_key(article_id, triple, made, claim);
  if (article != article_) keys_of_article_.clear();
  article_ = article;
  if (!keys_of_article_.insert(made.key).second) return;
  made.edge = triples_.try_emplace(triple, EdgeId(triples_.size())).first->second;
  TextStore& texts = parts_.texts;
  made.time = texts.add(claim.time);
  made.since = texts.add(claim.since);
  made.until = texts.add(claim.until);
  made.evidence.quote = texts.add(claim.evidence.quote);
  made.evidence.rule = texts.add(claim.evidence.rule);
  const GraphClaimId id(parts_.claims.size());
  for (const ArgumentGround& argument : claim.evidence.arguments) {
    parts_.grounds.add(id, argument, &texts);
    made.unnamed_speaker |= argument.place == ClaimPlace::by && argument.reached == Reached::unknown;
  }
  for (const CueGround& cue : claim.evidence.cues) parts_.grounds.add(id, cue, &texts);
  parts_.claims.push_back(made);
}

std::vector<Edge> Merger::make_edges() {
  std::vector<std::pair<Triple, EdgeId>> sorted(triples_.begin(), triples_.end());
  triples_.clear();
  std::sort(sorted.begin(), sorted.end());
  std::vector<EdgeId> place(sorted.size());
  std::vector<Edge> edges;
  edges.reserve(sorted.size());
  for (const auto& [triple, number] : sorted) {
    const auto& [subject, relation, object] = triple;
    Fingerprint print;
    print << key_of(subject) << parts_.relations[relation.index()] << key_of(object);
    place[number.index()] = EdgeId(edges.size());
    edges.push_back({EdgeKey(print.hash()), subject, relation, object});
  }
  for (GraphClaim& claim : parts_.claims) claim.edge = place[claim.edge.index()];
  return edges;
}

// Names the relations, and reserves what the claims will need.
void make_room(const std::map<std::string, DocumentClaims>& articles, Parts* parts) {
  std::set<std::string> relations;
  std::size_t num_claims = 0, num_arguments = 0, num_cues = 0;
  for (const auto& [id, article] : articles) {
    num_claims += article.claims.size();
    for (const Claim& claim : article.claims) {
      relations.insert(claim.relation);
      num_cues += claim.evidence.cues.size();
      for (const ArgumentGround& argument : claim.evidence.arguments) num_arguments += 1 + argument.chain.size();
    }
  }
  parts->relations.assign(relations.begin(), relations.end());
  parts->articles.reserve(articles.size());
  parts->claims.reserve(num_claims);
  parts->grounds.reserve(num_arguments, num_cues);
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
  Parts parts;
  parts.nodes = make_nodes(&drafts);
  make_room(articles_, &parts);
  Merger merger(&parts);
  while (!articles_.empty()) {  // each goes when it is merged, so that strings are not held twice
    const auto first = articles_.extract(articles_.begin());
    DocumentClaims& article = first.mapped();
    std::vector<NodeId> nodes;
    const ArticleId id(parts.articles.size());
    for (const NodeDraft* draft : drafts_of[id.index()]) nodes.push_back(draft->id);
    std::stable_sort(article.claims.begin(), article.claims.end(), is_before);
    for (Claim& claim : article.claims) merger.add(first.key(), id, nodes, std::move(claim));
    parts.articles.push_back(
        {std::move(article.article), std::move(article.text_hash), article.num_sentences, article.num_tokens});
  }
  KnowledgeGraph graph;
  graph.edges_ = merger.make_edges();
  graph.articles_ = std::move(parts.articles);
  graph.nodes_ = std::move(parts.nodes);
  graph.relations_ = std::move(parts.relations);
  graph.claims_ = std::move(parts.claims);
  graph.grounds_ = std::move(parts.grounds);
  parts.texts.finish();
  graph.texts_ = std::make_shared<TextStore>(std::move(parts.texts));
  graph.list_claims_by_edge();
  return graph;
}

}  // namespace newsgraph
