#include "exporters/pictures/dot_graph.h"

#include <graphviz/cgraph.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <thread>

#include "exporters/safe_text.h"
#include "unit/exporters/hostile_names.h"

namespace newsgraph {
namespace {

// cgraph does not write a value that equals the default.
std::string value_of(Agnode_t* node, std::string attribute) {
  const char* const value = agget(node, attribute.data());
  return value == nullptr ? std::string() : std::string(value);
}

// Writes a node with `name` as label and tooltip, reads the text with Graphviz's own parser, and gives both back.
std::pair<std::string, std::string> through_dot(const std::string& name) {
  std::string text;
  {
    DotGraph dot("t");
    dot.add_node("n1", {{"label", dot_label(name)}, {"tooltip", dot_text(name)}});
    text = dot.to_text();
  }
  Agraph_t* const graph = agmemread(text.c_str());
  if (graph == nullptr) return {"unreadable", text};
  char id[] = "n1";
  Agnode_t* const node = agnode(graph, id, 0);
  std::pair<std::string, std::string> values = {from_dot_label(value_of(node, "label")),
                                                from_dot_text(value_of(node, "tooltip"))};
  agclose(graph);
  return values;
}

TEST(DotGraph, HostileNamesComeBack) {
  for (const std::string& name : hostile_names()) {
    const auto [label, tooltip] = through_dot(name);
    EXPECT_EQ(label, clean_text(name)) << tooltip;
    EXPECT_EQ(tooltip, clean_text(name));
  }
}

RC_GTEST_PROP(DotGraph, AnyNameComesBack, (const std::string& name)) {
  RC_ASSERT(through_dot(name).first == clean_text(name));
}

TEST(DotGraph, ParallelEdgesStayApart) {
  DotGraph dot("t");
  dot.add_node("a", {});
  dot.add_node("b", {});
  dot.add_edge("a", "b", {{"label", "x"}});
  dot.add_edge("a", "b", {{"label", "y"}});
  dot.add_subgraph("cluster_c", {"a"}, {{"label", "c"}});
  EXPECT_EQ(dot.to_text(),
            "digraph t {\n\tsubgraph cluster_c {\n\t\tgraph [label=c];\n\t\ta;\n\t}\n\ta -> b\t[label=x];\n\ta -> b\t[label=y];\n}\n");
}

TEST(DotGraph, ThreadsTakeTurns) {
  std::vector<std::thread> threads;
  std::vector<std::string> texts(4);
  for (std::string& text : texts) {
    threads.emplace_back([&text] {
      for (int i = 0; i < 50; ++i) {
        DotGraph dot("t");
        for (int n = 0; n < 20; ++n) dot.add_node("n" + std::to_string(n), {{"label", "x"}});
        text = dot.to_text();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& text : texts) EXPECT_EQ(text, texts.front());
}

}  // namespace
}  // namespace newsgraph
