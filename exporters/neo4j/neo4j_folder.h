// A folder for `neo4j-admin database import`, the quickest way to load much: a CSV file a label or type, its types in
// its head; `import.sh`, which runs the import; `schema.cypher`, constraints and indexes, to be run afterwards.
//
// Lists use U+001F between their texts, which no text of ours holds. Line breaks in texts are kept: import.sh says so
// where there are any. Nothing known is an empty field without quotes, which the importer takes for no property.
#pragma once

#include <string>

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// Writes the folder `path`, whole or not at all. An earlier one is replaced.
// Fails as make_view() and AtomicFolder do.
Result<void> write_neo4j_folder(const KnowledgeGraph& graph, const ExportSettings& settings, const std::string& path);

}  // namespace newsgraph
