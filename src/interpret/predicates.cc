#include "interpret/predicates.h"

#include <optional>

#include "interpret/argument_list.h"
#include "interpret/clause_subjects.h"
#include "interpret/tree.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// A participle before a noun speaks of an event if somebody did it (`the ousted leader`), or it has words of its own.
bool is_event_verb(const Document& doc, TokenId token) {
  if (!is_verb(doc, token) || is_acting_before_post(doc, token)) return false;
  if (is_deprel(doc, token, {Deprel::fixed, Deprel::goeswith, Deprel::case_, Deprel::mark, Deprel::cc})) return false;
  // Part of a name, unless it has a clause of its own below it: then the parser erred above.
  if (is_deprel(doc, token, {Deprel::compound, Deprel::flat})) {
    return bool(find_child(doc, token, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::obj, Deprel::obl}));
  }
  if (!is_deprel(doc, token, {Deprel::amod})) return true;
  return is_participle(doc, token) || !doc.children(token).empty();
}

bool is_event_noun(const Document& doc, TokenId token) {
  if (is_deprel(doc, token, {Deprel::compound, Deprel::flat, Deprel::fixed, Deprel::goeswith, Deprel::case_, Deprel::amod})) return false;
  if (event_noun_verb(doc, token).empty()) return false;
  // A capitalised noun is a name (`the Butler Inquiry`), but in headlines.
  return doc.tag(token).upos == Upos::NOUN || doc.sentence(doc.sentence_of(token)).headline;
}

bool is_event_adjective(const Document& doc, TokenId token) {
  if (is_deprel(doc, token, {Deprel::case_, Deprel::mark, Deprel::fixed, Deprel::compound, Deprel::flat})) return false;  // `due to`
  return doc.tag(token).upos == Upos::ADJ && english_lexicon("event_adjectives").contains(lower_lemma(doc, token));
}

std::optional<Predicate> predicate_for(Document* doc, ClauseSubjects* subjects, TokenId token) {
  Predicate predicate;
  predicate.trigger = token;
  if (is_event_verb(*doc, token)) {
    predicate.lemma = doc->intern(verb_lemma(*doc, token, &predicate.particle));
    predicate.passive = is_passive(*doc, token);
    add_verb_arguments(doc, subjects, &predicate);
  } else if (is_deprel(*doc, token, {Deprel::cop}) && head_of(*doc, token)) {
    predicate.lemma = doc->intern(lower_lemma(*doc, token));  // `be`; a parser may take `become` for a copula
    add_copula_arguments(doc, subjects, &predicate);
  } else if (is_event_noun(*doc, token)) {
    predicate.form = PredicateForm::noun;
    predicate.lemma = doc->intern(event_noun_verb(*doc, token));
    add_noun_arguments(doc, subjects, &predicate);
  } else if (is_event_adjective(*doc, token)) {
    predicate.form = PredicateForm::adjective;
    predicate.lemma = doc->intern(lower_lemma(*doc, token));
    add_adjective_arguments(doc, subjects, &predicate);
  } else {
    return std::nullopt;
  }
  return predicate;
}

class Parents {
 public:
  Parents(const Document& doc, std::vector<Predicate>* predicates) : doc_(doc), predicates_(*predicates), at_(doc.num_tokens()) {
    for (std::size_t i = 0; i < predicates_.size(); ++i) at_[predicates_[i].trigger.index()] = PredicateId(i);
  }

  void set_all() {
    for (std::size_t i = 0; i < predicates_.size(); ++i) {
      for (const Argument& argument : predicates_[i].arguments) {
        if (argument.role == ArgumentRole::clause) set(PredicateId(i), argument.head);
      }
    }
  }

 private:
  void set(PredicateId parent, TokenId clause) {
    const TokenId copula = find_child(doc_, clause, {Deprel::cop});
    for (const TokenId head : {clause, copula}) {
      if (!head || !at_[head.index()]) continue;
      Predicate& child = predicates_[at_[head.index()].index()];
      if (!child.parent && !is_above(at_[head.index()], parent)) child.parent = parent;
    }
  }

  bool is_above(PredicateId id, PredicateId other) const {
    for (PredicateId up = other; up; up = predicates_[up.index()].parent) {
      if (up == id) return true;
    }
    return false;
  }

  const Document& doc_;
  std::vector<Predicate>& predicates_;
  std::vector<PredicateId> at_;
};

}  // namespace

std::vector<Predicate> find_predicates(Document* doc) {
  ClauseSubjects subjects(*doc);
  std::vector<Predicate> predicates;
  for (std::size_t i = 0; i < doc->num_tokens(); ++i) {
    std::optional<Predicate> found = predicate_for(doc, &subjects, TokenId(i));
    if (found) predicates.push_back(std::move(*found));
  }
  Parents(*doc, &predicates).set_all();
  return predicates;
}

std::string dump_predicates(const Document& doc, const std::vector<Predicate>& predicates) {
  std::string out;
  for (const Predicate& predicate : predicates) {
    out += std::string(doc.symbol(predicate.lemma)) + " " + std::string(to_string(predicate.form));
    if (predicate.passive) out += " passive";
    for (const Argument& argument : predicate.arguments) {
      out += " " + std::string(to_string(argument.role)) + "=" + std::string(doc.form(argument.head));
      if (argument.preposition) out += "/" + std::string(doc.symbol(argument.preposition));
      if (argument.inferred) out += "*";
    }
    if (predicate.parent) out += " parent=" + std::string(doc.symbol(predicates[predicate.parent.index()].lemma));
    out += "\n";
  }
  return out;
}

}  // namespace newsgraph
