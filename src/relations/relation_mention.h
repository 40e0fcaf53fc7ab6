// A relation found at one place of the text, before mentions become entities.
#pragma once

#include <string>

#include "claims/claim.h"
#include "text/mention.h"
#include "text/predicate.h"
#include "text/token.h"

namespace newsgraph {

// Who or what fills a place of a relation: a mention, or an event that only the words at `event` name.
struct Filler {
  MentionId mention;   // a person, office, organisation or place
  TokenId event;       // head of a noun phrase (`a police probe`) or a clause (`X to step down`)
  bool held = false;   // an office that no words of the clause name: the text gives it to whoever is there
  bool is_none() const { return mention.is_none() && event.is_none(); }
};

struct RelationMention {
  std::string relation;              // `sacked`
  std::string rule;                  // `sacked/verb`: file and pattern
  TokenId trigger;                   // the word that evokes it
  PredicateId predicate;             // or none, for what noun phrases say: `Labour's deputy leader`
  Filler subject;                    // may be none
  bool subject_may_lack = false;     // the relation stands without one: `Hart was sacked`
  Filler object;
  MentionId office;                  // or none
  bool office_held = false;          // see Filler::held
  Status status = Status::asserted;
  TokenId by;                        // head word of who says so; none: the article itself
  bool anonymous = false;            // said by somebody whom the text does not name
  State state = State::none;
  EventTime time;
  double confidence = 1.0;           // in [0, 1]
};

}  // namespace newsgraph
