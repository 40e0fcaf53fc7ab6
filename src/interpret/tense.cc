#include "interpret/tense.h"

#include <string>

#include "interpret/clause_subjects.h"
#include "interpret/tree.h"

namespace newsgraph {
namespace {

State tense_of_word(const Document& doc, TokenId token) {
  if (has_xpos(doc, token, "VBD")) return State::former;
  if (has_xpos(doc, token, "VBZ") || has_xpos(doc, token, "VBP")) return State::current;
  if (has_xpos(doc, token, "VBN") && !is_deprel(doc, token, {Deprel::aux, Deprel::aux_pass, Deprel::cop})) return State::former;
  return State::none;
}

// What auxiliaries and the copula say; none where there are none.
State tense_of_auxiliaries(const Document& doc, TokenId head) {
  State tense = State::none;
  bool modal = false;
  bool perfect = false;
  for (const TokenId child : doc.children(head)) {
    if (!is_deprel(doc, child, {Deprel::aux, Deprel::aux_pass, Deprel::cop})) continue;
    const std::string lemma = lower_lemma(doc, child);
    if (has_xpos(doc, child, "MD")) modal = true;
    if (lemma == "have") perfect = true;
    if (tense == State::none) tense = tense_of_word(doc, child);
  }
  if (modal) return perfect ? State::former : State::future;
  // `has been leader since` still holds: only the perfect of an event is past.
  if (perfect && tense == State::current) return is_verb(doc, head) ? State::former : State::current;
  return tense;
}

}  // namespace

State tense_of(const Document& doc, TokenId head) {
  int steps = 0;
  for (TokenId at = head; at && steps < 12; at = head_of(doc, at), ++steps) {
    const State auxiliaries = tense_of_auxiliaries(doc, at);
    if (auxiliaries != State::none) return auxiliaries;
    const State word = tense_of_word(doc, at);
    if (word != State::none) return word;
    const bool goes_on = is_deprel(doc, at, {Deprel::xcomp, Deprel::ccomp, Deprel::advcl, Deprel::conj, Deprel::acl, Deprel::obj,
                                             Deprel::nsubj, Deprel::nsubj_pass, Deprel::obl, Deprel::nmod});
    if (!goes_on) break;
  }
  if (is_to_infinitive(doc, head)) return State::future;
  return State::current;
}

}  // namespace newsgraph
