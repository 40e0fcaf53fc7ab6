#include "graph/name_index.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

std::string folded_name(std::string_view name) {
  std::string folded(trim(fold_key(name)));
  if (folded.starts_with("the ")) folded.erase(0, 4);
  return folded;
}

// Bytes past ASCII are letters: `Łukasz`, `王`.
bool is_word_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < folded.size();) {
    std::size_t end = i;
    while (end < folded.size() && is_word_byte(folded[end])) ++end;
    if (end > i) words.push_back(folded.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

bool holds_words(std::string_view name, const std::vector<std::string_view>& wanted) {
  const std::vector<std::string_view> words = words_of(name);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); });
}

// The key of a node that stays in its article holds `~`.
NameFit fit_of(const Node& node, std::size_t position) {
  return position == 0 && node.key.find('~') == std::string::npos ? NameFit::label : NameFit::alias;
}

std::vector<std::size_t> count_claims(const KnowledgeGraph& graph) {
  std::vector<std::size_t> counts(graph.nodes().size(), 0);
  for (const GraphClaim& claim : graph.claims()) {
    const Edge& edge = graph.edge(claim.edge);
    std::array<NodeId, 4> nodes = {edge.subject, edge.object, claim.office, claim.by};
    std::sort(nodes.begin(), nodes.end());  // a node that takes part twice counts once
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i] && (i == 0 || nodes[i] != nodes[i - 1])) ++counts[nodes[i].index()];
    }
  }
  return counts;
}

}  // namespace

NameIndex::NameIndex(const KnowledgeGraph& graph) : graph_(graph), num_claims_(count_claims(graph)) {
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
    const Node& node = graph.nodes()[i];
    for (std::size_t j = 0; j < node.names.size(); ++j)
      entries_.push_back({folded_name(node.names[j]), NodeId(i), fit_of(node, j)});
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.folded, a.node, a.fit) < std::tie(b.folded, b.node, b.fit);
  });
}

std::vector<NameMatch> NameIndex::with_words(std::string_view folded) const {
  std::vector<NameMatch> matches;
  const std::vector<std::string_view> wanted = words_of(folded);
  if (wanted.empty()) return matches;
  std::vector<bool> taken(graph_.nodes().size(), false);
  for (const Entry& entry : entries_) {
    if (taken[entry.node.index()] || !holds_words(entry.folded, wanted)) continue;
    taken[entry.node.index()] = true;
    matches.push_back({entry.node, NameFit::words, 0});
  }
  return matches;
}

std::vector<NameMatch> NameIndex::find(std::string_view text, std::optional<EntityKind> kind) const {
  std::vector<NameMatch> matches;
  const auto is_of_other_kind = [&](const NameMatch& match) { return kind && graph_.node(match.node).kind != *kind; };
  if (const NodeId id = graph_.find_node(text)) matches.push_back({id, NameFit::key, 0});
  const std::string folded = folded_name(text);
  auto at = std::lower_bound(entries_.begin(), entries_.end(), folded,
                             [](const Entry& entry, const std::string& wanted) { return entry.folded < wanted; });
  for (; !folded.empty() && at != entries_.end() && at->folded == folded; ++at) {
    // Names of one node that fold alike stand together, the best fit first.
    const auto is_same = [&](const NameMatch& match) { return match.node == at->node; };
    if (std::none_of(matches.begin(), matches.end(), is_same)) matches.push_back({at->node, at->fit, 0});
  }
  matches.erase(std::remove_if(matches.begin(), matches.end(), is_of_other_kind), matches.end());
  if (matches.empty()) {
    matches = with_words(folded);
    matches.erase(std::remove_if(matches.begin(), matches.end(), is_of_other_kind), matches.end());
  }
  for (NameMatch& match : matches) match.num_claims = num_claims_[match.node.index()];
  std::sort(matches.begin(), matches.end(), [](const NameMatch& a, const NameMatch& b) {
    return std::tie(a.fit, b.num_claims, a.node) < std::tie(b.fit, a.num_claims, b.node);
  });
  return matches;
}

std::vector<NodeId> NameIndex::beginning_with(std::string_view start, std::size_t limit) const {
  const std::string folded = folded_name(start);
  std::vector<NodeId> nodes;
  auto at = std::lower_bound(entries_.begin(), entries_.end(), folded,
                             [](const Entry& entry, const std::string& wanted) { return entry.folded < wanted; });
  for (; at != entries_.end() && at->folded.starts_with(folded) && nodes.size() < limit; ++at) {
    if (std::find(nodes.begin(), nodes.end(), at->node) == nodes.end()) nodes.push_back(at->node);
  }
  return nodes;
}

std::vector<NodeId> NameIndex::closest(std::string_view name) const {
  constexpr std::size_t kMinLetters = 3;  // any name is near one letter
  if (count_code_points(name) < kMinLetters) return {};
  const std::string folded = folded_name(name);
  std::vector<NodeId> nodes;
  for (const NameMatch& match : with_words(folded)) nodes.push_back(match.node);
  if (nodes.empty()) {
    std::vector<std::string> known;
    for (const Entry& entry : entries_) {
      if (known.empty() || known.back() != entry.folded) known.push_back(entry.folded);
    }
    const auto nearest = closest_word(folded, known);
    for (const Entry& entry : entries_) {
      if (nearest && entry.folded == *nearest) nodes.push_back(entry.node);
    }
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

std::vector<NameMatch> NameIndex::best(std::string_view text, std::optional<EntityKind> kind) const {
  std::vector<NameMatch> matches = find(text, kind);
  const auto is_worse = [&](const NameMatch& match) { return match.fit != matches.front().fit; };
  matches.erase(std::find_if(matches.begin(), matches.end(), is_worse), matches.end());
  return matches;
}

}  // namespace newsgraph
