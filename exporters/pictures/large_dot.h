// DOT of a graph that is too large for a picture: for programs that read DOT.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"
#include "exporters/output.h"
#include "exporters/view.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// More edges than this are no picture: gathering it, and cgraph, would take more memory than the graph.
inline constexpr std::size_t kMaxDrawnEdges = 200000;

// Writes `view` as it goes: a box for each node, and for each edge a line for each style and speaker of its claims. The
// looks are those of pictures; no office is told of in a box, and lines of one pair stay apart. Fails with cannot_write.
Result<void> write_large_dot(const KnowledgeGraph& graph, const View& view, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
