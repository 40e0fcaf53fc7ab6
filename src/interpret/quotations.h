// Stretches of the text in quotation marks.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

struct Quotation {
  TokenSpan tokens;        // without the marks
  bool continues = false;  // the quotation before was left open at the end of its paragraph, and this takes it up
};

// Straight, typographic and TeX marks; single ones only where they are typographic or tagged as quotes, for straight
// ones are apostrophes. A mark left open ends with its paragraph: newspapers open every paragraph of a long quotation.
// Returns: by place in the text; they do not overlap.
std::vector<Quotation> find_quotations(const Document& doc);

}  // namespace newsgraph
