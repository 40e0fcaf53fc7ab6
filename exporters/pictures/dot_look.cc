#include "exporters/pictures/dot_look.h"

namespace newsgraph {
namespace {

PictureStyle make_default() {
  PictureStyle style;
  style.kinds = {{
      {"ellipse", "filled", "#CFE8F7", "#0072B2"},      // person
      {"box", "rounded,filled", "#FFF3CC", "#E69F00"},  // office
      {"box", "filled", "#D2EFE5", "#009E73"},          // organisation
      {"house", "filled", "#F7F7F7", "#000000"},        // place
      {"hexagon", "filled", "#F3DDEA", "#CC79A7"},      // event
  }};
  style.lines = {{
      {"solid", "#222222", "#222222", "normal", "none", "happened, says the article"},
      {"solid", "#8C8C8C", "#555555", "vee", "none", "holds office, belongs to", 1.0},
      {"dashed", "#E69F00", "#8A5A00", "normal", "none", "somebody says so"},
      {"solid", "#0072B2", "#00568A", "onormal", "odot", "planned"},
      {"dashed", "#777777", "#5A5A5A", "empty", "none", "possible, called for"},
      {"dotted", "#D55E00", "#A84A00", "tee", "none", "not so"},
  }};
  return style;
}

}  // namespace

const PictureStyle& default_style() {
  static const PictureStyle kStyle = make_default();
  return kStyle;
}

std::string PictureStyle::relation_of(const Line& line) const {
  for (const std::string& relation : line.relations) {
    if (relations.count(relation) != 0) return relation;
  }
  return {};
}

LineLook PictureStyle::of(const Line& line) const {
  LineLook look = of(line.style);
  const auto found = relations.find(relation_of(line));
  if (found == relations.end()) return look;
  const RelationLook& change = found->second;
  const auto set = [](const std::string& value, std::string* target) {
    if (!value.empty()) *target = value;
  };
  set(change.color, &look.color);
  set(change.text_color, &look.text_color);
  if (change.width > 0) look.width = change.width;
  if (line.style != LineStyle::event && line.style != LineStyle::state) return look;
  set(change.style, &look.style);
  set(change.arrowhead, &look.arrowhead);
  set(change.arrowtail, &look.arrowtail);
  return look;
}

}  // namespace newsgraph
