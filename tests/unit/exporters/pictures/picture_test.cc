#include "exporters/pictures/picture.h"

#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text_util.h"
#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/dot_painter.h"
#include "exporters/safe_text.h"
#include "unit/exporters/hostile_names.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

// What may stand in DOT that Graphviz 2.40 reads: its attributes, and `about`, which it hands on.
const std::set<std::string>& known_attributes() {
  static const std::set<std::string> kKnown = {
      "about",        "arrowhead",   "arrowsize", "arrowtail", "bb",          "bgcolor",   "charset",
      "class",        "color",       "dir",       "edgeURL",   "edgetooltip", "fillcolor", "fixedsize",
      "fontcolor",    "fontname",    "fontsize",  "height",    "id",          "label",     "labelloc",
      "labeltooltip", "layout",      "lp",        "margin",    "mclimit",     "nodesep",   "nslimit",
      "nslimit1",     "outputorder", "overlap",   "pad",       "penwidth",    "pos",       "rankdir",
      "ranksep",      "shape",       "splines",   "style",     "tooltip",     "weight",    "width"};
  return kKnown;
}

// A graph read by Graphviz' own parser.
class ReadGraph {
 public:
  explicit ReadGraph(const std::string& dot) : graph_(agmemread(dot.c_str())) {}
  ~ReadGraph() {
    if (graph_ != nullptr) agclose(graph_);
  }
  ReadGraph(const ReadGraph&) = delete;
  ReadGraph& operator=(const ReadGraph&) = delete;

  bool is_dot() const { return graph_ != nullptr; }

  std::set<std::string> attributes() const {
    std::set<std::string> names;
    for (const int kind : {AGRAPH, AGNODE, AGEDGE}) {
      for (Agsym_t* symbol = agnxtattr(graph_, kind, nullptr); symbol != nullptr;
           symbol = agnxtattr(graph_, kind, symbol))
        names.insert(symbol->name);
    }
    return names;
  }

  // Values of nodes that have `about`, by their id.
  std::map<std::string, std::string> of_nodes(const char* name) const {
    std::map<std::string, std::string> values;
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      const std::string about = value(node, "about");
      if (!about.empty()) values[from_dot_text(about)] = value(node, name);
    }
    return values;
  }

  std::vector<std::string> of_edges(const char* name) const {
    std::vector<std::string> values;
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      for (Agedge_t* edge = agfstout(graph_, node); edge != nullptr; edge = agnxtout(graph_, edge))
        values.push_back(value(edge, name));
    }
    return values;
  }

 private:
  static std::string value(void* object, const char* name) {
    const char* const text = agget(object, const_cast<char*>(name));
    return text == nullptr ? std::string() : std::string(text);
  }

  Agraph_t* graph_;
};

ExportSettings settings_for_pictures() {
  ExportSettings settings;
  settings.render_program = NG_RENDER_PROGRAM;
  return settings;
}

// Every kind of picture there is.
std::vector<ExportSettings> all_kinds() {
  std::vector<ExportSettings> all(4, settings_for_pictures());
  all[1].cluster_by = "organisation";
  all[2].by = "month";
  all[3].timeline = "Defence Secretary";
  return all;
}

TEST(Picture, WritesOnlyAttributesThatGraphviz240Knows) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  for (const ExportSettings& settings : all_kinds()) {
    for (const auto& make : {make_picture, place_picture}) {
      const auto picture = make(graph, settings);
      ASSERT_TRUE(picture) << picture.error().to_string();
      const ReadGraph read(picture->dot);
      ASSERT_TRUE(read.is_dot()) << picture->dot;
      const std::set<std::string> used = read.attributes();
      std::vector<std::string> unknown;
      std::set_difference(used.begin(), used.end(), known_attributes().begin(), known_attributes().end(),
                          std::back_inserter(unknown));
      EXPECT_EQ(join(unknown, " "), "");
    }
  }
}

