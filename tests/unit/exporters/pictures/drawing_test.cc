#include "exporters/pictures/drawing.h"

#include <gtest/gtest.h>

#include "base/text_util.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

// `Ada Fell -> Ben Pike: sacked as Defence Secretary`, a line each.
std::string lines_of(const Drawing& drawing) {
  std::string text;
  for (const Line& line : drawing.lines) {
    std::string label = line.label;
    for (char& c : label) c = c == '\n' ? ' ' : c;
    text += drawing.boxes[line.from].name + " -> " + drawing.boxes[line.to].name + ": " + label + "\n";
  }
  return text;
}

Drawing draw(const KnowledgeGraph& graph) { return make_drawing(graph, *make_view(graph, {}), ""); }

const Box& box_named(const Drawing& drawing, const std::string& name) {
  for (const Box& box : drawing.boxes) {
    if (box.name == name) return box;
  }
  ADD_FAILURE() << name;
  return drawing.boxes.front();
}

TEST(MakeDrawing, SomebodyUnnamedIsNotTheArticle) {
  ArticleMaker article("a");
  Claim& claim = article.claim(article.entity(EntityKind::person, {"Ada Fell"}), "sacked",
                               article.entity(EntityKind::person, {"Ben Pike"}));
  claim.evidence.arguments = {{ClaimPlace::by, Reached::unknown, {ByteSpan{1, 3}, {}}, {}}};
  const KnowledgeGraph graph = graph_of({article.take()});
  EXPECT_FALSE(graph.claims()[0].is_own_voice());
  const Drawing drawing = make_drawing(graph, *make_view(graph, {}), "");
  ASSERT_EQ(drawing.lines.size(), 1U);
  EXPECT_EQ(drawing.lines[0].style, LineStyle::attributed);
  EXPECT_EQ(drawing.lines[0].label, "somebody\nsays: sacked");
}

TEST(MakeDrawing, LeavesOutNodesOfNoClaim) {
  const Drawing drawing = draw(graph_of({reshuffle()}));
  for (const Box& box : drawing.boxes) EXPECT_NE(box.name, "Bank of Nowhere");
}

TEST(MakeDrawing, NamesEachLineByItsClaims) {
  const std::string lines = lines_of(draw(graph_of({reshuffle()})));
  for (const char* const line : {"Ada Fell -> Ben Pike: sacked as Defence Secretary\n", "Ada Fell -> Ben Pike: Cora Ross says: accused\n",
                                 "Ben Pike -> Defence Secretary: until 2019-05-01\n", "Cora Ross -> Defence Secretary: since 2019-05-01\n",
                                 "Defence Secretary -> Ministry of Defence: \n", "? -> Cora Ross: promoted\n",
                                 "Ben Pike -> leak: denied\n", "Ben Pike -> leak: by own account: not leaked\n",
                                 "Ada Fell -> Prime Minister: planned: resigned\n", "Cora Ross -> Ada Fell: possibly: criticised\n"}) {
    EXPECT_NE(lines.find(line), std::string::npos) << line << "not in\n" << lines;
  }
}

TEST(MakeDrawing, TellsOfAnOfficeInTheBoxOfItsOnlyHolder) {
  ArticleMaker article("a");
  const EntityId hunt = article.entity(EntityKind::person, {"Ann Hunt"});
  const EntityId chair = article.entity(EntityKind::office, {"chairman"});
  const EntityId bank = article.entity(EntityKind::organisation, {"The Bank"});
  article.claim(hunt, "holds_office", chair).state = State::former;
  article.claim(chair, "office_in", bank).state = State::current;
  const Drawing drawing = draw(graph_of({article.take()}));
  EXPECT_EQ(box_named(drawing, "Ann Hunt").roles, std::vector<std::string>{"former chairman"});
  EXPECT_EQ(drawing.boxes.size(), 2U);
  EXPECT_EQ(lines_of(drawing), "Ann Hunt -> The Bank: former\n");  // not: belongs to the bank
}

TEST(MakeDrawing, TellsOfOfficesOfOneNameOnce) {
  ArticleMaker article("a");
  const EntityId hunt = article.entity(EntityKind::person, {"Ann Hunt"});
  for (const char* const country : {"Ruritania", "Nowhere", "Elsewhere"}) {
    const EntityId president = article.entity(EntityKind::office, {"President"});
    article.claim(hunt, "holds_office", president).state = State::former;
    article.claim(president, "office_in", article.entity(EntityKind::place, {country})).state = State::current;
  }
  const Drawing drawing = draw(graph_of({article.take()}));
  const Box& box = box_named(drawing, "Ann Hunt");
  EXPECT_EQ(box.roles, std::vector<std::string>{"former President"});
  EXPECT_EQ(box.claims.size(), 3U);
}

TEST(MakeDrawing, KeepsAnOfficeThatSomethingElseIsToldOf) {
  const Drawing drawing = draw(graph_of({reshuffle()}));
  EXPECT_TRUE(box_named(drawing, "Ada Fell").roles.empty());        // her resignation needs the office
  EXPECT_EQ(box_named(drawing, "Prime Minister").name, "Prime Minister");
}

TEST(MakeDrawing, MergesClaimsOfOneStyleBetweenTwoBoxes) {
  std::vector<DocumentClaims> articles;
  for (const char* const id : {"a", "b", "c"}) {
    ArticleMaker article(id);
    const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
    const EntityId pike = article.entity(EntityKind::person, {"Ben Pike"});
    article.claim(fell, "sacked", pike);
    if (id[0] == 'a') article.claim(fell, "told", pike);
    articles.push_back(article.take());
  }
  const Drawing drawing = draw(graph_of(std::move(articles)));
  ASSERT_EQ(drawing.lines.size(), 1U);
  EXPECT_EQ(lines_of(drawing), "Ada Fell -> Ben Pike: sacked ×3, told\n");
  EXPECT_EQ(drawing.lines[0].num_articles, 3U);
  EXPECT_EQ(split(drawing.lines[0].edges, ' ').size(), 2U);
  EXPECT_EQ(drawing.title, "3 articles");
}

TEST(MakeDrawing, PutsTheEvidenceIntoTheTooltip) {
  const Drawing drawing = draw(graph_of({reshuffle()}));
  for (const Line& line : drawing.lines) {
    if (line.label.compare(0, 6, "sacked") != 0) continue;
    EXPECT_EQ(line.tooltip, "Ada Fell – sacked – Ben Pike, as Defence Secretary\nasserted, by the article; time: 2019-05-01\n"
                            "“Mrs Fell sacked Mr Pike”\n— reshuffle, The Example, 2019-05-02");
  }
  EXPECT_EQ(drawing.title, "A reshuffle, 2019-05-02");
  EXPECT_EQ(drawing.description, "3 people, 2 offices, 1 organisation, 1 event, 11 lines");
}

TEST(MakeDrawing, OfNothingIsEmpty) {
  const Drawing drawing = draw(graph_of({}));
  EXPECT_TRUE(drawing.boxes.empty());
  EXPECT_EQ(drawing.description, "0 lines");
}

}  // namespace
}  // namespace newsgraph
