// What a line of a picture says of the claims that it stands for.
#pragma once

#include <functional>
#include <vector>

#include "exporters/pictures/drawing.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// Fills in all of `line` but its ends and its style. `claims`: by article and place in the text, not empty, all of the
// line's style and of one speaker. `is_former`: whether an office is told of in the box of somebody who holds it no more.
void tell_line(const KnowledgeGraph& graph, std::vector<GraphClaimId> claims,
               const std::function<bool(NodeId)>& is_former, Line* line);

}  // namespace newsgraph
