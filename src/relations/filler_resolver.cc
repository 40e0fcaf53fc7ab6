#include "relations/filler_resolver.h"

#include <algorithm>
#include <array>

#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Nouns made from verbs and adjectives; the endings are long enough to keep out `nation` and `moment`.
bool has_event_ending(std::string_view lemma) {
  constexpr std::array<std::string_view, 7> kEndings = {"ation", "ition", "ction", "ssion", "ption", "ement", "ution"};
  if (lemma.size() < 8 || lemma == "organisation" || lemma == "organization" || lemma == "commission" || lemma == "coalition") return false;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return lemma.ends_with(ending); });
}

}  // namespace

FillerResolver::FillerResolver(const Document& doc, const RelationSet& relations) : doc_(doc), relations_(relations), covering_(doc.num_tokens()) {
  for (std::size_t i = 0; i < doc.mentions().size(); ++i) {
    const Mention& mention = doc.mentions()[i];
    if (mention.form != MentionForm::name) continue;
    for (std::uint32_t t = mention.span.begin; t < mention.span.end; ++t) {
      if (covering_[t].is_none()) covering_[t] = MentionId(i);
    }
  }
}

std::vector<MentionId> FillerResolver::mentions_meant(TokenId head) const {
  const auto at = doc_.mentions_at(head);
  std::vector<MentionId> found(at.begin(), at.end());
  if (speaks_of_members(head)) {
    for (const TokenId child : doc_.children(head)) {
      if (doc_.arc(child).deprel != Deprel::appos) continue;
      const auto named = doc_.mentions_at(child);
      return {named.begin(), named.end()};
    }
    return {};
  }
  const MentionId around = covering_[head.index()];
  if (found.empty() && around) {
    const TokenId above = doc_.arc(head).head;
    if (above.is_none() || !doc_.mention(around).span.contains(above.index())) found.push_back(around);
  }
  if (found.empty()) found = named_beside(head);
  if (!doc_.has(Layer::roles)) return found;
  const bool has_person = std::any_of(found.begin(), found.end(), [&](MentionId id) { return doc_.mention(id).kind == EntityKind::person; });
  for (const Role& role : doc_.roles().roles) {
    if (has_person || role.holder.is_none() || role.office.is_none() || doc_.mention(role.office).head != head) continue;
    if (role.tie != RoleTie::title && role.tie != RoleTie::apposition) continue;
    found.push_back(role.holder);
  }
  return found;
}

// `The driver, Dan Hull, was arrested`, `One of them, Dan Hull, left`: the name in apposition to a noun for one person.
std::vector<MentionId> FillerResolver::named_beside(TokenId head) const {
  const Tag& tag = doc_.tag(head);
  const std::string lemma = to_lower_ascii(doc_.lemma(head));
  const bool one = lemma == "one" || lemma == "another";
  if (!one && (tag.upos != Upos::NOUN || tag.feats.number == Number::plural ||
               !english_lexicon("person_nouns").contains(lemma)))
    return {};
  std::vector<MentionId> named;
  for (const TokenId child : doc_.children(head)) {
    if (child < head || doc_.arc(child).deprel != Deprel::appos) continue;
    for (const MentionId id : doc_.mentions_at(child)) {
      if (doc_.mention(id).kind == EntityKind::person && doc_.mention(id).form == MentionForm::name)
        named.push_back(id);
    }
  }
  return named.size() == 1 ? named : std::vector<MentionId>();
}

// `a Republican, Mark Amodei,` and `other Republicans` are members of the party and not the party.
bool FillerResolver::speaks_of_members(TokenId head) const {
  const auto at = doc_.mentions_at(head);
  const bool body = std::any_of(at.begin(), at.end(), [&](MentionId id) {
    return doc_.mention(id).kind == EntityKind::organisation && doc_.mention(id).form == MentionForm::name && doc_.mention(id).core.size() == 1;
  });
  if (!body) return false;
  for (const TokenId child : doc_.children(head)) {
    const Deprel deprel = doc_.arc(child).deprel;
    if (deprel == Deprel::nummod) return true;
    if (deprel != Deprel::det && deprel != Deprel::amod) continue;
    const std::string word = to_lower_ascii(doc_.form(child));
    if (is_one_of(word, {"a", "an", "another", "other", "some", "several", "many", "most", "few", "fellow", "senior", "leading", "moderate"})) return true;
  }
  return false;
}

