#include "extract/office_heads.h"

#include <string>

#include "base/text_util.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {

bool titles_a_person(const Document& doc, const NameIndex& names, std::size_t i, std::size_t end) {
  for (std::size_t k = i; k < end && k < i + 4 && (k == i || is_capitalised(doc, k) || doc.form(TokenId(k)) == "-");
       ++k) {
    const auto post = match_post_head(doc, k, end);
    if (post) return names.is(post->span.end, NameKind::person);
  }
  return false;
}

bool names_a_person_after(const Document& doc, const NameIndex& names, std::size_t i, std::size_t end) {
  const auto post = match_post_head(doc, i, end);
  if (!post || post->span.end + 1u >= end) return false;
  return doc.form(TokenId(post->span.end)) == "," && names.is(post->span.end + 1u, NameKind::person);
}

bool is_calendar_word(std::string_view folded_word) {
  return is_one_of(folded_word, {"monday",    "tuesday", "wednesday", "thursday",  "friday",   "saturday", "sunday",
                                 "yesterday", "today",   "tomorrow",  "january",   "february", "march",    "april",
                                 "june",      "july",    "august",    "september", "october",  "november", "december"});
}

bool inside_name(const NameIndex& names, const PostHead& head) {
  const Name* const name = names.at(head.span.begin);
  if (name == nullptr) return false;
  if (name->kind == NameKind::person) return true;
  return head.span.end < name->span.end;
}

bool belongs_to_party_name(const Document& doc, const PostHead& head, TokenSpan sentence) {
  const std::size_t begin = head.span.begin;
  return head.post.starts_with("party ") && begin > sentence.begin && is_capitalised(doc, begin) && is_capitalised(doc, begin - 1);
}

bool is_rank_before_post(const Document& doc, const NameIndex& names, const PostHead& head, std::size_t end) {
  // `Justice Secretary`: the portfolio, and no judge.
  const std::size_t next = head.span.end;
  if (head.post == "justice" && next < end &&
      is_one_of(folded_form(doc, next), {"secretary", "minister", "ministry", "department"}))
    return true;
  if (head.span.size() != 1 || post_modifier(folded_form(doc, head.span.begin)) != PostModifier::rank) return false;
  for (std::size_t i = head.span.end; i < end && i < head.span.end + 3; ++i) {
    if (names.is(i, NameKind::person)) return false;
    if (match_post_head(doc, i, end)) return true;
    if (!is_capitalised(doc, i) && doc.tag(TokenId(i)).upos != Upos::NOUN) return false;
  }
  return false;
}

std::uint32_t party_ending_at(const Document& doc, TokenSpan sentence, std::uint32_t i) {
  const Lexicon& parties = english_lexicon("party_names");
  if (!is_capitalised(doc, i)) return i + 1;
  const std::string word = folded_form(doc, i);
  const bool two =
      i > sentence.begin && is_capitalised(doc, i - 1) && parties.contains(folded_form(doc, i - 1) + " " + word);
  if (two) return i - 1;
  return parties.contains(word) ? i : i + 1;
}

std::uint32_t place_ending_at(const Document& doc, TokenSpan sentence, std::uint32_t i) {
  if (!is_capitalised(doc, i)) return i + 1;
  const auto is_country = [](const std::string& key) {
    const auto place = find_place(key);
    return place && (place->kind == PlaceKind::country || place->kind == PlaceKind::state);
  };
  const std::string word = folded_form(doc, i);
  if (i > sentence.begin && is_capitalised(doc, i - 1) && is_country(folded_form(doc, i - 1) + " " + word))
    return i - 1;
  return is_country(word) ? i : i + 1;
}

}  // namespace newsgraph
