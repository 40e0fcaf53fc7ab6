// Where Graphviz put things: graphs in DOT are laid out by newsgraph-render, and their places read back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "exporters/pictures/render_process.h"

namespace newsgraph {

// Points, 72 an inch; y grows upwards.
struct Rectangle {
  double left = 0.0;
  double bottom = 0.0;
  double right = 0.0;
  double top = 0.0;
  double width() const { return right - left; }
  double height() const { return top - bottom; }
};

struct PlacedLine {
  std::string curve;  // a DOT `pos`: `e,10,20 0,20 3,20 …`
  std::string words;  // a DOT `lp`, or empty
};

// By the names of nodes and subgraphs; edges by their attribute `id`.
struct PlacedGraph {
  Rectangle page;
  std::map<std::string, Rectangle> boxes;
  std::map<std::string, PlacedLine> lines;
  std::map<std::string, Rectangle> frames;
  std::map<std::string, std::string> frame_words;  // `lp` of the frames' labels
};

// Lays out each graph of `dots` alone, all in one process. `request.format` is not looked at. As many come back.
// Fails as render_dot() does.
Result<std::vector<PlacedGraph>> lay_out(const std::vector<std::string>& dots, const RenderRequest& request);

// A `pos` or `lp`, moved by (dx, dy).
std::string moved(const std::string& places, double dx, double dy);

}  // namespace newsgraph
