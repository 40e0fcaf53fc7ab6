#include "result_text.h"

#include "graph/query/query.h"

namespace newsgraph {
namespace {

using query::NodeIndex;
using query::PropertyGraph;
using query::RelationshipIndex;
using query::Value;
using query::ValueKind;

std::string text_of(const Value& value) {
  return value.kind() == ValueKind::string ? std::string(value.as_string()) : std::string();
}

std::string relationship_text(RelationshipIndex relationship, const PropertyGraph& graph) {
  return node_text(graph.start_of(relationship), graph) + " -[" + relationship_words(relationship, graph) + "]-> " +
         node_text(graph.end_of(relationship), graph);
}

std::string path_text(const query::PathValue& path, const PropertyGraph& graph) {
  std::string out = node_text(path.nodes.front(), graph);
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const RelationshipIndex relationship = path.relationships[i];
    const bool forward = graph.start_of(relationship) == path.nodes[i];
    out += (forward ? " -[" : " <-[") + relationship_words(relationship, graph) + (forward ? "]-> " : "]- ");
    out += node_text(path.nodes[i + 1], graph);
  }
  return out;
}

// REQUIRES: nesting that the engine allows; it bounds it.
std::string inner_text(const Value& value, const PropertyGraph& graph) {
  return value.is_null() ? "null" : result_text(value, graph);
}

std::string list_text(const query::ValueList& list, const PropertyGraph& graph) {
  std::string out = "[";
  for (const Value& item : list) out += (out.size() > 1 ? ", " : "") + inner_text(item, graph);
  return out + "]";
}

std::string map_text(const query::ValueMap& map, const PropertyGraph& graph) {
  std::string out = "{";
  for (const auto& [key, item] : map) out += (out.size() > 1 ? ", " : "") + key + ": " + inner_text(item, graph);
  return out + "}";
}

}  // namespace

std::string node_property_text(NodeIndex node, std::string_view key, const PropertyGraph& graph) {
  return text_of(graph.properties().node_property(node, graph.keys().find(key)));
}

std::string relationship_property_text(RelationshipIndex relationship, std::string_view key,
                                       const PropertyGraph& graph) {
  return text_of(graph.properties().relationship_property(relationship, graph.keys().find(key)));
}

std::string node_text(NodeIndex node, const PropertyGraph& graph) {
  if (const std::string name = node_property_text(node, "name", graph); !name.empty()) return name;
  if (graph.has_label(node, graph.labels().find("Unknown"))) return "?";
  const std::string id = node_property_text(node, "id", graph);
  return id.empty() ? query::to_text(Value::node(node), graph) : id;
}

std::string relationship_words(RelationshipIndex relationship, const PropertyGraph& graph) {
  std::string out(graph.types().name(graph.type_of(relationship)));
  const std::string status = relationship_property_text(relationship, "status", graph);
  if (!status.empty() && status != "asserted") out += ", " + status;
  const std::string state = relationship_property_text(relationship, "state", graph);
  if (!state.empty() && state != "current") out += ", " + state;
  const std::string by = relationship_property_text(relationship, "by", graph);
  return by.empty() ? out : out + ", by " + by;
}

std::string result_text(const Value& value, const PropertyGraph& graph) {
  switch (value.kind()) {
    case ValueKind::null:
      return {};
    case ValueKind::string:
      return std::string(value.as_string());
    case ValueKind::list:
      return list_text(value.as_list(), graph);
    case ValueKind::map:
      return map_text(value.as_map(), graph);
    case ValueKind::node:
      return node_text(value.as_node(), graph);
    case ValueKind::relationship:
      return relationship_text(value.as_relationship(), graph);
    case ValueKind::path:
      return path_text(value.as_path(), graph);
    default:
      return query::to_text(value, graph);
  }
}

}  // namespace newsgraph
