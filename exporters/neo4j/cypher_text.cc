#include "exporters/neo4j/cypher_text.h"

#include "exporters/byte_scan.h"
#include "exporters/json_text.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

void append_text(std::string_view text, RowSyntax syntax, std::string* out) {
  if (syntax == RowSyntax::json) append_json_string(text, out);
  if (syntax == RowSyntax::cypher) append_cypher_string(text, out);
}

void append_value(const PropertyValue& value, RowSyntax syntax, std::string* out) {
  if (!value) {
    out->append("null");
    return;
  }
  switch (value.type()) {
    case PropertyType::text:
      return append_text(value.text(), syntax, out);
    case PropertyType::integer:
      out->append(std::to_string(value.integer()));
      return;
    case PropertyType::real:
      return append_json_score(value.real(), out);
    case PropertyType::text_list:
      break;
  }
  char separator = '[';
  for (const std::string_view text : value.list()) {
    out->push_back(separator);
    append_text(text, syntax, out);
    separator = ',';
  }
  out->push_back(']');
}

// `, n.name = row[1], n.aliases = row[2]`: all columns but the id.
std::string assignments(const Neo4jTable& table, std::string_view variable) {
  std::string text;
  for (std::size_t i = 1; i < table.keys.size(); ++i) {
    text.append(text.empty() ? "" : ", ").append(variable).append(".").append(row_of(table.keys[i]).name);
    text.append(" = row[").append(std::to_string(i)).append("]");
  }
  return text;
}

std::string load_nodes(const Neo4jTable& table) {
  std::string text = "MERGE (n:" + std::string(table.key_label) + " {id: row[0]})";
  std::string set = assignments(table, "n");
  if (table.name != table.key_label) set = "n:" + table.name + (set.empty() ? "" : ", " + set);
  return set.empty() ? text : text + " SET " + set;
}

std::string load_relationships(const Neo4jTable& table) {
  const std::size_t ends = table.keys.size();
  std::string text = "MATCH (s:" + std::string(table.start_label) + " {id: row[" + std::to_string(ends) + "]}) ";
  text += "MATCH (o:" + std::string(table.end_label) + " {id: row[" + std::to_string(ends + 1) + "]}) ";
  if (table.keys.empty()) return text + "MERGE (s)-[:" + table.name + "]->(o)";
  return text + "MERGE (s)-[r:" + table.name + " {id: row[0]}]->(o) SET " + assignments(table, "r");
}

std::string unique_id(std::string_view name, std::string_view pattern, std::string_view variable) {
  return "CREATE CONSTRAINT " + std::string(name) + " IF NOT EXISTS FOR " + std::string(pattern) + " REQUIRE " +
         std::string(variable) + ".id IS UNIQUE";
}

}  // namespace

std::vector<std::string> cypher_schema(const Neo4jTables& tables) {
  std::vector<std::string> schema;
  for (const std::string_view label : {"Entity", "Article", "Claim"}) {
    schema.push_back(unique_id("newsgraph_" + std::string(label) + "_id", "(n:" + std::string(label) + ")", "n"));
  }
  for (const Neo4jTable& table : tables.tables()) {
    if (table.is_nodes || table.keys.empty()) continue;
    schema.push_back(unique_id("newsgraph_" + table.name + "_id", "()-[r:" + table.name + "]-()", "r"));
  }
  schema.emplace_back("CREATE INDEX newsgraph_Entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)");
  schema.emplace_back("CREATE INDEX newsgraph_Article_date IF NOT EXISTS FOR (n:Article) ON (n.date)");
  schema.emplace_back("CREATE INDEX newsgraph_Claim_article IF NOT EXISTS FOR (n:Claim) ON (n.article)");
  schema.emplace_back("CREATE FULLTEXT INDEX newsgraph_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]");
  return schema;
}

std::string cypher_load(const Neo4jTable& table, std::string_view rows) {
  return "UNWIND " + std::string(rows) + " AS row " + (table.is_nodes ? load_nodes(table) : load_relationships(table));
}

void append_row(const Neo4jTables& tables, const Neo4jTable& table, std::uint32_t row, RowSyntax syntax,
                std::string* out) {
  out->push_back('[');
  const char* separator = "";
  for (const PropertyKey key : table.keys) {
    out->append(separator);
    append_value(tables.value(table, row, key), syntax, out);
    separator = ",";
  }
  if (!table.is_nodes) {
    out->append(separator);
    append_text(tables.start_id(row), syntax, out);
    out->push_back(',');
    append_text(tables.end_id(row), syntax, out);
  }
  out->push_back(']');
}

void append_cypher_string(std::string_view text, std::string* out) {
  std::string scratch;
  text = clean_view(text, &scratch);
  out->push_back('\'');
  std::size_t begin = 0;
  for (std::size_t i = skip_plain(text, 0, '\''); i < text.size(); i = skip_plain(text, i + 1, '\'')) {
    const char c = text[i];
    if (c != '\'' && c != '\\' && c != '\n') continue;
    // A doubled backslash also keeps \u0041, which Cypher would read as a letter, from being one.
    out->append(text, begin, i - begin).push_back('\\');
    out->push_back(c == '\n' ? 'n' : c);
    begin = i + 1;
  }
  out->append(text, begin).push_back('\'');
}

}  // namespace newsgraph
