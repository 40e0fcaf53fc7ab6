#include "extract/role_ties.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text_util.h"
#include "extract/head_finder.h"
#include "language/lexicon.h"

namespace newsgraph {
RoleTies::RoleTies(const Document& doc, const NameIndex& names, MentionCollector* collector)
    : doc_(doc), names_(names), collector_(collector) {}

MentionId RoleTies::person_at(std::size_t i) const {
  return i < doc_.num_tokens() ? collector_->name_at(i, EntityKind::person) : MentionId();
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
  if (begin == sentence.begin || phrase.indefinite) return false;
  // `named Grace Okoro chief executive`, `was elected chairman`
  const Name* const person = names_.at(begin - 1);
  const std::size_t verb = person != nullptr && person->kind == NameKind::person ? person->span.begin : begin;
  if (verb > sentence.begin && is_one_of(word(verb - 1), {"named", "appointed", "elected", "made", "become", "became",
                                                          "becomes", "promoted", "installed"}))
    return true;
  if (word(begin - 1) != "as") return false;
  for (std::size_t i = sentence.begin; i + 1 < begin; ++i) {
    if (doc_.tag(TokenId(i)).upos != Upos::VERB) continue;
    if (is_one_of(to_lower_ascii(doc_.lemma(TokenId(i))),
                  {"appoint", "name", "hire", "elect", "promote", "install", "return", "serve", "choose", "select",
                   "reappoint", "pick", "join", "succeed", "replace", "confirm"}))
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

// `Karen Holt, chairman and chief executive of Delta Motors`: posts of one body, after a name.
bool RoleTies::opens_list(const OfficePhrase& phrase, const OfficePhrase* next, std::size_t begin) const {
  if (!apposition_before(phrase, begin)) return false;
  const std::size_t end = phrase.span.end;
  if (phrase.head.span.size() > 1) return true;  // `chief executive`
  return next != nullptr && next->span.begin <= end + 2u && is_one_of(word(end), {",", "and"}) && !next->bodies.empty();
}

void RoleTies::add(const OfficePhrase& phrase, const OfficePhrase* next) {
  const std::size_t begin = begin_with_determiner(phrase);
  if (is_occupation(phrase) && !opens_list(phrase, next, begin)) {
    // `Eva Kolar, a 39-year-old lawyer and deputy leader of the Liberal Union`
    if (const MentionId person = apposition_before(phrase, begin))
      last_ = {phrase.span.end, {person}, RoleTie::apposition, State::current};
    return;
  }
  const auto [holders, tie] = find_holders(phrase, next, begin);
  const State state = state_of(phrase, tie);
  const TokenSpan pronoun = phrase.possessive_pronoun;
  const bool as =
      !pronoun.empty() && pronoun.begin > sentence_of(pronoun.begin).begin && word(pronoun.begin - 1) == "as";
  Bodies bodies = bodies_of(phrase, as || !holders.empty());
  // `chairman and chief executive of Delta Motors`: both of it
  const bool shares = next != nullptr && next->span.begin == phrase.span.end + 1u && word(phrase.span.end) == "and" &&
                      phrase.head.post_class == PostClass::company && next->head.post_class == PostClass::company;
  if (!bodies.body && phrase.bodies.empty() && shares && opens_list(phrase, next, begin))
    bodies.body = bodies_of(*next, true).body;
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