bool FillerResolver::is_usable(MentionId id) const {
  const Mention& mention = doc_.mention(id);
  if (mention.kind != EntityKind::office && (mention.form == MentionForm::name || mention.form == MentionForm::pronoun)) return true;
  if (mention.plural && mention.kind != EntityKind::event) return false;
  // `a natural leader` holds no post; `a senator` does.
  const bool loose = mention.kind == EntityKind::office && relations_.in_list("loose_post", to_lower_ascii(doc_.lemma(mention.head)));
  if (mention.kind != EntityKind::person && !loose) return true;
  // `a minister`, `no minister`: nobody whom the text names.
  for (const TokenId child : doc_.children(mention.head)) {
    if (doc_.arc(child).deprel != Deprel::det) continue;
    const std::string lemma = to_lower_ascii(doc_.lemma(child));
    constexpr std::array<std::string_view, 8> kIndefinite = {"a", "an", "any", "no", "some", "every", "each", "another"};
    if (std::find(kIndefinite.begin(), kIndefinite.end(), lemma) != kIndefinite.end()) return false;
  }
  return true;
}

std::optional<Filler> FillerResolver::resolve(TokenId head, const SlotSignature& signature) const {
  const std::vector<MentionId> meant = mentions_meant(head);
  for (const EntityKind kind : signature.kinds) {
    for (const MentionId id : meant) {
      const bool by_role = kind == EntityKind::person && doc_.mention(id).form == MentionForm::role;
      if (doc_.mention(id).kind == kind && is_usable(id) && !(by_role && signature.named_only)) return Filler{id, TokenId()};
    }
  }
  const bool is_named = std::any_of(meant.begin(), meant.end(), [&](MentionId id) { return doc_.mention(id).form != MentionForm::nominal; });
  if (meant.empty()) {
    if (speaks_of_members(head)) return std::nullopt;
    const MentionId around = mention_around(head, signature);
    if (around) return Filler{around, TokenId()};
  }
  if (!signature.allows(EntityKind::event)) return std::nullopt;
  // `the Chilcot Inquiry` is an organisation when it acts; a person or a place is never an event.
  if (is_named && !english_lexicon("matter_nouns").contains(to_lower_ascii(doc_.lemma(head)))) return std::nullopt;
  return event_at(head, signature);
}

TriedWords FillerResolver::why_not(TokenId head, const SlotSignature& signature) const {
  TriedWords tried{head, signature.allows(EntityKind::event) ? WordsMiss::no_event : WordsMiss::names_nothing,
                   MentionId()};
  if (speaks_of_members(head)) tried.miss = WordsMiss::unnamed;
  for (const MentionId id : mentions_meant(head)) {
    const Mention& mention = doc_.mention(id);
    const bool wanted = signature.allows(mention.kind);
    if (!wanted && tried.mention) continue;
    tried.mention = id;
    if (!wanted) {
      tried.miss = WordsMiss::wrong_kind;
    } else if (!is_usable(id)) {
      tried.miss = mention.plural ? WordsMiss::group : WordsMiss::unnamed;
    } else {
      tried.miss = WordsMiss::role_phrase;
    }
    if (wanted) break;
  }
  return tried;
}

// Parsers err inside names and titles: `Defence` as the head of `Defence Secretary` still means the post.
MentionId FillerResolver::mention_around(TokenId head, const SlotSignature& signature) const {
  constexpr std::size_t kLookBack = 8;  // mentions; longer phrases do not nest deeper
  const auto mentions = doc_.mentions();
  const auto after = std::upper_bound(mentions.begin(), mentions.end(), head.index(),
                                      [](std::size_t token, const Mention& mention) { return token < mention.span.begin; });
  const auto end = static_cast<std::size_t>(after - mentions.begin());
  for (std::size_t back = 0; back < std::min(end, kLookBack); ++back) {
    const MentionId id(end - 1 - back);
    const Mention& mention = doc_.mention(id);
    if (mention.core.contains(head.index()) && mention.form != MentionForm::pronoun && signature.allows(mention.kind) && is_usable(id) &&
        !(signature.named_only && mention.form == MentionForm::role)) {
      return id;
    }
  }
  return MentionId();
}

std::optional<Filler> FillerResolver::event_at(TokenId head, const SlotSignature& signature) const {
  const Upos upos = doc_.tag(head).upos;
  const bool clause = upos == Upos::VERB || upos == Upos::AUX || upos == Upos::ADJ;
  const TokenId event = clause ? event_of_clause(head) : head;
  if (!signature.event_words.empty()) {
    if (!contains(signature.event_words, to_lower_ascii(doc_.lemma(event)))) return std::nullopt;
  } else if (!clause && !is_event_noun(head)) {
    return std::nullopt;
  }
  return Filler{MentionId(), event};
}

