// Relations as the rule files state them: signatures, patterns of words with roles, consequences, examples.
//
// Plain values; the format and its meaning are described in README.md beside this file.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/claim.h"
#include "claims/entity.h"
#include "text/predicate.h"

namespace newsgraph {

enum class Slot : std::uint8_t { subject, object, office };
inline constexpr int kNumSlots = 3;
std::string_view to_string(Slot slot);

// `act` is what somebody does once; `state` holds for a while and gets a State; `speech` is an act of saying,
// whose subject is the source of what is said.
enum class RelationKind : std::uint8_t { act, state, speech };
std::string_view to_string(RelationKind kind);

// What may stand in a slot.
struct SlotSignature {
  std::vector<EntityKind> kinds;          // the first that a mention has wins
  std::vector<std::string> event_words;   // head lemmas that an event must have; empty: any event
  bool may_be_unknown = false;            // `?`
  bool named_only = false;                // `named`: no role phrase, since `elect the President` names the post

  bool allows(EntityKind kind) const;
};

// Where an alternative begins.
enum class PlaceOrigin : std::uint8_t {
  argument,    // an argument of the predicate, by its role
  bearer,      // relational nouns: who is called so
  possessor,   // relational nouns: whose
};

// What is looked up from the place reached so far.
enum class PlaceStep : std::uint8_t {
  possessor,  // `his role`, `the successor of May`
  subject,    // of the predicate that stands there
  object,
  held,       // the office that the text gives the person there
};

// A place in the neighbourhood of a predicate: `as(successor)>possessor>held`.
struct Place {
  PlaceOrigin origin = PlaceOrigin::argument;
  ArgumentRole role = ArgumentRole::subject;
  std::string preposition;            // of an oblique, or the marker of a clause; empty: any
  std::vector<std::string> lemmas;    // of the head, any of them; empty together with `kinds`: anything
  std::vector<EntityKind> kinds;      // or a mention of one of these kinds
  std::vector<PlaceStep> steps;
};

struct SlotFill {
  Slot slot = Slot::subject;
  std::vector<Place> alternatives;    // the first that gives something wins
};

struct Condition {
  bool wanted = true;                 // `with`, or `without`
  Place place;
};

// `event` is a verb or a noun of the same event: the predicate layer gives `sacking` the lemma `sack`.
enum class PatternForm : std::uint8_t { verb, noun, adjective, event, relational };
inline constexpr int kNumPatternForms = 5;
std::string_view to_string(PatternForm form);

struct Pattern {
  PatternForm form = PatternForm::verb;
  std::vector<std::string> lemmas;
  std::vector<SlotFill> fills;              // in this order; an argument is used once
  std::vector<Condition> conditions;
  std::vector<Status> when;                 // statuses under which it counts; empty: all
  std::optional<Status> status;             // overrides what the text's factuality says of an asserted predicate
  State state = State::none;                // of a state relation, where the verb's tense misleads: `became leader`
  std::string name;                         // `sacked/verb:sack`
  std::string path;                         // where it stands
  int line = 0;
};

// What an asserted relation implies: `then holds_office(object, office) former`.
struct Consequence {
  std::string relation;
  Slot subject = Slot::subject;
  Slot object = Slot::object;
  State state = State::none;
};

// A sentence with what must, or must not, be found in it.
struct Example {
  bool wanted = true;
  std::string sentence;
  std::array<std::string, kNumSlots> fillers;  // text of subject, object and office; empty: not looked at; `-`: none
  Status status = Status::asserted;
  bool any_filler = true;                      // no `=>`: any claim of the relation counts
  std::string path;
  int line = 0;
};

struct Relation {
  std::string name;
  RelationKind kind = RelationKind::act;
  SlotSignature subject;
  SlotSignature object;
  std::vector<Pattern> patterns;
  std::vector<Consequence> consequences;
  std::vector<Example> examples;
  std::string path;                           // where it was defined
  int line = 0;
};

// Where a lemma is a trigger: indexes into relations() and their patterns.
struct PatternRef {
  std::uint32_t relation = 0;
  std::uint32_t pattern = 0;
};

// All relations that are looked for. Threads: any number may read it once it is built.
class RelationSet {
 public:
  const std::vector<Relation>& relations() const { return relations_; }
  const Relation* find(std::string_view name) const;  // null where there is none; valid until the set changes

  // Patterns that `lemma` triggers in this form, by relation, then in file order. Those of form `event` are
  // found under `verb` and under `noun`.
  const std::vector<PatternRef>& triggered_by(PatternForm form, std::string_view lemma) const;

  // Whether the word list `name` is there and has `word`. The matcher itself reads two: `light`, the verbs whose object
  // is the event that their clause names (`an inquiry to be launched` is the inquiry), and `loose_post`, the posts that
  // `a` makes no post of (`a natural leader`).
  bool in_list(std::string_view name, std::string_view word) const;

  // Named lists of words, `$inquiry` in rules.
  const std::map<std::string, std::vector<std::string>, std::less<>>& word_lists() const { return word_lists_; }

  // Building. add() REQUIRES that find(name) is null; replace() that it is not.
  void add(Relation relation);
  void replace(Relation relation);
  void add_word_list(std::string name, std::vector<std::string> words);

 private:
  void index(std::size_t relation, std::size_t first_pattern);
  void add_triggers(PatternForm form, const Pattern& pattern, PatternRef ref);

  std::vector<Relation> relations_;
  std::map<std::string, std::vector<std::string>, std::less<>> word_lists_;
  std::array<std::unordered_map<std::string, std::vector<PatternRef>>, kNumPatternForms> triggers_;
};

}  // namespace newsgraph
