#include "exporters/exporter.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "exporters/pictures/dot_exporter.h"
#include "support/scratch_folder.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

ExportSettings settings() {
  ExportSettings settings;
  settings.render_program = NG_RENDER_PROGRAM;
  return settings;
}

TEST(FindExporter, ByNameOrExtension) {
  EXPECT_EQ((*find_exporter("", "out.svg"))->name, "svg");
  EXPECT_EQ((*find_exporter("", "dir.x/OUT.JSON"))->name, "jsonld");
  EXPECT_EQ((*find_exporter("DOT", "out.svg"))->name, "dot");
  EXPECT_EQ((*find_exporter("", "x.ftm.json"))->name, "ftm");
  EXPECT_EQ((*find_exporter("", "dir.nq/x.ijson"))->name, "ftm");
}

TEST(FindExporter, SaysWhatIsKnown) {
  EXPECT_EQ(find_exporter("josnld", "").error().message,
            "unknown format 'josnld'; known: dot, svg, png, pdf, html, jsonld, ttl, nq, ftm, graphml, gexf, cypher, neo4j; "
            "did you mean 'jsonld'?");
  EXPECT_EQ(find_exporter("", "out.jpg").error().message,
            "no format writes '.jpg' files; known: .dot .gv .svg .png .pdf .html .htm .jsonld .json .ttl .nq .nt .ftm.jsonl "
            ".ftm.json .ijson .graphml .gexf .cypher .cql");
  EXPECT_EQ(find_exporter("", "-").error().message,
            "cannot tell the format of '-' by its name; say --format, one of: dot, svg, png, pdf, html, jsonld, ttl, nq, "
            "ftm, graphml, gexf, cypher, neo4j");
}

TEST(ExportGraph, WritesEveryFormatTwiceAlike) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  const testing::ScratchFolder folder;
  for (const Exporter& exporter : exporters()) {
    if (exporter.write_folder != nullptr) continue;  // neo4j_test.cc
    const std::string path = folder.file("graph");
    const auto first = export_graph(graph, exporter.name, path, settings());
    ASSERT_TRUE(first) << exporter.name << ": " << first.error().to_string();
    const std::string bytes = read_file(path);
    EXPECT_GT(bytes.size(), 500U) << exporter.name;
    ASSERT_TRUE(export_graph(graph, exporter.name, path, settings()));
    EXPECT_EQ(read_file(path), bytes) << exporter.name;
  }
}

TEST(ExportGraph, AnEmptyGraphIsNoFailure) {
  for (const Exporter& exporter : exporters()) {
    if (exporter.write_folder != nullptr) continue;
    StringOutput output;
    const auto written = exporter.write(graph_of({}), settings(), output);
    EXPECT_TRUE(written) << exporter.name << ": " << written.error().to_string();
  }
}

TEST(ExportGraph, LeavesNothingBehindWhenItFails) {
  const testing::ScratchFolder folder;
  const std::string path = folder.file("graph.svg");
  ExportSettings broken = settings();
  broken.render_program = "/nonexistent";
  const auto failed = export_graph(graph_of({reshuffle()}), "", path, broken);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::not_found);
  EXPECT_EQ(folder.num_files(), 0U);
  EXPECT_EQ(export_graph(graph_of({}), "dot", "/nonexistent/x.dot", settings()).error().code, ErrorCode::cannot_write);
}

TEST(ExportGraph, RefusesAStyleForWhatIsNoPicture) {
  ExportSettings styled = settings();
  styled.has_own_style = true;
  const auto refused = export_graph(graph_of({reshuffle()}), "jsonld", "-", styled);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "styles are for pictures; format 'jsonld' takes none");
  EXPECT_EQ(refused.error().code, ErrorCode::usage);
}

TEST(LayoutEngine, DependsOnSize) {
  Drawing drawing;
  drawing.boxes.resize(300);
  EXPECT_EQ(layout_engine(drawing), "dot");
  drawing.lines.resize(401);
  EXPECT_EQ(layout_engine(drawing), "sfdp");
  drawing.boxes.resize(5001);
  EXPECT_EQ(layout_engine(drawing), "");
}

TEST(ExportGraph, RefusesToDrawTheWholeWorld) {
  ArticleMaker article("huge");
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
  for (int i = 0; i < 5001; ++i) {
    article.claim(fell, "told", article.entity(EntityKind::organisation, {"Body number " + std::to_string(i)}));
  }
  StringOutput output;
  const auto refused = (*find_exporter("svg", ""))->write(graph_of({article.take()}), settings(), output);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::limit);
  EXPECT_NE(refused.error().message.find("--focus"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
