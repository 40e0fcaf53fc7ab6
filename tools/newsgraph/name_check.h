// Are the names that an evidence pack gives its nodes those that the articles give them?
//
// A node of a graph has the names of all articles of the graph, so a pack may have names that its own articles do not
// have. Each must stand somewhere in the articles given.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evidence_pack.h"
#include "input/article.h"

namespace newsgraph {

// A name of a node that was not found.
struct NameDoubt {
  std::string node;  // key
  std::string name;
  bool is_label = false;  // the node's first name, by which it is shown
  std::string other_in;   // the article where it is the name of somebody else, or empty: it stands nowhere
};

class NameCheck {
 public:
  explicit NameCheck(const EvidencePack& pack);

  // Any article given. Cost: one pass over its text for each name that no article has so far.
  void offer(const Article& article);

  // `was`, a node of the pack, is `is`, one of all `others` that the article has.
  void confirm(const PackNode& was, const PackNode& is, const std::vector<PackNode>& others,
               const std::string& article);

  // In pack order. `all_read`: every article of the pack was given; else of nodes that were confirmed only.
  std::vector<NameDoubt> doubts(bool all_read) const;

 private:
  const EvidencePack& pack_;
  std::set<std::string, std::less<>> standing_;                    // names that stand in an article
  std::map<std::string, std::set<std::string>, std::less<>> own_;  // by key: the articles' names for it, and known_as
  std::map<std::string, std::string, std::less<>>
      label_of_another_;  // by key: the article where its label is another's
};

}  // namespace newsgraph
