#include "extract/name_order.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "language/lexicon.h"

namespace newsgraph {

NameOrder::NameOrder(const Document& doc, const NameFeatures& features, std::vector<Name> names)
    : doc_(doc), features_(features), names_(std::move(names)), owner_(doc.num_tokens(), 0) {
  for (std::uint32_t i = 0; i < names_.size(); ++i) own(names_[i].span, i + 1);
}

void NameOrder::own(TokenSpan span, std::uint32_t owner) {
  std::fill(owner_.begin() + span.begin, owner_.begin() + span.end, owner);
}

const Name* NameOrder::name_at(std::uint32_t token) const { return owner_[token] == 0 ? nullptr : &names_[owner_[token] - 1]; }

bool NameOrder::is_free(TokenSpan span) const {
  return std::all_of(owner_.begin() + span.begin, owner_.begin() + span.end, [](std::uint32_t owner) { return owner == 0; });
}

void NameOrder::add(TokenSpan span, NameKind kind, float confidence) {
  NG_CHECK(is_free(span));
  names_.push_back(Name{kind, span, confidence});
  own(span, static_cast<std::uint32_t>(names_.size()));
}

void NameOrder::drop(const Name& name) {
  const TokenSpan span = name.span;
  if (span.empty()) return;
  names_[owner_[span.begin] - 1].span = {span.begin, span.begin};
  own(span, 0);
}

void NameOrder::widen(Name* name, TokenSpan span) {
  const std::uint32_t owner = owner_[name->span.begin];
  name->span = span;
  own(span, owner);
}

std::vector<Name> NameOrder::take() {
  names_.erase(std::remove_if(names_.begin(), names_.end(), [](const Name& name) { return name.span.empty(); }), names_.end());
  std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.span < b.span; });
  return std::move(names_);
}

bool NameOrder::after_title(std::uint32_t token) const { return !first_in_sentence(token) && is_title(folded(token - 1)) && capital(token - 1); }

bool NameOrder::after_place_word(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 7> kWords = {"in", "at", "from", "near", "to", "outside", "around"};
  return !first_in_sentence(token) && std::find(kWords.begin(), kWords.end(), folded(token - 1)) != kWords.end();
}

bool NameOrder::may_be_noun(std::uint32_t token) const {
  if (!doc_.has(Layer::tags)) return true;
  const Upos upos = doc_.tag(TokenId(token)).upos;
  return upos == Upos::PROPN || upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::X;
}

bool NameOrder::acts(std::uint32_t token) const {
  if (token + 1 >= sentence_at(token).end || !doc_.has(Layer::tags)) return false;
  const std::string_view xpos = doc_.xpos(TokenId(token + 1));
  return xpos == "VBD" || xpos == "VBZ" || xpos == "POS" || (xpos == "MD" && folded(token) != "will");
}

bool NameOrder::is_verb(std::uint32_t token) const {
  if (!doc_.has(Layer::tags)) return false;
  const Upos upos = doc_.tag(TokenId(token)).upos;
  return upos == Upos::VERB || upos == Upos::AUX;
}

bool NameOrder::is_be(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 8> kForms = {"be", "is", "are", "was", "were", "been", "being", "'s"};
  return std::find(kForms.begin(), kForms.end(), folded(token)) != kForms.end();
}

bool is_title(std::string_view folded) {
  static const Lexicon& titles = english_lexicon("titles");
  return titles.contains(folded);
}

bool is_month(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> kWords = {"may", "march", "april", "june", "august", "will"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

bool is_date_word(std::string_view folded) {
  static constexpr std::array<std::string_view, 19> kWords = {
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

}  // namespace newsgraph
