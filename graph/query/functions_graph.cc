// Functions of nodes, relationships and paths.
#include "graph/query/evaluate.h"
#include "graph/query/functions.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;

Value wrong(Execution& execution, std::string_view function, std::string_view wanted, const Value& value) {
  return execution.fail_type(std::string(function) + "() takes " + std::string(wanted) + ", not " +
                             std::string(kind_name(value.kind())));
}

bool is_element(const Value& value) {
  return value.kind() == ValueKind::node || value.kind() == ValueKind::relationship;
}

Value id(Execution& execution, Arguments arguments) {
  if (is_element(arguments[0])) return Value::integer(arguments[0].as_node());
  return wrong(execution, "id", "a node or relationship", arguments[0]);
}

Value element_id(Execution& execution, Arguments arguments) {
  if (is_element(arguments[0])) return Value::string(std::to_string(arguments[0].as_node()));
  return wrong(execution, "elementId", "a node or relationship", arguments[0]);
}

Value labels(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::node) return wrong(execution, "labels", "a node", arguments[0]);
  const PropertyGraph& graph = execution.graph();
  ValueList names;
  for (const Symbol label : graph.labels_of(arguments[0].as_node())) {
    names.push_back(Value::borrowed_string(graph.labels().name(label)));
  }
  return Value::list(std::move(names));
}

Value type(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::relationship) return wrong(execution, "type", "a relationship", arguments[0]);
  const PropertyGraph& graph = execution.graph();
  return Value::borrowed_string(graph.types().name(graph.type_of(arguments[0].as_relationship())));
}

Value properties(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() == ValueKind::map) return arguments[0];
  if (is_element(arguments[0])) return all_properties(arguments[0], execution);
  return wrong(execution, "properties", "a node, relationship or map", arguments[0]);
}

Value keys(Execution& execution, Arguments arguments) {
  ValueList names;
  if (is_element(arguments[0])) {
    const PropertyGraph& graph = execution.graph();
    std::vector<Symbol> symbols;
    if (arguments[0].kind() == ValueKind::node) {
      graph.properties().node_keys(arguments[0].as_node(), &symbols);
    } else {
      graph.properties().relationship_keys(arguments[0].as_relationship(), &symbols);
    }
    for (const Symbol symbol : symbols) names.push_back(Value::borrowed_string(graph.keys().name(symbol)));
  } else if (arguments[0].kind() == ValueKind::map) {
    for (const auto& entry : arguments[0].as_map()) names.push_back(Value::string(entry.first));
  } else {
    return wrong(execution, "keys", "a node, relationship or map", arguments[0]);
  }
  return Value::list(std::move(names));
}

Value nodes(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::path) return wrong(execution, "nodes", "a path", arguments[0]);
  ValueList result;
  for (const NodeIndex node : arguments[0].as_path().nodes) result.push_back(Value::node(node));
  return Value::list(std::move(result));
}

Value relationships(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::path) return wrong(execution, "relationships", "a path", arguments[0]);
  ValueList result;
  for (const RelationshipIndex one : arguments[0].as_path().relationships) result.push_back(Value::relationship(one));
  return Value::list(std::move(result));
}

Value length(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::path) return wrong(execution, "length", "a path", arguments[0]);
  return Value::integer(static_cast<std::int64_t>(arguments[0].as_path().relationships.size()));
}

Value start_node(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::relationship)
    return wrong(execution, "startNode", "a relationship", arguments[0]);
  return Value::node(execution.graph().start_of(arguments[0].as_relationship()));
}

Value end_node(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::relationship)
    return wrong(execution, "endNode", "a relationship", arguments[0]);
  return Value::node(execution.graph().end_of(arguments[0].as_relationship()));
}

constexpr FunctionInfo kRows[] = {
    {"id", 1, 1, "nr", StaticKind::integer, id},
    {"elementid", 1, 1, "nr", StaticKind::string, element_id},
    {"labels", 1, 1, "n", StaticKind::list, labels},
    {"type", 1, 1, "r", StaticKind::string, type},
    {"properties", 1, 1, "nrm", StaticKind::map, properties},
    {"keys", 1, 1, "nrm", StaticKind::list, keys},
    {"nodes", 1, 1, "p", StaticKind::list, nodes},
    {"relationships", 1, 1, "p", StaticKind::list, relationships},
    {"rels", 1, 1, "p", StaticKind::list, relationships},
    {"length", 1, 1, "p", StaticKind::integer, length},
    {"startnode", 1, 1, "r", StaticKind::node, start_node},
    {"endnode", 1, 1, "r", StaticKind::node, end_node},
};

}  // namespace

std::span<const FunctionInfo> graph_functions() { return kRows; }

}  // namespace newsgraph::query
