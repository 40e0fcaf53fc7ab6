// Some nodes and relationships of the property graph in DOT: what a query found, as a picture.
#pragma once

#include <span>
#include <string>

#include "graph/property_model.h"

namespace newsgraph {

// Every node is a box and every relationship a line, in the order given: nothing is merged or left out, unlike in a
// drawing (drawing.h), whose colours and lines this has. Articles and claims are notes.
// REQUIRES: ends of the relationships are among the nodes; ids in ascending order.
std::string subgraph_to_dot(const PropertyModel& model, std::span<const ModelNodeId> nodes,
                            std::span<const RelationshipId> relationships);

}  // namespace newsgraph
