#include "exporters/pictures/wording.h"

#include <algorithm>
#include <array>

#include "base/text_util.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 5> kSymmetric = {"agreed_with", "ally_of", "family_of", "met", "rival_of"};
constexpr std::array<std::string_view, 3> kPlainTies = {"holds_office", "member_of", "office_in"};
constexpr std::size_t kYear = 4;        // digits of a year
constexpr std::size_t kMaxAliases = 12;

// What is planned or possible lies ahead: no need to say so twice.
std::string state_word(const GraphClaim& claim) {
  if (claim.state == State::former) return "former ";
  return claim.state == State::future && claim.status == Status::asserted ? "future " : std::string();
}

// `since 2017-11`, `until 2019-05-01`, `2017-11 to 2019-05-01`.
std::string term_in_words(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const std::string since(graph.since(claim)), until(graph.until(claim));
  if (!since.empty() && !until.empty()) return since + " to " + until;
  if (!until.empty()) return "until " + until;
  return since.empty() ? std::string() : "since " + since;
}

std::string name_of(const KnowledgeGraph& graph, NodeId node) { return node ? graph.node(node).label() : "somebody"; }

std::string tie_in_words(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const std::string term = term_in_words(graph, claim);
  if (claim.state == State::former && !claim.until) return join({"former", term}, term.empty() ? "" : ", ");
  if (claim.state == State::future) return join({"future", term}, term.empty() ? "" : ", ");
  return term;
}

// The article's day is the reader's frame: only another year is worth a word.
std::string year_in_words(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const std::string& date = graph.article(claim.article).info.date;
  const std::string_view time = graph.time(claim);
  if (time.size() < kYear || time.substr(0, kYear) == std::string_view(date).substr(0, kYear)) return {};
  return " (" + std::string(time) + ")";
}

std::string status_in_words(const KnowledgeGraph& graph, const GraphClaim& claim) {
  std::string words(to_string(claim.status));
  words += claim.by                ? ", says " + graph.node(claim.by).label()
           : claim.unnamed_speaker ? ", says somebody unnamed"
                                   : ", by the article";
  return words;
}

}  // namespace

bool is_symmetric(const std::string& relation) {
  return std::find(kSymmetric.begin(), kSymmetric.end(), relation) != kSymmetric.end();
}

bool is_plain_tie(const std::string& relation) {
  return std::find(kPlainTies.begin(), kPlainTies.end(), relation) != kPlainTies.end();
}

std::string relation_in_words(const std::string& relation) {
  std::string words = relation;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string claim_in_words(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const Edge& edge = graph.edge(claim.edge);
  const bool certain = claim.status == Status::asserted && claim.is_own_voice();
  if (certain && is_plain_tie(graph.relation(edge))) return tie_in_words(graph, claim);
  std::string words = claim.status == Status::negated ? "not " : "";
  words += state_word(claim);
  words += relation_in_words(graph.relation(edge));
  if (claim.office && claim.office != edge.object) words += " as " + graph.node(claim.office).label();
  return words + year_in_words(graph, claim);
}

std::string claim_in_full(const KnowledgeGraph& graph, const GraphClaim& claim) {
  const Edge& edge = graph.edge(claim.edge);
  const GraphArticle& article = graph.article(claim.article);
  std::string text = name_of(graph, edge.subject) + " – " + relation_in_words(graph.relation(edge)) + " – " +
                     name_of(graph, edge.object);
  if (claim.office && claim.office != edge.object) text += ", as " + graph.node(claim.office).label();
  text += "\n" + status_in_words(graph, claim);
  if (claim.state != State::none) text += "; " + std::string(to_string(claim.state));
  if (const std::string term = term_in_words(graph, claim); !term.empty()) text += ", " + term;
  if (claim.time) text.append("; time: ").append(graph.time(claim));
  text.append("\n“").append(graph.quote(claim)).append("”\n— ").append(article.info.id);
  if (!article.info.source.empty()) text += ", " + article.info.source;
  if (!article.info.date.empty()) text += ", " + article.info.date;
  return text;
}

std::string node_in_full(const Node& node) {
  std::string text = node.label() + " (" + std::string(to_string(node.kind)) + ")";
  const std::size_t shown = std::min(node.names.size(), kMaxAliases + 1);
  const std::vector<std::string> aliases(node.names.begin() + 1, node.names.begin() + static_cast<std::ptrdiff_t>(shown));
  if (!aliases.empty()) text += "\nalso: " + join(aliases, ", ");
  if (shown < node.names.size()) text += ", …";
  return text;
}

}  // namespace newsgraph
