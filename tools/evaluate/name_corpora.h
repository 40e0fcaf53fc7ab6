// Corpora with names marked, as Documents and names.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "text/document.h"

namespace newsgraph {

// A document with tokens and tags, and the names that people found in it: without titles, a leading `the`, a closing
// `'s`.
struct NamedDocument {
  Document doc;
  std::vector<Name> names;
};

// Columns of token id, form, tag (UNER; documents begin at `# newdoc`).
Result<std::vector<NamedDocument>> read_uner(const std::string& path);

// Form and tag, tab or blank between (CrossNER, Wikigold); types of CrossNER are mapped, others than people,
// organisations and places are no names. Documents begin at -DOCSTART-; where there is none, each sentence is one.
Result<std::vector<NamedDocument>> read_columns(const std::string& path);

}  // namespace newsgraph
