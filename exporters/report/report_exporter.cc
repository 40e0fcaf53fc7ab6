#include "exporters/report/report_exporter.h"

#include <array>
#include <string>
#include <string_view>

#include "base/sha256.h"
#include "base/text_util.h"
#include "exporters/html_text.h"
#include "exporters/json_text.h"
#include "exporters/pictures/dot_exporter.h"
#include "exporters/pictures/wording.h"
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

// `only Nancy Pelosi and what is within 1 step; asserted; confidence 0.8 or more`: what was left out on the way here.
std::string filters_in_words(const KnowledgeGraph& graph, const ExportSettings& settings, const View& view) {
  const ViewOptions& options = settings.view;
  std::vector<std::string> parts;
  if (view.focus) {
    parts.push_back(graph.node(view.focus).label() + " and what is within " + std::to_string(options.depth) +
                    (options.depth == 1 ? " step" : " steps"));
  }
  std::vector<std::string> words;
  for (const std::string& relation : options.relations) words.push_back(relation_in_words(relation));
  if (!words.empty()) parts.push_back(join(words, ", "));
  words.clear();
  for (const Status status : options.statuses) words.emplace_back(to_string(status));
  if (!words.empty()) parts.push_back(join(words, ", "));
  if (options.min_confidence > 0.0) {
    std::string number;
    append_json_score(options.min_confidence, &number);
    parts.push_back("confidence " + number + " or more");
  }
  return parts.empty() ? std::string() : "; only " + join(parts, "; ");
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
  const std::string title = html_text(drawing.title),
                    description = html_text(drawing.description + filters_in_words(graph, settings, view));
  const std::string data = report_data(graph, view, drawing);
  return fill(embedded_report_file("page.html"),
              {{"policy", policy(style, code)}, {"generator", "newsgraph " NG_VERSION}, {"title", title}, {"description", description},
               {"style", style}, {"picture", picture}, {"data", data}, {"script", code}},
              output);
}

}  // namespace newsgraph
