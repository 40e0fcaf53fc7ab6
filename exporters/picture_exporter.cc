#include "exporters/picture_exporter.h"

#include "exporters/dot_exporter.h"
#include "exporters/render_process.h"
#include "exporters/svg_finish.h"

namespace newsgraph {
namespace {

struct Picture {
  Drawing drawing;
  std::string bytes;
};

Result<Picture> draw(const KnowledgeGraph& graph, const ExportSettings& settings, const std::string& format) {
  NG_TRY(const View view, make_view(graph, settings.view));
  Picture picture{make_drawing(graph, view, settings.title), {}};
  const std::string engine = layout_engine(picture.drawing);
  if (engine.empty()) return too_large_to_draw(picture.drawing);
  const std::string dot = drawing_to_dot(graph, picture.drawing, settings.legend);
  NG_TRY(picture.bytes, render_dot(dot, {settings.render_program, engine, format, settings.time_limit_seconds}));
  return picture;
}

// A PDF holds the moment of its making: zeroed, since the same graph gives the same bytes. Offsets in the file stay right.
void forget_the_time(std::string* pdf) {
  constexpr std::string_view kMark = "/CreationDate (D:";
  constexpr std::string_view kNoTime = "19700101000000";
  const std::size_t at = pdf->rfind(kMark);
  if (at == std::string::npos || at + kMark.size() + kNoTime.size() > pdf->size()) return;
  pdf->replace(at + kMark.size(), kNoTime.size(), kNoTime);
}

Result<void> write_picture(const KnowledgeGraph& graph, const ExportSettings& settings, const std::string& format,
                           Output& output) {
  NG_TRY(Picture picture, draw(graph, settings, format));
  if (format == "pdf") forget_the_time(&picture.bytes);
  return output.write(picture.bytes);
}

}  // namespace

Result<void> write_svg(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const Picture picture, draw(graph, settings, "svg"));
  return output.write(finish_svg(picture.bytes, picture.drawing.title, picture.drawing.description));
}

Result<void> write_png(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  return write_picture(graph, settings, "png", output);
}

Result<void> write_pdf(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  return write_picture(graph, settings, "pdf", output);
}

}  // namespace newsgraph
