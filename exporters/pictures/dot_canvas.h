// What boxes and lines are written to: a DOT graph that cgraph holds (dot_graph.h), or one that is written as it comes
// (dot_stream.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// Attribute names and values. Values must come from safe_text.h or be constants.
using DotAttributes = std::vector<std::pair<std::string_view, std::string>>;

// A directed multigraph under construction.
class DotCanvas {
 public:
  virtual ~DotCanvas() = default;

  virtual void set_graph(const DotAttributes& attributes) = 0;
  virtual void set_node_defaults(const DotAttributes& attributes) = 0;  // before the first node
  virtual void set_edge_defaults(const DotAttributes& attributes) = 0;  // likewise

  // `id` is ours (`n1`), never a name of the world.
  virtual void add_node(const std::string& id, const DotAttributes& attributes) = 0;
  virtual void add_edge(const std::string& from, const std::string& to, const DotAttributes& attributes) = 0;

  // A subgraph; names that begin with `cluster` are drawn as boxes. `nodes` are added ones.
  virtual void add_subgraph(const std::string& name, const std::vector<std::string>& nodes,
                            const DotAttributes& attributes) = 0;
};

}  // namespace newsgraph
