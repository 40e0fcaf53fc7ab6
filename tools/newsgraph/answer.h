// An answer of several rows: short lines for people, records with every detail for programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edge_rows.h"
#include "text_table.h"

namespace newsgraph {

struct Answer {
  TextRow header;                  // of `lines`
  std::vector<TextRow> lines;      // `--format table`; a record may take several
  std::vector<std::size_t> spare;  // columns of the table that a narrow terminal does without, the first to go first
  TextRow members;                 // of `records`
  std::vector<TextRow> records;    // csv, tsv, json, jsonl; empty values are null in JSON
};

// The answer as text. On a terminal of `width` columns the widest columns are cut, to 11 at least, and spare ones
// left out, so that lines fit; without a width nothing but the last column is cut. REQUIRES: lines as long as `header`,
// records as long as `members`.
std::string format_answer(const Answer& answer, RowFormat format, std::optional<std::size_t> width);

}  // namespace newsgraph
