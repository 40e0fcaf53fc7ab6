// The word that heads a phrase in the tree.
#pragma once

#include "text/document.h"

namespace newsgraph {

// The word of `span` whose head lies outside of it; the nearest to the root where there are several.
// REQUIRES: !span.empty(); layer arcs.
inline TokenId head_of(const Document& doc, TokenSpan span) {
  TokenId best(span.end - 1);
  int best_depth = 1 << 30;
  for (std::size_t i = span.begin; i < span.end; ++i) {
    const TokenId head = doc.arc(TokenId(i)).head;
    if (head && span.contains(head.index())) continue;
    int depth = 0;
    for (TokenId up = head; up && depth < 200; up = doc.arc(up).head) ++depth;
    if (depth < best_depth) {
      best_depth = depth;
      best = TokenId(i);
    }
  }
  return best;
}

}  // namespace newsgraph
