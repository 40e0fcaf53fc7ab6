// Nodes by any of their names, whatever case and accents: `rossello` finds Ricardo Rosselló.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.h"

namespace newsgraph {

// How a text names a node, the surest first.
enum class NameFit {
  key,    // `person/jeremy-hunt`
  label,  // the whole label
  alias,  // the whole of another name; or of the label of a node that one article keeps to itself (`Mr Hunt`)
  words,  // every word stands in one of its names, in any order: `hunt jeremy`
};

struct NameMatch {
  NodeId node;
  NameFit fit = NameFit::words;
  std::size_t num_claims = 0;  // that the node takes part in: as subject, object, office or speaker
};

// Made once for a graph, which must outlive it; then asked many times. About 100 bytes a name.
// Threads: any number may read.
class NameIndex {
 public:
  explicit NameIndex(const KnowledgeGraph& graph);

  // The nodes that `text` names, of `kind` if one is given, each once with its best fit: by fit, then those of more
  // claims first, then in node order. A leading `the` counts for nothing. Empty where nothing fits, or `text` holds no
  // word. Cost: logarithmic for whole names; where no whole name fits, linear in the names of the graph. Matches by
  // words are looked for only where nothing fits better.
  std::vector<NameMatch> find(std::string_view text, std::optional<EntityKind> kind = std::nullopt) const;

  // The matches of find() that fit as well as the best one: one is an answer, several are a question to the user.
  std::vector<NameMatch> best(std::string_view text, std::optional<EntityKind> kind = std::nullopt) const;

  // Nodes with a name that begins as `start` does: those whose names come first in the alphabet, each once, at most
  // `limit`.
  std::vector<NodeId> beginning_with(std::string_view start, std::size_t limit) const;

  // Nodes that somebody who wrote `name`, which names none, may have meant, in node order: those that have all its
  // words in a name (`Williamson`), else those with the name nearest to it (closest_word); or none. None for less than
  // three letters. Cost: linear in the names. REQUIRES: valid UTF-8.
  std::vector<NodeId> closest(std::string_view name) const;

  std::size_t num_claims(NodeId node) const { return num_claims_[node.index()]; }

 private:
  struct Entry {
    std::string folded;
    NodeId node;
    NameFit fit;
  };

  std::vector<NameMatch> with_words(std::string_view folded) const;

  const KnowledgeGraph& graph_;
  std::vector<Entry> entries_;           // by folded name
  std::vector<std::size_t> num_claims_;  // by node
};

}  // namespace newsgraph
