// Words of Universal Dependencies English in running text.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsgraph {

// A word, and whether white space stands before it.
struct RawToken {
  ByteSpan span;
  bool space_before = false;
};

// Splits text[span] into words. Every character but white space is in exactly one word.
//
// `don't` is `do|n't`, `cannot` `can|not`, `May's` `May|'s`; compounds are split at the hyphen (`vote|-|winning`) unless the
// first part is a bound prefix (`co-founder`); abbreviations and initials keep their stop; web and mail addresses stay whole.
// Where the treebanks disagree, the majority of EWT and GUM decides.
// REQUIRES: `text` is UTF-8. Cost: linear. Never fails.
std::vector<RawToken> tokenize(std::string_view text, ByteSpan span);

}  // namespace newsgraph
