#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <set>

#include "base/sha256.h"
#include "exporters/report/report_data.h"
#include "exporters/report/report_exporter.h"
#include "exporters/report/report_picture.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

struct Report {
  explicit Report(std::vector<DocumentClaims> articles, const ViewOptions& options = {}) : graph(graph_of(std::move(articles))) {
    view = *make_view(graph, options);
    drawing = make_drawing(graph, view, "");
    json = report_data(graph, view, drawing);
    data.Parse(json.c_str());
  }

  std::string name(const rapidjson::Value& node) const { return data["nodes"][node.GetUint()]["names"][0].GetString(); }

  // The first claim of `relation`.
  const rapidjson::Value& claim(const std::string& relation) const {
    for (const auto& value : data["claims"].GetArray()) {
      if (data["relations"][value["r"].GetUint()].GetString() == relation) return value;
    }
    static const rapidjson::Value kNone;
    return kNone;
  }

  KnowledgeGraph graph;
  View view;
  Drawing drawing;
  std::string json;
  rapidjson::Document data;
};

TEST(ReportData, HoldsEveryClaimOnceAndWhereItIsDrawn) {
  const Report report({reshuffle()});
  ASSERT_FALSE(report.data.HasParseError());
  EXPECT_EQ(report.data["claims"].Size(), report.graph.claims().size());
  EXPECT_EQ(report.data["boxes"].Size(), report.drawing.boxes.size());
  EXPECT_EQ(report.data["lines"].Size(), report.drawing.lines.size());
  for (const auto& claim : report.data["claims"].GetArray()) EXPECT_NE(claim.HasMember("line"), claim.HasMember("box"));
  const auto& sacked = report.claim("sacked");
  EXPECT_EQ(report.name(sacked["s"]), "Ada Fell");
  EXPECT_EQ(report.name(sacked["o"]), "Ben Pike");
  EXPECT_EQ(report.name(sacked["office"]), "Defence Secretary");
  EXPECT_STREQ(report.data["quotes"][sacked["q"].GetUint()].GetString(), "Mrs Fell sacked Mr Pike");
  EXPECT_STREQ(sacked["time"].GetString(), "2019-05-01");
  EXPECT_FALSE(report.claim("promoted").HasMember("s"));
  EXPECT_EQ(report.name(report.claim("accused")["by"]), "Cora Ross");
}

TEST(ReportData, NamesTheBoxOfAnOfficeThatItsHolderTellsOf) {
  ArticleMaker article("a");
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
  article.claim(fell, "holds_office", article.entity(EntityKind::office, {"Prime Minister"})).state = State::current;
  const Report report({article.take()});
  ASSERT_EQ(report.drawing.boxes.size(), 1U);
  const auto& claim = report.claim("holds_office");
  EXPECT_EQ(claim["box"].GetInt(), 0);
  EXPECT_EQ(report.data["nodes"][claim["o"].GetUint()]["box"].GetInt(), 0);
}

TEST(ReportData, GivesTheDaysOfAClaim) {
  ArticleMaker article("a", "2019-05-02T10:00:00Z");
  const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
  const EntityId pike = article.entity(EntityKind::person, {"Ben Pike"});
  article.claim(fell, "sacked", pike).time = "2019-03";
  article.claim(fell, "praised", pike);
  Claim& ally = article.claim(fell, "ally_of", pike);
  ally.state = State::current;
  ally.since = "2017";
  article.claim(fell, "met", pike).time = "2018/..";
  const Report report({article.take()});
  const auto days = [&](const std::string& relation) {
    const auto& value = report.claim(relation)["d"];
    return std::string(value[0].GetString()) + " " + value[1].GetString();
  };
  EXPECT_EQ(days("sacked"), "2019-03-01 2019-03-31");
  EXPECT_EQ(days("praised"), "2019-05-02 2019-05-02");
  EXPECT_EQ(days("ally_of"), "2017-01-01 2019-05-02");
  EXPECT_EQ(days("met"), "2019-05-02 2019-05-02");  // open: not a span that could be shown
}

