// Rectangles on a page.
#pragma once

#include <vector>

#include "exporters/pictures/dot_layout.h"

namespace newsgraph {

inline constexpr double kPartGap = 22.0;  // points between parts of a drawing

// Places rectangles of these sizes (only width() and height() count) so that none overlap, `gap` apart, on a page about
// 1.4 times as wide as high: the largest first, each as far up as it fits. The page lies right of 0 and below 0. The
// same sizes give the same places. Cost: O(n^2).
std::vector<Rectangle> pack(const std::vector<Rectangle>& sizes, double gap);

}  // namespace newsgraph
