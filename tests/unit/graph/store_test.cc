#include "graph/store.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "claims/claims_file.h"
#include "graph/graph_builder.h"
#include "graph/open_graph.h"
#include "graph/sqlite.h"
#include "support/scratch_folder.h"
#include "unit/claims/claims_generator.h"
#include "unit/graph/graph_dump.h"

namespace newsgraph {
namespace {

DocumentClaims sacking() {
  DocumentClaims claims;
  claims.article = {"a1", "2019-05-01", "May sacks Williamson", "https://example.org/1", "Example"};
  claims.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}}, {EntityKind::person, {"Gavin Williamson"}}};
  Claim claim;
  claim.relation = "sacked";
  claim.subject = EntityId(0);
  claim.object = EntityId(1);
  claim.evidence.quote = "May sacked Williamson.";
  claims.claims = {claim};
  return claims;
}

KnowledgeGraph build(std::vector<DocumentClaims> articles) {
  GraphBuilder builder;
  for (DocumentClaims& article : articles) builder.add(std::move(article));
  return builder.build();
}

std::string load_error(const std::string& path) {
  const auto graph = load_graph(path);
  return graph ? "" : graph.error().message;
}

// Saves the sacking, runs `sql` on the file and says what load_graph() then says.
std::string error_after(const std::string& path, const char* sql) {
  EXPECT_TRUE(save_graph(build({sacking()}), path));
  auto database = Database::create(path);
  EXPECT_TRUE(database);
  EXPECT_TRUE(database->execute(sql));
  return load_error(path);
}

RC_GTEST_PROP(Store, LoadsWhatItSaved, ()) {
  const testing::ScratchFolder folder;
  const KnowledgeGraph graph = build({*any_document_claims("a"), *any_document_claims("b")});
  const std::string path = folder.file("g.ng");
  RC_ASSERT(save_graph(graph, path).has_value());
  const auto again = load_graph(path);
  RC_ASSERT(again.has_value());
  RC_ASSERT(dump_graph(*again) == dump_graph(graph));
  RC_ASSERT(folder.num_files() == 1U);
}

TEST(Store, TheSameGraphGivesTheSameBytes) {
  const testing::ScratchFolder folder;
  ASSERT_TRUE(save_graph(build({sacking()}), folder.file("1.ng")));
  ASSERT_TRUE(save_graph(build({sacking()}), folder.file("2.ng")));
  EXPECT_EQ(*DiskFileReader().read(folder.file("1.ng")), *DiskFileReader().read(folder.file("2.ng")));
}

TEST(Store, ItsViewsReadLikeSentences) {
  const testing::ScratchFolder folder;
  ASSERT_TRUE(save_graph(build({sacking()}), folder.file("g.ng")));
  auto database = Database::open(folder.file("g.ng"));
  ASSERT_TRUE(database);
  auto rows = database->prepare("SELECT subject, relation, object, office, quote FROM statement");
  ASSERT_TRUE(rows);
  ASSERT_TRUE(*rows->step());
  EXPECT_EQ(rows->text(0) + " " + rows->text(1) + " " + rows->text(2), "Theresa May sacked Gavin Williamson");
  EXPECT_TRUE(rows->is_null(3));
  EXPECT_EQ(rows->text(4), "May sacked Williamson.");
}

TEST(Store, SaysWhyAFileIsNoStore) {
  const testing::ScratchFolder folder;
  EXPECT_EQ(load_error(folder.file("none.ng")), "cannot open: no such file");
  EXPECT_EQ(load_error(folder.file("")), "is a folder, not a file");
  ASSERT_TRUE(write_file(folder.file("text.ng"), std::string(5000, 'x')));
  EXPECT_EQ(load_error(folder.file("text.ng")), "not a graph store; expected a file that 'newsgraph build' wrote");
  ASSERT_TRUE(write_file(folder.file("empty.ng"), ""));
  EXPECT_EQ(load_error(folder.file("empty.ng")), "not a graph store; expected a file that 'newsgraph build' wrote");
  EXPECT_EQ(error_after(folder.file("g.ng"), "PRAGMA user_version=7"),
            "graph store of version 7; expected version 2: build it again");
}

TEST(Store, SaysWhichRowsMakeNoGraph) {
  const testing::ScratchFolder folder;
  const std::string path = folder.file("g.ng");
  EXPECT_EQ(error_after(path, "DELETE FROM claim"), "broken graph store: table 'evidence': there is more than claims");
  EXPECT_EQ(error_after(path, "DELETE FROM claim; DELETE FROM evidence"), "broken graph store: table 'edge': an edge has no claim");
  EXPECT_EQ(error_after(path, "DELETE FROM evidence"), "broken graph store: table 'evidence': a claim has none");
  EXPECT_EQ(error_after(path, "DELETE FROM name WHERE node = 1"), "broken graph store: table 'name': a node has no name");
  EXPECT_EQ(error_after(path, "UPDATE edge SET object = 9"), "broken graph store: table 'edge': an id names no row");
  EXPECT_EQ(error_after(path, "UPDATE node SET kind = 'Persn' WHERE id = 0"), "broken graph store: table 'node': unknown kind 'Persn'");
  EXPECT_EQ(error_after(path, "UPDATE edge SET key = 'edge/1'"),
            "broken graph store: table 'edge': 'edge/1' is no key");
  EXPECT_EQ(error_after(path, "UPDATE claim SET key = 'edge/0a51ae347ce824fd'"),
            "broken graph store: table 'claim': 'edge/0a51ae347ce824fd' is no key");
  EXPECT_EQ(error_after(path, "DELETE FROM node WHERE id = 0"), "broken graph store: table 'node': ids do not count from 0 without gaps");
  EXPECT_EQ(error_after(path, "UPDATE evidence SET span_begin = 5"), "broken graph store: table 'evidence': a span begins after its end");
  EXPECT_EQ(
      error_after(path, "UPDATE claim SET id = 9000000000000000000; UPDATE evidence SET claim = 0"),
      "broken graph store: table 'claim': ids do not count from 0 without gaps");  // and no room is made for so many
  EXPECT_EQ(error_after(path, "DROP VIEW holder; DROP VIEW statement; DROP TABLE evidence"), "broken graph store: a table is missing");
}

