// An answer of several rows: short lines for people, records with every detail for programs.
#pragma once

#include <string>
#include <vector>

#include "edge_rows.h"
#include "text_table.h"

namespace newsgraph {

struct Answer {
  TextRow header;                // of `lines`
  std::vector<TextRow> lines;    // `--format table`; a record may take several
  TextRow members;               // of `records`
  std::vector<TextRow> records;  // csv, tsv, json, jsonl; empty values are null in JSON
};

// The answer as text. Cells of the table are cut to `width` as aligned_table() does.
// REQUIRES: lines as long as `header`, records as long as `members`.
std::string format_answer(const Answer& answer, RowFormat format, std::size_t width);

// Columns of the terminal that standard output is; for a file or a pipe a width that stays readable.
std::size_t output_width();

}  // namespace newsgraph
