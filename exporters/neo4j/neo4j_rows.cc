#include "exporters/neo4j/neo4j_rows.h"

#include <algorithm>

namespace newsgraph {
namespace {

void drop_empty(std::vector<Neo4jTable>* tables) {
  std::erase_if(*tables, [](const Neo4jTable& table) { return table.rows.empty(); });
}

}  // namespace

Neo4jTables::Neo4jTables(const ShownModel& shown) : model_(shown.model()) {
  add_nodes(shown);
  add_relationships(shown);
}

void Neo4jTables::add_nodes(const ShownModel& shown) {
  std::vector<Neo4jTable> tables(kNumModelKinds);
  for (int i = 0; i < kNumModelKinds; ++i) {
    const ModelKind kind = static_cast<ModelKind>(i);
    Neo4jTable& table = tables[static_cast<std::size_t>(i)];
    table.labels = labels_of(kind);
    table.name = table.labels.front();
    table.key_label = table.labels.back();
    table.keys = properties_of(kind);
  }
  for (std::size_t i = 0; i < model_.num_nodes(); ++i) {
    const ModelNodeId node(i);
    if (shown.shows(node))
      tables[static_cast<std::size_t>(model_.kind_of(node))].rows.push_back(static_cast<std::uint32_t>(i));
  }
  drop_empty(&tables);
  tables_ = std::move(tables);
}

Neo4jTable Neo4jTables::relationship_table(std::size_t type) const {
  Neo4jTable table;
  table.is_nodes = false;
  table.name = model_.types()[type];
  const bool is_statement = type >= kNumClaimRoles;
  table.start_label = is_statement ? "Entity" : "Claim";
  table.end_label = type == static_cast<std::size_t>(ClaimRole::in_article) ? "Article" : "Entity";
  if (is_statement) table.keys = statement_properties();
  return table;
}

// Types by name, so that their order does not depend on which edge comes first.
void Neo4jTables::add_relationships(const ShownModel& shown) {
  std::vector<Neo4jTable> tables;
  for (std::size_t type = 0; type < model_.types().size(); ++type) tables.push_back(relationship_table(type));
  for (std::size_t i = 0; i < model_.num_relationships(); ++i) {
    const RelationshipId relationship(i);
    if (shown.shows(relationship))
      tables[model_.type_number_of(relationship)].rows.push_back(static_cast<std::uint32_t>(i));
  }
  drop_empty(&tables);
  std::sort(tables.begin(), tables.end(), [](const Neo4jTable& a, const Neo4jTable& b) { return a.name < b.name; });
  std::move(tables.begin(), tables.end(), std::back_inserter(tables_));
}

std::size_t Neo4jTables::num_rows() const {
  std::size_t count = 0;
  for (const Neo4jTable& table : tables_) count += table.rows.size();
  return count;
}

PropertyValue Neo4jTables::value(const Neo4jTable& table, std::uint32_t row, PropertyKey key) const {
  return table.is_nodes ? model_.property(ModelNodeId(row), key) : model_.property(RelationshipId(row), key);
}

std::string Neo4jTables::start_id(std::uint32_t row) const {
  return std::string(model_.property(model_.start_of(RelationshipId(row)), PropertyKey::id).text());
}

std::string Neo4jTables::end_id(std::uint32_t row) const {
  return std::string(model_.property(model_.end_of(RelationshipId(row)), PropertyKey::id).text());
}

}  // namespace newsgraph
