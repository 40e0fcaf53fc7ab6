// Rows, Cypher and CSV for Neo4j. That a real server takes them: tests/interop/neo4j_test.py.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text_util.h"
#include "exporters/neo4j/cypher_exporter.h"
#include "exporters/neo4j/cypher_text.h"
#include "exporters/neo4j/neo4j_folder.h"
#include "support/scratch_folder.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string script_of(const KnowledgeGraph& graph, const ExportSettings& settings = {}) {
  StringOutput output;
  EXPECT_TRUE(write_cypher(graph, settings, output));
  return output.text();
}

TEST(Neo4jTables, HoldEveryNodeAndRelationshipOnce) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  const auto shown = ShownModel::make(graph, {});
  const Neo4jTables tables(*shown);
  EXPECT_EQ(tables.num_rows(), shown->model().num_nodes() + shown->model().num_relationships());
  std::vector<std::string> names;
  for (const Neo4jTable& table : tables.tables()) names.push_back(table.name);
  EXPECT_THAT(
      names, ::testing::ElementsAre("Person", "Office", "Organisation", "Event", "Unknown", "Article", "Claim",
                                    "ACCUSED", "CRITICISED", "DENIED", "HOLDS_OFFICE", "IN_ARTICLE", "LEAKED", "OBJECT",
                                    "OFFICE", "OFFICE_IN", "PROMOTED", "RESIGNED", "SACKED", "SAID_BY", "SUBJECT"));
}

TEST(Neo4jTables, FiltersLeaveNoEndOut) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  ViewOptions options;
  options.relations = {"promoted"};
  const auto shown = ShownModel::make(graph, options);
  const Neo4jTables tables(*shown);
  std::vector<std::string> names;
  for (const Neo4jTable& table : tables.tables()) names.push_back(table.name + " " + std::to_string(table.rows.size()));
  EXPECT_THAT(names, ::testing::ElementsAre("Person 1", "Unknown 1", "Article 1", "Claim 1", "IN_ARTICLE 1", "OBJECT 1",
                                            "PROMOTED 1", "SUBJECT 1"));
}

TEST(WriteCypher, MergesByIdAndSetsTheRest) {
  const std::string text = script_of(graph_of({reshuffle()}));
  EXPECT_THAT(
      text, HasSubstr("CREATE CONSTRAINT newsgraph_Entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"));
  EXPECT_THAT(text, HasSubstr("['person/ada-fell','Ada Fell',['Mrs Fell','the PM']],\n"));
  EXPECT_THAT(text,
              HasSubstr("] AS row MERGE (n:Entity {id: row[0]}) SET n:Person, n.name = row[1], n.aliases = row[2];\n"));
  EXPECT_THAT(
      text,
      HasSubstr(
          "] AS row MATCH (s:Claim {id: row[0]}) MATCH (o:Article {id: row[1]}) MERGE (s)-[:IN_ARTICLE]->(o);\n"));
  EXPECT_THAT(text, HasSubstr("MERGE (s)-[r:SACKED {id: row[0]}]->(o) SET r.relation = row[1], "));
}

TEST(WriteCypher, BatchesAreStatements) {
  ArticleMaker article("many");
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
  for (int i = 0; i < 501; ++i)
    article.claim(fell, "told", article.entity(EntityKind::organisation, {"Body number " + std::to_string(i)}));
  const std::string text = script_of(graph_of({article.take()}));
  std::size_t count = 0;
  for (std::size_t at = text.find("SET n:Organisation"); at != std::string::npos;
       at = text.find("SET n:Organisation", at + 1))
    ++count;
  EXPECT_EQ(count, 2U);
}

TEST(AppendCypherString, EndsNoLiteral) {
  std::string out;
  append_cypher_string("O'Brien \\ \\u0041 \"x\"\n\x07", &out);
  EXPECT_EQ(out, "'O\\'Brien \\\\ \\\\u0041 \"x\"\\n'");
}

