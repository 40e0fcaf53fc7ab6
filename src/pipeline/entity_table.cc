#include "pipeline/entity_table.h"

#include <algorithm>

#include "base/text_util.h"
#include "extract/post_lexicon.h"
#include "interpret/calendar.h"
#include "language/gazetteer.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxEventTokens = 10;  // longer descriptions are cut: an event's name is a label, not a sentence

void add_name(std::string_view name, std::vector<std::string>* names) {
  std::string text(trim(name));
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  if (!text.empty() && std::find(names->begin(), names->end(), text) == names->end()) names->push_back(std::move(text));
}

// Words of a noun phrase that belong into its name.
bool names_event(Deprel deprel) {
  switch (deprel) {
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nmod:
    case Deprel::nmod_poss:
    case Deprel::nmod_desc:
    case Deprel::nummod:
    case Deprel::flat:
    case Deprel::case_:
    case Deprel::fixed:
    case Deprel::compound_prt: return true;
    default: return false;
  }
}

bool is_of_one_to_come(std::string_view name) {
  return name.ends_with("-elect") || name.ends_with("-designate") || name.ends_with(" designate") || name.ends_with(" elect");
}

// `Ex-Prime Minister`: the post is Prime Minister.
std::string without_former(std::string_view name) {
  for (const std::string_view prefix : {"ex-", "Ex-", "then-", "Then-"}) {
    if (name.starts_with(prefix)) return std::string(name.substr(prefix.size()));
  }
  return std::string(name);
}

bool names_clause(Deprel deprel) {
  return names_event(deprel) || deprel == Deprel::obj || deprel == Deprel::xcomp || deprel == Deprel::obl ||
         deprel == Deprel::mark || deprel == Deprel::nsubj || deprel == Deprel::nsubj_pass ||
         deprel == Deprel::aux_pass || deprel == Deprel::cop;
}

// What everybody calls the place or body of these names, if that is not the first of them.
std::string usual_name(EntityKind kind, const std::vector<std::string>& names) {
  if (kind != EntityKind::place && kind != EntityKind::organisation) return {};
  for (const std::string& name : names) {
    const std::string key = fold_key(name);
    const std::string_view usual = kind == EntityKind::place ? usual_name_of_place(key) : usual_name_of_body(key);
    if (!usual.empty() && fold_key(usual) != key) return usual == names.front() ? std::string() : std::string(usual);
  }
  return {};
}

}  // namespace

EntityTable::EntityTable(const Document& doc)
    : doc_(doc), members_(doc.num_clusters()), of_cluster_(doc.num_clusters()) {
  for (std::size_t i = 0; i < doc.mentions().size(); ++i) {
    members_[doc.cluster_of(MentionId(i)).index()].push_back(MentionId(i));
  }
}

// A post's names: as written with its portfolio, with its body before it, and bare.
std::vector<std::string> EntityTable::office_names(MentionId id) const {
  const Mention& mention = doc_.mention(id);
  std::vector<std::string> names;
  for (const Role& role : doc_.roles().roles) {
    if (role.office != id || !role.body) continue;
    const TokenSpan body = doc_.mention(role.body).span;
    if (body.end <= mention.core.begin && mention.core.begin - body.end <= 1) {
      add_name(in_singular(mention, {body.begin, mention.span.end}), &names);
    }
  }
  add_name(in_singular(mention, mention.span), &names);
  add_name(in_singular(mention, mention.core), &names);
  return names;
}

// `Presidents Nasri and Obi`: the post is President.
std::string EntityTable::in_singular(const Mention& mention, TokenSpan span) const {
  const auto head = static_cast<std::uint32_t>(mention.head.index());
  if (!mention.plural || !span.contains(head)) return without_former(doc_.text_of(span));
  std::string lemma(doc_.lemma(mention.head));
  if (!lemma.empty() && is_capitalised(doc_, head))
    lemma.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(lemma.front())));
  const std::string before =
      span.begin < head ? std::string(doc_.text_of(TokenSpan{span.begin, head})) + " " : std::string();
  const std::string after =
      head + 1 < span.end ? " " + std::string(doc_.text_of(TokenSpan{head + 1, span.end})) : std::string();
  return before + lemma + after;
}

