// A sentence with mentions and predicates set by hand.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "relations/relation_mention.h"
#include "text/document.h"

namespace newsgraph {

// Builds a one-sentence Document. Words are named by their place, from 0. Each call returns the object itself, to be
// chained and moved on.
class MadeDocument {
 public:
  // `Ann/PROPN/1/flat sacked/VERB/-1/root`: form, class, head, relation; optional fifth part, the lemma.
  explicit MadeDocument(std::string_view words);

  MadeDocument&& mention(EntityKind kind, std::size_t begin, std::size_t end, std::size_t head, MentionForm form = MentionForm::name,
                        bool plural = false);
  MadeDocument&& role(std::size_t office, int holder, int body = -1, State state = State::current);  // mentions by order

  // An argument: its role, the place of its head, and its preposition.
  struct Slot {
    ArgumentRole role;
    std::size_t head;
    std::string preposition = {};
  };
  MadeDocument&& predicate(std::size_t trigger, std::string_view lemma, std::vector<Slot> arguments, Status status = Status::asserted,
                          PredicateForm form = PredicateForm::verb, State tense = State::current);
  MadeDocument&& said_by(std::size_t token);                 // of the last predicate
  MadeDocument&& on(std::string time);                       // of the last predicate
  MadeDocument&& clusters(std::vector<std::size_t> of);      // one per mention

  Document build();

 private:
  Document doc_;
  std::vector<Mention> mentions_;
  RoleLayer roles_;
  std::vector<ClusterId> clusters_;
  std::vector<Predicate> predicates_;
  std::vector<Factuality> factuality_;
  std::vector<Attribution> attribution_;
  std::vector<EventTime> times_;
};

// `sacked(Ann Bell, Tom Hart, Chancellor) planned`, a line each; `-` for none, the event's word in brackets.
std::string dump(const Document& doc, const std::vector<RelationMention>& found);

}  // namespace newsgraph
