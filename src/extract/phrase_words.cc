#include "extract/phrase_words.h"

#include "base/text_util.h"

namespace newsgraph {

bool PhraseWords::ends_post(std::size_t i) const {
  for (std::size_t begin = i; begin + 4 > i && begin >= sentence_.begin; --begin) {
    const auto other = match_post_head(doc_, begin, i + 1);
    if (other && other->span.end == i + 1) return true;
    if (begin == 0) break;
  }
  return false;
}

bool PhraseWords::post_ahead(std::size_t i) const {
  for (std::size_t k = i; k < sentence_.end && k < i + 6; ++k) {
    if (match_post_head(doc_, k, sentence_.end)) return true;
    if (!capital(k) && word(k) != "-") return false;
  }
  return false;
}

std::size_t PhraseWords::end_of_capitals(std::size_t first) const {
  std::size_t end = first;
  std::size_t i = first;
  while (i < sentence_.end) {
    if (capital(i) || upos(i) == Upos::NUM || word(i) == "-") {
      if (names_.is(i, NameKind::person) && i > first) break;
      end = ++i;
      continue;
    }
    const std::string w = word(i);
    if (!is_one_of(w, {"of", "and", "&", "the", "for", ",", "'s"})) break;
    std::size_t ahead = i + 1;
    while (ahead < sentence_.end && is_one_of(word(ahead), {"and", "the", "of"})) ++ahead;
    if (ahead >= sentence_.end || !capital(ahead) || names_.is(ahead, NameKind::person)) break;
    if (is_one_of(w, {"of", "for"}) && names_.at(ahead) != nullptr) break;  // `Secretary of Justice | for Puerto Rico`
    if (is_one_of(w, {"and", "&", ","}) && post_ahead(ahead)) break;
    if (w == "," && !list_goes_on(ahead)) break;
    i = ahead;
  }
  return end;
}

bool PhraseWords::list_goes_on(std::size_t i) const {
  for (std::size_t k = i; k < sentence_.end && k < i + 8; ++k) {
    if (word(k) == "and")
      return k + 1 < sentence_.end && (capital(k + 1) || word(k + 1) == "the") && !post_ahead(k + 1);
    if (!capital(k) && word(k) != "," && word(k) != "of") return false;
    if (names_.is(k, NameKind::person)) return false;
  }
  return false;
}

std::size_t PhraseWords::end_of_noun_phrase(std::size_t first) const {
  std::size_t end = first;
  for (std::size_t i = first; i < sentence_.end && i < first + 5; ++i) {
    const bool inside = upos(i) == Upos::NOUN || upos(i) == Upos::PROPN || upos(i) == Upos::ADJ;
    if (!inside || names_.is(i, NameKind::person)) break;
    if (upos(i) != Upos::ADJ) end = i + 1;
  }
  return end;
}

}  // namespace newsgraph
