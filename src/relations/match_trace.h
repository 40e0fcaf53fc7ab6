// What the matcher tried and why it did not fit: for `why-not`, and for those who write rules.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "relations/relation_mention.h"
#include "relations/relation_set.h"
#include "text/mention.h"
#include "text/predicate.h"
#include "text/token.h"

namespace newsgraph {

// Why a pattern whose trigger is there gives nothing.
enum class PatternMiss : std::uint8_t {
  none,        // it matched
  status,      // `when planned`, and the text says otherwise
  condition,   // a `with` that is not there, a `without` that is
  empty_slot,  // nothing that may fill a slot which must be known
  incomplete,  // neither subject nor object is somebody, or somebody speaks whom the text does not name
  same_thing,  // subject and object are one
  no_bearer,   // a relational noun that is said of nobody
};

// Why words that a slot looked at do not fill it.
enum class WordsMiss : std::uint8_t {
  names_nothing,  // no person, office, organisation or place
  wrong_kind,     // a place where a person is wanted
  group,          // `ministers`
  unnamed,        // `a minister`, `a Republican`
  role_phrase,    // `elect the President`
  no_event,       // a thing, where an event may stand: `the door`
  vague_pronoun,  // `it`, `them` as objects
};

struct TriedWords {
  TokenId head;
  WordsMiss miss = WordsMiss::names_nothing;
  MentionId mention;  // of the wrong kind, or not to be used; or none
};

// One pattern tried at one trigger. Pointers live as long as the RelationSet.
struct PatternTry {
  TokenId trigger;
  PredicateId predicate;  // none for relational nouns
  const Relation* relation = nullptr;
  const Pattern* pattern = nullptr;
  Status status = Status::asserted;  // that the claim has, or would have
  PatternMiss miss = PatternMiss::none;
  const Condition* condition = nullptr;  // of PatternMiss::condition
  Slot slot = Slot::subject;             // of PatternMiss::empty_slot
  std::vector<TriedWords> tried = {};    // of PatternMiss::empty_slot: words at the places of that slot; may be empty
};

// Hears of every pattern that a trigger calls up, in the order in which they are tried: at one trigger, those of a
// relation after the first that matches are not. The matcher pays nothing where there is no trace.
class MatchTrace {
 public:
  virtual ~MatchTrace() = default;
  virtual void on_try(PatternTry tried) = 0;
};

}  // namespace newsgraph
