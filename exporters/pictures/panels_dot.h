// Small multiples on one page, in DOT: a frame for each period, in the order of time.
#pragma once

#include <string>

#include "exporters/pictures/dot_look.h"
#include "exporters/pictures/panels.h"
#include "exporters/pictures/placed_drawing.h"

namespace newsgraph {

// With all places, for `nop2`. Boxes that lines tie together keep their places among each other in all panels. Fails as
// render_dot() does.
Result<std::string> panels_to_dot(const KnowledgeGraph& graph, const PanelDrawing& drawing, const DotOptions& options,
                                  const RenderRequest& request);

}  // namespace newsgraph
