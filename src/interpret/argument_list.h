// Collects the arguments of one predicate: one a head, the first role given wins.
#pragma once

#include <string_view>

#include "interpret/clause_subjects.h"
#include "text/document.h"

namespace newsgraph {

class ArgumentList {
 public:
  // Adds to `*predicate`, which must outlive this list; interns prepositions in `*doc`.
  ArgumentList(Document* doc, Predicate* predicate) : doc_(doc), predicate_(predicate) {}

  void add(ArgumentRole role, TokenId head, std::string_view preposition = {}, bool inferred = false);
  void add(ArgumentRole role, const Subjects& phrase, std::string_view preposition = {}, bool inferred = false);
  bool has(ArgumentRole role) const;
  void sort_by_place();

 private:
  Document* doc_;
  Predicate* predicate_;
};

// The verbs and predicate words coordinated with the clause `head`, itself first.
std::vector<TokenId> coordinated_clauses(const Document& doc, TokenId head);

void add_verb_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate);
void add_copula_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate);
void add_noun_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate);
void add_adjective_arguments(Document* doc, ClauseSubjects* subjects, Predicate* predicate);

}  // namespace newsgraph
