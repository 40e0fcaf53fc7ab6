// Arguments of event nouns and of adjectives.
#include <string>

#include "interpret/argument_list.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

class NounArguments {
 public:
  NounArguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate)
      : doc_(*doc), subjects_(*subjects), list_(doc, predicate), noun_(predicate->trigger),
        kind_(event_noun_class(*doc, predicate->trigger)) {}

  void add_all() {
    const TokenId by = find_by_phrase(doc_, noun_);
    if (by) list_.add(ArgumentRole::subject, subjects_.phrase(by));
    for (const TokenId child : doc_.children(noun_)) add_child(child);
    add_from_light_verb();
    list_.sort_by_place();
  }

 private:
  void add_child(TokenId child) {
    switch (doc_.arc(child).deprel) {
      case Deprel::nmod_poss: return add_possessor(child);
      case Deprel::nmod:
      case Deprel::obl: return add_phrase(child);
      case Deprel::compound: return add_compound(child);
      case Deprel::amod:
        return add_adjective(child);
      case Deprel::acl:
      case Deprel::ccomp:
      case Deprel::xcomp:
      case Deprel::advcl: return add_clause(child);
      default: return;
    }
  }

  void add_possessor(TokenId child) {
    const bool undergoes = possessor_is_object(doc_, noun_) ;
    list_.add(undergoes ? ArgumentRole::object : ArgumentRole::subject, subjects_.phrase(child));
  }

  void add_phrase(TokenId child) {
    const std::string preposition = case_words(doc_, child);
    if (preposition.empty() || !is_nominal(doc_, child)) return;
    if (preposition != "of") return list_.add(ArgumentRole::oblique, subjects_.phrase(child), preposition);
    list_.add(kind_ == "self" ? ArgumentRole::subject : ArgumentRole::object, subjects_.phrase(child));
  }

  // `Williamson sacking`, `police probe`, `leak inquiry`
  void add_compound(TokenId child) {
    if (!is_noun(doc_, child)) return;
    const bool name = doc_.tag(child).upos == Upos::PROPN;
    const bool acts = english_lexicon("acting_nouns").contains(lower_lemma(doc_, child));
    if (kind_ == "patient" && name && !acts) return list_.add(ArgumentRole::object, child);
    if (kind_ != "patient" && (acts || (kind_ == "self" && name))) return list_.add(ArgumentRole::subject, child);
    list_.add(ArgumentRole::oblique, child);
  }

  // `cardiac arrest`: an adjective may say that it is another event altogether. Comparable ones (`sudden arrest`) do
  // not.
  void add_adjective(TokenId child) {
    if (kind_ == "patient" && lower_form(doc_, child).ends_with("iac")) list_.add(ArgumentRole::oblique, child);
  }

  void add_clause(TokenId child) {
    if (!is_clause(doc_, child)) return;
    const std::string mark = is_to_infinitive(doc_, child) ? "to" : mark_words(doc_, child);
    if (mark.empty()) return;  // `the inquiry launched by X`: a participle on the noun
    for (const TokenId clause : coordinated_clauses(doc_, child)) list_.add(ArgumentRole::clause, clause, mark);
  }

  // `said in a meeting with Hart`: who says it meets Hart.
  void add_from_clause_around() {
    const TokenId verb = head_of(doc_, noun_);
    if (list_.has(ArgumentRole::subject) || !verb || !is_verb(doc_, verb) || !is_deprel(doc_, noun_, {Deprel::obl}))
      return;
    const std::string preposition = case_words(doc_, noun_);
    if (preposition != "in" && preposition != "at" && preposition != "during") return;
    for (const TokenId child : doc_.children(noun_)) {
      if (is_deprel(doc_, child, {Deprel::nmod, Deprel::obl}) && case_words(doc_, child) == "with" &&
          is_noun(doc_, child)) {
        return list_.add(ArgumentRole::subject, subjects_.agent_of(verb), {}, true);
      }
    }
  }

  void add_from_light_verb() {
    // `appointed Hart as Bell's replacement`: the replacement is Hart, not who appointed him.
    if (case_words(doc_, noun_) == "as") return;
    if (!list_.has(ArgumentRole::subject)) list_.add(ArgumentRole::subject, subjects_.of(noun_), {}, true);
    add_from_clause_around();
    const TokenId verb = head_of(doc_, noun_);
    if (list_.has(ArgumentRole::object) || kind_ == "self" || !verb || !is_verb(doc_, verb)) return;
    TokenId particle;
    if (!is_deprel(doc_, noun_, {Deprel::obj}) || is_passive(doc_, verb)) return;
    if (english_lexicon("light_verbs").value(verb_lemma(doc_, verb, &particle)) != "object") return;
    list_.add(ArgumentRole::object, subjects_.of(verb), {}, true);
  }

  const Document& doc_;
  ClauseSubjects& subjects_;
  ArgumentList list_;
  TokenId noun_;
  std::string_view kind_;
};

}  // namespace

void add_noun_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate) {
  NounArguments(doc, subjects, predicate).add_all();
}

void add_adjective_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate) {
  ArgumentList list(doc, predicate);
  const TokenId adjective = predicate->trigger;
  list.add(ArgumentRole::subject, subjects->of(adjective));
  for (const TokenId child : doc->children(adjective)) {
    if (is_deprel(*doc, child, {Deprel::obl, Deprel::nmod}) && is_nominal(*doc, child)) {
      const std::string preposition = case_words(*doc, child);
      if (!preposition.empty()) list.add(ArgumentRole::oblique, subjects->phrase(child), preposition);
    } else if (is_deprel(*doc, child, {Deprel::xcomp, Deprel::ccomp, Deprel::advcl}) && is_clause(*doc, child)) {
      const std::string mark = is_to_infinitive(*doc, child) ? "to" : mark_words(*doc, child);
      if (is_deprel(*doc, child, {Deprel::advcl}) && mark != "to" && mark != "for" && mark != "of") continue;
      for (const TokenId clause : coordinated_clauses(*doc, child)) list.add(ArgumentRole::clause, clause, mark);
    }
  }
  list.sort_by_place();
}

}  // namespace newsgraph
