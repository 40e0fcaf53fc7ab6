#include "exporters/graphml_exporter.h"

#include "exporters/buffered_output.h"
#include "exporters/property_text.h"
#include "exporters/safe_text.h"
#include "exporters/shown_model.h"

namespace newsgraph {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">\n"
    "<key id=\"look\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
    "<key id=\"line\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";

std::string_view graphml_type(PropertyType type) {
  if (type == PropertyType::integer) return "long";
  return type == PropertyType::real ? "double" : "string";
}

std::string_view shape_of(ModelKind kind) {
  switch (kind) {
    case ModelKind::person:
      return "ellipse";
    case ModelKind::office:
      return "roundrectangle";
    case ModelKind::organisation:
      return "rectangle";
    case ModelKind::event:
      return "hexagon";
    case ModelKind::place:
      return "octagon";
    default:
      return "diamond";
  }
}

class GraphmlExport {
 public:
  GraphmlExport(const ShownModel& shown, Output& output) : shown_(shown), model_(shown.model()), output_(output) {}

  Result<void> write() {
    out().append(kHead);
    write_key("node", "kind", "string");
    for (const PropertyKey key : properties_of(ModelKind::person)) write_key("node", key);
    write_key("edge", "statement", "string");
    write_key("edge", "type", "string");
    for (const PropertyKey key : statement_properties()) write_key("edge", key);
    out().append("<graph id=\"newsgraph\" edgedefault=\"directed\">\n");
    for (std::size_t i = 0; i < model_.num_entities(); ++i) {
      if (shown_.shows(ModelNodeId(i))) NG_TRY_VOID(write_node(ModelNodeId(i)));
    }
    for (std::size_t i = 0; i < model_.num_statements(); ++i) {
      if (shown_.shows(StatementId(i))) NG_TRY_VOID(write_edge(StatementId(i)));
    }
    out().append("</graph>\n</graphml>\n");
    return output_.flush();
  }

 private:
  std::string& out() { return output_.text(); }

  void write_key(std::string_view of, std::string_view name, std::string_view type) {
    out().append("<key id=\"").append(of.substr(0, 1)).append("_").append(name).append("\" for=\"").append(of);
    out().append("\" attr.name=\"").append(name).append("\" attr.type=\"").append(type).append("\"/>\n");
  }

  // The id is that of the element itself.
  void write_key(std::string_view of, PropertyKey key) {
    if (key != PropertyKey::id) write_key(of, row_of(key).name, graphml_type(row_of(key).type));
  }

  void write_data(std::string_view key, std::string_view value) {
    if (!value.empty())
      out().append("<data key=\"").append(key).append("\">").append(xml_text(value)).append("</data>");
  }

  template <typename Thing>
  void write_properties(char prefix, Thing thing, std::span<const PropertyKey> keys) {
    for (const PropertyKey key : keys) {
      if (key == PropertyKey::id) continue;
      const PropertyValue value = model_.property(thing, key);
      if (value) write_data(std::string(1, prefix) + "_" + std::string(row_of(key).name), property_text(value));
    }
  }

  Result<void> write_node(ModelNodeId node) {
    const ModelKind kind = model_.kind_of(node);
    out().append("<node id=\"").append(xml_attribute(model_.property(node, PropertyKey::id).text())).append("\">");
    write_data("n_kind", labels_of(kind).front());
    write_properties('n', node, properties_of(kind));
    const std::string label = xml_text(label_of(model_, node));
    out().append("<data key=\"look\"><y:ShapeNode><y:Fill color=\"").append(colour_of(kind).tint().hex());
    out().append("\" transparent=\"false\"/><y:BorderStyle color=\"").append(colour_of(kind).hex());
    out().append("\" type=\"line\" width=\"1.0\"/><y:NodeLabel>");
    out()
        .append(label)
        .append("</y:NodeLabel><y:Shape type=\"")
        .append(shape_of(kind))
        .append("\"/></y:ShapeNode></data></node>\n");
    return output_.spill();
  }

  Result<void> write_edge(StatementId statement) {
    const RelationshipId edge(statement.index());
    const auto id_of = [this](ModelNodeId node) {
      return xml_attribute(model_.property(node, PropertyKey::id).text());
    };
    out().append("<edge id=\"").append(model_.property(edge, PropertyKey::id).text()).append("\" source=\"");
    out().append(id_of(model_.start_of(edge))).append("\" target=\"").append(id_of(model_.end_of(edge))).append("\">");
    write_data("e_statement", model_.property(edge, PropertyKey::id).text());  // igraph loses the ids of edges
    write_data("e_type", model_.type_of(edge));
    write_properties('e', edge, statement_properties());
    out().append("<data key=\"line\"><y:PolyLineEdge><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>");
    out().append(xml_text(label_of(model_, statement))).append("</y:EdgeLabel></y:PolyLineEdge></data></edge>\n");
    return output_.spill();
  }

  const ShownModel& shown_;
  const PropertyModel& model_;
  BufferedOutput output_;
};

}  // namespace

Result<void> write_graphml(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const ShownModel shown, ShownModel::make(graph, settings.view));
  return GraphmlExport(shown, output).write();
}

}  // namespace newsgraph
