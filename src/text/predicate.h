// Predicates: who did what to whom, syntax undone.
//
// `May sacked him`, `he was sacked by May`, `the minister, sacked by May,`, `May's sacking of him` and
// `May decided to sack him` all give sack(subject May, object him). Rules of the relations stage see only this.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "text/mention.h"
#include "text/tag.h"
#include "text/token.h"

namespace newsgraph {

struct PredicateTag {};
using PredicateId = Id<PredicateTag>;

enum class PredicateForm : std::uint8_t { verb, noun, adjective };
std::string_view to_string(PredicateForm form);

// Deep grammatical functions: passive, relative clauses, control, raising and coordination are undone.
enum class ArgumentRole : std::uint8_t {
  subject,      // agent: nsubj of an active verb, `by` phrase of a passive, possessor or `by` phrase of a noun
  object,       // patient: obj, nsubj:pass, `of` phrase of a noun where that is the patient
  recipient,    // iobj: `gave him the job`
  predicative,  // what the object (or subject) becomes: `made him Chief Whip`, `was named chairman`, `became leader`
  oblique,      // with a preposition: `as Defence Secretary`, `for an inquiry`
  clause,       // ccomp, xcomp, `to`-infinitive: head is the embedded predicate's word
};
std::string_view to_string(ArgumentRole role);

struct Argument {
  ArgumentRole role = ArgumentRole::subject;
  TokenId head;            // the head word of the phrase; for coordinations one Argument each
  SymbolId preposition;    // lower case, for oblique only: `as`, `by`, `because of`; for clause the marker: `that`, `to`
  bool inferred = false;   // taken over by control, relative clause or coordination rather than a direct arc
};

struct Predicate {
  TokenId trigger;                            // the verb, noun or adjective
  PredicateForm form = PredicateForm::verb;
  SymbolId lemma;                             // with its particle: `step down`, `take over`
  TokenId particle;                           // `down`, or none
  bool passive = false;
  PredicateId parent;                         // the predicate whose clause argument this one is, or none
  std::vector<Argument> arguments;            // by place in the text
};

// Did it happen? One per predicate.
struct Factuality {
  Status status = Status::asserted;
  State tense = State::current;      // of the situation: former (past, `has been`), current, future
  TokenId cue;                       // the word that decided: `not`, `if`, `will`, `called`; none if plain
};

// One of the voices or minds that an event comes to us through.
struct NestedSource {
  TokenId source;        // head word of who says or knows it; none: nobody is named
  TokenId cue;           // `said`, `according`, `knew`
  bool knowing = false;  // knows or sees it: no saying, so the words stay those of whoever is around
};

// Whose words? One per predicate.
struct Attribution {
  TokenId source;                    // head word of who says so; none: the article itself
  TokenId cue;                       // `said`, `according`
  bool quoted = false;               // the predicate stands inside quotation marks
  bool anonymous = false;            // somebody says so whom the text does not name: `one insider suggested`
  std::vector<NestedSource> chain;   // all of them, from the innermost out: Wiebe, Wilson and Cardie (2005)
};

// When? One per predicate; EDTF, empty where the text does not say or the article has no date.
struct EventTime {
  std::string time;
  std::string since;
  std::string until;
};

}  // namespace newsgraph
