// A time line on the page, in DOT: bars to scale, every place given, for the layout program `nop2`, which only draws.
#pragma once

#include <string>

#include "exporters/pictures/dot_look.h"
#include "exporters/pictures/timeline.h"

namespace newsgraph {

// Time goes from left to right. A row is a tenure: the name, below it the bar; appointments come from the left, what
// ended it, denials and demands from the right, at their day.
std::string timeline_to_dot(const KnowledgeGraph& graph, const Timeline& timeline, const PictureStyle& style,
                            bool legend);

}  // namespace newsgraph
