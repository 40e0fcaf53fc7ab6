#include "exporters/pictures/dot_stream.h"

namespace newsgraph {
namespace {

// A quoted string of DOT: only quotes need a backslash; those of the value are doubled already (safe_text.h).
void append_quoted(std::string_view value, std::string* out) {
  out->push_back('"');
  for (std::size_t quote = value.find('"'); quote != std::string_view::npos; quote = value.find('"')) {
    out->append(value.substr(0, quote)).append("\\\"");
    value.remove_prefix(quote + 1);
  }
  out->append(value).push_back('"');
}

void append_attributes(const DotAttributes& attributes, std::string* out) {
  out->append(" [");
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    if (i > 0) out->append(", ");
    out->append(attributes[i].first).push_back('=');
    append_quoted(attributes[i].second, out);
  }
  out->push_back(']');
}

}  // namespace

DotStream::DotStream(const std::string& name, Output& output) : output_(output) {
  output_.text().append("digraph ").append(name).append(" {\n");
}

void DotStream::write(std::string_view what, const DotAttributes& attributes) {
  output_.text().append("  ").append(what);
  if (!attributes.empty()) append_attributes(attributes, &output_.text());
  output_.text().append(";\n");
}

void DotStream::set_graph(const DotAttributes& attributes) { write("graph", attributes); }
void DotStream::set_node_defaults(const DotAttributes& attributes) { write("node", attributes); }
void DotStream::set_edge_defaults(const DotAttributes& attributes) { write("edge", attributes); }

void DotStream::add_node(const std::string& id, const DotAttributes& attributes) { write(id, attributes); }

void DotStream::add_edge(const std::string& from, const std::string& to, const DotAttributes& attributes) {
  write(from + " -> " + to, attributes);
}

void DotStream::add_subgraph(const std::string& name, const std::vector<std::string>& nodes,
                             const DotAttributes& attributes) {
  output_.text().append("  subgraph ").append(name).append(" {\n  ");
  write("graph", attributes);
  for (const std::string& node : nodes) output_.text().append("    ").append(node).append(";\n");
  output_.text().append("  }\n");
}

Result<void> DotStream::finish() {
  output_.text().append("}\n");
  return output_.flush();
}

}  // namespace newsgraph
