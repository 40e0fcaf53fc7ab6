// Who holds a post, by what stands beside it: title, apposition, `As Health Minister, Ms Roxon`.
#include <algorithm>
#include <string>
#include <utility>

#include "base/text_util.h"
#include "extract/role_ties.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

bool closes_apposition(std::string_view word) {
  return is_one_of(word, {",", ".", ")", ";", ":", "-", "--", "who", "and", "said", "says", "told"});
}

}  // namespace

std::size_t RoleTies::skip_honorifics(std::size_t i, std::size_t end) const {
  while (i < end) {
    const std::string w = word(i);
    const bool the_hon = w == "the" && i + 1 < end && word(i + 1).starts_with("hon");
    if (!english_lexicon("honorifics").contains(w) && !the_hon && w != "hon" && w != "hon.") break;
    ++i;
  }
  return i;
}

// Past `Senator`, `Councillor` too.
std::size_t RoleTies::skip_titles(std::size_t i, std::size_t end) const {
  i = skip_honorifics(i, end);
  const auto title = i < end ? match_post_head(doc_, i, end) : std::nullopt;
  return title && names_.is(title->span.end, NameKind::person) ? title->span.end : i;
}

// Past letters and brackets after a name: `Chris Dodd (D-CT)`, `Jim Lloyd MP`.
std::size_t RoleTies::skip_after_name(std::size_t i, std::size_t end) const {
  while (i < end && post_nominal(doc_.form(TokenId(i)))) ++i;
  if (i < end && word(i) == "(") {
    for (std::size_t k = i + 1; k < end && k < i + 12; ++k) {
      if (word(k) == ")") return k + 1;
    }
  }
  return i;
}

// `Presidents Nasri of Egypt and Obi of Nigeria`
std::size_t RoleTies::skip_place_after(std::size_t i, std::size_t end) const {
  if (i + 1 >= end || word(i) != "of") return i;
  const Name* const name = names_.at(word(i + 1) == "the" && i + 2 < end ? i + 2 : i + 1);
  return name != nullptr && name->kind != NameKind::person ? name->span.end : i;
}

// `Sens. Byron Dorgan (D-ND) and Ron Wyden (D-OR)`, `Eliot Engel, Adam Schiff, and Elijah Cummings`.
std::vector<MentionId> RoleTies::people_from(std::size_t i, std::size_t end, bool many) const {
  std::vector<MentionId> people;
  for (;;) {
    i = skip_honorifics(i, end);
    const MentionId person = i < end ? person_at(i) : MentionId();
    if (!person || collector_->mention(person).core.begin != i) break;
    people.push_back(person);
    if (!many) break;
    i = skip_after_name(collector_->mention(person).core.end, end);
    i = skip_place_after(i, end);
    const std::size_t before = i;
    while (i < end && is_one_of(word(i), {",", "and", "&"})) ++i;
    if (i == before) break;
  }
  return people;
}

// `Democratic candidate for governor Liz Lyon` is no governor yet.
bool RoleTies::is_aimed_at(const OfficePhrase& phrase) const {
  const std::size_t begin = begin_with_determiner(phrase);
  if (begin < sentence_of(begin).begin + 2u || word(begin - 1) != "for") return false;
  return is_one_of(word(begin - 2),
                   {"candidate", "candidates", "nominee", "contender", "hopeful", "bid", "run", "frontrunner", "race"});
}

std::vector<MentionId> RoleTies::title_holders(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  if (is_aimed_at(phrase)) return {};
  // `MP (Member of Parliament) Tom Wilson`
  const std::size_t bracket = skip_after_name(phrase.span.end, sentence.end);
  for (const std::size_t end :
       {static_cast<std::size_t>(phrase.span.end), static_cast<std::size_t>(phrase.head.span.end), bracket}) {
    std::vector<MentionId> people = people_from(end, sentence.end, phrase.head.plural);
    if (!people.empty()) return people;
  }
  return {};
}

// `Jeremy Hunt, the Foreign Secretary`: the person right before `begin`, across a comma, dash or bracket.
MentionId RoleTies::apposition_before(const OfficePhrase& phrase, std::size_t begin) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  if (phrase.head.plural || begin < sentence.begin + 2) return {};
  if (!is_one_of(word(begin - 1), {",", "-", "--", "(", "—"})) return {};
  std::size_t at = begin - 2;
  if (word(at) == ")") {
    while (at > sentence.begin && word(at) != "(") --at;
    if (at == sentence.begin) return {};
    --at;
  }
  while (at > sentence.begin && post_nominal(doc_.form(TokenId(at)))) --at;
  const MentionId person = person_at(at);
  if (!person) return {};
  const std::size_t end = phrase.span.end;
  if (end < sentence.end && !closes_apposition(word(end)) && doc_.tag(TokenId(end)).upos != Upos::PUNCT &&
      doc_.tag(TokenId(end)).upos != Upos::ADP) {
    return {};
  }
  return person;
}

// `the Secretary of the Department, Dr Martin Parkinson, …`, `One senator, Eduardo Batista, voted`
MentionId RoleTies::apposition_after(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  if (phrase.head.plural || (!phrase.definite && !phrase.indefinite)) return {};
  std::size_t i = phrase.span.end;
  if (i >= sentence.end || !is_one_of(word(i), {",", "-", "--", "("})) return {};
  i = skip_titles(i + 1, sentence.end);
  const MentionId person = i < sentence.end ? person_at(i) : MentionId();
  if (!person || collector_->mention(person).core.begin != i) return {};
  const std::size_t end = skip_after_name(collector_->mention(person).core.end, sentence.end);
  const bool closed = end >= sentence.end || doc_.tag(TokenId(end)).upos == Upos::PUNCT;
  // `a minister, Ann Bell, and a clerk` may be three people.
  if (phrase.indefinite && end + 1 < sentence.end &&
      (word(end) != "," || is_one_of(word(end + 1), {"and", "or"}) || names_.at(end + 1) != nullptr))
    return {};
  return closed && (end >= sentence.end || word(end) != "'s") ? person : MentionId();
}