TEST(Store, ReadsVersionOneWhichHasNoGrounds) {
  const testing::ScratchFolder folder;
  EXPECT_EQ(error_after(folder.file("g.ng"), "DROP TABLE argument; DROP TABLE cue; PRAGMA user_version=1"), "");
  EXPECT_EQ(error_after(folder.file("g.ng"), "DROP TABLE cue"), "broken graph store: a table is missing");
}

TEST(Store, SaysWhichGroundsAreBroken) {
  const testing::ScratchFolder folder;
  const std::string path = folder.file("g.ng");
  EXPECT_EQ(error_after(path, "INSERT INTO argument VALUES(0,0,1,'subject','name',0,1,'')"),
            "broken graph store: table 'argument': an antecedent is of no argument");
  EXPECT_EQ(error_after(path, "INSERT INTO argument VALUES(0,0,0,'subject','magic',0,1,'')"),
            "broken graph store: table 'argument': unknown place or way");
  EXPECT_EQ(error_after(path, "INSERT INTO argument VALUES(9,0,0,'subject','name',0,1,'')"),
            "broken graph store: table 'argument': an id names no row");
  EXPECT_EQ(error_after(path, "INSERT INTO cue VALUES(0,0,'x',0,1,'')"),
            "broken graph store: table 'cue': unknown kind 'x'");
  EXPECT_EQ(error_after(path, "INSERT INTO cue VALUES(0,0,'status',2,1,'')"),
            "broken graph store: table 'cue': a span begins after its end");
}

TEST(Store, KnowsItsFilesByTheirFirstBytes) {
  const testing::ScratchFolder folder;
  ASSERT_TRUE(save_graph(build({sacking()}), folder.file("g.ng")));
  ASSERT_TRUE(write_file(folder.file("text.ng"), "SQLite"));
  EXPECT_TRUE(is_store_file(folder.file("g.ng")));
  EXPECT_FALSE(is_store_file(folder.file("text.ng")));
  EXPECT_FALSE(is_store_file(folder.file("")));
  EXPECT_FALSE(is_store_file(folder.file("none.ng")));
}

TEST(Store, RefusesEveryFileThatIsCutOff) {
  const testing::ScratchFolder folder;
  ASSERT_TRUE(save_graph(build({sacking()}), folder.file("g.ng")));
  const std::string bytes = *DiskFileReader().read(folder.file("g.ng"));
  ASSERT_TRUE(load_graph_bytes(bytes, "g.ng"));
  for (std::size_t size = 0; size < bytes.size(); size += 4096) {
    EXPECT_FALSE(load_graph_bytes(std::string_view(bytes).substr(0, size), "cut")) << size;
  }
}

TEST(Store, LeavesNothingWhereItCannotWrite) {
  const testing::ScratchFolder folder;
  EXPECT_EQ(save_graph(build({}), "-").error().code, ErrorCode::usage);
  EXPECT_EQ(save_graph(build({}), folder.file("no/such/g.ng")).error().code, ErrorCode::cannot_write);
  std::filesystem::create_directory(folder.file("taken"));
  ASSERT_TRUE(write_file(folder.file("taken/x"), "x"));
  EXPECT_EQ(save_graph(build({}), folder.file("taken")).error().code, ErrorCode::cannot_write);
  EXPECT_EQ(folder.num_files(), 1U);
}

TEST(OpenGraph, ReadsStoresClaimsAndGoldGraphs) {
  const testing::ScratchFolder folder;
  ASSERT_TRUE(save_graph(build({sacking()}), folder.file("g.ng")));
  MemoryFileReader files;
  const std::string line = to_json_line(sacking());
  files.add("g.ng", *DiskFileReader().read(folder.file("g.ng")));
  files.add("claims.jsonl", "\n" + line + "\n");
  std::string gold = line;
  gold.insert(1, "\n ");
  files.add("gold.json", gold);
  files.add("bad.jsonl", line + "\n{}\n");
  const std::string expected = dump_graph(build({sacking()}));
  for (const char* path : {"g.ng", "claims.jsonl", "gold.json"}) {
    const auto graph = open_graph(path, files, nullptr);
    ASSERT_TRUE(graph) << path;
    EXPECT_EQ(dump_graph(*graph), expected) << path;
  }
  EXPECT_EQ(open_graph("bad.jsonl", files, nullptr).error().to_string(), "bad.jsonl:2: error: no 'doc'; expected the article's id");
  EXPECT_EQ(open_graph("none", files, nullptr).error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace newsgraph
