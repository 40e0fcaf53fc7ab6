#include "exporters/report/report_exporter.h"

#include <array>
#include <string>
#include <string_view>

#include "base/sha256.h"
#include "exporters/html_text.h"
#include "exporters/pictures/dot_exporter.h"
#include "exporters/report/report_data.h"
#include "exporters/report/report_picture.h"

namespace newsgraph {

// Made by ng_embed.
std::string_view embedded_report_file(std::string_view name);

namespace {

// One scope, in this order: names that a file uses stand in those before it.
constexpr std::array<std::string_view, 10> kScripts = {"data.js",     "filters.js",  "dates.js", "stage.js", "selection.js",
                                                       "timeline.js", "panel.js",    "search.js", "table.js", "main.js"};

std::string script() {
  std::string out = "'use strict';\n(() => {\n";
  for (const std::string_view name : kScripts) out.append(embedded_report_file(name)).append("\n");
  return out + "})();\n";
}

std::string policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; script-src 'sha256-" + sha256_base64(script) + "'; style-src 'sha256-" + sha256_base64(style) +
         "'; base-uri 'none'; form-action 'none'";
}

struct Slot {
  std::string_view name;
  std::string_view value;
};

// Writes `page` with each `{{name}}` replaced; what a value holds is not looked at.
Result<void> fill(std::string_view page, std::initializer_list<Slot> slots, Output& output) {
  while (true) {
    const std::size_t open = page.find("{{");
    NG_TRY_VOID(output.write(page.substr(0, open)));
    if (open == std::string_view::npos) return {};
    const std::size_t close = page.find("}}", open);
    const std::string_view name = page.substr(open + 2, close - open - 2);
    for (const Slot& slot : slots) {
      if (slot.name == name) NG_TRY_VOID(output.write(slot.value));
    }
    page.remove_prefix(close + 2);
  }
}

}  // namespace

Result<void> write_report(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const View view, make_view(graph, settings.view));
  NG_TRY_VOID(check_drawable(view));
  const Drawing drawing = make_drawing(graph, view, settings.title);
  NG_TRY(const std::string picture, report_picture(graph, drawing, settings));
  const std::string_view style = embedded_report_file("page.css");
  const std::string code = script();
  const std::string title = html_text(drawing.title), description = html_text(drawing.description);
  const std::string data = report_data(graph, view, drawing);
  return fill(embedded_report_file("page.html"),
              {{"policy", policy(style, code)}, {"generator", "newsgraph " NG_VERSION}, {"title", title}, {"description", description},
               {"style", style}, {"picture", picture}, {"data", data}, {"script", code}},
              output);
}

}  // namespace newsgraph
