// Ties that stand right beside a person's name: letters, brackets, parties.
#include <algorithm>
#include <string>

#include "base/text_util.h"
#include "extract/role_ties.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
void RoleTies::add_post_nominals() {
  for (const Name& name : doc_.names()) {
    if (name.kind != NameKind::person) continue;
    const TokenSpan sentence = sentence_of(name.span.begin);
    for (std::size_t i = name.span.end; i < sentence.end; ++i) {
      const auto post = post_nominal(doc_.form(TokenId(i)));
      if (!post) break;
      if (post->empty()) continue;
      const MentionId office = collector_->add_phrase(
          doc_, EntityKind::office, MentionForm::role, {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)});
      const MentionId person = person_at(name.span.begin);
      const bool known = std::any_of(collector_->roles().begin(), collector_->roles().end(), [&](const Role& role) {
        return role.office == office && role.holder == person;
      });
      if (!known) collector_->roles().push_back({office, person, {}, {}, RoleTie::title, State::current, false});
    }
  }
}

void RoleTies::read_bracket(MentionId person, std::size_t open, std::size_t close) {
  const Lexicon& states = english_lexicon("us_states");
  const Lexicon& parties = english_lexicon("party_letters");
  MentionId party;
  MentionId place;
  for (std::size_t i = open + 1; i < close; ++i) {
    const TokenSpan span{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)};
    const std::string w = word(i);
    if (w == "-" || w == "," || w == "/") continue;
    const std::size_t dash = w.find('-');
    const std::string first = w.substr(0, dash);
    const std::string rest = dash == std::string::npos ? w : w.substr(dash + 1);
    // `D-Calif.`; `D-Toledo`, in papers of one state
    const bool town = dash != std::string::npos && parties.contains(first) && find_place(rest).has_value();
    const bool place_word = is_capitalised(doc_, i) && (states.contains(rest) || town);
    const bool party_word = is_capitalised(doc_, i) && parties.contains(first);
    if (party_word && i == open + 1) {
      party = collector_->add_phrase(doc_, EntityKind::organisation, MentionForm::name, span);
    } else if (names_.is(i, NameKind::place) && party) {
      place = collector_->name_at(i, EntityKind::place);
      i = names_.at(i)->span.end - 1;
    } else if (!place_word) {
      return;  // a bracket that says something else
    }
    if (place_word) place = collector_->add_phrase(doc_, EntityKind::place, MentionForm::name, span);
  }
  if (party) collector_->affiliations().push_back({person, party, State::current});
  if (place) collector_->roles().push_back({{}, person, {}, place, RoleTie::apposition, State::current, false});
}

void RoleTies::add_brackets() {
  for (const Name& name : doc_.names()) {
    if (name.kind != NameKind::person) continue;
    const TokenSpan sentence = sentence_of(name.span.begin);
    std::size_t i = name.span.end;
    while (i < sentence.end && post_nominal(doc_.form(TokenId(i)))) ++i;
    if (i >= sentence.end || !is_one_of(word(i), {"(", ","})) continue;
    const bool bracket = word(i) == "(";
    std::size_t close = i + 1;
    while (close < sentence.end && close < i + 9 && !is_one_of(word(close), {")", bracket ? ")" : ","})) ++close;
    if (close >= sentence.end || close == i + 1) continue;
    // `, D-Calif.,` needs its party letter; a plain `, Texas,` says where.
    if (!bracket && !english_lexicon("party_letters").contains(word(i + 1).substr(0, word(i + 1).find('-')))) continue;
    read_bracket(person_at(name.span.begin), i, close);
  }
}

