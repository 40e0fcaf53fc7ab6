#include "exporters/pictures/large_dot.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "exporters/pictures/dot_painter.h"
#include "exporters/pictures/dot_stream.h"
#include "exporters/pictures/line_words.h"
#include "exporters/pictures/wording.h"

namespace newsgraph {
namespace {

std::string id_of(NodeId node) { return box_id(node.index()); }

class LargeDot {
 public:
  LargeDot(const KnowledgeGraph& graph, const View& view, const ExportSettings& settings, Output& output)
      : graph_(graph), view_(view), title_(settings.title), dot_("newsgraph", output), painter_(graph, settings.style, &dot_) {
    if (title_.empty()) title_ = std::to_string(graph.articles().size()) + (graph.articles().size() == 1 ? " article" : " articles");
  }

  Result<void> write() {
    painter_.set_page(title_, "", "sfdp");
    painter_.set_layout("sfdp", true);
    for (const NodeId id : view_.nodes) {
      const Node& node = graph_.node(id);
      painter_.add_box(Box{id, node.label(), {}, node_in_full(node), view_.focus == id}, id_of(id));
      NG_TRY_VOID(dot_.spill());
    }
    for (const ViewEdge& edge : view_.edges) NG_TRY_VOID(write_edge(edge));
    return dot_.finish();
  }

 private:
  Result<void> write_edge(const ViewEdge& view) {
    const Edge& edge = graph_.edge(view.edge);
    if (!edge.object) return {};
    std::map<std::tuple<LineStyle, NodeId, bool>, std::vector<GraphClaimId>> groups;
    for (const GraphClaimId id : view.claims) {
      const GraphClaim& claim = graph_.claim(id);
      groups[{line_style_of(claim, graph_.relation(edge)), claim.by, claim.unnamed_speaker}].push_back(id);
    }
    const std::string from = edge.subject ? id_of(edge.subject) : unknown();
    for (auto& [key, claims] : groups) {
      Line line;
      line.style = std::get<LineStyle>(key);
      tell_line(graph_, std::move(claims), [](NodeId) { return false; }, &line);
      painter_.add_line(line, from, id_of(edge.object), true);
      NG_TRY_VOID(dot_.spill());
    }
    return {};
  }

  // A box of its own for each edge whose subject no article names.
  std::string unknown() {
    const std::string id = "u" + std::to_string(++num_unknown_);
    painter_.add_box(Box{{}, "?", {}, "the text does not say who", false}, id);
    return id;
  }

  const KnowledgeGraph& graph_;
  const View& view_;
  std::string title_;
  DotStream dot_;
  DotPainter painter_;
  std::size_t num_unknown_ = 0;
};

}  // namespace

Result<void> write_large_dot(const KnowledgeGraph& graph, const View& view, const ExportSettings& settings,
                             Output& output) {
  return LargeDot(graph, view, settings, output).write();
}

}  // namespace newsgraph
