// Small multiples: one drawing for each month or year of the articles, parts of one whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exporters/pictures/drawing.h"
#include "exporters/view.h"

namespace newsgraph {

// What the articles of one period say. Boxes and lines stand in for those of the whole and look alike: an office is
// told of in its holder's box in all panels or in none.
struct Panel {
  std::string title;        // `2019-05`, `2019`, `no date`
  std::string description;  // `3 articles, 12 lines`
  Drawing drawing;
  std::vector<std::size_t> box_in_whole;   // by box of `drawing`
  std::vector<std::size_t> line_in_whole;  // by line
};

struct PanelDrawing {
  Drawing whole;
  std::vector<Panel> panels;  // in the order of time, `no date` last; only periods of which something is told
};

// By the date of the article that makes a claim, which every claim has, and not by the time of what it tells of, which
// few have: a panel shows what was in the news. `by`: `month` or `year`; fails with usage for another word.
Result<PanelDrawing> make_panels(const KnowledgeGraph& graph, const View& view, const std::string& title,
                                 std::string_view by);

}  // namespace newsgraph
