// How kinds of nodes and lines look in DOT. The same in every drawing, so that who has read one can read all; a style
// file of the user's (style_file.h) makes another PictureStyle.
#pragma once

#include <array>
#include <map>
#include <string>

#include "claims/entity.h"
#include "exporters/pictures/drawing.h"

namespace newsgraph {

// All values are words of DOT, and safe to write as they stand.
struct KindLook {
  std::string shape;
  std::string style;
  std::string fill;
  std::string border;
  std::string text = "black";
  std::string width = "1.0";  // of the border, in points
};

struct LineLook {
  std::string style;
  std::string color;
  std::string text_color;  // darker than the line: contrast with white over 4.5
  std::string arrowhead;
  std::string arrowtail;  // or none
  std::string what;       // for the legend
  double width = 1.4;     // in points; more for what many articles say
};

// What a style says of one relation; empty where it says nothing.
struct RelationLook {
  std::string color;
  std::string text_color;
  double width = 0.0;
  std::string style;      // this and the arrows only of what the article itself says: a denied act must not come to
  std::string arrowhead;  // look like one that happened
  std::string arrowtail;
};

struct PictureStyle {
  std::array<KindLook, kNumEntityKinds> kinds;
  std::array<LineLook, kNumLineStyles> lines;
  std::map<std::string, RelationLook> relations;  // by name
  std::string font = "DejaVu Sans";
  std::string background = "white";
  std::string text = "black";  // of the title and the key
  int size = 12;               // of letters in boxes, in points

  const KindLook& of(EntityKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  const LineLook& of(LineStyle line) const { return lines[static_cast<std::size_t>(line)]; }

  // The name of the first relation of `line` that the style has a look for, or empty.
  std::string relation_of(const Line& line) const;

  // The look of `line`, with that of its relation.
  LineLook of(const Line& line) const;
};

// Colours: Okabe and Ito's, which the colour-blind can tell apart; shape and line say the same again.
const PictureStyle& default_style();

inline const KindLook& look_of(EntityKind kind) { return default_style().of(kind); }
inline const LineLook& look_of(LineStyle style) { return default_style().of(style); }

}  // namespace newsgraph
