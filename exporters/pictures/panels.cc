#include "exporters/pictures/panels.h"

#include <map>
#include <set>
#include <tuple>

#include "base/check.h"

namespace newsgraph {
namespace {

constexpr std::string_view kNoDate = "no date";

// From, to, style, speaker: what makes two lines of drawings of one graph the same. `?` is no node.
using LineKey = std::tuple<NodeId, NodeId, LineStyle, NodeId, bool>;

LineKey key_of(const KnowledgeGraph& graph, const Drawing& drawing, const Line& line) {
  const GraphClaim& first = graph.claim(line.claims.front());
  return {drawing.boxes[line.from].node, drawing.boxes[line.to].node, line.style, first.by, first.unnamed_speaker};
}

// The part of `view` that the articles of each period say.
std::map<std::string, View> views_by_period(const KnowledgeGraph& graph, const View& view, std::size_t length) {
  std::map<std::string, View> views;
  for (const ViewEdge& edge : view.edges) {
    std::map<std::string, ViewEdge> edges;
    for (const GraphClaimId id : edge.claims) {
      const std::string& date = graph.article(graph.claim(id).article).info.date;
      ViewEdge& part = edges[date.empty() ? std::string(kNoDate) : date.substr(0, length)];
      part.edge = edge.edge;
      part.claims.push_back(id);
    }
    for (auto& [period, part] : edges) {
      views[period].edges.push_back(std::move(part));
      views[period].focus = view.focus;
    }
  }
  return views;
}

// Finds the boxes and lines of the whole that those of a panel stand for.
class Whole {
 public:
  Whole(const KnowledgeGraph& graph, const Drawing& drawing) : graph_(graph), drawing_(drawing) {
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
      if (drawing.boxes[i].node) boxes_[drawing.boxes[i].node] = i;
    }
    for (std::size_t i = 0; i < drawing.lines.size(); ++i) lines_[key_of(graph, drawing, drawing.lines[i])] = i;
  }

  void find(Panel* panel) const {
    const Drawing& part = panel->drawing;
    panel->box_in_whole.resize(part.boxes.size());
    for (std::size_t i = 0; i < part.boxes.size(); ++i) {
      if (part.boxes[i].node) panel->box_in_whole[i] = boxes_.at(part.boxes[i].node);
    }
    for (const Line& line : part.lines) {
      const std::size_t same = lines_.at(key_of(graph_, part, line));
      panel->line_in_whole.push_back(same);
      // A `?` is known by what it points to.
      if (!part.boxes[line.from].node) panel->box_in_whole[line.from] = drawing_.lines[same].from;
    }
  }

 private:
  const KnowledgeGraph& graph_;
  const Drawing& drawing_;
  std::map<NodeId, std::size_t> boxes_;
  std::map<LineKey, std::size_t> lines_;
};

std::string count_of(std::size_t count, const std::string& word) {
  return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

std::size_t num_articles(const KnowledgeGraph& graph, const View& view) {
  std::set<ArticleId> articles;
  for (const ViewEdge& edge : view.edges) {
    for (const GraphClaimId id : edge.claims) articles.insert(graph.claim(id).article);
  }
  return articles.size();
}

}  // namespace

Result<PanelDrawing> make_panels(const KnowledgeGraph& graph, const View& view, const std::string& title,
                                 std::string_view by) {
  if (by != "month" && by != "year") {
    return Error{ErrorCode::usage, "cannot draw by '" + std::string(by) + "'; expected month or year"};
  }
  const std::size_t length = by == "month" ? std::string_view("2019-05").size() : std::string_view("2019").size();
  PanelDrawing made{make_drawing(graph, view, title), {}};
  const Whole whole(graph, made.whole);
  for (const auto& [period, part] : views_by_period(graph, view, length)) {
    Panel panel;
    panel.title = period;
    panel.drawing = make_drawing_like(graph, part, view, period);
    panel.description =
        count_of(num_articles(graph, part), "article") + ", " + count_of(panel.drawing.lines.size(), "line");
    whole.find(&panel);
    made.panels.push_back(std::move(panel));
  }
  return made;
}

}  // namespace newsgraph
