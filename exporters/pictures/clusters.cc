#include "exporters/pictures/clusters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

// How often each body is told of with a node, in the order of first telling.
using Votes = std::vector<std::pair<NodeId, std::size_t>>;

void vote(NodeId body, std::size_t count, Votes* votes) {
  const auto found = std::find_if(votes->begin(), votes->end(), [&](const auto& entry) { return entry.first == body; });
  if (found != votes->end()) {
    found->second += count;
  } else if (count > 0) {
    votes->emplace_back(body, count);
  }
}

class ClusterMaker {
 public:
  ClusterMaker(const KnowledgeGraph& graph, const View& view, Drawing drawing, EntityKind kind)
      : graph_(graph), view_(view), kind_(kind), votes_(graph.nodes().size()) {
    made_.drawing = std::move(drawing);
  }

  ClusteredDrawing make() {
    find_bodies();
    for (std::size_t i = 0; i < made_.drawing.boxes.size(); ++i) {
      if (const NodeId node = made_.drawing.boxes[i].node) box_of_[node] = i;
    }
    gather();
    drop_what_is_said_twice();
    return std::move(made_);
  }

 private:
  void find_bodies();
  std::size_t num_that_count(const ViewEdge& view) const;
  NodeId body_of(NodeId node) const;
  void gather();
  void drop_what_is_said_twice();
  void drop_boxes(const std::vector<bool>& dropped);

  const KnowledgeGraph& graph_;
  const View& view_;
  EntityKind kind_;
  std::vector<Votes> votes_;  // by node
  std::map<NodeId, std::size_t> box_of_;
  std::vector<std::size_t> cluster_of_;  // by box
  ClusteredDrawing made_;
};

std::size_t ClusterMaker::num_that_count(const ViewEdge& view) const {
  return static_cast<std::size_t>(std::count_if(view.claims.begin(), view.claims.end(), [&](GraphClaimId id) {
    const GraphClaim& claim = graph_.claim(id);
    return claim.status == Status::asserted && claim.is_own_voice() &&
           (claim.state == State::current || claim.state == State::none);
  }));
}

void ClusterMaker::find_bodies() {
  for (const ViewEdge& view : view_.edges) {
    const Edge& edge = graph_.edge(view.edge);
    const bool is_tie = is_one_of(graph_.relation(edge), {"member_of", "represents", "office_in", "part_of"});
    if (!is_tie || !edge.subject || !edge.object || graph_.node(edge.object).kind != kind_) continue;
    vote(edge.object, num_that_count(view), &votes_[edge.subject.index()]);
  }
  // An office's body is that of whoever holds it.
  for (const ViewEdge& view : view_.edges) {
    const Edge& edge = graph_.edge(view.edge);
    if (graph_.relation(edge) != "holds_office" || !edge.subject || !edge.object) continue;
    if (const NodeId body = body_of(edge.object)) vote(body, num_that_count(view), &votes_[edge.subject.index()]);
  }
}

NodeId ClusterMaker::body_of(NodeId node) const {
  const Votes& votes = votes_[node.index()];
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? NodeId() : most->first;
}

void ClusterMaker::gather() {
  std::map<NodeId, std::vector<std::size_t>> members;
  const std::vector<Box>& boxes = made_.drawing.boxes;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (boxes[i].node) {
      if (const NodeId body = body_of(boxes[i].node); body && body != boxes[i].node) members[body].push_back(i);
    }
  }
  for (auto& [body, inside] : members) {
    const auto box = box_of_.find(body);
    if (box != box_of_.end()) {
      inside.push_back(box->second);
      std::sort(inside.begin(), inside.end());
    }
  }
  // A body that has members is in its own cluster, not in that of the body which it is part of.
  for (auto& [body, inside] : members) {
    const auto has_members = [&, owner = body](std::size_t box) {
      return boxes[box].node != owner && members.contains(boxes[box].node);
    };
    inside.erase(std::remove_if(inside.begin(), inside.end(), has_members), inside.end());
    if (!inside.empty()) made_.clusters.push_back({body, inside});
  }
}

// `Ann Bell belongs to the Greens` needs no line within the box of the Greens.
void ClusterMaker::drop_what_is_said_twice() {
  Drawing& drawing = made_.drawing;
  cluster_of_.assign(drawing.boxes.size(), kNowhere);
  for (std::size_t i = 0; i < made_.clusters.size(); ++i) {
    for (const std::size_t box : made_.clusters[i].boxes) cluster_of_[box] = i;
  }
  std::vector<Line> kept;
  std::vector<std::size_t> num_lines(drawing.boxes.size(), 0);
  std::vector<bool> said(drawing.boxes.size(), false);  // a line to it was dropped
  for (Line& line : drawing.lines) {
    const std::size_t cluster = cluster_of_[line.from];
    const bool is_to_body = cluster != kNowhere && drawing.boxes[line.to].node == made_.clusters[cluster].body;
    if (is_to_body && line.style == LineStyle::state && line.label.empty()) {
      drawing.boxes[line.from].tooltip += "\n\n" + line.tooltip;
      said[line.to] = true;
      continue;
    }
    ++num_lines[line.from];
    ++num_lines[line.to];
    kept.push_back(std::move(line));
  }
  drawing.lines = std::move(kept);
  std::vector<bool> dropped(drawing.boxes.size(), false);
  for (std::size_t i = 0; i < dropped.size(); ++i) {
    dropped[i] = said[i] && num_lines[i] == 0 && drawing.boxes[i].roles.empty() && !drawing.boxes[i].is_focus;
  }
  drop_boxes(dropped);
}

void ClusterMaker::drop_boxes(const std::vector<bool>& dropped) {
  Drawing& drawing = made_.drawing;
  std::vector<std::size_t> now(dropped.size(), kNowhere);
  std::vector<Box> kept;
  for (std::size_t i = 0; i < dropped.size(); ++i) {
    if (dropped[i]) continue;
    now[i] = kept.size();
    kept.push_back(std::move(drawing.boxes[i]));
  }
  drawing.boxes = std::move(kept);
  for (Line& line : drawing.lines) {
    line.from = now[line.from];
    line.to = now[line.to];
  }
  for (Cluster& cluster : made_.clusters) {
    std::vector<std::size_t> left;
    for (const std::size_t box : cluster.boxes) {
      if (now[box] != kNowhere) left.push_back(now[box]);
    }
    cluster.boxes = std::move(left);
  }
  std::erase_if(made_.clusters, [](const Cluster& cluster) { return cluster.boxes.empty(); });
  std::sort(made_.clusters.begin(), made_.clusters.end(),
            [](const Cluster& a, const Cluster& b) { return a.boxes.front() < b.boxes.front(); });
}

}  // namespace

ClusteredDrawing cluster_drawing(const KnowledgeGraph& graph, const View& view, Drawing drawing, EntityKind kind) {
  return ClusterMaker(graph, view, std::move(drawing), kind).make();
}

}  // namespace newsgraph
