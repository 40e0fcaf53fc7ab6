// Arguments of verbs and copulas.
#include <string>

#include "interpret/argument_list.h"
#include "interpret/calendar.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// Prepositions whose gerund is what the verb is about: `accused of leaking`, not `resigned by writing`.
bool governs_gerund(const std::string& mark) {
  return mark == "of" || mark == "for" || mark == "from" || mark == "into" || mark == "against" || mark == "about" ||
         mark == "over" || mark == "to" || mark == "with";
}

class VerbArguments {
 public:
  VerbArguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate)
      : doc_(*doc), subjects_(*subjects), predicate_(*predicate), list_(doc, predicate), verb_(predicate->trigger),
        lemma_(doc->symbol(predicate->lemma)) {}

  void add_all() {
    for (const TokenId child : doc_.children(verb_)) {
      if (child != predicate_.particle) add_child(child, false);
    }
    add_object_in_particle_phrase();
    add_subject();
    add_misplaced_phrases();
    add_misplaced_agent();
    add_shared();
    add_relative_gap();
    add_reported_speech();
    list_.sort_by_place();
  }

 private:
  void add_child(TokenId child, bool inferred) {
    switch (doc_.arc(child).deprel) {
      case Deprel::obj: return add_object(child, inferred);
      case Deprel::iobj: return add_indirect_object(child, inferred);
      case Deprel::obl:
      case Deprel::obl_agent:
      case Deprel::nmod: return add_oblique(child, inferred);
      case Deprel::xcomp:
      case Deprel::ccomp: return add_complement(child, inferred);
      case Deprel::advcl: return add_adverbial(child, inferred);
      default: return;
    }
  }

  bool has_frame_of(std::string_view frame) const { return has_frame(lemma_, frame); }

  // `"I disagreed," wrote Trump`: the subject after its verb of saying looks like an object.
  bool is_inverted_speaker(TokenId child) const {
    if (predicate_.passive || child < verb_ || child.index() > verb_.index() + 4 || !is_noun(doc_, child)) return false;
    if (find_child(doc_, verb_, {Deprel::nsubj, Deprel::nsubj_pass}) || verb_.index() == 0) return false;
    if (!english_lexicon("speech_verbs").contains(lemma_)) return false;
    const std::string_view before = doc_.form(TokenId(verb_.index() - 1));
    return before == "\"" || before == "”" || before == "''" || before == "’" || before == ",";
  }

  static bool is_day(const std::string& word) {
    return word.ends_with("day") && (word == "yesterday" || word == "today" || weekday_of(word));
  }

  void add_object(TokenId child, bool inferred) {
    if (is_day(lower_form(doc_, child))) return;  // `called Monday for`
    if (is_inverted_speaker(child)) return list_.add(ArgumentRole::subject, subjects_.phrase(child), {}, inferred);
    const TokenId indirect = find_child(doc_, verb_, {Deprel::iobj});
    const TokenId clause = find_child(doc_, verb_, {Deprel::xcomp});
    ArgumentRole role = ArgumentRole::object;
    if (lemma_ == "become" || lemma_ == "be" || lemma_ == "remain") role = ArgumentRole::predicative;
    if (has_frame_of("naming") && !is_relativizer(doc_, child) && (predicate_.passive || indirect)) role = ArgumentRole::predicative;
    if (has_frame_of("addressee") && !indirect && !predicate_.passive && is_hearer(child)) role = ArgumentRole::recipient;
    if (clause && has_frame_of("raising") && !predicate_.passive && clause > child) return;  // `wants him to go`
    list_.add(role, subjects_.phrase(child), {}, inferred);
  }

  bool is_hearer(TokenId child) const {
    if (doc_.tag(child).upos == Upos::PROPN || doc_.tag(child).feats.pron_type == PronType::personal) return true;
    return bool(find_child(doc_, verb_, {Deprel::ccomp, Deprel::xcomp})) || doc_.tag(child).feats.number == Number::plural;
  }

  void add_indirect_object(TokenId child, bool inferred) {
    const bool alone = !find_child(doc_, verb_, {Deprel::obj});
    const bool gives = has_frame_of("ditransitive") || has_frame_of("addressee");
    const bool names = has_frame_of("naming") && !alone;
    const bool plain = names || (alone && !gives);
    list_.add(plain ? ArgumentRole::object : ArgumentRole::recipient, subjects_.phrase(child), {}, inferred);
  }

  void add_oblique(TokenId child, bool inferred) {
    if (!is_nominal(doc_, child) && doc_.tag(child).upos != Upos::ADJ) return;
    if (predicate_.passive && child == find_by_phrase(doc_, verb_)) {
      return list_.add(ArgumentRole::subject, subjects_.phrase(child), {}, inferred);
    }
    const std::string preposition = case_words(doc_, child);
    if (!preposition.empty()) return list_.add(ArgumentRole::oblique, subjects_.phrase(child), preposition, inferred);
    // `was named chairman` with the office as a bare phrase; a time looks the same, but nobody is named a week.
    const bool names = has_frame_of("naming") && is_noun(doc_, child) && is_deprel(doc_, child, {Deprel::obl}) && child > verb_;
    if (names) list_.add(ArgumentRole::predicative, subjects_.phrase(child), {}, inferred);
  }

  // `sacked Hunt [as minister]`: a parser likes to hang the phrase on the name before it. Names and pronouns take few
  // phrases of their own, and `as` belongs to the verb always.
  void add_misplaced_phrases() {
    const std::vector<Argument> arguments = predicate_.arguments;  // grows below
    for (const Argument& argument : arguments) {
      if (argument.role != ArgumentRole::object || argument.inferred || argument.head < verb_) continue;
      const Upos upos = doc_.tag(argument.head).upos;
      for (const TokenId child : doc_.children(argument.head)) {
        const bool bare = is_deprel(doc_, child, {Deprel::appos, Deprel::flat}) && has_frame_of("naming");
        if (bare && doc_.tag(child).upos == Upos::NOUN && child.index() <= argument.head.index() + 3 && !has_comma_between(argument.head, child)) {
          list_.add(ArgumentRole::predicative, child);  // `named Hunt chairman`
        }
        if (!is_deprel(doc_, child, {Deprel::nmod, Deprel::obl}) || !is_nominal(doc_, child)) continue;
        const std::string preposition = case_words(doc_, child);
        const bool name = upos == Upos::PROPN || upos == Upos::PRON;
        const bool verbal = preposition == "over" || preposition == "after" || preposition == "because of" || preposition == "on";
        if (preposition == "as" || (name && verbal)) list_.add(ArgumentRole::oblique, subjects_.phrase(child), preposition);
      }
    }
  }

  bool has_comma_between(TokenId first, TokenId last) const {
    for (std::size_t i = first.index() + 1; i < last.index(); ++i) {
      if (doc_.form(TokenId(i)) == ",") return true;
    }
    return false;
  }

  // `was sacked as minister [by May]`: the agent hangs on the phrase before it.
  void add_misplaced_agent() {
    if (!predicate_.passive || list_.has(ArgumentRole::subject)) return;
    const std::vector<Argument> arguments = predicate_.arguments;
    for (const Argument& argument : arguments) {
      const bool after = argument.head > verb_ && !argument.inferred;
      if (!after || (argument.role != ArgumentRole::oblique && argument.role != ArgumentRole::predicative)) continue;
      if (!event_noun_verb(doc_, argument.head).empty()) continue;
      const TokenId by = find_by_phrase(doc_, argument.head);
      if (by) list_.add(ArgumentRole::subject, subjects_.phrase(by));
    }
  }

  void add_complement(TokenId child, bool inferred) {
    if (is_clause(doc_, child) || is_to_infinitive(doc_, child)) {
      std::string mark = mark_words(doc_, child);
      // `called for Hart to resign` keeps its `for`, which `mark_words` has before the `to`.
      if (is_to_infinitive(doc_, child)) mark = mark.starts_with("for") ? "for" : "to";
      for (const TokenId clause : coordinated_clauses(doc_, child)) list_.add(ArgumentRole::clause, clause, mark, inferred);
      return;
    }
    if (is_deprel(doc_, child, {Deprel::ccomp})) return;
    if (is_denied(child)) return;  // `pleaded not guilty`
    const std::string preposition = case_words(doc_, child);
    // `named Carl Dent as commissioner`, with Dent hung like a post
    const bool person =
        preposition.empty() && has_frame_of("naming") && !predicate_.passive && doc_.tag(child).upos == Upos::PROPN;
    if (person && !find_child(doc_, verb_, {Deprel::obj, Deprel::iobj}) && has_phrase_with_as()) {
      return list_.add(ArgumentRole::object, subjects_.phrase(child), {}, inferred);
    }
    const ArgumentRole role = preposition.empty() ? ArgumentRole::predicative : ArgumentRole::oblique;
    list_.add(role, subjects_.phrase(child), preposition, inferred);
  }

  bool is_denied(TokenId complement) const {
    for (const TokenId child : doc_.children(complement)) {
      if (is_deprel(doc_, child, {Deprel::advmod}) &&
          (lower_form(doc_, child) == "not" || lower_form(doc_, child) == "never"))
        return true;
    }
    return false;
  }

  bool has_phrase_with_as() const {
    for (const TokenId child : doc_.children(verb_)) {
      if (is_deprel(doc_, child, {Deprel::obl}) && case_words(doc_, child) == "as") return true;
    }
    return false;
  }

  void add_adverbial(TokenId child, bool inferred) {
    // `appointed Hart [as Bell's replacement]`, hung like a clause.
    if (is_nominal(doc_, child) && !is_clause(doc_, child) && case_words(doc_, child) == "as") {
      return list_.add(ArgumentRole::oblique, subjects_.phrase(child), "as", inferred);
    }
    // `named him as acting chairman`, with `acting` for a verb
    const TokenId post = is_acting_before_post(doc_, child) ? find_child(doc_, child, {Deprel::obj}) : TokenId();
    if (post) return list_.add(ArgumentRole::oblique, subjects_.phrase(post), "as", inferred);
    const std::string mark = mark_words(doc_, child);
    const bool gerund = has_xpos(doc_, child, "VBG") && governs_gerund(mark);
    const bool called_on = is_to_infinitive(doc_, child) && has_frame_of("oblique_control");
    if (!gerund && !called_on) return;
    for (const TokenId clause : coordinated_clauses(doc_, child)) {
      list_.add(ArgumentRole::clause, clause, called_on ? "to" : mark, inferred);
    }
  }

  // `took over [the firm]`: the parser made the particle a preposition.
  void add_object_in_particle_phrase() {
    if (!predicate_.particle || list_.has(ArgumentRole::object)) return;
    const TokenId phrase = head_of(doc_, predicate_.particle);
    if (!phrase || phrase == verb_ || head_of(doc_, phrase) != verb_ || !is_nominal(doc_, phrase)) return;
    if (!is_deprel(doc_, phrase, {Deprel::obl, Deprel::nmod}) || english_lexicon("phrasal_verbs").value(lemma_) != "separable") return;
    for (Argument& argument : predicate_.arguments) {
      if (argument.role != ArgumentRole::oblique || !is_below(doc_, argument.head, phrase)) continue;
      argument.role = predicate_.passive ? ArgumentRole::oblique : ArgumentRole::object;
      argument.preposition = SymbolId();
    }
  }

  void add_subject() {
    const Subjects& subject = subjects_.of(verb_);
    if (!predicate_.passive) {
      if (!list_.has(ArgumentRole::subject)) list_.add(ArgumentRole::subject, subject);
      return;
    }
    const bool given = has_frame_of("addressee") || (has_frame_of("ditransitive") && list_.has(ArgumentRole::object));
    list_.add(given ? ArgumentRole::recipient : ArgumentRole::object, subject);
  }

  // `hired and fired him`, `was arrested and charged over the leak`
  void add_shared() {
    const TokenId first = is_deprel(doc_, verb_, {Deprel::conj}) ? head_of(doc_, verb_) : TokenId();
    if (first && is_verb(doc_, first)) {
      const bool complete = list_.has(ArgumentRole::object) || list_.has(ArgumentRole::clause) || list_.has(ArgumentRole::oblique);
      for (const TokenId child : doc_.children(first)) {
        if (!complete && child > verb_ && is_deprel(doc_, child, {Deprel::obj, Deprel::obl})) add_child(child, true);
      }
    }
    const TokenId next = find_child(doc_, verb_, {Deprel::conj});
    const bool close = next && is_verb(doc_, next) && next.index() <= verb_.index() + 2 && !predicate_.passive;
    if (!close || list_.has(ArgumentRole::object)) return;
    const TokenId object = find_child(doc_, next, {Deprel::obj});
    if (object) add_object(object, true);
  }

  // `the minister (whom) she wanted to sack`: nothing in the clause stands for the minister.
  void add_relative_gap() {
    if (predicate_.passive || list_.has(ArgumentRole::object) || list_.has(ArgumentRole::clause)) return;
    TokenId clause = verb_;
    while (clause && is_deprel(doc_, clause, {Deprel::xcomp, Deprel::ccomp})) clause = head_of(doc_, clause);
    if (!clause || !is_deprel(doc_, clause, {Deprel::acl_relcl}) || !head_of(doc_, clause)) return;
    const TokenId noun = head_of(doc_, clause);
    if (!find_child(doc_, clause, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::nsubj_outer}) || noun > clause) return;
    if (has_frame_of("intransitive") || has_relativizer(subtree(doc_, clause))) return;
    list_.add(ArgumentRole::object, noun, {}, true);
  }

  bool has_relativizer(TokenSpan span) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const Feats& feats = doc_.tag(TokenId(i)).feats;
      if (feats.pron_type == PronType::relative || is_relativizer(doc_, TokenId(i))) return true;
      const std::string form = lower_form(doc_, TokenId(i));
      if (form == "where" || form == "when" || form == "why") return true;
    }
    return false;
  }

  // `He resigned, she said`: the speech verb hangs below what is said.
  void add_reported_speech() {
    if (!is_deprel(doc_, verb_, {Deprel::parataxis}) || list_.has(ArgumentRole::clause)) return;
    const TokenId content = head_of(doc_, verb_);
    if (!content || !english_lexicon("speech_verbs").contains(lemma_) || !is_clause(doc_, content)) return;
    if (list_.has(ArgumentRole::subject) || predicate_.passive) list_.add(ArgumentRole::clause, content, {}, true);
  }

  const Document& doc_;
  ClauseSubjects& subjects_;
  Predicate& predicate_;
  ArgumentList list_;
  TokenId verb_;
  std::string lemma_;
};

}  // namespace

