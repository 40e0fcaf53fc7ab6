// A picture in the DOT language, ready to be laid out: the whole of what is shown, one panel a month, or a time line.
#pragma once

#include <string>

#include "base/result.h"
#include "exporters/exporter.h"
#include "exporters/pictures/render_process.h"

namespace newsgraph {

struct DotPicture {
  std::string title;
  std::string description;  // `12 people, 5 offices, 18 lines`
  std::string dot;
  RenderRequest request = {};  // with which it was placed: what is left of the time limit is for drawing it
};

// The picture for programs that lay it out themselves; a time line and panels have all places in them. Chooses by
// `settings`: `timeline`, `by`, else one drawing, with clusters where `cluster_by` asks for them. Fails as make_view()
// does; with usage for a `cluster_by` or `by` that is none; and as make_timeline() and make_panels() do.
Result<DotPicture> make_picture(const KnowledgeGraph& graph, const ExportSettings& settings);

// The same with the place of everything in it, for `nop2`. Fails also as render_dot() does, and with limit where the
// drawing has more boxes than can be laid out.
Result<DotPicture> place_picture(const KnowledgeGraph& graph, const ExportSettings& settings);

}  // namespace newsgraph
