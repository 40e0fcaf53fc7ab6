#include "graph/name_index.h"

#include <algorithm>

#include "base/suggest.h"
#include "base/text_util.h"

namespace newsgraph {

NameIndex::NameIndex(const KnowledgeGraph& graph) {
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
    for (const std::string& name : graph.nodes()[i].names) names_.emplace_back(fold_key(name), NodeId(i));
  }
  std::sort(names_.begin(), names_.end());
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

std::vector<NodeId> NameIndex::find(std::string_view name) const {
  const std::string folded = fold_key(name);
  std::vector<NodeId> nodes;
  for (auto row = std::lower_bound(names_.begin(), names_.end(), std::pair(folded, NodeId(0)));
       row != names_.end() && row->first == folded; ++row) {
    nodes.push_back(row->second);
  }
  return nodes;
}

std::vector<NodeId> NameIndex::beginning_with(std::string_view start, std::size_t limit) const {
  const std::string folded = fold_key(start);
  std::vector<NodeId> nodes;
  for (auto row = std::lower_bound(names_.begin(), names_.end(), std::pair(folded, NodeId(0)));
       row != names_.end() && row->first.starts_with(folded) && nodes.size() < limit; ++row) {
    if (std::find(nodes.begin(), nodes.end(), row->second) == nodes.end()) nodes.push_back(row->second);
  }
  return nodes;
}

std::vector<NodeId> NameIndex::closest(std::string_view name) const {
  constexpr std::size_t kMinLetters = 3;  // any name is near one letter
  if (count_code_points(name) < kMinLetters) return {};
  const std::string as_last_words = " " + fold_key(name);
  std::vector<NodeId> nodes;
  for (const auto& [folded, node] : names_) {
    if (folded.ends_with(as_last_words)) nodes.push_back(node);
  }
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  if (!nodes.empty()) return nodes;
  std::vector<std::string> known;
  for (const auto& [folded, node] : names_) {
    if (known.empty() || known.back() != folded) known.push_back(folded);
  }
  const auto nearest = closest_word(fold_key(name), known);
  return nearest ? find(*nearest) : std::vector<NodeId>();
}

}  // namespace newsgraph