TEST(Picture, AllPlacesAreGiven) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  for (const ExportSettings& settings : all_kinds()) {
    const auto picture = place_picture(graph, settings);
    ASSERT_TRUE(picture);
    EXPECT_NE(picture->dot.find("layout=nop2"), std::string::npos);
    const ReadGraph read(picture->dot);
    for (const auto& [key, place] : read.of_nodes("pos")) EXPECT_NE(place, "") << key;
    for (const std::string& place : read.of_edges("pos")) EXPECT_NE(place, "");
  }
}

// `num` lines, each between another two of a few people.
KnowledgeGraph graph_of_lines(std::size_t num) {
  ArticleMaker article("many");
  std::vector<EntityId> people;
  for (std::size_t i = 0; i * (i - 1) / 2 < num || i == 0; ++i)
    people.push_back(article.entity(EntityKind::person, {"Ada Number" + std::to_string(i)}));
  for (std::size_t i = 0; num > 0; ++i) {
    for (std::size_t j = i + 1; j < people.size() && num > 0; ++j, --num) article.claim(people[i], "sacked", people[j]);
  }
  return graph_of({article.take()});
}

TEST(Picture, SaysThatLabelsAreLeftOut) {
  const auto few = place_picture(graph_of_lines(40), settings_for_pictures());
  ASSERT_TRUE(few);
  EXPECT_EQ(few->dot.find("labels left out"), std::string::npos);
  EXPECT_EQ(few->dot.find("edgesfirst"), std::string::npos);
  const auto many = place_picture(graph_of_lines(420), settings_for_pictures());
  ASSERT_TRUE(many);
  EXPECT_NE(many->dot.find("labels left out: too many lines"), std::string::npos);
  // sfdp's lines run through boxes.
  EXPECT_NE(many->dot.find("outputorder=edgesfirst"), std::string::npos);
}

TEST(Picture, TheSameGraphGivesTheSameBytes) {
  const KnowledgeGraph graph = graph_of({reshuffle()});
  for (const ExportSettings& settings : all_kinds()) {
    const auto once = place_picture(graph, settings);
    const auto twice = place_picture(graph, settings);
    ASSERT_TRUE(once && twice);
    EXPECT_EQ(once->dot, twice->dot);
  }
}

TEST(Picture, AWordThatIsNoWayToDrawFails) {
  ExportSettings settings = settings_for_pictures();
  settings.by = "week";
  EXPECT_EQ(make_picture(graph_of({reshuffle()}), settings).error().message,
            "cannot draw by 'week'; expected month or year");
  settings.by.clear();
  settings.cluster_by = "colour";
  EXPECT_EQ(make_picture(graph_of({reshuffle()}), settings).error().message,
            "cannot cluster by 'colour'; expected organisation or place");
}

// The labels of the subgraphs, in the order of the text.
std::string frames_of(const std::string& dot) {
  std::string labels;
  bool in_frame = false;
  for (const std::string_view line : split(dot, '\n')) {
    if (line.find("subgraph cluster") != std::string_view::npos) in_frame = true;
    const std::size_t at = line.find("label=");
    if (!in_frame || at == std::string_view::npos) continue;
    labels += std::string(line.substr(at, line.rfind(',') - at)) + " ";
    in_frame = false;
  }
  return labels;
}

TEST(Picture, APanelForEachMonthOfTheArticles) {
  std::vector<DocumentClaims> articles;
  for (const char* const date : {"2019-06-01", "2019-05-02", "", "2019-05-30"}) {
    ArticleMaker article("a" + std::to_string(articles.size()), date);
    const EntityId fell = article.entity(EntityKind::person, {"Ada Fell"});
    const EntityId pike = article.entity(EntityKind::person, {"Ben Pike"});
    article.claim(fell, date[0] == '\0' ? "told" : "sacked", pike).time = "2017";
    articles.push_back(article.take());
  }
  ExportSettings settings = settings_for_pictures();
  settings.by = "month";
  settings.legend = false;
  const auto picture = place_picture(graph_of(articles), settings);
  ASSERT_TRUE(picture);
  EXPECT_EQ(frames_of(picture->dot), "label=\"2019-05\" label=\"2019-06\" label=\"no date\" ");
  settings.by = "year";
  EXPECT_EQ(frames_of(place_picture(graph_of(articles), settings)->dot), "label=2019 label=\"no date\" ");
}

