// N-Quads and Turtle. That they say the same as JSON-LD is shown with other people's readers: tests/interop.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/text_util.h"
#include "exporters/rdf/nquads_exporter.h"
#include "exporters/rdf/turtle_exporter.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::Not;

template <typename Writer>
std::string written(Writer writer, const KnowledgeGraph& graph, const ExportSettings& settings = {}) {
  StringOutput output;
  const auto done = writer(graph, settings, output);
  EXPECT_TRUE(done) << done.error().message;
  return output.text();
}

TEST(WriteNquads, OneFactALine) {
  const std::string text = written(write_nquads, graph_of({reshuffle()}));
  std::set<std::string_view> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    EXPECT_TRUE(line.starts_with("<https://example.org/kg/") && line.ends_with(" .")) << line;
    EXPECT_TRUE(lines.insert(line).second) << "twice: " << line;
  }
  EXPECT_THAT(text, HasSubstr("<https://example.org/kg/person/ada-fell> <https://example.org/rel#sacked> "
                              "<https://example.org/kg/person/ben-pike> .\n"));
  EXPECT_THAT(text, Not(HasSubstr("> <https://example.org/rel#leaked> <")));
  EXPECT_THAT(text, HasSubstr("\"9.0E-1\"^^<http://www.w3.org/2001/XMLSchema#double> .\n"));
}

TEST(WriteTurtle, IsShortWhereItCanBe) {
  const std::string text = written(write_turtle, graph_of({reshuffle()}));
  EXPECT_THAT(text, HasSubstr("@prefix person: <https://example.org/kg/person/> .\n"));
  EXPECT_THAT(text,
              HasSubstr("\nperson:ada-fell a schema:Person ;\n  skos:prefLabel \"Ada Fell\" ;\n"
                        "  skos:altLabel \"Mrs Fell\", \"the PM\" ;\n  rel:holds_office office:prime-minister ;\n"));
  EXPECT_THAT(text, HasSubstr("v:confidence 9.0E-1 ;\n"));
  EXPECT_THAT(text, HasSubstr("event:leak\\~reshuffle a sem:Event"));
}

TEST(WriteTurtle, NoNameEndsItsLiteral) {
  for (const std::string& name : hostile_names()) {
    if (name.empty() || find_invalid_utf8(name)) continue;
    ArticleMaker article(name);
    const EntityId one = article.entity(EntityKind::person, {"x" + name});
    article.claim(one, name, article.entity(EntityKind::event, {name, "y"}), name);
    const std::string text = written(write_turtle, graph_of({article.take()}));
    for (const std::string_view line : split(text, '\n')) {
      if (line.starts_with("@prefix") || line.empty()) continue;
      EXPECT_TRUE(line.ends_with(" .") || line.ends_with(" ;") || line.find(" a ") != std::string_view::npos) << line;
    }
  }
}

TEST(WriteNquads, RefusesABaseThatIsNone) {
  ExportSettings settings;
  settings.base_iri = "urn:x";
  StringOutput output;
  EXPECT_EQ(write_nquads(graph_of({}), settings, output).error().code, ErrorCode::usage);
  EXPECT_EQ(output.text(), "");
}

}  // namespace
}  // namespace newsgraph
