// The graph as one page to hand over: picture, search, filters, sentences, in one file that loads nothing.
//
// page/ holds what is the same in every report; the program carries it. The page's policy (Content Security Policy,
// level 3) lets run only the script and style sheet of these hashes, and load nothing at all.
#pragma once

#include "base/result.h"
#include "exporters/exporter.h"

namespace newsgraph {

// An exporter (exporter_table.cc). Fails with limit where the drawing has more boxes than can be laid out.
Result<void> write_report(const KnowledgeGraph& graph, const ExportSettings& settings, Output& output);

}  // namespace newsgraph
