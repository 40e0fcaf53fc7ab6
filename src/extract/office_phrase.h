// Phrases that name a post: `Labour's former deputy leader`, `Minister for the Environment and Heritage`.
#pragma once

#include <vector>

#include "claims/claim.h"
#include "extract/post_lexicon.h"
#include "text/document.h"

namespace newsgraph {

// What a post belongs to, as the phrase says it.
enum class BodyForm { name, demonym, party, nominal };  // `BP`, `Ukrainian`, `Labour`, `the party`

struct BodyPhrase {
  TokenSpan span;
  BodyForm form = BodyForm::name;
  NameKind kind = NameKind::organisation;
  bool constituency = false;   // `MP for Bolton West`, `Minnesota Sen.`
  bool before_state = false;   // `Democratic challenger and former Vice President`: not formerly Democratic
};

// One post in the text. Spans lie within one sentence.
struct OfficePhrase {
  PostHead head;
  TokenSpan core;                  // rank, portfolio and head: `shadow home secretary`
  TokenSpan span;                  // with what follows (`for the Environment`) and what stands before, determiner apart
  TokenSpan portfolio;             // after the head: `for the Environment and Heritage`; empty where there is none
  bool definite = false;           // `the`, a possessor
  bool indefinite = false;         // `a`, `an`, `one of`
  TokenSpan possessor_person;      // `Rosselló's chief of staff`; empty where there is none
  TokenSpan possessive_pronoun;    // `her chief of staff`
  State state = State::current;
  bool state_said = false;         // by a modifier such as `former`
  bool acting = false;
  std::vector<BodyPhrase> bodies;  // in text order
};

// Every post phrase, by place in the text. They do not overlap but for posts inside the portfolio of another
// (`Parliamentary Secretary to the Minister for Defence` is one).
//
// Reads: tokens, tags, names. The tree is not needed: inside noun phrases, word order is surer than arcs.
std::vector<OfficePhrase> find_office_phrases(const Document& doc);

}  // namespace newsgraph