std::vector<std::string> EntityTable::names_of_cluster(ClusterId cluster) const {
  std::vector<std::string> proper;  // by name
  std::vector<std::string> other;
  for (const MentionId id : members_[cluster.index()]) {
    const Mention& mention = doc_.mention(id);
    if (mention.form == MentionForm::pronoun) continue;
    if (mention.kind == EntityKind::office) {
      for (const std::string& name : office_names(id)) add_name(name, &proper);
    } else if (mention.form == MentionForm::name) {
      add_name(doc_.text_of(mention.core), &proper);
      add_name(doc_.text_of(mention.span), &other);
    } else {
      add_name(doc_.text_of(mention.span), &other);
    }
  }
  // The fullest proper name leads; `president-elect` is no name of the post.
  const auto is_shorter = [](const std::string& a, const std::string& b) {
    const bool future = is_of_one_to_come(a);
    return future != is_of_one_to_come(b) ? future : a.size() < b.size();
  };
  const auto fullest = std::max_element(proper.begin(), proper.end(), is_shorter);
  if (fullest != proper.end()) std::rotate(proper.begin(), fullest, fullest + 1);
  for (const std::string& name : other) add_name(name, &proper);
  return proper;
}

bool EntityTable::is_named(MentionId mention) const {
  const auto& members = members_[doc_.cluster_of(mention).index()];
  return std::any_of(members.begin(), members.end(), [this](MentionId id) { return doc_.mention(id).form == MentionForm::name; });
}

EntityId EntityTable::of_mention(MentionId mention) {
  if (!mention) return {};
  const ClusterId cluster = doc_.cluster_of(mention);
  if (of_cluster_[cluster.index()]) return of_cluster_[cluster.index()];
  const auto& members = members_[cluster.index()];
  const bool named = std::any_of(members.begin(), members.end(), [this](MentionId id) {
    const Mention& member = doc_.mention(id);
    if (member.form == MentionForm::role) return member.kind != EntityKind::person || is_unique_role(id);
    return member.form == MentionForm::name;
  });
  if (!named) return {};
  std::vector<std::string> names = names_of_cluster(cluster);
  if (names.empty()) return {};
  const EntityKind kind = doc_.mention(members.front()).kind;
  std::string known_as = usual_name(kind, names);
  entities_.push_back({kind, std::move(names), std::move(known_as)});
  return of_cluster_[cluster.index()] = EntityId(entities_.size() - 1);
}

// `the Governor-General`, `GSA's general counsel`: one person, though the article never says the name.
bool EntityTable::is_unique_role(MentionId id) const {
  const Mention& mention = doc_.mention(id);
  if (mention.kind != EntityKind::person || mention.form != MentionForm::role) return false;
  for (const Role& role : doc_.roles().roles) {
    if (role.holder == id && role.body && doc_.mention(role.body).form == MentionForm::name) return true;
  }
  const auto head = match_post_head(doc_, mention.core.begin, mention.core.end);
  return head && head->span.end == mention.core.end && head->standing == PostStanding::unique;
}

void EntityTable::add_named() {
  std::vector<bool> tied(doc_.num_clusters(), false);
  for (const Role& role : doc_.roles().roles) {
    if (role.office && (role.body || role.holder)) tied[doc_.cluster_of(role.office).index()] = true;
  }
  for (std::size_t i = 0; i < doc_.mentions().size(); ++i) {
    const Mention& mention = doc_.mentions()[i];
    const bool by_name = mention.form == MentionForm::name &&
                         (mention.kind == EntityKind::person || mention.kind == EntityKind::organisation);
    const bool office = mention.kind == EntityKind::office && tied[doc_.cluster_of(MentionId(i)).index()];
    if (by_name || office || is_unique_role(MentionId(i))) of_mention(MentionId(i));
  }
}

// Prepositions, articles and conjunctions neither begin nor end a name.
bool EntityTable::is_function_word(TokenId token) const {
  const Upos upos = doc_.tag(token).upos;
  return upos == Upos::ADP || upos == Upos::SCONJ || upos == Upos::DET || upos == Upos::CCONJ || upos == Upos::PUNCT;
}

// `called for Kofi Annan to step down` is about the resignation of Kofi Annan, whatever the verb.
std::string EntityTable::resignation_name(TokenId token) const {
  const PredicateId id = doc_.has(Layer::predicates) ? doc_.predicate_at(token) : PredicateId();
  if (!id ||
      !is_one_of(doc_.symbol(doc_.predicate(id).lemma), {"resign", "step down", "stand down", "step aside", "quit"}))
    return {};
  for (const Argument& argument : doc_.predicate(id).arguments) {
    if (argument.role != ArgumentRole::subject) continue;
    for (const MentionId mention : doc_.mentions_at(argument.head)) {
      if (doc_.mention(mention).kind != EntityKind::person) continue;
      const std::vector<std::string> names = names_of_cluster(doc_.cluster_of(mention));
      if (!names.empty()) return "resignation of " + names.front();
    }
  }
  return {};
}

bool EntityTable::is_passive_infinitive(TokenId verb) const {
  bool to = false;
  bool passive = false;
  for (const TokenId child : doc_.children(verb)) {
    to = to || to_lower_ascii(doc_.form(child)) == "to";
    passive = passive || doc_.arc(child).deprel == Deprel::aux_pass;
  }
  return to && passive;
}

