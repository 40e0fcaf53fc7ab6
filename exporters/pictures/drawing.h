// What a picture of a graph shows, before any file format: boxes, lines and the words on them.
//
// A picture that holds every claim as a line of its own cannot be read. So here
//  - an office of one holder, of which nothing else is told, becomes a line in that person's box;
//  - all claims that lead from one box to another in one style (below) become one line, its label naming them;
//  - a line with no known subject starts at a small `?`;
//  - nodes without a claim are left out.
// Nothing that is claimed is lost: what has no label is in the tooltips.
#pragma once

#include <string>
#include <vector>

#include "exporters/view.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

// How a line looks, by how far its claims can be relied on.
enum class LineStyle {
  event,          // the article says that it happened
  state,          // the article says that it is so: holds an office, belongs to
  attributed,     // somebody else says so
  planned,
  hypothetical,
  negated,
};
inline constexpr int kNumLineStyles = 6;

LineStyle line_style_of(const GraphClaim& claim, const std::string& relation);

struct Box {
  NodeId node;               // none: somebody unknown
  std::string name;          // one line
  std::vector<std::string> roles;  // offices that are held by nobody else, the same words once: `former Chief Whip`
  std::string tooltip;
  bool is_focus = false;
  std::vector<GraphClaimId> claims = {};  // those that `roles` tell of
};

struct Line {
  std::size_t from = 0;      // index into boxes
  std::size_t to = 0;
  LineStyle style = LineStyle::event;
  std::string label;         // lines separated by newlines; empty where the style and the ends say it all
  std::string tooltip;       // all claims with quote, source, date, status, speaker
  std::string url;           // of the first article, or empty
  std::string edges;         // keys of the edges it stands for, separated by blanks
  std::size_t num_articles = 1;
  bool both_ways = false;    // the relation has no direction: met, ally_of
  std::string lead;          // what the label begins with: `Watson says: `, `possibly: `
  std::vector<std::string> relations;  // of its claims, each once, as told
  std::vector<GraphClaimId> claims;    // not empty, as told
};

struct Drawing {
  std::string title;
  std::string description;   // `12 people, 5 offices, 18 lines`
  std::vector<Box> boxes;    // as the articles tell of them: layouts keep that order where they can
  std::vector<Line> lines;   // likewise
};

// `title`: empty makes one from the articles.
Drawing make_drawing(const KnowledgeGraph& graph, const View& view, const std::string& title);

// A drawing of `view`, a part of `whole`, in which offices are told of in their holders' boxes as in a drawing of
// `whole`.
Drawing make_drawing_like(const KnowledgeGraph& graph, const View& view, const View& whole, const std::string& title);

}  // namespace newsgraph
