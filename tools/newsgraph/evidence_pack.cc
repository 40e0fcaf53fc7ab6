#include "evidence_pack.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <utility>

namespace newsgraph {
namespace {

PackFiles with_digest(std::vector<FileDigest> files) {
  std::string digest = digest_of_all(files);
  return {std::move(files), std::move(digest)};
}

template <typename Value, typename Key>
const Value* found(const std::vector<Value>& values, std::string_view wanted, Key key) {
  const auto at = std::find_if(values.begin(), values.end(), [&](const Value& value) { return key(value) == wanted; });
  return at == values.end() ? nullptr : &*at;
}

// The only place that looks into the graph.
class PackMaker {
 public:
  PackMaker(const KnowledgeGraph& graph, const RelationSet& relations, const FileReader& files)
      : graph_(graph), relations_(relations), files_(files) {}

  EvidencePack make(const std::vector<PackChoice>& chosen, const PackProgram& program) {
    pack_.program = program;
    std::map<EdgeId, std::set<GraphClaimId>> edges;
    for (const PackChoice& choice : chosen) {
      const std::span<const GraphClaimId> claims =
          choice.claims.empty() ? graph_.claims_of(choice.edge) : std::span<const GraphClaimId>(choice.claims);
      edges[choice.edge].insert(claims.begin(), claims.end());
    }
    for (const auto& [id, claims] : edges) pack_.edges.push_back(edge(id, claims));
    for (const ArticleId id : articles_) {
      const GraphArticle& article = graph_.article(id);
      pack_.articles.push_back({article.info, std::string(article.text_hash)});
    }
    for (const NodeId id : nodes_) {
      const Node& node = graph_.node(id);
      pack_.nodes.push_back({node.key, node.kind, {node.names.begin(), node.names.end()}});
    }
    return std::move(pack_);
  }

 private:
  std::string key_of(NodeId id) {
    if (id.is_none()) return {};
    nodes_.insert(id);
    return graph_.node(id).key;
  }

  PackEdge edge(EdgeId id, const std::set<GraphClaimId>& claims) {
    const Edge& edge = graph_.edge(id);
    PackEdge out{edge.key.text(), key_of(edge.subject), graph_.relation(edge), key_of(edge.object), {}};
    for (const GraphClaimId claim : claims) out.claims.push_back(this->claim(claim));
    return out;
  }

  PackClaim claim(GraphClaimId id) {
    const GraphClaim& claim = graph_.claim(id);
    articles_.insert(claim.article);
    PackClaim out;
    out.key = claim.key.text();
    out.article = graph_.article(claim.article).info.id;
    out.status = claim.status;
    out.state = claim.state;
    out.time = graph_.time(claim);
    out.since = graph_.since(claim);
    out.until = graph_.until(claim);
    out.office = key_of(claim.office);
    out.by = key_of(claim.by);
    out.evidence = spelled_out(id);
    out.trigger = std::string(words_of({out.evidence.trigger, {}}, out.evidence.span, out.evidence.quote));
    if (!out.evidence.rule.empty()) out.rules = texts_of_rule(out.evidence.rule, graph_.relation(claim), relations_, files_);
    return out;
  }

  Evidence spelled_out(GraphClaimId id) const {
    const GraphClaim& claim = graph_.claim(id);
    const GraphEvidence& from = claim.evidence;
    ClaimGrounds grounds = graph_.grounds(id);
    Evidence evidence{from.span, from.begin_code_points, from.end_code_points, from.trigger, std::string(graph_.quote(claim)),
                      std::string(graph_.rule(claim)), from.confidence, std::move(grounds.arguments), std::move(grounds.cues)};
    const auto spell_out = [&](Passage* passage) {
      passage->text = std::string(words_of(*passage, evidence.span, evidence.quote));
    };
    for (ArgumentGround& argument : evidence.arguments) {
      spell_out(&argument.words);
      for (Passage& link : argument.chain) spell_out(&link);
    }
    for (CueGround& cue : evidence.cues) spell_out(&cue.words);
    const double confidence = std::clamp(evidence.confidence, 0.0, 1.0);
    evidence.confidence = static_cast<double>(std::lround(confidence * 1000)) / 1000;
    return evidence;
  }

  const KnowledgeGraph& graph_;
  const RelationSet& relations_;
  const FileReader& files_;
  EvidencePack pack_;
  std::set<ArticleId> articles_;
  std::set<NodeId> nodes_;
};

}  // namespace

Result<PackProgram> this_program(const std::vector<std::string>& relation_files, const FileReader& files) {
  std::vector<FileDigest> own;
  for (const std::string& path : relation_files) {
    NG_TRY(const std::string bytes, files.read(path));
    own.push_back(digest_of(path.substr(path.rfind('/') + 1), bytes));
  }
  return PackProgram{NG_VERSION, with_digest(embedded_models()), with_digest(embedded_rules()),
                     with_digest(std::move(own))};
}

const PackNode* EvidencePack::node(std::string_view key) const {
  return found(nodes, key, [](const PackNode& node) { return std::string_view(node.key); });
}

std::string EvidencePack::label(std::string_view key) const {
  const PackNode* const named = node(key);
  return named == nullptr ? "?" : named->names.front();
}

const PackArticle* EvidencePack::article(std::string_view id) const {
  return found(articles, id, [](const PackArticle& article) { return std::string_view(article.info.id); });
}

EvidencePack make_pack(const KnowledgeGraph& graph, const std::vector<PackChoice>& chosen, const PackProgram& program,
                       const RelationSet& relations, const FileReader& files) {
  return PackMaker(graph, relations, files).make(chosen, program);
}

std::string edge_in_words(const EvidencePack& pack, const PackEdge& edge) {
  return pack.label(edge.subject) + " " + edge.relation + " " + pack.label(edge.object);
}

}  // namespace newsgraph