TEST(ReportData, LeavesTheDaysOutWhereNobodyHasADate) {
  ArticleMaker article("a", "");
  article.claim(article.entity(EntityKind::person, {"Ada Fell"}), "met", article.entity(EntityKind::person, {"Ben Pike"}));
  EXPECT_FALSE(Report({article.take()}).claim("met").HasMember("d"));
}

// Scripts count in units of UTF-16: the fox is two, the accent one.
TEST(ReportData, MarksWordsByUnitsOfUtf16) {
  ArticleMaker article("a");
  const std::string quote = "🦊 é Fell sacked Pike";
  Claim& claim = article.claim(article.entity(EntityKind::person, {"Ada Fell"}), "sacked", article.entity(EntityKind::person, {"Ben Pike"}), quote);
  const auto span = [&](std::string_view word) {
    const auto at = static_cast<std::uint32_t>(100 + quote.find(word));
    return ByteSpan{at, at + static_cast<std::uint32_t>(word.size())};
  };
  claim.evidence.span = {100, 100 + static_cast<std::uint32_t>(quote.size())};
  claim.evidence.trigger = span("sacked");
  claim.evidence.arguments = {{ClaimPlace::subject, Reached::name, {span("Fell"), {}}, {}}, {ClaimPlace::object, Reached::name, {ByteSpan{3, 7}, "Pike"}, {}},
                              {ClaimPlace::by, Reached::name, {span("Fell sacked"), {}}, {}}};  // another sentence; crosses the trigger
  const Report report({article.take()});
  const auto& marks = report.claim("sacked")["m"];
  ASSERT_EQ(marks.Size(), 2U);
  EXPECT_EQ(marks[0][0].GetInt(), 5);
  EXPECT_EQ(marks[0][1].GetInt(), 9);
  EXPECT_EQ(marks[1][0].GetInt(), 10);
  EXPECT_EQ(marks[1][1].GetInt(), 16);
}

TEST(ReportData, HoldsOnlyWhatTheViewShows) {
  ViewOptions options;
  options.relations = {"sacked"};
  const Report report({reshuffle()}, options);
  EXPECT_EQ(report.data["claims"].Size(), 1U);
  EXPECT_EQ(report.data["nodes"].Size(), 3U);  // who, whom, as what
}

TEST(ReportData, KeepsHostileNamesAsText) {
  ArticleMaker article("<script>");
  article.info().url = "javascript:alert(1)";
  for (const std::string& name : hostile_names()) {
    const EntityId entity = article.entity(EntityKind::person, {name.empty() ? "empty" : name});
    article.claim(entity, "met", article.entity(EntityKind::organisation, {name + " body"}), name);
  }
  const Report report({article.take()});
  ASSERT_FALSE(report.data.HasParseError());
  EXPECT_EQ(report.json.find('<'), std::string::npos);
  EXPECT_FALSE(report.data["articles"][0].HasMember("url"));
  std::set<std::string> names;
  for (const auto& node : report.data["nodes"].GetArray()) names.insert(node["names"][0].GetString());
  EXPECT_TRUE(names.contains("<script>alert(1)</script>"));
  EXPECT_TRUE(names.contains("http://x/\" onload=\"alert(1)"));
}

