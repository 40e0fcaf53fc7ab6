// Who is the subject of a clause, written or not: control, raising, coordination, participles, relative clauses.
#pragma once

#include <vector>

#include "text/document.h"

namespace newsgraph {

// The heads of a subject (one per conjunct).
struct Subjects {
  std::vector<TokenId> heads;
  bool inferred = false;  // not a direct arc of the clause
};

// Answers are remembered; a finder lives for one Document with arcs, which it does not own.
class ClauseSubjects {
 public:
  explicit ClauseSubjects(const Document& doc);

  // The surface subject of the clause headed by `head` (verb, or predicate word with copula): for a passive, who
  // undergoes it. For an event noun, the agent. Empty where the text gives none.
  const Subjects& of(TokenId head);

  // Who does it: the surface subject of an active verb, the `by` phrase of a passive one.
  Subjects agent_of(TokenId verb);

  // Antecedent of a relative pronoun, else the token itself.
  TokenId resolve(TokenId token) const;

  // Resolved heads of a phrase and of what is coordinated with it.
  Subjects phrase(TokenId token) const;

 private:
  Subjects find(TokenId head);
  Subjects find_without_arc(TokenId head);
  Subjects of_adverbial(TokenId head, TokenId main);
  Subjects of_adnominal(TokenId head, TokenId noun);
  Subjects controller(TokenId main);
  Subjects noun_agent(TokenId noun);
  Subjects light_verb_subject(TokenId noun);

  enum class State : std::uint8_t { unknown, open, known };
  const Document& doc_;
  std::vector<State> states_;
  std::vector<Subjects> known_;
};

// The `by` phrase of a passive verb or a noun, or none; a date or a manner (`by Monday`, `by doing`) is no agent.
TokenId find_by_phrase(const Document& doc, TokenId head);

// Does the possessor of this event noun undergo it: `Williamson's sacking`?
bool possessor_is_object(const Document& doc, TokenId noun);

// Column of event_nouns.tsv for the noun at `token`, or "" where it is no event noun.
std::string_view event_noun_verb(const Document& doc, TokenId token);
std::string_view event_noun_class(const Document& doc, TokenId token);

}  // namespace newsgraph
