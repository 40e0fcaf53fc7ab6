// Writes a graph in a format that other programs read: pictures, linked data, networks, databases.
//
// An exporter is one file with one function, and one row in exporter_table.cc.
// Everything is deterministic: the same graph and options give the same bytes (pictures: on the same machine).
// Threads: any number may export; Graphviz itself is used by one at a time.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "exporters/output.h"
#include "exporters/pictures/dot_look.h"
#include "exporters/view.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct ExportSettings {
  ViewOptions view;                           // which nodes and edges

  // Pictures and DOT.
  std::string title;                          // empty: made from the articles
  bool legend = true;
  std::string timeline;    // an office's key or name: its time line instead of the graph
  std::string cluster_by;  // `organisation` or `place`: boxes around who belongs together; empty: none
  std::string by;          // `month` or `year`: a panel each, by the date of the article; empty: one
  PictureStyle style = default_style();
  bool has_own_style = false;  // `style` is the user's
  bool is_special_picture() const { return !timeline.empty() || !cluster_by.empty() || !by.empty(); }
  std::string render_program;                 // path of newsgraph-render
  int time_limit_seconds = 30;                // for drawing one picture

  // Linked data.
  std::string base_iri = "https://example.org/";  // ends in `/`; everything is named below it
};

struct Exporter {
  std::string_view name;                      // `dot`
  std::string_view extensions;                // `.dot .gv`, separated by blanks
  std::string_view what;                      // for --help: one line
  Result<void> (*write)(const KnowledgeGraph& graph, const ExportSettings& options, Output& output);
  // In place of `write`, for formats that are a folder of files.
  Result<void> (*write_folder)(const KnowledgeGraph& graph, const ExportSettings& options,
                               const std::string& path) = nullptr;
  bool draws = false;  // a picture, that `timeline`, `cluster_by`, `by` and `style` are for
};

// All exporters, in the order in which they are listed to the user.
std::span<const Exporter> exporters();

// The exporter named `format`; if that is empty, the one for the extension of `path`.
// Fails with usage, naming the known ones and what was probably meant.
Result<const Exporter*> find_exporter(std::string_view format, std::string_view path);

// Writes `graph` to the file or folder `path` (`-`: standard output, for files), whole or not at all.
// Fails with usage (unknown format, bad filter, a style or the like for what is no picture), not_found (no such focus),
// limit (too large to draw), cannot_write.
Result<void> export_graph(const KnowledgeGraph& graph, std::string_view format, const std::string& path,
                          const ExportSettings& options);

}  // namespace newsgraph
