// A DOT graph under construction: the only door to the cgraph library, with dot_layout.h, which reads.
//
// cgraph is not thread-safe in any way, so each object holds a process-wide lock from birth to death: at most one
// exists at a time, and a thread that makes a second one waits for the first to die (in the same thread: for ever).
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "exporters/pictures/dot_canvas.h"

namespace newsgraph {

// Held by whoever uses cgraph.
std::unique_lock<std::mutex> lock_graphviz();

class DotGraph final : public DotCanvas {
 public:
  // An empty directed multigraph.
  explicit DotGraph(const std::string& name);
  ~DotGraph() override;
  DotGraph(const DotGraph&) = delete;
  DotGraph& operator=(const DotGraph&) = delete;

  void set_graph(const DotAttributes& attributes) override;
  void set_node_defaults(const DotAttributes& attributes) override;
  void set_edge_defaults(const DotAttributes& attributes) override;

  // Adding a node twice sets more attributes.
  void add_node(const std::string& id, const DotAttributes& attributes) override;
  void add_edge(const std::string& from, const std::string& to, const DotAttributes& attributes) override;
  void add_subgraph(const std::string& name, const std::vector<std::string>& nodes,
                    const DotAttributes& attributes) override;

  // The graph in the DOT language.
  std::string to_text() const;

 private:
  struct Handle;                  // hides cgraph.h
  std::unique_lock<std::mutex> lock_;
  std::unique_ptr<Handle> handle_;
};

}  // namespace newsgraph
