#include "exporters/gexf_exporter.h"

#include "exporters/buffered_output.h"
#include "exporters/property_text.h"
#include "exporters/safe_text.h"
#include "exporters/shown_model.h"

namespace newsgraph {
namespace {

// 1.2 rather than 1.3, which NetworkX does not read.
constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">\n"
    "<meta><creator>newsgraph</creator></meta>\n"
    "<graph mode=\"static\" defaultedgetype=\"directed\">\n";

std::string_view gexf_type(PropertyType type) {
  if (type == PropertyType::integer) return "long";
  return type == PropertyType::real ? "double" : "string";
}

class GexfExport {
 public:
  GexfExport(const ShownModel& shown, Output& output) : shown_(shown), model_(shown.model()), output_(output) {}

  Result<void> write() {
    out().append(kHead);
    write_attributes("node", "kind", properties_of(ModelKind::person));
    write_attributes("edge", "type", statement_properties());
    out().append("<nodes>\n");
    for (std::size_t i = 0; i < model_.num_entities(); ++i) {
      if (shown_.shows(ModelNodeId(i))) NG_TRY_VOID(write_node(ModelNodeId(i)));
    }
    out().append("</nodes>\n<edges>\n");
    for (std::size_t i = 0; i < model_.num_statements(); ++i) {
      if (shown_.shows(StatementId(i))) NG_TRY_VOID(write_edge(StatementId(i)));
    }
    out().append("</edges>\n</graph>\n</gexf>\n");
    return output_.flush();
  }

 private:
  std::string& out() { return output_.text(); }

  void write_attribute(std::string_view name, std::string_view type) {
    out().append("<attribute id=\"").append(name).append("\" title=\"").append(name);
    out().append("\" type=\"").append(type).append("\"/>\n");
  }

  // The id is that of the element itself.
  void write_attributes(std::string_view of, std::string_view first, std::span<const PropertyKey> keys) {
    out().append("<attributes class=\"").append(of).append("\">\n");
    write_attribute(first, "string");
    for (const PropertyKey key : keys) {
      if (key != PropertyKey::id) write_attribute(row_of(key).name, gexf_type(row_of(key).type));
    }
    out().append("</attributes>\n");
  }

  void write_value(std::string_view name, std::string_view value) {
    out().append("<attvalue for=\"").append(name).append("\" value=\"").append(xml_attribute(value)).append("\"/>");
  }

  template <typename Thing>
  void write_values(std::string_view first, std::string_view type, Thing thing, std::span<const PropertyKey> keys) {
    out().append("<attvalues>");
    write_value(first, type);
    for (const PropertyKey key : keys) {
      const PropertyValue value = key == PropertyKey::id ? PropertyValue() : model_.property(thing, key);
      if (value) write_value(row_of(key).name, property_text(value));
    }
    out().append("</attvalues>");
  }

  Result<void> write_node(ModelNodeId node) {
    const ModelKind kind = model_.kind_of(node);
    const Colour colour = colour_of(kind);
    out()
        .append("<node id=\"")
        .append(xml_attribute(model_.property(node, PropertyKey::id).text()))
        .append("\" label=\"");
    out().append(xml_attribute(label_of(model_, node))).append("\">");
    write_values("kind", labels_of(kind).front(), node, properties_of(kind));
    out()
        .append("<viz:color r=\"")
        .append(std::to_string(colour.red))
        .append("\" g=\"")
        .append(std::to_string(colour.green));
    out().append("\" b=\"").append(std::to_string(colour.blue)).append("\"/></node>\n");
    return output_.spill();
  }

  Result<void> write_edge(StatementId statement) {
    const RelationshipId edge(statement.index());
    const auto id_of = [this](ModelNodeId node) {
      return xml_attribute(model_.property(node, PropertyKey::id).text());
    };
    const std::string_view type = model_.type_of(edge);
    out().append("<edge id=\"").append(model_.property(edge, PropertyKey::id).text()).append("\" source=\"");
    out().append(id_of(model_.start_of(edge))).append("\" target=\"").append(id_of(model_.end_of(edge)));
    out().append("\" kind=\"").append(type).append(" ").append(model_.property(edge, PropertyKey::status).text());
    out().append("\" label=\"").append(xml_attribute(label_of(model_, statement)));
    out()
        .append("\" weight=\"")
        .append(std::to_string(model_.property(edge, PropertyKey::articles).integer()))
        .append("\">");
    write_values("type", type, edge, statement_properties());
    out().append("</edge>\n");
    return output_.spill();
  }

  const ShownModel& shown_;
  const PropertyModel& model_;
  BufferedOutput output_;
};

}  // namespace

Result<void> write_gexf(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const ShownModel shown, ShownModel::make(graph, settings.view));
  return GexfExport(shown, output).write();
}

}  // namespace newsgraph
