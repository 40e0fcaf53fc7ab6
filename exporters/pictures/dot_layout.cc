#include "exporters/pictures/dot_layout.h"

#include <graphviz/cgraph.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <memory>

#include "base/text_util.h"
#include "exporters/pictures/dot_graph.h"

namespace newsgraph {
namespace {

constexpr double kPoints = 72.0;

std::vector<double> numbers_in(std::string_view text, char separator) {
  std::vector<double> numbers;
  for (const std::string_view part : split(text, separator)) {
    double value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    numbers.push_back(value);
  }
  return numbers;
}

std::string two_decimals(double value) {
  std::array<char, 32> text = {};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

std::string attribute(void* object, const char* name) {
  const char* const value = agget(object, const_cast<char*>(name));
  return value == nullptr ? std::string() : std::string(value);
}

Rectangle rectangle_of(const std::string& bb) {
  const std::vector<double> corners = numbers_in(bb, ',');
  if (corners.size() != 4) return {};
  return {corners[0], corners[1], corners[2], corners[3]};
}

Rectangle box_of(Agnode_t* node) {
  const std::vector<double> centre = numbers_in(attribute(node, "pos"), ',');
  if (centre.size() != 2) return {};
  const double half_width = numbers_in(attribute(node, "width"), ',')[0] * kPoints / 2;
  const double half_height = numbers_in(attribute(node, "height"), ',')[0] * kPoints / 2;
  return {centre[0] - half_width, centre[1] - half_height, centre[0] + half_width, centre[1] + half_height};
}

void read_frames(Agraph_t* graph, PlacedGraph* placed) {
  for (Agraph_t* part = agfstsubg(graph); part != nullptr; part = agnxtsubg(part)) {
    const std::string bb = attribute(part, "bb");
    if (!bb.empty()) placed->frames[agnameof(part)] = rectangle_of(bb);
    placed->frame_words[agnameof(part)] = attribute(part, "lp");
  }
}

PlacedGraph read_places(Agraph_t* graph) {
  PlacedGraph placed;
  placed.page = rectangle_of(attribute(graph, "bb"));
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    placed.boxes[agnameof(node)] = box_of(node);
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
      placed.lines[attribute(edge, "id")] = {attribute(edge, "pos"), attribute(edge, "lp")};
  }
  read_frames(graph, &placed);
  return placed;
}

}  // namespace

Result<std::vector<PlacedGraph>> lay_out(const std::vector<std::string>& dots, const RenderRequest& request) {
  RenderRequest places = request;
  places.format = "dot";
  NG_TRY(const std::string text, render_dot(join(dots, "\n"), places));
  const std::unique_lock<std::mutex> lock = lock_graphviz();
  std::vector<PlacedGraph> placed;
  // agmemread reads the first graph of a text only.
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(fmemopen(const_cast<char*>(text.data()), text.size(), "r"),
                                                             std::fclose);
  while (file != nullptr && placed.size() < dots.size()) {
    Agraph_t* const graph = agread(file.get(), nullptr);
    if (graph == nullptr) break;
    placed.push_back(read_places(graph));
    agclose(graph);
  }
  if (placed.size() == dots.size()) return placed;
  return Error{ErrorCode::bad_input, "drawing failed: the places of the boxes cannot be read back"};
}

std::string moved(const std::string& places, double dx, double dy) {
  std::string out;
  for (const std::string_view curve : split(places, ';')) {
    if (!out.empty()) out.push_back(';');
    std::string points;
    for (std::string_view point : split(curve, ' ')) {
      if (point.empty()) continue;
      if (!points.empty()) points.push_back(' ');
      if (point.starts_with("e,") || point.starts_with("s,")) {
        points.append(point.substr(0, 2));
        point.remove_prefix(2);
      }
      const std::vector<double> place = numbers_in(point, ',');
      if (place.size() >= 2) points += two_decimals(place[0] + dx) + "," + two_decimals(place[1] + dy);
    }
    out += points;
  }
  return out;
}

}  // namespace newsgraph
