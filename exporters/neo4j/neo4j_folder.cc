#include "exporters/neo4j/neo4j_folder.h"

#include <filesystem>

#include "exporters/atomic_folder.h"
#include "exporters/buffered_output.h"
#include "exporters/json_text.h"
#include "exporters/neo4j/cypher_text.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::string_view kImport = "import.sh";
constexpr char kListSeparator = '\x1f';

std::string_view importer_type(PropertyType type) {
  switch (type) {
    case PropertyType::text:
      return "";
    case PropertyType::text_list:
      return ":string[]";
    case PropertyType::integer:
      return ":long";
    case PropertyType::real:
      return ":double";
  }
  return "";
}

std::string header_of(const Neo4jTable& table) {
  std::string header;
  for (const PropertyKey key : table.keys) {
    header.append(header.empty() ? "" : ",").append(row_of(key).name);
    header.append(table.is_nodes && key == PropertyKey::id ? ":ID" : importer_type(row_of(key).type));
  }
  if (table.is_nodes) return header + ",:LABEL\n";
  return header + (header.empty() ? "" : ",") + ":START_ID,:END_ID,:TYPE\n";
}

class CsvTable {
 public:
  CsvTable(const Neo4jTables& tables, const Neo4jTable& table, Output& output)
      : tables_(tables), table_(table), output_(output) {}

  Result<void> write() {
    output_.text().append(header_of(table_));
    const std::string labels = joined_labels();
    for (const std::uint32_t row : table_.rows) {
      const std::size_t begin = output_.text().size();
      for (const PropertyKey key : table_.keys) {
        if (output_.text().size() > begin || key != table_.keys.front()) output_.text().push_back(',');
        append_value(tables_.value(table_, row, key));
      }
      if (table_.is_nodes) output_.text().append(",").append(labels).push_back('\n');
      if (!table_.is_nodes) append_ends(row);
      NG_TRY_VOID(output_.spill());
    }
    return output_.flush();
  }

  bool has_line_breaks() const { return has_line_breaks_; }

 private:
  std::string joined_labels() const {
    std::string labels;
    for (const std::string_view label : table_.labels) {
      if (!labels.empty()) labels.push_back(kListSeparator);
      labels.append(label);
    }
    return labels;
  }

  void append_ends(std::uint32_t row) {
    if (!table_.keys.empty()) output_.text().push_back(',');
    append_field(tables_.start_id(row));
    output_.text().push_back(',');
    append_field(tables_.end_id(row));
    output_.text().append(",").append(table_.name).push_back('\n');
  }

  void append_value(const PropertyValue& value) {
    if (!value) return;
    switch (value.type()) {
      case PropertyType::text:
        return append_field(value.text());
      case PropertyType::integer:
        output_.text().append(std::to_string(value.integer()));
        return;
      case PropertyType::real:
        return append_json_score(value.real(), &output_.text());
      case PropertyType::text_list:
        break;
    }
    std::string list;
    for (const std::string_view text : value.list()) {
      if (!list.empty()) list.push_back(kListSeparator);
      std::string scratch;
      list.append(clean_view(text, &scratch));
    }
    append_quoted(list);
  }

  void append_field(std::string_view text) {
    std::string scratch;
    append_quoted(clean_view(text, &scratch));
  }

  // RFC 4180: a quote is doubled, and nothing else is special.
  void append_quoted(std::string_view text) {
    if (text.empty()) return;
    has_line_breaks_ = has_line_breaks_ || text.find('\n') != std::string_view::npos;
    std::string& out = output_.text();
    out.push_back('"');
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"')) {
      out.append(text.substr(0, at + 1)).push_back('"');
      text.remove_prefix(at + 1);
    }
    out.append(text).push_back('"');
  }

  const Neo4jTables& tables_;
  const Neo4jTable& table_;
  BufferedOutput output_;
  bool has_line_breaks_ = false;
};

std::string file_name(const Neo4jTable& table) {
  return (table.is_nodes ? "nodes_" : "relationships_") + table.name + ".csv";
}

std::string import_script(const Neo4jTables& tables, bool has_line_breaks) {
  std::string script =
      "#!/bin/sh\n"
      "# Loads this folder, written by newsgraph, into a Neo4j 5 database, which is replaced; the server must be "
      "stopped.\n"
      "# usage: import.sh [DATABASE]; afterwards, with the server running: cypher-shell -f schema.cypher\n"
      "# NEO4J_ADMIN names the program where neo4j-admin is not in the path.\n"
      "set -eu\n"
      "cd \"$(dirname \"$0\")\"\n"
      "exec \"${NEO4J_ADMIN:-neo4j-admin}\" database import full \"${1:-neo4j}\" --overwrite-destination=true \\\n"
      "  --array-delimiter=U+001F";
  if (has_line_breaks) script += " --multiline-fields=true";
  for (const Neo4jTable& table : tables.tables()) {
    script.append(" \\\n  ").append(table.is_nodes ? "--nodes=" : "--relationships=").append(file_name(table));
  }
  return script + "\n";
}

Result<void> make_executable(const std::string& path) {
  using std::filesystem::perms;
  std::error_code error;
  std::filesystem::permissions(path, perms::owner_exec | perms::group_exec | perms::others_exec,
                               std::filesystem::perm_options::add, error);
  if (error) return Error{ErrorCode::cannot_write, "cannot make it executable: " + error.message(), path};
  return {};
}

Result<void> write_files(const Neo4jTables& tables, const AtomicFolder& folder) {
  bool has_line_breaks = false;
  for (const Neo4jTable& table : tables.tables()) {
    NG_TRY(AtomicFile file, AtomicFile::create(folder.file(file_name(table))));
    FileOutput output(file);
    CsvTable csv(tables, table, output);
    NG_TRY_VOID(csv.write());
    NG_TRY_VOID(file.commit());
    has_line_breaks = has_line_breaks || csv.has_line_breaks();
  }
  std::string schema;
  for (const std::string& statement : cypher_schema(tables)) schema.append(statement).append(";\n");
  NG_TRY_VOID(write_file(folder.file("schema.cypher"), schema));
  const std::string script = folder.file(std::string(kImport));
  NG_TRY_VOID(write_file(script, import_script(tables, has_line_breaks)));
  return make_executable(script);
}

}  // namespace

Result<void> write_neo4j_folder(const KnowledgeGraph& graph, const ExportSettings& settings, const std::string& path) {
  NG_TRY(const ShownModel shown, ShownModel::make(graph, settings.view));
  const Neo4jTables tables(shown);
  NG_TRY(AtomicFolder folder, AtomicFolder::create(path, std::string(kImport)));
  const Result<void> written = write_files(tables, folder);
  if (!written) return folder.for_user(written.error());
  return folder.commit();
}

}  // namespace newsgraph
