#include "exporters/pictures/drawing.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/text_util.h"
#include "exporters/pictures/line_words.h"
#include "exporters/pictures/wording.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

bool in_own_voice(const GraphClaim& claim) { return claim.status == Status::asserted && claim.is_own_voice(); }

// Which offices are told of in the box of their holder, and by which edges.
class FoldedOffices {
 public:
  FoldedOffices(const KnowledgeGraph& graph, const View& view) : graph_(graph), uses_(graph.nodes().size()) {
    for (const ViewEdge& edge : view.edges) note(edge);
    if (view.focus) uses_[view.focus.index()].other = true;
  }

  // The holder in whose box `office` is told of, or none.
  NodeId holder_of(NodeId office) const {
    const Use& use = uses_[office.index()];
    if (graph_.node(office).kind != EntityKind::office || use.other || use.num_holders != 1) return {};
    return use.holder;
  }

  // Is `office` told of in the box of somebody who holds it no more?
  bool is_former(NodeId office) const { return holder_of(office) && uses_[office.index()].state == State::former; }

 private:
  struct Use {
    NodeId holder;
    State state = State::none;
    int num_holders = 0;
    bool other = false;   // something else is told of this office
  };

  void note(const ViewEdge& view) {
    const Edge& edge = graph_.edge(view.edge);
    const bool plain = std::all_of(view.claims.begin(), view.claims.end(), [&](GraphClaimId id) {
      return in_own_voice(graph_.claim(id));
    });
    const bool is_person = edge.subject && graph_.node(edge.subject).kind == EntityKind::person;
    if (edge.object) {
      Use& use = uses_[edge.object.index()];
      if (plain && is_person && graph_.relation(edge) == "holds_office") {
        use.holder = edge.subject;
        use.state = graph_.claim(view.claims.front()).state;
        ++use.num_holders;
      } else {
        use.other = true;
      }
    }
    if (edge.subject && !(plain && graph_.relation(edge) == "office_in")) uses_[edge.subject.index()].other = true;
  }

  const KnowledgeGraph& graph_;
  std::vector<Use> uses_;  // by node
};

class DrawingMaker {
 public:
  DrawingMaker(const KnowledgeGraph& graph, const View& view, const View& whole)
      : graph_(graph), view_(view), folded_(graph, whole), box_of_(graph.nodes().size()) {}

  Drawing make(const std::string& title) {
    if (view_.focus) box_for(view_.focus);
    for (const ViewEdge* edge : as_told()) add_edge(*edge);
    for (auto& [line, claims] : pending_) {
      std::stable_sort(claims.begin(), claims.end(), [&](GraphClaimId a, GraphClaimId b) { return place_of(a) < place_of(b); });
      tell_line(
          graph_, std::move(claims), [this](NodeId office) { return folded_.is_former(office); },
          &drawing_.lines[line]);
    }
    drawing_.title = title.empty() ? default_title() : title;
    describe();
    return std::move(drawing_);
  }

 private:
  // Lines with the same key are drawn as one.
  using LineKey = std::tuple<std::size_t, std::size_t, LineStyle, NodeId, bool>;

  // Article and byte: where a claim is made.
  using Place = std::pair<std::size_t, std::size_t>;

  std::vector<const ViewEdge*> as_told() const;
  Place place_of(GraphClaimId id) const {
    const GraphClaim& claim = graph_.claim(id);
    return {claim.article.index(), claim.evidence.span.begin};
  }
  std::size_t box_for(NodeId node);
  std::size_t unknown_for(std::size_t other_end);
  void add_edge(const ViewEdge& view);
  void add_role(const ViewEdge& view, NodeId holder);
  void add_claim(std::size_t from, std::size_t to, GraphClaimId id);
  std::string default_title() const;
  void describe();

  const KnowledgeGraph& graph_;
  const View& view_;
  FoldedOffices folded_;
  Drawing drawing_;
  std::vector<std::optional<std::size_t>> box_of_;             // by node
  std::map<std::size_t, std::size_t> unknown_for_;             // the `?` box of each box it points to
  std::map<LineKey, std::size_t> line_of_;
  std::map<std::size_t, std::vector<GraphClaimId>> pending_;   // claims of each line
};

// The edges by article and place in the text. What the article begins with stands first in labels and on the page.
std::vector<const ViewEdge*> DrawingMaker::as_told() const {
  std::vector<std::pair<Place, const ViewEdge*>> edges;
  for (const ViewEdge& view : view_.edges) {
    Place first = place_of(view.claims.front());
    for (const GraphClaimId id : view.claims) first = std::min(first, place_of(id));
    edges.emplace_back(first, &view);
  }
  std::stable_sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const ViewEdge*> ordered;
  for (const auto& [place, edge] : edges) ordered.push_back(edge);
  return ordered;
}

std::size_t DrawingMaker::box_for(NodeId node) {
  const NodeId holder = folded_.holder_of(node);
  const NodeId shown = holder ? holder : node;
  std::optional<std::size_t>& box = box_of_[shown.index()];
  if (!box) {
    box = drawing_.boxes.size();
    const Node& value = graph_.node(shown);
    drawing_.boxes.push_back(Box{shown, value.label(), {}, node_in_full(value), view_.focus == shown});
  }
  return *box;
}

