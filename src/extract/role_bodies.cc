// What an office belongs to: bodies, places, parties.
#include <string>

#include "base/text_util.h"
#include "extract/role_ties.h"
#include "language/lexicon.h"

namespace newsgraph {

bool RoleTies::is_party(TokenSpan span) const {
  const std::string key = fold_key(doc_.text_of(span));
  return english_lexicon("party_names").contains(key) || key.ends_with(" party");
}

MentionId RoleTies::body_mention(const BodyPhrase& body) {
  switch (body.form) {
    case BodyForm::demonym: return collector_->add_phrase(doc_, EntityKind::place, MentionForm::name, body.span);
    case BodyForm::party: return collector_->add_phrase(doc_, EntityKind::organisation, MentionForm::name, body.span);
    case BodyForm::nominal: {
      const std::string noun = word(body.span.end - 1);
      if (!english_lexicon("body_nouns").contains(noun)) return {};
      return collector_->add_phrase(doc_, EntityKind::organisation, MentionForm::nominal, body.span);
    }
    case BodyForm::name: break;
  }
  const EntityKind kind = body.kind == NameKind::place ? EntityKind::place : EntityKind::organisation;
  const MentionId known = collector_->name_at(body.span.begin, kind);
  return known ? known : collector_->add_phrase(doc_, kind, MentionForm::name, body.span);
}

RoleTies::Bodies RoleTies::bodies_of(const OfficePhrase& phrase, bool tied) {
  Bodies found;
  const bool member = phrase.head.post_class == PostClass::member;
  const bool of_state = is_of_state(phrase);
  const bool legislator = phrase.head.post_class == PostClass::legislature && phrase.head.standing == PostStanding::free;
  MentionId place;
  for (const BodyPhrase& body : phrase.bodies) {
    const MentionId mention = body_mention(body);
    if (!mention) continue;
    const bool organisation = collector_->mention(mention).kind == EntityKind::organisation;
    if (body.constituency) {
      found.constituency = mention;
    } else if (organisation && is_party(body.span)) {
      found.party = mention;
      found.party_now = body.before_state;
    } else if (organisation && !found.body) {
      found.body = mention;
    } else if (!organisation) {
      place = mention;
    }
  }
  if (!found.body && !place && !member && tied) found.body = owner_of(phrase);
  if (!found.body && !place) found.body = appointer_of(phrase);
  // A Labour MP is in parliament, not in Labour; a party's leader, whip or spokesman is in the party.
  if (!found.body && found.party && !legislator && !member && !of_state) found.body = found.party;
  if (!found.body && place && !legislator && !member) found.body = place;
  return found;
}

// The organisation by name that the sentence before is about, in the same paragraph.
MentionId RoleTies::last_subject(TokenSpan sentence) const {
  if (sentence.begin == 0) return {};
  const SentenceId last = doc_.sentence_of(TokenId(sentence.begin - 1u));
  if (doc_.sentence(last).paragraph != doc_.sentence(doc_.sentence_of(TokenId(sentence.begin))).paragraph) return {};
  const TokenSpan tokens = doc_.sentence(last).tokens;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Arc& arc = doc_.arc(TokenId(t));
    const bool subject = arc.deprel == Deprel::nsubj || arc.deprel == Deprel::nsubj_pass;
    if (subject && arc.head && doc_.arc(arc.head).deprel == Deprel::root) return organisation_at(TokenId(t));
  }
  return {};
}

// `Acme said its chief executive`: the one body that the sentence names before; none if there are several.
MentionId RoleTies::owner_of(const OfficePhrase& phrase) const {
  if (phrase.possessive_pronoun.empty() || word(phrase.possessive_pronoun.begin) != "its") return {};
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  MentionId owner;
  bool any = false;
  for (const Name& name : doc_.names()) {
    if (!sentence.contains(name.span.begin) || name.span.begin >= phrase.possessive_pronoun.begin || name.kind == NameKind::person) continue;
    if (word(name.span.end) == "-") continue;  // `London-listed`
    if (any) return {};
    any = true;
    owner = collector_->name_at(name.span.begin, name.kind == NameKind::place ? EntityKind::place : EntityKind::organisation);
  }
  if (!any) owner = last_subject(sentence);
  return owner;
}

