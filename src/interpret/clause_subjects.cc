#include "interpret/clause_subjects.h"

#include <algorithm>
#include <string>

#include "base/text_util.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {

std::string_view event_noun_verb(const Document& doc, TokenId token) {
  if (!is_noun(doc, token)) return {};
  return english_lexicon("event_nouns").value(lower_lemma(doc, token), 0);
}

std::string_view event_noun_class(const Document& doc, TokenId token) {
  return english_lexicon("event_nouns").value(lower_lemma(doc, token), 1);
}

namespace {

// `by May` is the prime minister, `by May 2019` the month.
bool is_time(const Document& doc, TokenId token) {
  static constexpr std::string_view kTimes[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                                "january", "february", "march", "april", "may", "june", "july", "august",
                                                "september", "october", "november", "december", "end", "time", "year",
                                                "month", "week", "day", "then", "now", "tomorrow", "yesterday"};
  if (doc.tag(token).upos == Upos::NUM) return true;
  const std::string lemma = lower_lemma(doc, token);
  if (std::find(std::begin(kTimes), std::end(kTimes), lemma) == std::end(kTimes)) return false;
  return lemma != "may" || find_child(doc, token, {Deprel::nummod, Deprel::nmod_unmarked});
}

}  // namespace

TokenId find_by_phrase(const Document& doc, TokenId head) {
  for (const TokenId child : doc.children(head)) {
    if (!is_deprel(doc, child, {Deprel::obl, Deprel::obl_agent, Deprel::nmod}) || case_words(doc, child) != "by") continue;
    if (!is_nominal(doc, child) || is_time(doc, child)) continue;
    const std::string lemma = lower_lemma(doc, child);
    if (lemma == "deadline" || lemma == "phone" || lemma == "mail") continue;
    return child;
  }
  return TokenId();
}

bool possessor_is_object(const Document& doc, TokenId noun) {
  if (event_noun_class(doc, noun) != "patient") return false;
  for (const TokenId child : doc.children(noun)) {
    if (is_deprel(doc, child, {Deprel::nmod, Deprel::obl}) && case_words(doc, child) == "of") return false;
  }
  return true;
}

ClauseSubjects::ClauseSubjects(const Document& doc)
    : doc_(doc), states_(doc.num_tokens(), State::unknown), known_(doc.num_tokens()) {}

const Subjects& ClauseSubjects::of(TokenId head) {
  const std::size_t i = head.index();
  if (states_[i] == State::unknown) {
    states_[i] = State::open;  // a question that comes back to itself gets the empty answer
    known_[i] = find(head);
    states_[i] = State::known;
  }
  return known_[i];
}

TokenId ClauseSubjects::resolve(TokenId token) const {
  if (!is_relativizer(doc_, token)) return token;
  for (TokenId up = head_of(doc_, token); up; up = head_of(doc_, up)) {
    if (is_deprel(doc_, up, {Deprel::acl_relcl}) && head_of(doc_, up)) return head_of(doc_, up);
  }
  return token;
}

Subjects ClauseSubjects::phrase(TokenId token) const {
  const TokenId antecedent = resolve(token);
  Subjects found;
  found.inferred = antecedent != token;
  // An antecedent's conjuncts stand before the clause, and only then does it speak of them all: `A and B, who`.
  for (const TokenId head : coordinated(doc_, antecedent)) {
    if (!found.inferred || head == antecedent) found.heads.push_back(head);
  }
  return found;
}

Subjects ClauseSubjects::agent_of(TokenId verb) {
  if (!is_verb(doc_, verb) || !is_passive(doc_, verb)) return of(verb);
  const TokenId by = find_by_phrase(doc_, verb);
  return by ? phrase(by) : Subjects();
}

Subjects ClauseSubjects::find(TokenId head) {
  TokenId subject = find_child(doc_, head, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::csubj_pass});
  // `The plan is that he resigns` has two; the outer one is the copula's.
  if (!subject) subject = find_child(doc_, head, {Deprel::nsubj_outer});
  if (subject) return phrase(subject);
  Subjects found = is_clause(doc_, head) ? find_without_arc(head) : Subjects();
  if (found.heads.empty() && !event_noun_verb(doc_, head).empty()) found = noun_agent(head);
  if (found.heads.empty() && !is_clause(doc_, head)) found = find_without_arc(head);
  found.inferred = true;
  return found;
}

Subjects ClauseSubjects::find_without_arc(TokenId head) {
  const TokenId up = head_of(doc_, head);
  if (!up) return {};
  const bool finite = has_xpos(doc_, head, "VBD") || has_xpos(doc_, head, "VBZ") || has_xpos(doc_, head, "VBP");
  switch (doc_.arc(head).deprel) {
    case Deprel::conj: return is_clause(doc_, up) || is_deprel(doc_, up, {Deprel::xcomp}) || is_deprel(doc_, head, {Deprel::acl}) ? of(up) : Subjects();
    case Deprel::xcomp: return controller(up);
    case Deprel::ccomp: return finite ? Subjects() : controller(up);
    case Deprel::advcl: return finite && !mark_words(doc_, head).empty() ? Subjects() : of_adverbial(head, up);
    case Deprel::acl:
    case Deprel::amod: return of_adnominal(head, up);
    case Deprel::acl_relcl: return Subjects{{up}, true};
    default: return {};
  }
}

