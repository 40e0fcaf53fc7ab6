// Disjoint sets of mentions (union-find), for the passes of coreference.
#pragma once

#include <numeric>
#include <vector>

#include "language/gazetteer.h"
#include "text/document.h"

namespace newsgraph {

class ClusterBuilder {
 public:
  explicit ClusterBuilder(std::size_t num_mentions) : parent_(num_mentions) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  // The first mention of the cluster that `id` is in.
  MentionId find(MentionId id) {
    std::size_t i = id.index();
    while (parent_[i] != i) {
      parent_[i] = parent_[parent_[i]];
      i = parent_[i];
    }
    return MentionId(i);
  }

  bool same(MentionId a, MentionId b) { return find(a) == find(b); }

  void merge(MentionId a, MentionId b) {
    const std::size_t x = find(a).index();
    const std::size_t y = find(b).index();
    parent_[std::max(x, y)] = std::min(x, y);
  }

  std::vector<ClusterId> clusters() {
    std::vector<ClusterId> ids(parent_.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < parent_.size(); ++i) {
      const std::size_t first = find(MentionId(i)).index();
      ids[i] = first == i ? ClusterId(next++) : ids[first];
    }
    return ids;
  }

 private:
  std::vector<std::size_t> parent_;
};

// The passes. Each merges mentions of one kind; later ones use what earlier ones found.
void cluster_bodies(const Document& doc, ClusterBuilder* clusters);    // organisations and places
void cluster_people(const Document& doc, ClusterBuilder* clusters);    // by name
void cluster_offices(const Document& doc, ClusterBuilder* clusters);   // needs bodies and people
void cluster_roles(const Document& doc, ClusterBuilder* clusters);     // `the Prime Minister`; needs offices
void cluster_pronouns(const Document& doc, ClusterBuilder* clusters);

// Of a person's mention by name: from the honorific, else from the first name.
Sex sex_of_name(const Document& doc, const Mention& mention);

}  // namespace newsgraph
