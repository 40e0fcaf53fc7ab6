// The names of one article while they are put in order: who owns which word.
#pragma once

#include <vector>

#include "extract/name_features.h"
#include "text/document.h"

namespace newsgraph {

// Keeps the names and, for each word, the name it belongs to, so that every question about a place costs its length only.
// Names never overlap. References into names() hold until the next add().
class NameOrder {
 public:
  // REQUIRES: `names` do not overlap.
  NameOrder(const Document& doc, const NameFeatures& features, std::vector<Name> names);

  // Names in no order; dropped ones have an empty span.
  std::vector<Name>& names() { return names_; }
  const std::vector<Name>& names() const { return names_; }
  const Name* name_at(std::uint32_t token) const;   // or null
  bool is_free(TokenSpan span) const;               // no word of it belongs to a name
  void add(TokenSpan span, NameKind kind, float confidence);  // REQUIRES: is_free(span)
  void drop(const Name& name);                      // REQUIRES: one of names()
  void set_kind(const Name& name, NameKind kind) { names_[owner_[name.span.begin] - 1].kind = kind; }  // REQUIRES: one of names()
  void widen(Name* name, TokenSpan span);           // REQUIRES: the new words are free; `span` contains the old one
  std::vector<Name> take();                         // by place in the text

  // What stands at a word.
  std::string_view folded(std::size_t token) const { return features_.folded(TokenId(token)); }
  bool capital(std::uint32_t token) const { return features_.is_capital(TokenId(token)); }
  bool running(std::uint32_t token) const { return features_.style(doc_.sentence_of(TokenId(token))) == CapitalStyle::running; }
  bool first_in_sentence(std::uint32_t token) const { return sentence_at(token).begin == token; }
  TokenSpan sentence_at(std::uint32_t token) const { return doc_.sentence(doc_.sentence_of(TokenId(token))).tokens; }
  bool after_title(std::uint32_t token) const;      // `Mr` before it
  bool after_place_word(std::uint32_t token) const; // `in`, `from` before it
  bool may_be_noun(std::uint32_t token) const;      // as far as there are tags
  bool acts(std::uint32_t token) const;             // `May went home`, `May's deal`: no month and no verb

  bool is_verb(std::uint32_t token) const;  // or a helping verb; no without tags
  bool is_be(std::uint32_t token) const;    // `was`, `been`

  const Document& doc() const { return doc_; }
  const NameFeatures& features() const { return features_; }

 private:
  void own(TokenSpan span, std::uint32_t owner);

  const Document& doc_;
  const NameFeatures& features_;
  std::vector<Name> names_;
  std::vector<std::uint32_t> owner_;  // 1 + index of the name; 0 for none
};

bool is_title(std::string_view folded);          // `mr`, `senator`
bool is_month(std::string_view folded);          // `may`; and `will`, which is a verb more often than a name
bool is_date_word(std::string_view folded);      // months and days of the week

}  // namespace newsgraph
