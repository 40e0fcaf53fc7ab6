// An article as it came in: what is known about it, and its text.
#pragma once

#include <string>

#include "claims/document_claims.h"

namespace newsgraph {

struct Article {
  ArticleInfo info;
  std::string text;  // UTF-8, lines end in `\n`, no byte-order mark. Offsets of claims count into this
};

}  // namespace newsgraph
