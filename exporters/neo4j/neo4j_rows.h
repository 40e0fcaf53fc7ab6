// The property graph as tables of rows, one a label or relationship type: behind the import folder, the Cypher script
// and push.
//
// Everything is a row: things, articles, claims, statements, and what leads from claims. Ids of rows only are held
// (about 4 bytes a row). The model must outlive this.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/shown_model.h"

namespace newsgraph {

struct Neo4jTable {
  bool is_nodes = true;
  std::string name;                          // `Person`, `SACKED`: [A-Za-z_][A-Za-z0-9_]*
  std::span<const std::string_view> labels;  // of nodes: `Person`, `Entity`
  std::string_view key_label;                // of nodes: the label under which ids are unique, `Entity`
  std::string_view start_label, end_label;   // of relationships: key labels of their ends
  std::span<const PropertyKey> keys;         // columns; `id` first. Relationships from claims have none
  std::vector<std::uint32_t> rows;           // ModelNodeId or RelationshipId
};

class Neo4jTables {
 public:
  // Tables without rows are left out. Nodes come before relationships.
  explicit Neo4jTables(const ShownModel& shown);

  const PropertyModel& model() const { return model_; }
  const std::vector<Neo4jTable>& tables() const { return tables_; }
  std::size_t num_rows() const;

  // A cell; `row` is one of table.rows.
  PropertyValue value(const Neo4jTable& table, std::uint32_t row, PropertyKey key) const;

  // Ids of the ends of a relationship.
  std::string start_id(std::uint32_t row) const;
  std::string end_id(std::uint32_t row) const;

 private:
  void add_nodes(const ShownModel& shown);
  void add_relationships(const ShownModel& shown);
  Neo4jTable relationship_table(std::size_t type) const;

  const PropertyModel& model_;
  std::vector<Neo4jTable> tables_;
};

}  // namespace newsgraph
