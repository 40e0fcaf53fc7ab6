#include "exporters/pictures/picture_exporter.h"

#include "exporters/pictures/picture.h"
#include "exporters/pictures/render_process.h"
#include "exporters/pictures/svg_finish.h"

namespace newsgraph {
namespace {

// The picture, and its bytes in `format`.
struct Drawn {
  DotPicture picture;
  std::string bytes;
};

Result<Drawn> draw(const KnowledgeGraph& graph, const ExportSettings& settings, const std::string& format) {
  NG_TRY(DotPicture picture, place_picture(graph, settings));
  RenderRequest request = picture.request;
  request.engine = "nop2";
  request.format = format;
  NG_TRY(std::string bytes, render_dot(picture.dot, request));
  return Drawn{std::move(picture), std::move(bytes)};
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
  NG_TRY(Drawn drawn, draw(graph, settings, format));
  if (format == "pdf") forget_the_time(&drawn.bytes);
  return output.write(drawn.bytes);
}

}  // namespace

Result<void> write_svg(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  NG_TRY(const Drawn drawn, draw(graph, settings, "svg"));
  return output.write(finish_svg(drawn.bytes, drawn.picture.title, drawn.picture.description));
}

Result<void> write_png(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  return write_picture(graph, settings, "png", output);
}

Result<void> write_pdf(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output) {
  return write_picture(graph, settings, "pdf", output);
}

}  // namespace newsgraph
