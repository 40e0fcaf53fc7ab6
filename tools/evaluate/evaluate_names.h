// How well names are found: F1 of exact spans with their kind (people, organisations, places).
#pragma once

#include <array>
#include <vector>

#include "extract/name_labels.h"
#include "tools/evaluate/evaluate.h"
#include "tools/evaluate/name_corpora.h"

namespace newsgraph {

struct NameCounts {
  Score all;
  std::array<Score, kNumNameKinds> kinds;  // by NameKind
};

// Finds the names of the documents and compares.
NameCounts evaluate_names(const std::vector<NamedDocument>& documents);

}  // namespace newsgraph
