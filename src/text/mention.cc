#include "text/mention.h"

#include "text/predicate.h"

namespace newsgraph {

std::string_view to_string(NameKind kind) {
  switch (kind) {
    case NameKind::person: return "PER";
    case NameKind::organisation: return "ORG";
    case NameKind::place: return "LOC";
  }
  return {};
}

std::string_view to_string(MentionForm form) {
  switch (form) {
    case MentionForm::name: return "name";
    case MentionForm::role: return "role";
    case MentionForm::pronoun: return "pronoun";
    case MentionForm::nominal: return "nominal";
  }
  return {};
}

std::string_view to_string(RoleTie tie) {
  switch (tie) {
    case RoleTie::title: return "title";
    case RoleTie::apposition: return "apposition";
    case RoleTie::copula: return "copula";
    case RoleTie::as: return "as";
    case RoleTie::genitive: return "genitive";
    case RoleTie::alone: return "alone";
  }
  return {};
}

std::string_view to_string(PredicateForm form) {
  switch (form) {
    case PredicateForm::verb: return "verb";
    case PredicateForm::noun: return "noun";
    case PredicateForm::adjective: return "adjective";
  }
  return {};
}

std::string_view to_string(ArgumentRole role) {
  switch (role) {
    case ArgumentRole::subject: return "subject";
    case ArgumentRole::object: return "object";
    case ArgumentRole::recipient: return "recipient";
    case ArgumentRole::predicative: return "predicative";
    case ArgumentRole::oblique: return "oblique";
    case ArgumentRole::clause: return "clause";
  }
  return {};
}

}  // namespace newsgraph
