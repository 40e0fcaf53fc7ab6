#include "extract/coreference.h"

#include "extract/cluster_builder.h"

namespace newsgraph {

std::vector<ClusterId> resolve_coreference(const Document& doc) {
  ClusterBuilder clusters(doc.mentions().size());
  cluster_bodies(doc, &clusters);
  cluster_people(doc, &clusters);
  cluster_offices(doc, &clusters);
  cluster_roles(doc, &clusters);
  cluster_pronouns(doc, &clusters);
  return clusters.clusters();
}

}  // namespace newsgraph