MentionId RoleTies::organisation_at(TokenId token) const {
  const Name* const name = names_.at(token.index());
  return name != nullptr && name->kind == NameKind::organisation
             ? collector_->name_at(token.index(), EntityKind::organisation)
             : MentionId();
}

// `Acme has named Ann Bell chief executive`: a company fills its own posts.
MentionId RoleTies::appointer_of(const OfficePhrase& phrase) const {
  if (phrase.head.post_class != PostClass::company || phrase.head.plural) return {};
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  std::size_t i = begin_with_determiner(phrase);
  if (i > sentence.begin && is_one_of(word(i - 1), {"as", "to", "its", "new"})) --i;
  if (i > sentence.begin && names_.is(i - 1, NameKind::person)) i = names_.at(i - 1)->span.begin;
  if (i == sentence.begin || !is_one_of(word(i - 1), {"named", "names", "appointed", "appoints", "hired", "hires",
                                                      "elected", "promoted", "reappointed"}))
    return {};
  const TokenId verb(i - 1);
  for (const TokenId child : doc_.children(verb)) {
    const Deprel deprel = doc_.arc(child).deprel;
    if (deprel == Deprel::obl_agent || deprel == Deprel::nsubj) {
      if (const MentionId body = organisation_at(child)) return body;
    }
    // `Acme said it had named`
    const TokenId above = doc_.arc(verb).head;
    if (deprel != Deprel::nsubj || word(child.index()) != "it" || !above || doc_.arc(verb).deprel != Deprel::ccomp)
      continue;
    for (const TokenId subject : doc_.children(above)) {
      if (doc_.arc(subject).deprel == Deprel::nsubj) return organisation_at(subject);
    }
  }
  return {};
}

// A state's posts belong to no party, whoever holds them; a shadow cabinet's do.
bool RoleTies::is_of_state(const OfficePhrase& phrase) const {
  if (word(phrase.core.begin) == "shadow") return false;
  for (std::size_t i = phrase.core.begin; i < phrase.core.end; ++i) {
    if (english_lexicon("body_nouns").contains(word(i)) && word(i) != "party") return true;  // `Democratic committee chairman`
  }
  switch (phrase.head.post_class) {
    case PostClass::state:
    case PostClass::government:
    case PostClass::diplomacy:
    case PostClass::law:
    case PostClass::local: return true;
    default: return false;
  }
}

// `President Tarek Nasri of Egypt`, `Senator Karen Hale of Ohio`
void RoleTies::add_body_after_name(const OfficePhrase& phrase, MentionId holder, Bodies* bodies) {
  if (bodies->body || bodies->constituency || !phrase.bodies.empty()) return;
  const std::size_t of = collector_->mention(holder).span.end;
  const TokenSpan sentence = sentence_of(phrase.span.begin);
  if (of + 1 >= sentence.end || word(of) != "of") return;
  const std::size_t first = word(of + 1) == "the" ? of + 2 : of + 1;
  const Name* const name = first < sentence.end ? names_.at(first) : nullptr;
  if (name == nullptr || name->span.begin != first || name->kind == NameKind::person) return;
  const bool place = name->kind == NameKind::place;
  const bool seat = place && phrase.head.post_class == PostClass::legislature && phrase.head.standing == PostStanding::free;
  const bool ruled = phrase.head.post_class == PostClass::state || phrase.head.post_class == PostClass::government ||
                     phrase.head.post_class == PostClass::local;
  if (!seat && !ruled && place) return;
  const MentionId mention = body_mention({name->span, BodyForm::name, name->kind, seat});
  (seat ? bodies->constituency : bodies->body) = mention;
}

}  // namespace newsgraph
