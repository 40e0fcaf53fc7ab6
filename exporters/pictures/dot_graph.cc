#include "exporters/pictures/dot_graph.h"

#include <graphviz/cgraph.h>

#include <map>

#include "base/check.h"

namespace newsgraph {
namespace {

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

// cgraph takes char* but changes nothing.
char* c(const std::string& text) { return const_cast<char*>(text.c_str()); }

void set_attributes(Agraph_t* root, int kind, void* object, const DotAttributes& attributes) {
  for (const auto& [name, value] : attributes) {
    const std::string key(name);
    Agsym_t* symbol = agattr(root, kind, c(key), nullptr);
    if (symbol == nullptr) symbol = agattr(root, kind, c(key), c(std::string()));
    NG_CHECK(agxset(object, symbol, c(value)) == 0);
  }
}

void declare_defaults(Agraph_t* root, int kind, const DotAttributes& attributes) {
  for (const auto& [name, value] : attributes) agattr(root, kind, c(std::string(name)), c(value));
}

// agwrite calls back with pieces; the channel is the string.
int append_piece(void* channel, const char* piece) {
  static_cast<std::string*>(channel)->append(piece);
  return 0;
}

int flush_nothing(void*) { return 0; }

// Names of nodes and subgraphs, numbered as they come. cgraph's own discipline numbers them by address and writes
// subgraphs in the order of these numbers: another order in another run.
class Names {
 public:
  explicit Names(Agraph_t* graph) : graph_(graph) {}

  // The number of `name`, made if it has none and `create` says so; 0 for none. Null stands for a thing without a name.
  IDTYPE number_of(const char* name, bool create) {
    if (name == nullptr) return 2 * ++last_ + 1;
    const auto found = numbers_.find(name);
    if (found != numbers_.end() || !create) return found == numbers_.end() ? 0 : found->second;
    const IDTYPE number = 2 * ++last_;
    numbers_.emplace(name, number);
    names_.emplace(number, agstrdup(graph_, const_cast<char*>(name)));
    return number;
  }

  char* name_of(IDTYPE number) const {
    const auto found = names_.find(number);
    return found == names_.end() ? nullptr : found->second;
  }

 private:
  Agraph_t* graph_;
  IDTYPE last_ = 0;
  std::map<std::string, IDTYPE> numbers_;
  std::map<IDTYPE, char*> names_;  // die with the graph
};

// Nodes, edges and subgraphs have numbers of their own, but one list for all does no harm: our names differ.
void* open_names(Agraph_t* graph, Agdisc_t*) { return new Names(graph); }
long map_name(void* names, int, char* name, IDTYPE* number, int create) {
  *number = static_cast<Names*>(names)->number_of(name, create != 0);
  return *number == 0 ? 0 : 1;
}
long alloc_number(void*, int, IDTYPE) { return 0; }
void free_number(void*, int, IDTYPE) {}
char* name_of_number(void* names, int, IDTYPE number) { return static_cast<Names*>(names)->name_of(number); }
void close_names(void* names) { delete static_cast<Names*>(names); }
void note_object(void*, int, void*) {}

Agiddisc_t* name_discipline() {
  static Agiddisc_t discipline = {open_names,     map_name,    alloc_number, free_number,
                                  name_of_number, close_names, note_object};
  return &discipline;
}

}  // namespace

std::unique_lock<std::mutex> lock_graphviz() { return std::unique_lock<std::mutex>(graphviz_mutex()); }

struct DotGraph::Handle {
  Agiodisc_t io = {nullptr, append_piece, flush_nothing};
  Agdisc_t disciplines = {nullptr, nullptr, nullptr};
  Agraph_t* graph = nullptr;
};

DotGraph::DotGraph(const std::string& name) : lock_(graphviz_mutex()), handle_(std::make_unique<Handle>()) {
  handle_->disciplines = {&AgMemDisc, name_discipline(), &handle_->io};
  handle_->graph = agopen(c(name), Agdirected, &handle_->disciplines);
  NG_CHECK(handle_->graph != nullptr);
}

DotGraph::~DotGraph() { agclose(handle_->graph); }

void DotGraph::set_graph(const DotAttributes& attributes) { declare_defaults(handle_->graph, AGRAPH, attributes); }

void DotGraph::set_node_defaults(const DotAttributes& attributes) {
  declare_defaults(handle_->graph, AGNODE, attributes);
}

void DotGraph::set_edge_defaults(const DotAttributes& attributes) {
  declare_defaults(handle_->graph, AGEDGE, attributes);
}

void DotGraph::add_node(const std::string& id, const DotAttributes& attributes) {
  set_attributes(handle_->graph, AGNODE, agnode(handle_->graph, c(id), 1), attributes);
}

void DotGraph::add_edge(const std::string& from, const std::string& to, const DotAttributes& attributes) {
  Agnode_t* const tail = agnode(handle_->graph, c(from), 0);
  Agnode_t* const head = agnode(handle_->graph, c(to), 0);
  NG_CHECK(tail != nullptr && head != nullptr);
  // Without a key every call makes an edge of its own, so that parallel edges stay apart.
  set_attributes(handle_->graph, AGEDGE, agedge(handle_->graph, tail, head, nullptr, 1), attributes);
}

void DotGraph::add_subgraph(const std::string& name, const std::vector<std::string>& nodes,
                            const DotAttributes& attributes) {
  Agraph_t* const part = agsubg(handle_->graph, c(name), 1);
  for (const std::string& id : nodes) {
    Agnode_t* const node = agnode(handle_->graph, c(id), 0);
    NG_CHECK(node != nullptr);
    agsubnode(part, node, 1);
  }
  set_attributes(handle_->graph, AGRAPH, part, attributes);
}

std::string DotGraph::to_text() const {
  std::string text;
  NG_CHECK(agwrite(handle_->graph, &text) == 0);
  return text;
}

}  // namespace newsgraph