// A claim between two nodes of any name, and a post of any name in a body of any name.
KnowledgeGraph graph_named(const std::string& one, const std::string& other, const std::string& third) {
  ArticleMaker article("a");
  article.info().title = one;
  const EntityId person = article.entity(EntityKind::person, {one});
  const EntityId rival = article.entity(EntityKind::person, {other});
  const EntityId office = article.entity(EntityKind::office, {third});
  const EntityId body = article.entity(EntityKind::organisation, {one});
  article.claim(person, "sacked", rival, third).office = office;
  article.claim(rival, "holds_office", office).until = "2019-05-01";
  article.claim(person, "holds_office", office).state = State::current;
  article.claim(person, "member_of", body).state = State::current;
  article.claim(office, "office_in", body).state = State::current;
  return graph_of({article.take()});
}

// What the reader sees: white space and cuts apart, the name.
bool is_shown(const std::string& label, const std::string& name) {
  const auto dense = [](std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  };
  std::string seen = dense(from_dot_label(label));
  const std::string whole = dense(clean_text(name));
  if (const std::size_t cut = seen.find("…"); cut != std::string::npos && whole.find("…") == std::string::npos)
    seen.resize(cut);
  if (seen.empty()) return whole.empty();
  return whole.starts_with(seen.substr(0, whole.size())) || seen.find(whole) != std::string::npos;
}

void check_names(const std::string& one, const std::string& other, const std::string& third) {
  const KnowledgeGraph graph = graph_named(one, other, third);
  for (ExportSettings settings : all_kinds()) {
    if (!settings.by.empty()) continue;  // needs a process each: the labels are those of the others
    if (!settings.timeline.empty()) {
      const auto office = std::find_if(graph.nodes().begin(), graph.nodes().end(),
                                       [](const Node& node) { return node.kind == EntityKind::office; });
      if (office == graph.nodes().end()) continue;
      settings.timeline = office->key;
    }
    const auto picture = make_picture(graph, settings);
    if (!picture) {
      RC_ASSERT(picture.error().code == ErrorCode::not_found);
      continue;
    }
    const ReadGraph read(picture->dot);
    RC_ASSERT(read.is_dot());
    const auto labels = read.of_nodes("label");
    const auto tooltips = read.of_nodes("tooltip");
    for (const Node& node : graph.nodes()) {
      const auto label = labels.find(clean_text(node.key));
      if (label == labels.end() || !settings.timeline.empty()) continue;
      RC_ASSERT(is_shown(label->second, node.label()));
      RC_ASSERT(from_dot_text(tooltips.at(clean_text(node.key))).find(clean_text(node.label())) != std::string::npos);
    }
  }
}

TEST(Picture, HostileNamesComeBack) {
  const std::vector<std::string> more = {"node",
                                         "graph",
                                         "strict",
                                         "subgraph",
                                         "edge",
                                         "a:b:c",
                                         "a->b",
                                         "<b>x</b>",
                                         "<",
                                         "\\",
                                         "\\\\",
                                         "\\l",
                                         "\"",
                                         "&lt;&amp;&#65;",
                                         "/* x */",
                                         "// x",
                                         "# x",
                                         "}",
                                         std::string(10000, 'x'),
                                         std::string(5000, '\\'),
                                         "x \"" + std::string(3000, '"'),
                                         "\u2028line\u2029",
                                         "\r\n",
                                         "1.5",
                                         "-",
                                         "%"};
  std::vector<std::string> names = hostile_names();
  names.insert(names.end(), more.begin(), more.end());
  for (std::size_t i = 0; i < names.size(); ++i)
    check_names(names[i], names[(i + 1) % names.size()], names[(i + 2) % names.size()]);
}

RC_GTEST_PROP(Picture, AnyNameComesBack, (const std::string& one, const std::string& other, const std::string& third)) {
  check_names(one, other, third);
}

}  // namespace
}  // namespace newsgraph