Subjects ClauseSubjects::of_adverbial(TokenId head, TokenId main) {
  // `appointed Hart as Bell's replacement, becoming …`
  if (!is_verb(doc_, main) && case_words(doc_, main) == "as" && head_of(doc_, main)) main = head_of(doc_, main);
  if (is_to_infinitive(doc_, head)) return controller(main);
  const std::string mark = mark_words(doc_, head);
  const bool of_object = mark == "of" || mark == "for" || mark == "from" || mark == "into" || mark == "against";
  const TokenId object = find_child(doc_, main, {Deprel::obj});
  // `accused him of leaking`, but `apologised for leaking`
  if (of_object && object && is_verb(doc_, main)) return phrase(object);
  // `appointed Hart chairman, replacing Bell`: who gets a post replaces somebody.
  TokenId particle;
  const bool succeeds = is_one_of(lower_lemma(doc_, head), {"become", "replace", "succeed"});
  if (object && is_verb(doc_, main) && succeeds && has_frame(verb_lemma(doc_, main, &particle), "naming"))
    return phrase(object);
  return of(main);
}

Subjects ClauseSubjects::of_adnominal(TokenId head, TokenId noun) {
  for (const TokenId child : doc_.children(head)) {  // `entered politics when elected`, hung on the noun
    if (lower_form(doc_, child) != "when" && lower_form(doc_, child) != "while") continue;
    TokenId clause = noun;
    while (clause && !is_verb(doc_, clause)) clause = head_of(doc_, clause);
    return clause ? of(clause) : Subjects();
  }
  const bool event = !event_noun_verb(doc_, noun).empty();
  if (is_to_infinitive(doc_, head) || !mark_words(doc_, head).empty()) {
    // `his decision to resign`, `the first woman to lead the party`
    if (event) {
      const TokenId target = find_child(doc_, noun, {Deprel::nmod});
      const std::string preposition = target ? case_words(doc_, target) : "";
      if (preposition == "for" || preposition == "on" || preposition == "to") return phrase(target);
      return of(noun);
    }
    if (is_person(doc_, noun)) return Subjects{{noun}, true};  // `Acme's finance chief to replace Larkin`
    const TokenId owner = find_child(doc_, noun, {Deprel::nmod_poss});
    if (owner) return phrase(owner);
    if (doc_.tag(noun).upos == Upos::NOUN && !find_child(doc_, head, {Deprel::obj})) return light_verb_subject(noun);
    return Subjects{{noun}, true};
  }
  // `sent a letter calling for`, `released a statement urging`: who sends it calls.
  static constexpr std::string_view kWritings[] = {"letter", "statement", "email", "e-mail", "message",
                                                   "memo",   "petition",  "tweet", "note",   "resolution"};
  const bool writing = has_xpos(doc_, head, "VBG") && std::find(std::begin(kWritings), std::end(kWritings),
                                                                lower_lemma(doc_, noun)) != std::end(kWritings);
  const TokenId verb = writing && is_deprel(doc_, noun, {Deprel::obj}) ? head_of(doc_, noun) : TokenId();
  if (verb && is_verb(doc_, verb) && !of(verb).heads.empty()) return Subjects{of(verb).heads, true};
  return Subjects{{resolve(noun)}, true};
}

Subjects ClauseSubjects::controller(TokenId main) {
  if (is_verb(doc_, main)) {
    TokenId particle;
    const std::string lemma = verb_lemma(doc_, main, &particle);
    const TokenId object = find_child(doc_, main, {Deprel::iobj, Deprel::obj});
    if (object && !has_frame(lemma, "subject_control")) return phrase(object);
    if (has_frame(lemma, "oblique_control")) {
      for (const TokenId child : doc_.children(main)) {
        if (!is_deprel(doc_, child, {Deprel::obl}) || !is_nominal(doc_, child) || is_time(doc_, child)) continue;
        const std::string preposition = case_words(doc_, child);
        if (preposition == "on" || preposition == "for" || preposition == "to" || preposition == "upon") return phrase(child);
      }
    }
  }
  return of(main);
}

Subjects ClauseSubjects::noun_agent(TokenId noun) {
  const TokenId by = find_by_phrase(doc_, noun);
  if (by) return phrase(by);
  const TokenId owner = find_child(doc_, noun, {Deprel::nmod_poss});
  if (owner && !possessor_is_object(doc_, noun)) return phrase(owner);
  const std::string_view kind = event_noun_class(doc_, noun);
  if (kind == "self") {
    for (const TokenId child : doc_.children(noun)) {
      if (is_deprel(doc_, child, {Deprel::nmod}) && case_words(doc_, child) == "of") return phrase(child);
    }
  }
  for (const TokenId child : doc_.children(noun)) {
    if (!is_deprel(doc_, child, {Deprel::compound}) || !is_noun(doc_, child) || kind == "patient") continue;
    const bool acts = english_lexicon("acting_nouns").contains(lower_lemma(doc_, child));
    if (acts || (kind == "self" && doc_.tag(child).upos == Upos::PROPN)) return Subjects{{child}, true};
  }
  return owner ? Subjects() : light_verb_subject(noun);
}

Subjects ClauseSubjects::light_verb_subject(TokenId noun) {
  const TokenId verb = head_of(doc_, noun);
  if (!verb || !is_verb(doc_, verb) || !is_deprel(doc_, noun, {Deprel::obj, Deprel::nsubj_pass})) return {};
  TokenId particle;
  if (english_lexicon("light_verbs").value(verb_lemma(doc_, verb, &particle)) != "subject") return {};
  return agent_of(verb);
}

}  // namespace newsgraph
