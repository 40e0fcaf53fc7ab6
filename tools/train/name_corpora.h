// Corpora with names marked, as Documents and labels.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "extract/name_labels.h"
#include "text/document.h"

namespace newsgraph {

using LabelSet = std::uint16_t;  // bit l: label l may stand here
inline constexpr LabelSet kAnyLabel = (1U << kNumNameLabels) - 1;

// A document with what is known of its names: for each token the labels it may have.
struct NamedDocument {
  Document doc;
  std::vector<LabelSet> labels;
};

// Names as labels say that are known exactly. REQUIRES: one label a token.
std::vector<Name> names_of_labels(const std::vector<LabelSet>& labels);

// Columns of token id, form, tag (UNER; documents begin at `# newdoc`).
Result<std::vector<NamedDocument>> read_uner(const std::string& path);

// Form and tag, tab or blank between (CrossNER, Wikigold); types of CrossNER are mapped, others than people,
// organisations and places are no names. Documents begin at -DOCSTART-; where there is none, each sentence is one.
Result<std::vector<NamedDocument>> read_columns(const std::string& path);

// GUM: words from the CoNLL-U file, names from its mentions with an identity. Capital words besides may be anything.
Result<std::vector<NamedDocument>> read_gum(const std::string& conllu_path, const std::string& mentions_path);

// The sentences of running text anew with a capital on every major word (style title) or throughout, each a document.
std::vector<NamedDocument> as_headlines(const std::vector<NamedDocument>& documents, std::size_t one_in);

}  // namespace newsgraph