TEST(BareSvg, LetsOnlyShapesAndWordsThrough) {
  const std::string svg =
      "<?xml version=\"1.0\"?>\n<svg width=\"90pt\" viewBox=\"0.00 0.00 90.00 40.50\" onload=\"x()\">\n"
      "<g id=\"graph0\" class=\"graph\" transform=\"scale(1 1) translate(4 36)\">\n<title>report</title>\n<polygon fill=\"white\" points=\"1,2\"/>\n"
      "<!-- b0 -->\n<g id=\"b0\" class=\"node person\">\n<title>b0</title>\n<a xlink:href=\"http://x\"><ellipse fill=\"none\" stroke=\"black\" cx=\"1\" cy=\"-2\" rx=\"3\" "
      "ry=\"4\"/></a>\n<text text-anchor=\"middle\" x=\"1\" y=\"-2\" font-family=\"DejaVu Sans\" style=\"x\">a &lt;b&gt; &amp;</text>\n<script>alert(1)</script>\n</g>\n"
      "<!-- b0&#45;&gt;b1 -->\n<g id=\"l0\" class=\"edge does\">\n<title>b0&#45;&gt;b1</title>\n<path fill=\"none\" stroke=\"black\" d=\"M1,2C3,4\"/>\n</g>\n</g>\n</svg>\n";
  EXPECT_EQ(bare_svg(svg, "1 \"person\""),
            "<svg id=\"picture\" xmlns=\"http://www.w3.org/2000/svg\" width=\"90.00\" height=\"40.50\" viewBox=\"0 0 90.00 40.50\" data-width=\"90.00\" "
            "data-height=\"40.50\" role=\"group\" aria-label=\"1 &quot;person&quot;\">\n<g transform=\"scale(1 1) translate(4 36)\">\n"
            "<g id=\"l0\" class=\"line does\"><path d=\"M1,2C3,4\"/></g>\n"
            "<g id=\"b0\" class=\"box person\"><ellipse cx=\"1\" cy=\"-2\" rx=\"3\" ry=\"4\"/><text x=\"1\" y=\"-2\">a &lt;b&gt; &amp;</text> </g>\n"
            "</g>\n</svg>");
}

TEST(BareSvg, TakesAnything) {
  for (const std::string svg : {"", "<", "<svg", "<svg>", "<g id=\"b0\" class=\"node x\">", "<g class=\"node \"><text>", "<!--", "<svg viewBox=\"1 2\"><g class=\"graph\""}) {
    EXPECT_NE(bare_svg(svg, "").find("</svg>"), std::string::npos) << svg;
  }
}

// What stands between the first `open` and the next `close`.
std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const std::size_t begin = text.find(open) + open.size();
  return text.substr(begin, text.find(close, begin) - begin);
}

TEST(Report, LetsOnlyItsOwnScriptAndStyleRun) {
  ExportSettings settings;
  settings.render_program = NG_RENDER_PROGRAM;
  StringOutput output;
  ASSERT_TRUE(write_report(graph_of({reshuffle()}), settings, output));
  const std::string& page = output.text();
  EXPECT_EQ(between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\""),
            "default-src 'none'; script-src 'sha256-" + sha256_base64(between(page, "<script>", "</script>")) + "'; style-src 'sha256-" +
                sha256_base64(between(page, "<style>", "</style>")) + "'; base-uri 'none'; form-action 'none'");
  EXPECT_EQ(page.find("{{"), std::string::npos);
  EXPECT_EQ(page.find(" style=\""), std::string::npos);   // which the policy would not let through
  EXPECT_EQ(page.find(" on"  "click=\""), std::string::npos);
  EXPECT_NE(page.find("<title>A reshuffle, 2019-05-02</title>"), std::string::npos);
}

TEST(Report, IsTheSameEachTime) {
  ExportSettings settings;
  settings.render_program = NG_RENDER_PROGRAM;
  StringOutput one, two;
  ASSERT_TRUE(write_report(graph_of({reshuffle()}), settings, one));
  ASSERT_TRUE(write_report(graph_of({reshuffle()}), settings, two));
  EXPECT_EQ(one.text(), two.text());
}

TEST(Report, SaysWhatToDoWhereTheGraphIsTooLargeToDraw) {
  ArticleMaker article("a");
  const EntityId hub = article.entity(EntityKind::person, {"Ada Fell"});
  for (int i = 0; i < 5001; ++i) article.claim(hub, "met", article.entity(EntityKind::person, {"Ben Pike" + std::to_string(i)}));
  StringOutput output;
  const auto done = write_report(graph_of({article.take()}), {}, output);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::limit);
  EXPECT_NE(done.error().message.find("--focus"), std::string::npos);
  EXPECT_EQ(output.text(), "");
}

}  // namespace
}  // namespace newsgraph
