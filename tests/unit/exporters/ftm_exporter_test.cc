#include "exporters/ftm_exporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "base/text_util.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string to_ftm(const KnowledgeGraph& graph, const ExportSettings& settings = {}) {
  StringOutput output;
  const auto written = write_ftm(graph, settings, output);
  EXPECT_TRUE(written) << written.error().message;
  return output.text();
}

TEST(FtmId, KeepsToTheirLetters) {
  EXPECT_EQ(ftm_id("person/theresa-may"), "ng-person.theresa-may");
  EXPECT_NE(ftm_id("office/a@b"), ftm_id("office/a~b"));
  EXPECT_NE(ftm_id("a.b"), ftm_id("a/b"));
  for (const std::string& name : hostile_names()) {
    const std::string id = ftm_id(name + std::string(300, 'x'));
    EXPECT_LE(id.size(), 255U);
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"),
              std::string::npos)
        << id;
  }
}

TEST(FtmDate, TakesWhatIsExactEnough) {
  EXPECT_EQ(ftm_date("2019-05-02T10:00:00Z"), "2019-05-02T10:00:00");
  EXPECT_EQ(ftm_date("2019-05~"), "2019-05");
  EXPECT_EQ(ftm_date("2019"), "2019");
  EXPECT_EQ(ftm_date("2019-05-01/2019-05-03"), "");
  EXPECT_EQ(ftm_date("2019-02-30"), "");
  EXPECT_EQ(ftm_date(""), "");
}

TEST(WriteFtm, OnlyWhatArticlesSayIsAnEdge) {
  const std::string text = to_ftm(graph_of({reshuffle()}));
  int occupancies = 0;
  for (const std::string_view line : split(text, '\n')) {
    rapidjson::Document entity;
    entity.Parse(line.data(), line.size());
    if (line.empty()) continue;
    ASSERT_FALSE(entity.HasParseError()) << line;
    const std::string schema = entity["schema"].GetString();
    occupancies += schema == "Occupancy" ? 1 : 0;
    const bool is_edge = schema == "Occupancy" || schema == "Membership" || schema == "UnknownLink";
    EXPECT_EQ(is_edge && line.find("status:") != std::string_view::npos, false) << line;
  }
  EXPECT_EQ(occupancies, 3);
  EXPECT_THAT(text, HasSubstr("\"name\":[\"Ben Pike leaked leak (negated, says Ben Pike)\"]"));
  EXPECT_THAT(text, HasSubstr("\"organization\":[\"ng-organisation.ministry-of-defence\"]"));
  EXPECT_THAT(text, HasSubstr("\"status\":[\"ended\"],\"endDate\":[\"2019-05-01\"]"));
  EXPECT_THAT(text, HasSubstr("\"role\":[\"sacked (Defence Secretary)\"]"));
}

TEST(WriteFtm, AFilteredGraphHoldsOnlyWhatIsShown) {
  ExportSettings settings;
  settings.view.relations = {"sacked"};
  const std::string text = to_ftm(graph_of({reshuffle()}), settings);
  EXPECT_THAT(text, Not(HasSubstr("Occupancy")));
  EXPECT_THAT(text, Not(HasSubstr("Bank of Nowhere")));
  EXPECT_THAT(text, HasSubstr("UnknownLink"));
}

TEST(WriteFtm, NoNameBreaksALine) {
  for (const std::string& name : hostile_names()) {
    if (find_invalid_utf8(name)) continue;
    ArticleMaker article(name);
    const EntityId one = article.entity(EntityKind::person, {"x" + name});
    article.claim(one, name, article.entity(EntityKind::organisation, {name, "y"}), name);
    const std::string text = to_ftm(graph_of({article.take()}));
    for (const std::string_view line : split(text, '\n')) {
      rapidjson::Document entity;
      entity.Parse<rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
      EXPECT_TRUE(line.empty() || !entity.HasParseError()) << line;
    }
  }
}

}  // namespace
}  // namespace newsgraph
