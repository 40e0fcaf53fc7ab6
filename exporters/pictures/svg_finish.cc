#include "exporters/pictures/svg_finish.h"

#include <algorithm>

#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr std::string_view kTitleOpen = "<title>";
constexpr std::string_view kTitleClose = "</title>";
constexpr std::string_view kTooltip = "xlink:title=\"";

// The tooltip that follows in the same group, as it stands in the XML; empty if there is none.
std::string_view next_tooltip(std::string_view rest) {
  std::size_t end = rest.find("<!--");  // before each box and line stands its id as a comment
  if (end == std::string_view::npos) end = rest.size();
  const std::size_t at = rest.substr(0, end).find(kTooltip);
  if (at == std::string_view::npos) return {};
  const std::string_view value = rest.substr(at + kTooltip.size());
  return value.substr(0, value.find('"'));
}

std::string_view first_line(std::string_view tooltip) {
  return tooltip.substr(0, std::min(tooltip.find('\n'), tooltip.find("&#10;")));
}

// Everything below the root element.
std::string retitle(std::string_view body) {
  std::string out;
  while (true) {
    const std::size_t open = body.find(kTitleOpen);
    const std::size_t close = open == std::string_view::npos ? open : body.find(kTitleClose, open);
    if (close == std::string_view::npos) return out.append(body);
    const std::string_view rest = body.substr(close + kTitleClose.size());
    out.append(body.substr(0, open));
    const std::string_view title = first_line(next_tooltip(rest));
    if (!title.empty()) out.append(kTitleOpen).append(title).append(kTitleClose);
    body = rest;
  }
}

// SVG 1.1 knows no colour of that name.
std::string without_transparent(std::string svg) {
  constexpr std::string_view kBad = "stroke=\"transparent\"";
  for (std::size_t at = svg.find(kBad); at != std::string::npos; at = svg.find(kBad, at)) {
    svg.replace(at, kBad.size(), "stroke=\"none\"");
  }
  return svg;
}

}  // namespace

std::string finish_svg(std::string_view svg, std::string_view title, std::string_view description) {
  const std::size_t root = svg.find("<svg");
  const std::size_t root_end = root == std::string_view::npos ? root : svg.find('>', root);
  if (root_end == std::string_view::npos) return std::string(svg);
  std::string out(svg.substr(0, root));
  out += "<svg role=\"img\" aria-labelledby=\"newsgraph-title newsgraph-desc\"";
  out.append(svg.substr(root + 4, root_end + 1 - (root + 4)));
  out += "\n<title id=\"newsgraph-title\">" + xml_text(title) + "</title>";
  out += "\n<desc id=\"newsgraph-desc\">" + xml_text(description) + "</desc>";
  return out + without_transparent(retitle(svg.substr(root_end + 1)));
}

}  // namespace newsgraph
