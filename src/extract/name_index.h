// Which proper name covers a token.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

class NameIndex {
 public:
  explicit NameIndex(const Document& doc) : at_(doc.num_tokens(), nullptr) {
    for (const Name& name : doc.names()) {
      for (std::size_t i = name.span.begin; i < name.span.end; ++i) at_[i] = &name;
    }
  }

  // The name that covers the token, or null. Valid as long as the Document's names.
  const Name* at(std::size_t token) const { return token < at_.size() ? at_[token] : nullptr; }
  bool is(std::size_t token, NameKind kind) const { return at(token) != nullptr && at(token)->kind == kind; }

 private:
  std::vector<const Name*> at_;
};

}  // namespace newsgraph
