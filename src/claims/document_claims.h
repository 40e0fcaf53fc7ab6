// Everything that one article claims. Plain values: past this line the Document may go.
#pragma once

#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/entity.h"

namespace newsgraph {

// Where an article comes from. Empty strings for what is unknown.
struct ArticleInfo {
  std::string id;      // unique within a run; the file's stem, or the `id` of a JSON line
  std::string date;    // ISO 8601, as exact as known; never from the clock
  std::string title;
  std::string url;
  std::string source;  // the publisher

  bool operator==(const ArticleInfo&) const = default;
};

struct DocumentClaims {
  ArticleInfo article;
  std::string text_hash;  // SHA-256 of the text's bytes, 64 hexadecimal digits: says which text the offsets mean;
                          // in old files FNV-1a, 16 digits
  std::size_t num_sentences = 0;
  std::size_t num_tokens = 0;
  std::vector<Entity> entities;   // by first appearance
  std::vector<Claim> claims;      // by place in the text

  bool operator==(const DocumentClaims&) const = default;
};

}  // namespace newsgraph
