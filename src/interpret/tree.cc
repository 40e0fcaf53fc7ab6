#include "interpret/tree.h"

#include <algorithm>

#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {

bool is_deprel(const Document& doc, TokenId token, std::initializer_list<Deprel> any_of) {
  return std::find(any_of.begin(), any_of.end(), doc.arc(token).deprel) != any_of.end();
}

TokenId find_child(const Document& doc, TokenId head, std::initializer_list<Deprel> any_of) {
  for (const TokenId child : doc.children(head)) {
    if (is_deprel(doc, child, any_of)) return child;
  }
  return TokenId();
}

TokenId head_of(const Document& doc, TokenId token) { return doc.arc(token).head; }

std::string lower_form(const Document& doc, TokenId token) { return to_lower_ascii(doc.form(token)); }
std::string lower_lemma(const Document& doc, TokenId token) { return to_lower_ascii(doc.lemma(token)); }

bool is_nominal(const Document& doc, TokenId token) {
  switch (doc.tag(token).upos) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::PRON:
    case Upos::NUM:
    case Upos::SYM:
    case Upos::DET: return true;
    default: return false;
  }
}

bool is_person(const Document& doc, TokenId token) {
  if (!doc.has(Layer::mentions)) return false;
  const auto at = doc.mentions_at(token);
  return std::any_of(at.begin(), at.end(), [&](MentionId id) { return doc.mention(id).kind == EntityKind::person; });
}

bool is_noun(const Document& doc, TokenId token) {
  const Upos upos = doc.tag(token).upos;
  return upos == Upos::NOUN || upos == Upos::PROPN;
}

bool is_verb(const Document& doc, TokenId token) {
  const Upos upos = doc.tag(token).upos;
  if (upos == Upos::VERB) return true;
  if (upos == Upos::NOUN) {  // `Tom Hart quits as minister`: a headline's verb that the tagger took for a plural
    const bool verbal =
        has_xpos(doc, token, "NNS") && is_deprel(doc, token, {Deprel::root}) && find_child(doc, token, {Deprel::nsubj});
    return verbal && !find_child(doc, token, {Deprel::cop, Deprel::det});
  }
  return upos == Upos::AUX && !is_deprel(doc, token, {Deprel::aux, Deprel::aux_pass, Deprel::cop});
}

bool has_xpos(const Document& doc, TokenId token, std::string_view xpos) { return doc.xpos(token) == xpos; }

bool is_participle(const Document& doc, TokenId token) { return has_xpos(doc, token, "VBN"); }

bool is_relativizer(const Document& doc, TokenId token) {
  const std::string form = lower_form(doc, token);
  if (form != "who" && form != "which" && form != "that" && form != "whom" && form != "whose") return false;
  if (doc.tag(token).upos == Upos::SCONJ) return false;
  for (TokenId up = head_of(doc, token); up; up = head_of(doc, up)) {
    if (is_deprel(doc, up, {Deprel::acl_relcl})) return true;
    if (is_deprel(doc, up, {Deprel::ccomp, Deprel::advcl}) && form == "who") continue;
  }
  return false;
}

bool is_clause(const Document& doc, TokenId token) {
  if (is_verb(doc, token)) return true;
  return bool(find_child(doc, token, {Deprel::cop, Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj}));
}

namespace {

std::string words_of(const Document& doc, TokenId token, std::initializer_list<Deprel> deprels) {
  std::string words;
  const auto add = [&](TokenId word) {
    if (!words.empty()) words.push_back(' ');
    words += lower_form(doc, word);
  };
  for (const TokenId child : doc.children(token)) {
    if (!is_deprel(doc, child, deprels)) continue;
    if (lower_form(doc, child) == "'s" || lower_form(doc, child) == "’s" || lower_form(doc, child) == "'") continue;
    add(child);
    for (const TokenId part : doc.children(child)) {
      if (is_deprel(doc, part, {Deprel::fixed})) add(part);
    }
  }
  return words;
}

}  // namespace

std::string case_words(const Document& doc, TokenId token) { return words_of(doc, token, {Deprel::case_}); }
std::string mark_words(const Document& doc, TokenId token) { return words_of(doc, token, {Deprel::mark}); }

bool has_mark(const Document& doc, TokenId token, std::string_view word) {
  for (const TokenId child : doc.children(token)) {
    if (is_deprel(doc, child, {Deprel::mark}) && lower_form(doc, child) == word) return true;
  }
  return false;
}

