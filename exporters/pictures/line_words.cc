#include "exporters/pictures/line_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/text_util.h"
#include "exporters/pictures/wording.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxTooltipClaims = 8;  // a tooltip is read in passing
constexpr std::size_t kLabelWidth = 18;       // code points a line
constexpr std::size_t kMaxLabelLines = 7;
constexpr std::size_t kMaxNameInLabel = 64;

void add_once(const std::string& text, std::vector<std::string>* texts) {
  if (std::find(texts->begin(), texts->end(), text) == texts->end()) texts->push_back(text);
}

// `Watson says: `, `possibly: `: what stands before the words of a claim that is not plainly so.
std::string lead_in(const KnowledgeGraph& graph, LineStyle style, const GraphClaim& claim, NodeId subject) {
  const NodeId by = claim.by;
  std::string words = claim.unnamed_speaker ? "somebody says: " : "";
  if (by) words = by == subject ? "by own account: " : clip(graph.node(by).label(), kMaxNameInLabel) + " says: ";
  if (style == LineStyle::planned) words += "planned: ";
  if (style == LineStyle::hypothetical) words += "possibly: ";
  return words;
}

// Claims that read the same are named once, with the number of articles: `appointed ×3`.
std::string label_of(const KnowledgeGraph& graph, const Line& line, const std::function<bool(NodeId)>& is_former) {
  std::vector<std::string> order;
  std::map<std::string, std::set<ArticleId>> articles;
  for (const GraphClaimId id : line.claims) {
    const GraphClaim& claim = graph.claim(id);
    const NodeId subject = graph.edge(claim.edge).subject;
    std::string words = clip(claim_in_words(graph, claim), kMaxNameInLabel);
    if (words.empty() && subject && is_former(subject)) words = "former";  // ex-chairman -> the bank
    if (words.empty()) continue;
    if (articles.find(words) == articles.end()) order.push_back(words);
    articles[words].insert(claim.article);
  }
  for (std::string& words : order) {
    if (const std::size_t count = articles[words].size(); count > 1) words += " ×" + std::to_string(count);
  }
  if (order.empty()) return {};
  return wrap(line.lead + join(order, ", "), kLabelWidth, kMaxLabelLines);
}

}  // namespace

void tell_line(const KnowledgeGraph& graph, std::vector<GraphClaimId> claims,
               const std::function<bool(NodeId)>& is_former, Line* line) {
  std::set<ArticleId> articles;
  std::vector<std::string> paragraphs, keys;
  line->both_ways = true;
  for (const GraphClaimId id : claims) {
    const GraphClaim& claim = graph.claim(id);
    const Edge& edge = graph.edge(claim.edge);
    articles.insert(claim.article);
    add_once(edge.key.text(), &keys);
    add_once(graph.relation(edge), &line->relations);
    if (paragraphs.size() < kMaxTooltipClaims) paragraphs.push_back(claim_in_full(graph, claim));
    line->both_ways = line->both_ways && is_symmetric(graph.relation(edge));
  }
  if (claims.size() > paragraphs.size()) {
    paragraphs.push_back("and " + std::to_string(claims.size() - paragraphs.size()) + " more");
  }
  const GraphClaim& first = graph.claim(claims.front());
  line->num_articles = articles.size();
  line->lead = lead_in(graph, line->style, first, graph.edge(first.edge).subject);
  line->claims = std::move(claims);
  line->label = label_of(graph, *line, is_former);
  line->tooltip = join(paragraphs, "\n\n");
  line->edges = join(keys, " ");
  line->url = graph.article(first.article).info.url;
}

}  // namespace newsgraph
