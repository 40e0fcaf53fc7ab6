// How kinds of nodes and lines look in DOT. The same in every drawing, so that who has read one can read all.
#pragma once

#include "claims/entity.h"
#include "exporters/drawing.h"

namespace newsgraph {

// Colours: Okabe and Ito's, which the colour-blind can tell apart; shape and line say the same again.
struct KindLook {
  const char* shape;
  const char* style;
  const char* fill;
  const char* border;
};

struct LineLook {
  const char* style;
  const char* color;
  const char* text_color;  // darker than the line: contrast with white over 4.5
  const char* arrowhead;
  const char* arrowtail;  // or none
  const char* what;       // for the legend
};

const KindLook& look_of(EntityKind kind);
const LineLook& look_of(LineStyle style);

}  // namespace newsgraph
