// What Graphviz leaves out of an SVG: words for those who cannot see the picture, and readable tooltips.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Adds role="img", <title> and <desc> to the root element of `svg`, and replaces the <title> of each box and line, which
// is our id (`n12`), by the first line of its tooltip. An SVG of another shape comes back as it was.
std::string finish_svg(std::string_view svg, std::string_view title, std::string_view description);

}  // namespace newsgraph
