// Which boxes of a drawing belong together: members, posts and their holders with their body.
#pragma once

#include <cstddef>
#include <vector>

#include "exporters/pictures/drawing.h"
#include "exporters/view.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct Cluster {
  NodeId body;
  std::vector<std::size_t> boxes;  // not empty, ascending; the body's own box too, if it has one
};

struct ClusteredDrawing {
  Drawing drawing;
  std::vector<Cluster> clusters;  // by first box; no box is in two
};

// Clusters `drawing` of `view` by bodies of `kind`: organisations or places. A box belongs to the body that most claims
// tie it to, directly (member_of, represents, office_in, part_of) or by an office that is held; of equals to the first
// told. Only what articles say in their own voice counts, and only what is not over. A body that nobody belongs to, and
// who belongs to none, stay outside. Lines that say no more than the cluster does go, and their tooltips to the box; so
// does the box of a body that has no line left.
ClusteredDrawing cluster_drawing(const KnowledgeGraph& graph, const View& view, Drawing drawing, EntityKind kind);

}  // namespace newsgraph