// Who is to do it, or to whom it is to be done, where that stands outside of the infinitive: `called for Kofi Annan to
// be sacked`. Empty where nobody known does.
std::string EntityTable::who_is_to(TokenId verb) const {
  const PredicateId id = doc_.has(Layer::predicates) ? doc_.predicate_at(verb) : PredicateId();
  if (!id) return {};
  const Predicate& predicate = doc_.predicate(id);
  for (const Argument& argument : predicate.arguments) {
    if (!argument.inferred || argument.role != (predicate.passive ? ArgumentRole::object : ArgumentRole::subject))
      continue;
    for (const MentionId mention : doc_.mentions_at(argument.head)) {
      const std::vector<std::string> names = names_of_cluster(doc_.cluster_of(mention));
      if (!names.empty()) return names.front();
    }
  }
  return {};
}

// `in March`, `on Monday`, `in 2022`: when, not what.
bool EntityTable::is_date(TokenId token) const {
  const std::string form = to_lower_ascii(doc_.form(token));
  return doc_.tag(token).upos == Upos::NUM ||
         (doc_.tag(token).upos == Upos::PROPN && (month_number(form) != 0 || weekday_of(form)));
}

// The words under `token` that name the event, in text order: `full criminal investigation`, `Kofi Annan to step down`.
// `span` goes from the first to the last of them.
std::string EntityTable::event_name(TokenId token, ByteSpan* span) const {
  *span = doc_.tokens()[token.index()].span;
  const auto children = doc_.children(token);
  const Upos upos = doc_.tag(token).upos;
  const bool clause =
      upos == Upos::VERB || (upos == Upos::ADJ && std::any_of(children.begin(), children.end(), [this](TokenId child) {
                               return doc_.arc(child).deprel == Deprel::nsubj;
                             }));
  if (const std::string named = clause ? resignation_name(token) : std::string(); !named.empty()) return named;
  std::vector<TokenId> words = {token};
  for (std::size_t i = 0; i < words.size() && words.size() < 3 * kMaxEventTokens; ++i) {
    for (const TokenId child : doc_.children(words[i])) {
      const Deprel deprel = doc_.arc(child).deprel;
      if (!clause && deprel == Deprel::nmod && doc_.tag(child).upos == Upos::NUM) continue;
      if (clause && deprel == Deprel::obl && is_date(child)) continue;
      const bool to_be_done =
          !clause && i == 0 && deprel == Deprel::acl && is_passive_infinitive(child);  // `his death to be investigated`
      if (to_be_done) {
        words.push_back(child);
        for (const TokenId word : doc_.children(child)) {
          if (is_one_of(to_string(doc_.arc(word).deprel), {"mark", "aux:pass"})) words.push_back(word);
        }
        continue;
      }
      if (clause && i == 0 ? names_clause(deprel) : names_event(deprel) || (i > 0 && deprel == Deprel::det)) words.push_back(child);
    }
  }
  std::sort(words.begin(), words.end());
  const auto at = std::find(words.begin(), words.end(), token);
  std::size_t first = 0;
  if (words.size() > kMaxEventTokens) {
    const auto before = static_cast<std::size_t>(at - words.begin());
    first = before > kMaxEventTokens / 2 ? before - kMaxEventTokens / 2 : 0;
    words.resize(std::min(words.size(), first + kMaxEventTokens));
  }
  while (words.size() > first + 1 && is_function_word(words.back())) words.pop_back();
  std::string name;
  ByteSpan last;
  for (std::size_t i = first; i < words.size(); ++i) {
    const ByteSpan word = doc_.tokens()[words[i].index()].span;
    if (name.empty() && is_function_word(words[i])) continue;
    if (!name.empty() && word.begin != last.end) name += ' ';
    if (name.empty()) span->begin = word.begin;
    name += doc_.text_of(word);
    last = word;
  }
  if (!name.empty()) span->end = last.end;
  if (clause && name.starts_with("to ")) {
    if (const std::string who = who_is_to(token); !who.empty()) return who + " " + name;
  }
  return name;
}

EntityId EntityTable::of_event(TokenId token) {
  ByteSpan span;
  const std::string name = event_name(token, &span);
  event_spans_.emplace(token, span);
  const std::string key = fold_key(name);
  if (key.empty()) return {};
  const auto [at, is_new] = events_.try_emplace(key, EntityId(entities_.size()));
  if (is_new) entities_.push_back({EntityKind::event, {name}});
  return at->second;
}

EntityId EntityTable::of(const Filler& filler) {
  if (filler.mention) return of_mention(filler.mention);
  return filler.event ? of_event(filler.event) : EntityId();
}

}  // namespace newsgraph
