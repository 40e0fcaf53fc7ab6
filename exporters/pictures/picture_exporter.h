// SVG, PNG and PDF: DOT, laid out and drawn by newsgraph-render.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// Exporters (exporter_table.cc). Fail with limit where the drawing has more boxes than can be laid out.
Result<void> write_svg(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);
Result<void> write_png(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);
Result<void> write_pdf(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