void add_verb_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate) {
  VerbArguments(doc, subjects, predicate).add_all();
}

void add_copula_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate) {
  ArgumentList list(doc, predicate);
  const TokenId head = head_of(*doc, predicate->trigger);
  if (is_verb(*doc, head)) {  // `The plan is to sack him`, `The plan is that she goes`
    const TokenId outer = find_child(*doc, head, {Deprel::nsubj_outer});
    list.add(ArgumentRole::subject, outer ? subjects->phrase(outer) : subjects->of(head));
    list.add(ArgumentRole::clause, head, is_to_infinitive(*doc, head) ? "to" : mark_words(*doc, head));
    return list.sort_by_place();
  }
  list.add(ArgumentRole::subject, subjects->of(head));
  const std::string own = case_words(*doc, head);
  list.add(own.empty() ? ArgumentRole::predicative : ArgumentRole::oblique, subjects->phrase(head), own);
  for (const TokenId child : doc->children(head)) {  // `was chairman from 2004`: the phrase hangs on the noun
    if (is_deprel(*doc, child, {Deprel::obl}) && is_nominal(*doc, child)) {
      const std::string preposition = case_words(*doc, child);
      if (!preposition.empty()) list.add(ArgumentRole::oblique, subjects->phrase(child), preposition);
    }
  }
  list.sort_by_place();
}

}  // namespace newsgraph
