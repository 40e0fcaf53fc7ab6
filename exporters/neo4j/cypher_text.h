// The Cypher that loads the tables of neo4j_rows.h, a table a statement: the same in the script and over HTTP.
//
// Every statement may be run again: nodes and relationships are merged by their stable id and nothing else, and each
// property of ours is set, or removed where nothing is known any more. Properties that users have added stay.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exporters/neo4j/neo4j_rows.h"

namespace newsgraph {

// Constraints and indexes, one statement each, without semicolons: ids unique, names and articles found quickly.
std::vector<std::string> cypher_schema(const Neo4jTables& tables);

// `UNWIND ROWS AS row …`, which loads rows of `table`; `rows` is `$rows`, or a list. A row is a list: of nodes and
// statements the values of table.keys in order, then of relationships the ids of both ends.
std::string cypher_load(const Neo4jTable& table, std::string_view rows);

// Appends a row as Cypher (`['person/a', 'Ada', ['Mrs A'], null]`) or as JSON.
enum class RowSyntax { cypher, json };
void append_row(const Neo4jTables& tables, const Neo4jTable& table, std::uint32_t row, RowSyntax syntax,
                std::string* out);

// Appends `'text'`, cleaned (clean_text) and escaped.
void append_cypher_string(std::string_view text, std::string* out);

}  // namespace newsgraph
