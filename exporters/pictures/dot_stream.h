// DOT written as it comes, without cgraph, which holds a whole graph at some 2,500 bytes an edge: for graphs that nobody
// draws but other programs read.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "exporters/buffered_output.h"
#include "exporters/pictures/dot_canvas.h"

namespace newsgraph {

class DotStream final : public DotCanvas {
 public:
  // `name` is a word of DOT.
  DotStream(const std::string& name, Output& output);

  void set_graph(const DotAttributes& attributes) override;
  void set_node_defaults(const DotAttributes& attributes) override;
  void set_edge_defaults(const DotAttributes& attributes) override;
  void add_node(const std::string& id, const DotAttributes& attributes) override;
  void add_edge(const std::string& from, const std::string& to, const DotAttributes& attributes) override;
  void add_subgraph(const std::string& name, const std::vector<std::string>& nodes,
                    const DotAttributes& attributes) override;

  // Call it after each thing. Fails with cannot_write.
  Result<void> spill() { return output_.spill(); }

  // Closes the graph. Fails with cannot_write.
  Result<void> finish();

 private:
  void write(std::string_view what, const DotAttributes& attributes);

  BufferedOutput output_;
};

}  // namespace newsgraph