// `an inquiry to be launched` is the inquiry; `to be behind the leak` is the leak.
TokenId FillerResolver::event_of_clause(TokenId verb) const {
  const PredicateId id = doc_.has(Layer::predicates) ? doc_.predicate_at(verb) : PredicateId();
  if (!id) return verb;
  const Predicate& predicate = doc_.predicate(id);
  if (!relations_.in_list("light", doc_.symbol(predicate.lemma))) return verb;
  for (const ArgumentRole role : {ArgumentRole::object, ArgumentRole::predicative, ArgumentRole::oblique, ArgumentRole::subject}) {
    for (const Argument& argument : predicate.arguments) {
      if (argument.role == role && is_event_noun(argument.head)) return argument.head;
    }
  }
  return verb;
}

bool FillerResolver::is_event_noun(TokenId token) const {
  const Upos upos = doc_.tag(token).upos;
  if (upos != Upos::NOUN && upos != Upos::PROPN) return false;
  const std::string lemma = to_lower_ascii(doc_.lemma(token));
  if (english_lexicon("matter_nouns").contains(lemma)) return true;
  if (upos == Upos::PROPN) return false;
  return has_event_ending(lemma) || (doc_.has(Layer::predicates) && doc_.predicate_at(token));
}

MentionId FillerResolver::office_at(TokenId head) const {
  for (const MentionId id : doc_.mentions_at(head)) {
    if (doc_.mention(id).kind == EntityKind::office) return id;
  }
  return MentionId();
}

TokenId FillerResolver::possessor_of(TokenId head) const {
  for (const TokenId child : doc_.children(head)) {
    if (doc_.arc(child).deprel == Deprel::nmod_poss) return child;
  }
  for (const TokenId child : doc_.children(head)) {
    if (doc_.arc(child).deprel != Deprel::nmod) continue;
    for (const TokenId word : doc_.children(child)) {
      // Parsers turn preposition and noun round at times: `ally of Bell` with `of` as the head of `Bell`.
      const bool turned = doc_.tag(child).upos == Upos::ADP && child < word && !doc_.mentions_at(word).empty();
      if (!turned && doc_.arc(word).deprel != Deprel::case_) continue;
      const std::string form = to_lower_ascii(doc_.form(turned ? child : word));
      if (form == "of" || form == "to") return turned ? word : child;
    }
  }
  return TokenId();
}

std::vector<MentionId> FillerResolver::offices_of_mention(MentionId person) const {
  std::vector<MentionId> offices;
  for (const Role& role : doc_.roles().roles) {
    if (role.holder == person && role.state == State::current) offices.push_back(role.office);
  }
  const Mention& mention = doc_.mention(person);
  if (offices.empty() && mention.form == MentionForm::role) {
    const MentionId office = office_at(mention.head);
    if (office) offices.push_back(office);
  }
  return offices;
}

std::vector<MentionId> FillerResolver::offices_held(TokenId head) const {
  if (!doc_.has(Layer::roles)) return {};
  MentionId person;
  for (const MentionId id : mentions_meant(head)) {
    if (doc_.mention(id).kind == EntityKind::person) person = id;
  }
  if (!person) return {};
  std::vector<MentionId> own = offices_of_mention(person);
  if (!own.empty() || !doc_.has(Layer::clusters)) return own;
  std::vector<MentionId> found;
  for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
    const MentionId id(i);
    if (doc_.mention(id).kind != EntityKind::person || doc_.cluster_of(id) != doc_.cluster_of(person)) continue;
    for (const MentionId office : offices_of_mention(id)) {
      const bool known = std::any_of(found.begin(), found.end(), [&](MentionId f) { return doc_.cluster_of(f) == doc_.cluster_of(office); });
      if (!known) found.push_back(office);
    }
  }
  return found.size() == 1 ? found : std::vector<MentionId>();
}

std::vector<MentionId> FillerResolver::holders_of_all(TokenId head) const {
  std::vector<MentionId> people;
  if (!doc_.has(Layer::roles) || doc_.tag(head).feats.number != Number::plural) return people;
  for (const Role& role : doc_.roles().roles) {
    if (role.tie == RoleTie::apposition && role.holder && role.office && doc_.mention(role.office).head == head)
      people.push_back(role.holder);
  }
  return people.size() > 1 ? people : std::vector<MentionId>();
}

bool FillerResolver::is_same(const Filler& a, const Filler& b) const {
  if (a.event || b.event) return a.event == b.event && a.mention == b.mention;
  if (a.mention.is_none() || b.mention.is_none()) return false;
  if (a.mention == b.mention) return true;
  return doc_.has(Layer::clusters) && doc_.cluster_of(a.mention) == doc_.cluster_of(b.mention);
}

}  // namespace newsgraph
