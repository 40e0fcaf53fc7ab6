#include "result_json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>

#include "result_text.h"

namespace newsgraph {
namespace {

using query::NodeIndex;
using query::RelationshipIndex;
using query::Symbol;
using query::Value;
using query::ValueKind;

class JsonValueWriter {
 public:
  explicit JsonValueWriter(const query::PropertyGraph& graph) : graph_(graph), out_(buffer_) {}

  void value(const Value& value) {
    switch (value.kind()) {
      case ValueKind::null:
        out_.Null();
        return;
      case ValueKind::boolean:
        out_.Bool(value.as_boolean());
        return;
      case ValueKind::integer:
        out_.Int64(value.as_integer());
        return;
      case ValueKind::floating:
        number(value.as_floating());
        return;
      case ValueKind::string:
        text(value.as_string());
        return;
      case ValueKind::list:
        list(value.as_list());
        return;
      case ValueKind::map:
        map(value.as_map());
        return;
      case ValueKind::node:
        node(value.as_node());
        return;
      case ValueKind::relationship:
        relationship(value.as_relationship());
        return;
      case ValueKind::path:
        path(value.as_path());
        return;
      default:
        text(result_text(value, graph_));
        return;
    }
  }

  void row(const std::vector<std::string>& columns, const query::ValueList& values) {
    out_.StartObject();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      key(columns[i]);
      value(values[i]);
    }
    out_.EndObject();
  }

  std::string take() { return {buffer_.GetString(), buffer_.GetSize()}; }

 private:
  void text(std::string_view bytes) { out_.String(bytes.data(), static_cast<rapidjson::SizeType>(bytes.size())); }
  void key(std::string_view bytes) { out_.Key(bytes.data(), static_cast<rapidjson::SizeType>(bytes.size())); }

  void number(double number) {
    if (std::isnan(number)) return text("NaN");
    if (std::isinf(number)) return text(number > 0 ? "Infinity" : "-Infinity");
    out_.Double(number);
  }

  void list(const query::ValueList& items) {
    out_.StartArray();
    for (const Value& item : items) value(item);
    out_.EndArray();
  }

  void map(const query::ValueMap& entries) {
    out_.StartObject();
    for (const auto& [name, item] : entries) {
      key(name);
      value(item);
    }
    out_.EndObject();
  }

  void id(std::string_view text_id, std::uint32_t index) {
    if (text_id.empty())
      out_.Uint(index);
    else
      text(text_id);
  }
  void node_id(NodeIndex index) { id(node_property_text(index, "id", graph_), index); }

  void node(NodeIndex index) {
    out_.StartObject();
    key("id");
    node_id(index);
    key("labels");
    out_.StartArray();
    for (const Symbol label : graph_.labels_of(index)) text(graph_.labels().name(label));
    out_.EndArray();
    std::vector<Symbol> keys;
    graph_.properties().node_keys(index, &keys);
    key("properties");
    out_.StartObject();
    for (const Symbol symbol : keys) {
      key(graph_.keys().name(symbol));
      value(graph_.properties().node_property(index, symbol));
    }
    out_.EndObject();
    out_.EndObject();
  }

  void relationship(RelationshipIndex index) {
    out_.StartObject();
    key("id");
    id(relationship_property_text(index, "id", graph_), index);
    key("type");
    text(graph_.types().name(graph_.type_of(index)));
    key("start");
    node_id(graph_.start_of(index));
    key("end");
    node_id(graph_.end_of(index));
    std::vector<Symbol> keys;
    graph_.properties().relationship_keys(index, &keys);
    key("properties");
    out_.StartObject();
    for (const Symbol symbol : keys) {
      key(graph_.keys().name(symbol));
      value(graph_.properties().relationship_property(index, symbol));
    }
    out_.EndObject();
    out_.EndObject();
  }

  void path(const query::PathValue& path) {
    out_.StartObject();
    key("nodes");
    out_.StartArray();
    for (const NodeIndex index : path.nodes) node(index);
    out_.EndArray();
    key("relationships");
    out_.StartArray();
    for (const RelationshipIndex index : path.relationships) relationship(index);
    out_.EndArray();
    out_.EndObject();
  }

  const query::PropertyGraph& graph_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> out_;
};

}  // namespace

std::string result_json(const Value& value, const query::PropertyGraph& graph) {
  JsonValueWriter writer(graph);
  writer.value(value);
  return writer.take();
}

std::string json_rows(const query::ResultTable& table, const query::PropertyGraph& graph, bool as_lines) {
  std::string out;
  for (const query::ValueList& row : table.rows) {
    if (!as_lines) out += out.empty() ? "[\n" : ",\n";
    JsonValueWriter writer(graph);
    writer.row(table.columns, row);
    out += writer.take();
    if (as_lines) out += "\n";
  }
  return as_lines ? out : out.empty() ? "[]\n" : out + "\n]\n";
}

}  // namespace newsgraph