TEST(WriteNeo4jFolder, HoldsTypedTables) {
  const testing::ScratchFolder folder;
  const std::string path = folder.file("graph");
  ASSERT_TRUE(write_neo4j_folder(graph_of({reshuffle()}), {}, path + "/"));
  EXPECT_THAT(
      read_file(path + "/nodes_Person.csv"),
      HasSubstr("id:ID,name,aliases:string[],:LABEL\n\"person/ada-fell\",\"Ada Fell\",\"Mrs Fell\x1fthe PM\",Person\x1f"
                "Entity\n"));
  EXPECT_THAT(read_file(path + "/nodes_Person.csv"), HasSubstr("\"person/cora-ross\",\"Cora Ross\",,Person"));
  EXPECT_THAT(read_file(path + "/relationships_SUBJECT.csv"),
              ::testing::StartsWith(":START_ID,:END_ID,:TYPE\n\"claim/"));
  EXPECT_THAT(read_file(path + "/relationships_SACKED.csv"),
              HasSubstr(",confidence:double,articles:long,sources:string[],"));
  const std::string script = read_file(path + "/import.sh");
  EXPECT_THAT(script, HasSubstr("--relationships=relationships_SACKED.csv"));
  EXPECT_THAT(script, Not(HasSubstr("--multiline-fields")));
  const auto permissions = std::filesystem::status(path + "/import.sh").permissions();
  EXPECT_NE(permissions & std::filesystem::perms::owner_exec, std::filesystem::perms::none);
  EXPECT_THAT(read_file(path + "/schema.cypher"), HasSubstr("CREATE FULLTEXT INDEX newsgraph_names"));
}

TEST(WriteNeo4jFolder, ReplacesItsOwnAndNothingElse) {
  const testing::ScratchFolder folder;
  const std::string path = folder.file("graph");
  ASSERT_TRUE(write_neo4j_folder(graph_of({reshuffle()}), {}, path));
  ASSERT_TRUE(write_neo4j_folder(graph_of({}), {}, path));
  EXPECT_FALSE(std::filesystem::exists(path + "/nodes_Person.csv"));
  EXPECT_EQ(folder.num_files(), 1U);
  const std::string other = folder.file("other");
  std::filesystem::create_directory(other);
  std::ofstream(other + "/diary.txt") << "mine";
  const auto refused = write_neo4j_folder(graph_of({}), {}, other);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::cannot_write);
  EXPECT_EQ(read_file(other + "/diary.txt"), "mine");
  EXPECT_EQ(write_neo4j_folder(graph_of({}), {}, other + "/diary.txt").error().code, ErrorCode::cannot_write);
  EXPECT_EQ(write_neo4j_folder(graph_of({}), {}, "/nonexistent/x").error().code, ErrorCode::cannot_write);
}

// As the importer reads: a field ends at a quote that is not doubled.
std::size_t num_fields(const std::string& text) {
  std::size_t fields = 1;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == ',' || c == '\n')) ++fields;
  }
  return fields;
}

TEST(WriteNeo4jFolder, NoNameLeavesItsField) {
  for (const std::string& name : hostile_names()) {
    if (name.empty() || find_invalid_utf8(name)) continue;
    ArticleMaker article("a");
    const EntityId one = article.entity(EntityKind::person, {"x" + name, name + "y"});
    article.claim(one, name, article.entity(EntityKind::event, {name, "y"}), name);
    const testing::ScratchFolder folder;
    ASSERT_TRUE(write_neo4j_folder(graph_of({article.take()}), {}, folder.file("graph")));
    EXPECT_EQ(num_fields(read_file(folder.file("graph") + "/nodes_Person.csv")), 9U) << name;
    EXPECT_EQ(num_fields(read_file(folder.file("graph") + "/nodes_Claim.csv")), 37U) << name;
  }
}

}  // namespace
}  // namespace newsgraph
