#include "exporters/neo4j/cypher_exporter.h"

#include <algorithm>

#include "exporters/buffered_output.h"
#include "exporters/neo4j/cypher_text.h"

namespace newsgraph {
namespace {

constexpr std::size_t kBatch = 500;  // rows a statement, which is a transaction too

constexpr std::string_view kHead =
    "// A graph of claims, written by newsgraph. cypher-shell -f THIS_FILE --fail-fast\n"
    "// It may be run again: nothing is added twice.\n";

Result<void> write_table(const Neo4jTables& tables, const Neo4jTable& table, BufferedOutput& output) {
  for (std::size_t begin = 0; begin < table.rows.size(); begin += kBatch) {
    const std::string statement = cypher_load(table, "\n");  // what comes before the rows and after
    const std::size_t gap = statement.find('\n');
    output.text().append(statement, 0, gap).append("[\n");
    const std::size_t end = std::min(begin + kBatch, table.rows.size());
    for (std::size_t i = begin; i < end; ++i) {
      if (i > begin) output.text().append(",\n");
      append_row(tables, table, table.rows[i], RowSyntax::cypher, &output.text());
      NG_TRY_VOID(output.spill());
    }
    output.text().append("\n]").append(statement, gap + 1).append(";\n");
  }
  return {};
}

}  // namespace

Result<void> write_cypher(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const ShownModel shown, ShownModel::make(graph, settings.view));
  const Neo4jTables tables(shown);
  BufferedOutput buffered(output);
  buffered.text().append(kHead);
  for (const std::string& statement : cypher_schema(tables)) buffered.text().append(statement).append(";\n");
  for (const Neo4jTable& table : tables.tables()) NG_TRY_VOID(write_table(tables, table, buffered));
  return buffered.flush();
}

}  // namespace newsgraph
