#include "edge_choice.h"

#include <algorithm>
#include <vector>

#include "base/suggest.h"
#include "base/text_util.h"
#include "named_node.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxListed = 10;
constexpr std::string_view kNobody = "?";

// Ids of the values whose key, which may stand without its prefix, begins with `text`.
template <typename Value>
std::vector<std::size_t> with_key(std::span<const Value> values, std::string_view prefix, std::string_view text) {
  const std::string wanted = std::string(prefix).append(text.starts_with(prefix) ? text.substr(prefix.size()) : text);
  const auto whole = decltype(Value::key)::parse(wanted);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (whole ? values[i].key == *whole : values[i].key.text().starts_with(wanted)) found.push_back(i);
  }
  return found;
}

Error several(const KnowledgeGraph& graph, const std::string& what, const std::vector<EdgeId>& edges,
              std::string_view way_out) {
  std::string message = what + " " + std::to_string(edges.size()) + " edges:";
  for (std::size_t i = 0; i < std::min(edges.size(), kMaxListed); ++i) {
    message += (i > 0 ? ", " : " ") + edge_in_words(graph, edges[i]) + " (" + graph.edge(edges[i]).key.text() + ")";
  }
  if (edges.size() > kMaxListed) message += ", …";
  return {ErrorCode::usage, message.append("; ").append(way_out)};
}

// Most claims first; of equals in graph order.
Result<EdgeAnswer> one_of(const KnowledgeGraph& graph, const std::string& what, std::vector<EdgeId> edges,
                          const EdgeQuestion& question) {
  std::stable_sort(edges.begin(), edges.end(),
                   [&](EdgeId a, EdgeId b) { return graph.edge(a).num_claims > graph.edge(b).num_claims; });
  if (edges.size() > 1 && !question.first) return several(graph, what, edges, question.way_out);
  return EdgeAnswer{edges.front(), GraphClaimId()};
}

Result<EdgeAnswer> edge_with_key(const KnowledgeGraph& graph, const EdgeQuestion& question) {
  const std::string& key = question.key;
  const bool may_be_edge = !key.starts_with("claim/");
  const bool may_be_claim = !key.starts_with("edge/");
  std::vector<EdgeId> edges;
  if (may_be_edge) {
    for (const std::size_t id : with_key(graph.edges(), EdgeTag::kKeyPrefix, key)) edges.emplace_back(id);
  }
  if (!edges.empty()) return one_of(graph, "'" + key + "' begins the keys of", std::move(edges), question);
  const std::vector<std::size_t> claims =
      may_be_claim ? with_key(graph.claims(), GraphClaimTag::kKeyPrefix, key) : std::vector<std::size_t>();
  if (claims.size() == 1 || (!claims.empty() && question.first)) {
    return EdgeAnswer{graph.claims()[claims.front()].edge, GraphClaimId(claims.front())};
  }
  if (!claims.empty()) {
    return Error{ErrorCode::usage, "'" + key + "' begins the keys of " + std::to_string(claims.size()) +
                                       " claims; give more of it, or --first"};
  }
  return Error{ErrorCode::not_found,
               "no edge and no claim has the key '" + key +
                   "'; 'newsgraph list --json' prints keys, or give --subject, --relation and --object"};
}

Result<void> check_relation(const KnowledgeGraph& graph, const std::string& relation) {
  const std::vector<std::string> names(graph.relations().begin(), graph.relations().end());
  if (relation.empty() || std::find(names.begin(), names.end(), relation) != names.end()) return {};
  return Error{ErrorCode::not_found, "the graph has no relation '" + relation + "'" + did_you_mean(relation, names)};
}

// The nodes that may stand at one end of the edge; empty: any. All that the name fits equally well: mostly only one has
// such an edge.
Result<std::vector<NodeId>> ends(const KnowledgeGraph& graph, const NameIndex& index, const std::string& name) {
  std::vector<NodeId> nodes;
  if (name.empty() || name == kNobody) return nodes;
  for (const NameMatch& match : index.best(name)) nodes.push_back(match.node);
  if (nodes.empty()) return choose_node(graph, index, name, {}).error();
  return nodes;
}

bool fits(const std::string& name, const std::vector<NodeId>& wanted, NodeId node) {
  if (name == kNobody) return node.is_none();
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), node) != wanted.end();
}

std::string in_words(const EdgeQuestion& question) {
  const auto word = [](const std::string& text) { return text.empty() ? std::string("…") : text; };
  return "'" + word(question.subject) + " " + word(question.relation) + " " + word(question.object) + "'";
}

}  // namespace

std::string edge_in_words(const KnowledgeGraph& graph, EdgeId id) {
  const Edge& edge = graph.edge(id);
  return (edge.subject ? graph.node(edge.subject).label() : std::string(kNobody)) + " " + graph.relation(edge) + " " +
         graph.node(edge.object).label();
}

Result<std::vector<EdgeId>> choose_edges(const KnowledgeGraph& graph, const EdgeQuestion& question) {
  const bool by_names = !question.subject.empty() || !question.relation.empty() || !question.object.empty();
  if (!by_names) return Error{ErrorCode::usage, "which edge? Expected its key, or --subject, --relation and --object"};
  NG_TRY_VOID(check_relation(graph, question.relation));
  const NameIndex index(graph);
  NG_TRY(const std::vector<NodeId> subjects, ends(graph, index, question.subject));
  NG_TRY(const std::vector<NodeId> objects, ends(graph, index, question.object));
  std::vector<EdgeId> found;
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge& edge = graph.edges()[i];
    const bool right = question.relation.empty() || graph.relation(edge) == question.relation;
    if (right && fits(question.subject, subjects, edge.subject) && fits(question.object, objects, edge.object))
      found.emplace_back(i);
  }
  if (found.empty())
    return Error{ErrorCode::not_found,
                 "no edge says " + in_words(question) + "; 'newsgraph list' shows those there are"};
  return found;
}

Result<EdgeAnswer> choose_edge(const KnowledgeGraph& graph, const EdgeQuestion& question) {
  const bool by_names = !question.subject.empty() || !question.relation.empty() || !question.object.empty();
  if (by_names && !question.key.empty())
    return Error{ErrorCode::usage, "a key says which edge; expected it, or --subject, --relation and --object"};
  if (!question.key.empty()) return edge_with_key(graph, question);
  NG_TRY(std::vector<EdgeId> found, choose_edges(graph, question));
  return one_of(graph, in_words(question) + " fits", std::move(found), question);
}

}  // namespace newsgraph
