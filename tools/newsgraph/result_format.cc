#include "result_format.h"

#include <set>

#include "exporters/pictures/subgraph_dot.h"
#include "result_json.h"
#include "result_text.h"
#include "text_table.h"

namespace newsgraph {
namespace {

using query::Value;
using query::ValueKind;

std::vector<TextRow> text_rows(const query::ResultTable& table, const query::PropertyGraph& graph,
                               bool nested_as_json) {
  std::vector<TextRow> rows;
  for (const query::ValueList& values : table.rows) {
    rows.emplace_back();
    for (const Value& value : values) {
      const bool nested = value.kind() == ValueKind::list || value.kind() == ValueKind::map;
      rows.back().push_back(nested && nested_as_json ? result_json(value, graph) : result_text(value, graph));
    }
  }
  return rows;
}

// A column of numbers, or of numbers and nulls.
std::vector<bool> number_columns(const query::ResultTable& table) {
  std::vector<bool> numbers(table.columns.size(), true);
  for (const query::ValueList& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) numbers[i] = numbers[i] && (row[i].is_number() || row[i].is_null());
  }
  return numbers;
}

// Nodes and relationships that occur in values, each once, in the order of the graph.
class SubgraphCollector {
 public:
  explicit SubgraphCollector(const query::PropertyGraph& graph) : graph_(graph) {}

  void add(const Value& value) {
    switch (value.kind()) {
      case ValueKind::node:
        nodes_.insert(ModelNodeId(value.as_node()));
        return;
      case ValueKind::relationship:
        add_relationship(value.as_relationship());
        return;
      case ValueKind::path:
        for (const query::NodeIndex node : value.as_path().nodes) nodes_.insert(ModelNodeId(node));
        for (const query::RelationshipIndex relationship : value.as_path().relationships)
          add_relationship(relationship);
        return;
      case ValueKind::list:
        for (const Value& item : value.as_list()) add(item);
        return;
      case ValueKind::map:
        for (const auto& [key, item] : value.as_map()) add(item);
        return;
      default:
        return;
    }
  }

  std::vector<ModelNodeId> nodes() const { return {nodes_.begin(), nodes_.end()}; }
  std::vector<RelationshipId> relationships() const { return {relationships_.begin(), relationships_.end()}; }

 private:
  void add_relationship(query::RelationshipIndex relationship) {
    relationships_.insert(RelationshipId(relationship));
    nodes_.insert(ModelNodeId(graph_.start_of(relationship)));
    nodes_.insert(ModelNodeId(graph_.end_of(relationship)));
  }

  const query::PropertyGraph& graph_;
  std::set<ModelNodeId> nodes_;
  std::set<RelationshipId> relationships_;
};

}  // namespace

std::optional<ResultFormat> parse_result_format(std::string_view text) {
  if (text == "table") return ResultFormat::table;
  if (text == "csv") return ResultFormat::csv;
  if (text == "tsv") return ResultFormat::tsv;
  if (text == "json") return ResultFormat::json;
  if (text == "jsonl") return ResultFormat::jsonl;
  if (text == "dot") return ResultFormat::dot;
  return std::nullopt;
}

std::string format_result(const query::ResultTable& table, const query::PropertyGraph& graph,
                          const PropertyModel& model, ResultFormat format, std::size_t width) {
  switch (format) {
    case ResultFormat::table:
      return fitted_table(table.columns, text_rows(table, graph, false), number_columns(table), width);
    case ResultFormat::csv:
      return csv_table(table.columns, text_rows(table, graph, true));
    case ResultFormat::tsv:
      return tsv_table(table.columns, text_rows(table, graph, true));
    case ResultFormat::json:
      return json_rows(table, graph, false);
    case ResultFormat::jsonl:
      return json_rows(table, graph, true);
    case ResultFormat::dot:
      break;
  }
  SubgraphCollector subgraph(graph);
  for (const query::ValueList& row : table.rows) {
    for (const Value& value : row) subgraph.add(value);
  }
  return subgraph_to_dot(model, subgraph.nodes(), subgraph.relationships());
}

}  // namespace newsgraph