// `Ada Fell, a California Democrat`, `Dan Wolf, a Republican from Iowa`
void RoleTies::add_party_apposition(const Name& name) {
  const TokenSpan sentence = sentence_of(name.span.begin);
  std::size_t i = skip_place_after(name.span.end, sentence.end);
  if (i + 2 >= sentence.end || !is_one_of(word(i), {",", "is", "was"})) return;
  // `a Republican from Iowa`, `the top Democrat on the Banking Committee`
  const bool ranked = word(i + 1) == "the" &&
                      is_one_of(word(i + 2), {"top", "ranking", "senior", "leading", "highest", "lone", "only"});
  if (!ranked && !is_one_of(word(i + 1), {"a", "an"})) return;
  const std::size_t end = i + 6;
  for (i += 2; i < sentence.end && i < end; ++i) {
    if (is_capitalised(doc_, i) && english_lexicon("party_names").contains(word(i))) {
      const std::size_t next = i + 1;
      const bool closed = next >= sentence.end || doc_.tag(TokenId(next)).upos == Upos::PUNCT ||
                          is_one_of(word(next), {"from", "who", "in", "on", "representing"});
      if (!closed) return;
      if (word(next) == "on") add_seat_on(name, next);
      const MentionId known = collector_->name_at(i, EntityKind::organisation);
      const TokenSpan span{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)};
      const MentionId party =
          known ? known : collector_->add_phrase(doc_, EntityKind::organisation, MentionForm::name, span);
      return collector_->affiliations().push_back({person_at(name.span.begin), party, State::current});
    }
    const Upos upos = doc_.tag(TokenId(i)).upos;
    if (upos != Upos::ADJ && upos != Upos::PROPN && upos != Upos::NOUN) return;
  }
}

// `the top Democrat on the Banking Committee` sits on it.
void RoleTies::add_seat_on(const Name& name, std::size_t on) {
  const std::size_t first = on + 1 + (word(on + 1) == "the" ? 1 : 0);
  if (first >= sentence_of(on).end) return;
  const MentionId body = collector_->name_at(first, EntityKind::organisation);
  if (body) collector_->affiliations().push_back({person_at(name.span.begin), body, State::current});
}

void RoleTies::add_party_members() {
  for (const Name& name : doc_.names()) {
    if (name.kind != NameKind::person) continue;
    add_party_apposition(name);
    const TokenSpan sentence = sentence_of(name.span.begin);
    const MentionId person = person_at(name.span.begin);
    std::size_t i = name.span.end;
    if (i + 1 < sentence.end && is_one_of(word(i), {"of", "for", "from"})) {
      const bool of = word(i) == "of";
      if (word(i + 1) == "the") ++i;
      const MentionId body = i + 1 < sentence.end ? collector_->name_at(i + 1, EntityKind::organisation) : MentionId();
      const bool of_post = std::any_of(collector_->roles().begin(), collector_->roles().end(), [&](const Role& role) {
        return role.holder == person && role.body == body && body;  // `Judge Lena Cole of the District Court`
      });
      if (body && !of_post && (of || is_party(collector_->mention(body).core))) {
        collector_->affiliations().push_back({person, body, State::current});
      }
    }
    std::size_t before = name.span.begin;
    while (before > sentence.begin && english_lexicon("honorifics").contains(word(before - 1))) --before;
    if (before > sentence.begin && word(before - 1) == "'s") --before;
    if (before == sentence.begin) continue;
    const auto left = static_cast<std::uint32_t>(before - 1);
    if (is_capitalised(doc_, left) && english_lexicon("party_names").contains(word(left)) && !names_.is(left, NameKind::person)) {
      const MentionId known = collector_->name_at(left, EntityKind::organisation);
      const MentionId party = known ? known : collector_->add_phrase(doc_, EntityKind::organisation, MentionForm::name, {left, left + 1});
      collector_->affiliations().push_back({person, party, State::current});
    }
  }
}

// `Starmer's Labour Party`, `said his Labour Party`: who has a party belongs to it.
void RoleTies::add_party_owners() {
  for (const Name& name : doc_.names()) {
    if (name.kind != NameKind::organisation || !is_party(name.span)) continue;
    const TokenSpan sentence = sentence_of(name.span.begin);
    const std::size_t begin = name.span.begin;
    if (begin == sentence.begin) continue;
    const auto owner = static_cast<std::uint32_t>(begin - 1);
    MentionId person;
    if (is_one_of(word(owner), {"'s", "'"}) && owner > sentence.begin) {
      person = person_at(owner - 1u);
    } else if (is_one_of(word(owner), {"his", "her"})) {
      person = collector_->add_phrase(doc_, EntityKind::person, MentionForm::pronoun, {owner, owner + 1});
    }
    const MentionId party = collector_->name_at(begin, EntityKind::organisation);
    if (person && party) collector_->affiliations().push_back({person, party, State::current});
  }
}

}  // namespace newsgraph