// Each box has an unknown actor of its own: two unknown subjects need not be the same person.
std::size_t DrawingMaker::unknown_for(std::size_t other_end) {
  const auto [found, added] = unknown_for_.emplace(other_end, drawing_.boxes.size());
  if (added) drawing_.boxes.push_back(Box{{}, "?", {}, "the text does not say who", false});
  return found->second;
}

void DrawingMaker::add_edge(const ViewEdge& view) {
  const Edge& edge = graph_.edge(view.edge);
  if (edge.object && graph_.relation(edge) == "holds_office") {
    if (const NodeId holder = folded_.holder_of(edge.object)) return add_role(view, holder);
  }
  if (!edge.object) return;  // nothing that could be drawn
  const std::size_t from = edge.subject ? box_for(edge.subject) : unknown_for(box_for(edge.object));
  const std::size_t to = box_for(edge.object);
  for (const GraphClaimId id : view.claims) add_claim(from, to, id);
}

void DrawingMaker::add_role(const ViewEdge& view, NodeId holder) {
  Box& box = drawing_.boxes[box_for(holder)];
  const GraphClaim& claim = graph_.claim(view.claims.front());
  std::string role = claim.state == State::former || claim.state == State::future
                         ? std::string(to_string(claim.state)) + " " : std::string();
  role += graph_.node(graph_.edge(view.edge).object).label();
  const bool is_told = fold_key(role) == fold_key(box.name) ||  // `the Governor-General`, not named
                       std::any_of(box.roles.begin(), box.roles.end(), [&](const std::string& other) {
                         return fold_key(other) == fold_key(role);  // presidents of several bodies
                       });
  if (!is_told) box.roles.push_back(std::move(role));
  box.tooltip += "\n\n" + claim_in_full(graph_, claim);
  box.claims.insert(box.claims.end(), view.claims.begin(), view.claims.end());
}

void DrawingMaker::add_claim(std::size_t from, std::size_t to, GraphClaimId id) {
  const GraphClaim& claim = graph_.claim(id);
  const LineStyle style = line_style_of(claim, graph_.relation(claim));
  const auto [found, added] =
      line_of_.emplace(LineKey{from, to, style, claim.by, claim.unnamed_speaker}, drawing_.lines.size());
  if (added) {
    Line line;
    line.from = from;
    line.to = to;
    line.style = style;
    drawing_.lines.push_back(std::move(line));
  }
  pending_[found->second].push_back(id);
}

std::string DrawingMaker::default_title() const {
  if (graph_.articles().size() != 1) {
    std::set<ArticleId> shown;
    for (const ViewEdge& edge : view_.edges) {
      for (const GraphClaimId id : edge.claims) shown.insert(graph_.claim(id).article);
    }
    return std::to_string(shown.size()) + (shown.size() == 1 ? " article" : " articles");
  }
  const ArticleInfo& info = graph_.articles().front().info;
  const std::string day = info.date.substr(0, 10);  // without the time of day
  return join({info.title.empty() ? info.id : info.title, day}, day.empty() ? "" : ", ");
}

void DrawingMaker::describe() {
  constexpr std::array<std::pair<const char*, const char*>, kNumEntityKinds> kWords = {{
      {"person", "people"}, {"office", "offices"}, {"organisation", "organisations"}, {"place", "places"},
      {"event", "events"}}};
  std::array<std::size_t, kNumEntityKinds> counts = {};
  for (const Box& box : drawing_.boxes) {
    if (box.node) ++counts[static_cast<std::size_t>(graph_.node(box.node).kind)];
  }
  std::vector<std::string> parts;
  for (std::size_t kind = 0; kind < counts.size(); ++kind) {
    const char* const word = counts[kind] == 1 ? kWords[kind].first : kWords[kind].second;
    if (counts[kind] > 0) parts.push_back(std::to_string(counts[kind]) + " " + word);
  }
  parts.push_back(std::to_string(drawing_.lines.size()) + (drawing_.lines.size() == 1 ? " line" : " lines"));
  drawing_.description = join(parts, ", ");
}

}  // namespace

LineStyle line_style_of(const GraphClaim& claim, const std::string& relation) {
  switch (claim.status) {
    case Status::planned:
      return LineStyle::planned;
    case Status::hypothetical:
      return LineStyle::hypothetical;
    case Status::negated:
      return LineStyle::negated;
    case Status::asserted:
      break;
  }
  if (!claim.is_own_voice()) return LineStyle::attributed;
  return claim.state != State::none || is_plain_tie(relation) ? LineStyle::state : LineStyle::event;
}

Drawing make_drawing(const KnowledgeGraph& graph, const View& view, const std::string& title) {
  return DrawingMaker(graph, view, view).make(title);
}

Drawing make_drawing_like(const KnowledgeGraph& graph, const View& view, const View& whole, const std::string& title) {
  return DrawingMaker(graph, view, whole).make(title);
}

}  // namespace newsgraph