// `Two senators, Ann Holt and Tom Hart, urged`
std::vector<MentionId> RoleTies::people_after(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  const std::size_t comma = phrase.span.end;
  if (!phrase.head.plural || comma + 1 >= sentence.end || !is_one_of(word(comma), {",", ":", "-", "--", "—"}))
    return {};
  std::vector<MentionId> people = people_from(comma + 1, sentence.end, true);
  if (people.size() < 2) return {};
  const std::size_t end = skip_after_name(collector_->mention(people.back()).core.end, sentence.end);
  const bool closed = end >= sentence.end || doc_.tag(TokenId(end)).upos == Upos::PUNCT;
  // `senators, Ann Holt, Tom Hart and others`
  return closed ? people : std::vector<MentionId>();
}

// `The new interior minister is Eva Kolar`
MentionId RoleTies::equated_with(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  std::size_t i = phrase.span.end;
  if (phrase.head.plural || !phrase.definite || i + 1 >= sentence.end || word(i) != "is") return {};
  i = skip_titles(i + 1, sentence.end);
  const MentionId person = i < sentence.end ? person_at(i) : MentionId();
  if (!person || collector_->mention(person).core.begin != i) return {};
  const std::size_t end = skip_after_name(collector_->mention(person).core.end, sentence.end);
  const bool closed = end >= sentence.end || doc_.tag(TokenId(end)).upos == Upos::PUNCT || word(end) == "and";
  return closed && (end >= sentence.end || word(end) != "'s") ? person : MentionId();
}

// `As Health Minister, Ms Roxon oversaw …`
MentionId RoleTies::fronted_as(const OfficePhrase& phrase, std::size_t begin) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  if (begin == sentence.begin || word(begin - 1) != "as") return {};
  std::size_t i = phrase.span.end;
  const bool comma = i < sentence.end && word(i) == ",";
  const bool fronted = begin - 1 == sentence.begin || word(begin - 2) == "and" || word(begin - 2) == ",";
  if (!fronted) return {};
  i = skip_titles(comma ? i + 1 : i, sentence.end);
  if (i >= sentence.end) return {};
  if (const MentionId person = person_at(i)) return person;
  if (!is_one_of(word(i), {"he", "she"})) return {};
  return collector_->add_phrase(doc_, EntityKind::person, MentionForm::pronoun,
                                {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)});
}

// Does the phrase go on with the list that the last one began? `the Cabinet Secretary and National Security Advisor`.
bool RoleTies::continues_last(std::size_t begin) const {
  if (last_.holders.empty() || last_.end > begin || begin - last_.end > 2) return false;
  if (sentence_of(begin).begin > last_.end) return false;
  bool joined = false;
  for (std::size_t i = last_.end; i < begin; ++i) {
    if (!is_one_of(word(i), {",", "and", "&"})) return false;
    joined |= word(i) != ",";
  }
  return joined || last_.tie == RoleTie::apposition;
}

// `Foreign Secretary and Deputy Prime Minister Ann Bell` is one person; `the president and Prime Minister Ann Bell` are
// two.
std::vector<MentionId> RoleTies::shared_title_holders(const OfficePhrase& phrase, const OfficePhrase* next,
                                                      std::size_t begin) const {
  if (next == nullptr || phrase.head.plural || next->head.plural || begin != phrase.span.begin ||
      begin_with_determiner(*next) != next->span.begin)
    return {};
  if (next->span.begin != phrase.span.end + 1 || !is_one_of(word(phrase.span.end), {"and", "&"})) return {};
  if (phrase.head.post_class == PostClass::member ||
      is_capitalised(doc_, phrase.head.span.begin) != is_capitalised(doc_, next->head.span.begin))
    return {};
  if (begin > sentence_of(begin).begin && is_one_of(word(begin - 1), {"for", "as", "to"}))
    return {};  // `Cross for president and editor Ann Bell`
  return title_holders(*next);
}

std::pair<std::vector<MentionId>, RoleTie> RoleTies::find_holders(const OfficePhrase& phrase, const OfficePhrase* next,
                                                                  std::size_t begin) {
  std::vector<MentionId> titled = title_holders(phrase);
  if (!titled.empty()) return {std::move(titled), RoleTie::title};
  titled = shared_title_holders(phrase, next, begin);
  if (!titled.empty()) return {std::move(titled), RoleTie::title};
  titled = people_after(phrase);
  if (!titled.empty()) return {std::move(titled), RoleTie::apposition};
  if (const MentionId person = apposition_before(phrase, begin)) return {{person}, RoleTie::apposition};
  if (const MentionId person = apposition_after(phrase)) return {{person}, RoleTie::apposition};
  if (const MentionId person = equated_with(phrase)) return {{person}, RoleTie::apposition};
  if (const MentionId person = fronted_as(phrase, begin)) return {{person}, RoleTie::as};
  if (!phrase.head.plural && continues_last(begin)) return {last_.holders, last_.tie};
  return {{}, RoleTie::alone};
}

}  // namespace newsgraph