bool is_to_infinitive(const Document& doc, TokenId token) {
  for (const TokenId child : doc.children(token)) {
    if (doc.tag(child).upos == Upos::PART && lower_form(doc, child) == "to") return true;
  }
  // `to be sacked`: the parser may hang `to` on the auxiliary.
  const TokenId aux = find_child(doc, token, {Deprel::aux, Deprel::aux_pass, Deprel::cop});
  return aux && find_child(doc, aux, {Deprel::mark});
}

// `officials, including Ann Bell, resigned`: Bell resigned.
bool is_named_member(const Document& doc, TokenId child) {
  if (!is_deprel(doc, child, {Deprel::nmod, Deprel::obl}) || doc.tag(child).upos != Upos::PROPN) return false;
  return case_words(doc, child) == "including";
}

std::vector<TokenId> coordinated(const Document& doc, TokenId token) {
  std::vector<TokenId> all = {token};
  for (std::size_t i = 0; i < all.size() && all.size() < 64; ++i) {
    for (const TokenId child : doc.children(all[i])) {
      if (is_deprel(doc, child, {Deprel::conj}) && is_nominal(doc, child) && !find_child(doc, child, {Deprel::cop, Deprel::nsubj})) {
        all.push_back(child);
      } else if (is_named_member(doc, child)) {
        all.push_back(child);
      }
    }
  }
  // `sacked three ministers on Wednesday, including Tomas Berg`: hung on the verb
  const TokenId verb = is_deprel(doc, token, {Deprel::obj, Deprel::nsubj_pass}) ? head_of(doc, token) : TokenId();
  if (verb) {
    for (const TokenId child : doc.children(verb)) {
      if (child > token && is_deprel(doc, child, {Deprel::obl}) && is_named_member(doc, child)) all.push_back(child);
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

bool is_below(const Document& doc, TokenId token, TokenId ancestor) {
  for (TokenId up = token; up; up = head_of(doc, up)) {
    if (up == ancestor) return true;
  }
  return false;
}

TokenSpan subtree(const Document& doc, TokenId token) {
  TokenSpan span{static_cast<std::uint32_t>(token.index()), static_cast<std::uint32_t>(token.index() + 1)};
  std::vector<TokenId> open = {token};
  while (!open.empty()) {
    const TokenId next = open.back();
    open.pop_back();
    span.begin = std::min(span.begin, static_cast<std::uint32_t>(next.index()));
    span.end = std::max(span.end, static_cast<std::uint32_t>(next.index() + 1));
    for (const TokenId child : doc.children(next)) open.push_back(child);
  }
  return span;
}

std::string verb_lemma(const Document& doc, TokenId verb, TokenId* particle) {
  const std::string lemma = lower_lemma(doc, verb);
  *particle = find_child(doc, verb, {Deprel::compound_prt});
  if (*particle) return lemma + " " + lower_form(doc, *particle);
  const Lexicon& phrasal = english_lexicon("phrasal_verbs");
  for (const TokenId child : doc.children(verb)) {  // `step aside` with the particle as adverb
    if (child < verb || !is_deprel(doc, child, {Deprel::advmod, Deprel::obl, Deprel::case_, Deprel::mark})) continue;
    const std::string both = lemma + " " + lower_form(doc, child);
    if (child.index() <= verb.index() + 4 && phrasal.contains(both)) {
      *particle = child;
      return both;
    }
  }
  // `took over the firm`, `set up a body` with the particle as preposition of the object.
  const std::size_t next = verb.index() + 1;
  if (next >= doc.num_tokens() || doc.sentence_of(TokenId(next)) != doc.sentence_of(verb)) return lemma;
  const std::string both = lemma + " " + lower_form(doc, TokenId(next));
  if (phrasal.value(both) == "separable" && doc.tag(TokenId(next)).upos != Upos::PART) {
    *particle = TokenId(next);
    return both;
  }
  return lemma;
}

bool has_frame(std::string_view lemma, std::string_view frame) {
  for (const Lexicon::Row& row : english_lexicon("verb_frames").find(lemma)) {
    if (!row.empty() && row.front() == frame) return true;
  }
  return false;
}

namespace {

enum class Voice { active, passive, unmarked };

// What the verb's own auxiliaries and arguments say.
Voice marked_voice(const Document& doc, TokenId verb) {
  bool past_form = is_participle(doc, verb) || has_xpos(doc, verb, "VBD");
  Voice voice = Voice::unmarked;
  bool passive_subject = false;
  for (const TokenId child : doc.children(verb)) {
    if (is_deprel(doc, child, {Deprel::aux_pass, Deprel::obl_agent})) return Voice::passive;
    passive_subject |= is_deprel(doc, child, {Deprel::nsubj_pass, Deprel::csubj_pass});
    if (!is_deprel(doc, child, {Deprel::aux, Deprel::cop})) continue;
    const std::string lemma = lower_lemma(doc, child);
    if (lemma == "be" && past_form && child.index() + 4 >= verb.index()) return Voice::passive;
    voice = Voice::active;
  }
  if (!passive_subject) return voice;
  // A subject and no auxiliary: in running text a past tense that the tagger took for a participle
  // (`The spokeswoman, Ada Fell, called for …`); headlines leave auxiliaries out, and conjuncts share them.
  const bool bare = voice == Voice::unmarked && !doc.sentence(doc.sentence_of(verb)).headline && !is_deprel(doc, verb, {Deprel::conj});
  return bare ? Voice::active : Voice::passive;
}

bool has_object(const Document& doc, TokenId verb) { return bool(find_child(doc, verb, {Deprel::obj, Deprel::iobj})); }

// `Tom Hart, the chairman, called for an inquiry.`: a parser that takes the sentence for a noun phrase makes its verb a
// participle on the apposition. The comma before it, and no other verb above it, tell that it is the main verb.
bool is_hidden_main_verb(const Document& doc, TokenId verb) {
  if (!is_deprel(doc, verb, {Deprel::acl}) || verb.index() == 0 || doc.form(TokenId(verb.index() - 1)) != ",") return false;
  if (doc.sentence(doc.sentence_of(verb)).headline) return false;
  for (const TokenId child : doc.children(verb)) {
    if (case_words(doc, child) == "by") return false;  // `Hart, the chairman, sacked by the board`
  }
  for (TokenId up = head_of(doc, verb); up; up = head_of(doc, up)) {
    if (!is_nominal(doc, up) || find_child(doc, up, {Deprel::cop})) return false;
    if (!is_deprel(doc, up, {Deprel::appos, Deprel::root, Deprel::flat})) return false;
  }
  return true;
}

}  // namespace

bool is_acting_before_post(const Document& doc, TokenId token) {
  if (!has_xpos(doc, token, "VBG") || lower_form(doc, token) != "acting" || !has_mark(doc, token, "as")) return false;
  const TokenId post = find_child(doc, token, {Deprel::obj});
  return post && token < post && !find_child(doc, post, {Deprel::det, Deprel::nmod_poss});
}

bool is_passive(const Document& doc, TokenId verb) {
  const Voice voice = marked_voice(doc, verb);
  if (voice != Voice::unmarked) return voice == Voice::passive;
  TokenId particle;
  const std::string lemma = verb_lemma(doc, verb, &particle);
  const bool subject = bool(find_child(doc, verb, {Deprel::nsubj}));
  const bool headline = doc.sentence(doc.sentence_of(verb)).headline;
  const bool transitive = has_frame(lemma, "transitive");
  // Headlines tell in the present: `Johnson elected leader` has lost its auxiliary.
  const bool past_form = has_xpos(doc, verb, "VBD") || is_participle(doc, verb);
  if (headline && subject && past_form && transitive && has_frame(lemma, "naming")) return true;
  if (has_xpos(doc, verb, "VBD")) return headline && subject && transitive && !has_object(doc, verb);
  if (!is_participle(doc, verb) || has_frame(lemma, "intransitive")) return false;
  if (is_hidden_main_verb(doc, verb)) return false;
  const TokenId head = head_of(doc, verb);
  if (is_deprel(doc, verb, {Deprel::conj}) && head && !subject) {
    if (is_verb(doc, head) && !is_participle(doc, head)) return false;
    return !is_verb(doc, head) || is_passive(doc, head);
  }
  if (subject) return headline && transitive && !has_object(doc, verb);  // else a past tense that the tagger took for a participle
  return !has_object(doc, verb) || has_frame(lemma, "naming") || has_frame(lemma, "ditransitive");
}

}  // namespace newsgraph
