#include "extract/role_ties.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text_util.h"
#include "extract/head_finder.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

bool closes_apposition(std::string_view word) {
  return is_one_of(word, {",", ".", ")", ";", ":", "-", "--", "who", "and", "said", "says", "told"});
}

}  // namespace

RoleTies::RoleTies(const Document& doc, const NameIndex& names, MentionCollector* collector)
    : doc_(doc), names_(names), collector_(collector) {}

MentionId RoleTies::person_at(std::size_t i) const {
  return i < doc_.num_tokens() ? collector_->name_at(i, EntityKind::person) : MentionId();
}

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
  for (const std::size_t end : {static_cast<std::size_t>(phrase.span.end), static_cast<std::size_t>(phrase.head.span.end), bracket}) {
    std::vector<MentionId> people = people_from(end, sentence.end, phrase.head.plural);
    if (!people.empty()) return people;
  }
  return {};
}

std::size_t RoleTies::begin_with_determiner(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  std::size_t begin = phrase.span.begin;
  while (begin > sentence.begin) {
    const std::string w = word(begin - 1);
    const bool possessor = w == "'s" || w == "'";
    const Upos upos = doc_.tag(TokenId(begin - 1)).upos;
    if (possessor && begin - 1 > sentence.begin) {
      const Name* const name = names_.at(begin - 2);
      begin = name != nullptr ? name->span.begin : begin - 2;
      continue;
    }
    const bool determiner = upos == Upos::DET || doc_.tag(TokenId(begin - 1)).feats.possessive || is_one_of(w, {"the", "a", "an"});
    if (!determiner && w != "both" && w != "also" && w != "then" && w != "now") break;
    --begin;
  }
  return begin;
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

// `the Secretary of the Department, Dr Martin Parkinson, …`
MentionId RoleTies::apposition_after(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  if (phrase.head.plural || !phrase.definite) return {};
  std::size_t i = phrase.span.end;
  if (i >= sentence.end || !is_one_of(word(i), {",", "-", "--", "("})) return {};
  i = skip_titles(i + 1, sentence.end);
  const MentionId person = i < sentence.end ? person_at(i) : MentionId();
  if (!person || collector_->mention(person).core.begin != i) return {};
  const std::size_t end = skip_after_name(collector_->mention(person).core.end, sentence.end);
  const bool closed = end >= sentence.end || doc_.tag(TokenId(end)).upos == Upos::PUNCT;
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

std::pair<std::vector<MentionId>, RoleTie> RoleTies::find_holders(const OfficePhrase& phrase, std::size_t begin) {
  std::vector<MentionId> titled = title_holders(phrase);
  if (!titled.empty()) return {std::move(titled), RoleTie::title};
  if (const MentionId person = apposition_before(phrase, begin)) return {{person}, RoleTie::apposition};
  if (const MentionId person = apposition_after(phrase)) return {{person}, RoleTie::apposition};
  if (const MentionId person = fronted_as(phrase, begin)) return {{person}, RoleTie::as};
  if (!phrase.head.plural && continues_last(begin)) return {last_.holders, last_.tie};
  return {{}, RoleTie::alone};
}

// A role phrase stands for a person where it is definite and says nothing of somebody else: not `became the leader`.
bool RoleTies::refers_to_person(const OfficePhrase& phrase, std::size_t begin) const {
  if (phrase.head.plural || phrase.indefinite || phrase.head.post_class == PostClass::member) return false;
  const TokenSpan sentence = sentence_of(begin);
  if (!phrase.definite) {
    const bool unique = phrase.head.standing == PostStanding::unique || !phrase.bodies.empty();
    if (!unique || !is_capitalised(doc_, phrase.core.begin)) return false;
    const Deprel place = doc_.arc(TokenId(phrase.head.span.end - 1)).deprel;
    if (place != Deprel::nsubj && place != Deprel::nsubj_pass && place != Deprel::obl_agent) return false;
  }
  const TokenId head(phrase.head.span.end - 1);
  for (const TokenId child : doc_.children(head)) {
    if (doc_.arc(child).deprel == Deprel::cop) return false;
  }
  const Deprel deprel = doc_.arc(head).deprel;
  if (deprel == Deprel::xcomp || deprel == Deprel::compound || deprel == Deprel::appos) return false;
  if (begin == sentence.begin) return true;
  const std::string before = word(begin - 1);
  if (is_one_of(before, {"as", "become", "becomes", "became", "becoming", "named", "appointed", "elected", "made", "be", "is",
                         "was", "are", "were", "been", "being", "'s", "than"})) {
    return false;
  }
  if (before == "of" && begin >= sentence.begin + 2) {
    return !is_one_of(word(begin - 2), {"post", "office", "role", "job", "position", "title", "rank", "duties"});
  }
  return true;
}

// `Paul Verdane, then the Prime Minister`, `a statue of President Amos Harding`
bool RoleTies::is_over(const OfficePhrase& phrase, RoleTie tie) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  for (std::size_t i = begin_with_determiner(phrase); i < phrase.span.begin; ++i) {
    if (word(i) == "then") return true;
  }
  const std::size_t begin = begin_with_determiner(phrase);
  if (tie != RoleTie::title || begin < sentence.begin + 2u || word(begin - 1) != "of") return false;
  return is_one_of(word(begin - 2), {"statue", "bust", "portrait", "memorial", "grave", "tomb", "funeral", "biography", "assassination", "memory"});
}

State RoleTies::state_of(const OfficePhrase& phrase, RoleTie tie) const {
  if (!phrase.state_said && is_over(phrase, tie)) return State::former;
  if (phrase.state_said || tie != RoleTie::as) return phrase.state;
  // `As Health Minister, she oversaw`: over. `she has been at the helm`: not said to be over.
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  for (std::size_t i = phrase.span.end; i < sentence.end; ++i) {
    const Tag& tag = doc_.tag(TokenId(i));
    if (tag.upos != Upos::VERB && tag.upos != Upos::AUX) continue;
    return tag.feats.tense == Tense::past && tag.feats.verb_form == VerbForm::finite ? State::former : State::current;
  }
  return State::current;
}

void RoleTies::record(const OfficePhrase& phrase, MentionId office, const Bodies& bodies,
                      const std::vector<MentionId>& holders, RoleTie tie, State state) {
  const bool member = phrase.head.post_class == PostClass::member;
  if (tie == RoleTie::title && holders.size() == 1) join_title(phrase, holders.front());
  if (tie == RoleTie::apposition && holders.size() == 1) join_apposition(phrase, holders.front());
  if (phrase.head.post_class == PostClass::crown && tie == RoleTie::title) tie = RoleTie::alone;
  for (const MentionId holder : holders) {
    if (member) {
      const bool aims =
          is_one_of(phrase.head.post, {"candidate", "nominee", "hopeful", "contender"});  // `Senate candidate`
      if (bodies.body && !aims) collector_->affiliations().push_back({holder, bodies.body, state});
    } else {
      collector_->roles().push_back({office, holder, bodies.body, bodies.constituency, tie, state, phrase.acting});
    }
    const bool now = state == State::future || bodies.party_now;
    if (bodies.party) collector_->affiliations().push_back({holder, bodies.party, now ? State::current : state});
  }
  if (holders.empty() && !member && bodies.body && !phrase.indefinite && !phrase.head.plural) {
    collector_->roles().push_back({office, {}, bodies.body, {}, RoleTie::alone, phrase.state, phrase.acting});
  }
}

// The head of `Prime Minister Ada Fell` is the head of the whole, whichever word the tree chose.
void RoleTies::join_title(const OfficePhrase& phrase, MentionId holder) {
  Mention& person = collector_->mention(holder);
  person.head = head_of(doc_, {phrase.span.begin, person.span.end});
  if (phrase.head.post_class == PostClass::crown) person.span.begin = std::min(person.span.begin, phrase.head.span.begin);
}

// `Its chief executive, Tom Reed, was sacked`: whichever word of the two the tree made the subject, Reed is.
void RoleTies::join_apposition(const OfficePhrase& phrase, MentionId holder) {
  constexpr std::uint32_t kMaxGap = 4;  // tokens between the two: a comma, a dash, an article, an honorific
  Mention& person = collector_->mention(holder);
  const auto begin = static_cast<std::uint32_t>(begin_with_determiner(phrase));
  const bool before = person.span.end <= begin && begin - person.span.end <= kMaxGap;
  const bool after = phrase.span.end <= person.span.begin && person.span.begin - phrase.span.end <= kMaxGap;
  if (before) person.head = head_of(doc_, {person.span.begin, phrase.span.end});
  if (after) person.head = head_of(doc_, {begin, person.span.end});
}

// `appointed Jane Holt as editor`, `chief executive of Simtec`: a post, whatever we know of its body.
bool RoleTies::is_given(const OfficePhrase& phrase) const {
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  const std::size_t end = phrase.span.end;
  if (end + 1 < sentence.end && word(end) == "of" && is_capitalised(doc_, end + 1) &&
      phrase.head.post_class == PostClass::company)
    return true;
  const std::size_t begin = begin_with_determiner(phrase);
  if (begin == sentence.begin || word(begin - 1) != "as" || phrase.indefinite) return false;
  for (std::size_t i = sentence.begin; i + 1 < begin; ++i) {
    if (doc_.tag(TokenId(i)).upos != Upos::VERB) continue;
    if (is_one_of(to_lower_ascii(doc_.lemma(TokenId(i))), {"appoint", "name", "hire", "elect", "promote", "install",
                                                           "return", "serve", "choose", "select", "reappoint", "pick"}))
      return true;
  }
  return false;
}

// `former federal prosecutor`, `a manager`: an occupation, not a post that one person holds.
bool RoleTies::is_occupation(const OfficePhrase& phrase) const {
  if (phrase.head.standing != PostStanding::bound || is_capitalised(doc_, phrase.head.span.begin)) return false;
  if (!phrase.bodies.empty() || !phrase.portfolio.empty()) return false;
  if (phrase.head.span.size() > 1 && names_.is(phrase.span.end, NameKind::person))
    return false;                                    // `chief executive Tom Hart`
  if (phrase.head.post == "assistant") return true;  // `a production assistant`
  if (is_given(phrase)) return false;
  for (std::size_t i = phrase.core.begin; i < phrase.head.span.begin; ++i) {
    const Upos upos = doc_.tag(TokenId(i)).upos;
    if (upos == Upos::NOUN || upos == Upos::PROPN || post_modifier(word(i)) == PostModifier::rank) return false;
  }
  return !phrase.definite;
}

void RoleTies::add(const OfficePhrase& phrase) {
  if (is_occupation(phrase)) return;
  const std::size_t begin = begin_with_determiner(phrase);
  const auto [holders, tie] = find_holders(phrase, begin);
  const State state = state_of(phrase, tie);
  const TokenSpan pronoun = phrase.possessive_pronoun;
  const bool as =
      !pronoun.empty() && pronoun.begin > sentence_of(pronoun.begin).begin && word(pronoun.begin - 1) == "as";
  Bodies bodies = bodies_of(phrase, as || !holders.empty());
  if (tie == RoleTie::title && holders.size() == 1) add_body_after_name(phrase, holders.front(), &bodies);
  MentionId office;
  if (phrase.head.post_class != PostClass::member) {
    Mention mention;
    mention.kind = EntityKind::office;
    mention.form = MentionForm::role;
    mention.span = {phrase.core.begin, phrase.span.end};
    mention.core = phrase.core;
    mention.head = TokenId(phrase.head.span.end - 1);
    mention.plural = phrase.head.plural;
    office = collector_->add(mention);
  }
  if (tie == RoleTie::title && holders.size() > 1) {
    for (const MentionId holder : holders) {
      Bodies own = bodies;
      add_body_after_name(phrase, holder, &own);
      record(phrase, office, own, {holder}, tie, state);
    }
  } else {
    record(phrase, office, bodies, holders, tie, state);
  }
  if (holders.empty() && refers_to_person(phrase, begin)) {
    Mention person;
    person.kind = EntityKind::person;
    person.form = MentionForm::role;
    person.span = {static_cast<std::uint32_t>(begin), phrase.span.end};
    person.core = phrase.core;
    person.head = TokenId(phrase.head.span.end - 1);
    const MentionId id = collector_->add(person);
    collector_->roles().push_back({office, id, bodies.body, bodies.constituency, RoleTie::alone, state, phrase.acting});
  }
  if (phrase.possessor_person.size() > 0 && !holders.empty()) last_ = {};
  last_ = {phrase.span.end, holders, tie, state};
}

}  // namespace newsgraph
