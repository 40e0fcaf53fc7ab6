// The words around a post, and how far runs of them go.
#pragma once

#include <string>

#include "extract/name_index.h"
#include "extract/post_lexicon.h"
#include "text/document.h"

namespace newsgraph {

// Of one sentence. All three must outlive it.
class PhraseWords {
 public:
  PhraseWords(const Document& doc, const NameIndex& names, TokenSpan sentence)
      : doc_(doc), names_(names), sentence_(sentence) {}

  std::string word(std::size_t i) const { return folded_form(doc_, i); }
  Upos upos(std::size_t i) const { return doc_.tag(TokenId(i)).upos; }
  bool capital(std::size_t i) const { return is_capitalised(doc_, i); }

  // Is token `i` the head, or the end of the head, of another post?
  bool ends_post(std::size_t i) const;

  // Does a post stand in the capitalised run from `i` on? `and Assistant Treasurer`.
  bool post_ahead(std::size_t i) const;

  // A run of capitalised words with `of`, `and`, `the`, commas between them.
  std::size_t end_of_capitals(std::size_t first) const;

  // `, Territories and Roads`: a comma belongs to the portfolio only where the list closes with `and`.
  bool list_goes_on(std::size_t i) const;

  std::size_t end_of_noun_phrase(std::size_t first) const;

 protected:
  const Document& doc_;
  const NameIndex& names_;
  TokenSpan sentence_;
};

}  // namespace newsgraph
