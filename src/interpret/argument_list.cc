#include "interpret/argument_list.h"

#include <algorithm>

#include "interpret/tree.h"

namespace newsgraph {

void ArgumentList::add(ArgumentRole role, TokenId head, std::string_view preposition, bool inferred) {
  if (head == predicate_->trigger) return;
  for (const Argument& known : predicate_->arguments) {
    if (known.head == head) return;
  }
  Argument argument;
  argument.role = role;
  argument.head = head;
  if (!preposition.empty()) argument.preposition = doc_->intern(preposition);
  argument.inferred = inferred;
  predicate_->arguments.push_back(argument);
}

void ArgumentList::add(ArgumentRole role, const Subjects& phrase, std::string_view preposition, bool inferred) {
  for (const TokenId head : phrase.heads) add(role, head, preposition, inferred || phrase.inferred);
}

bool ArgumentList::has(ArgumentRole role) const {
  return std::any_of(predicate_->arguments.begin(), predicate_->arguments.end(),
                     [role](const Argument& argument) { return argument.role == role; });
}

void ArgumentList::sort_by_place() {
  std::stable_sort(predicate_->arguments.begin(), predicate_->arguments.end(),
                   [](const Argument& a, const Argument& b) { return a.head < b.head; });
}

std::vector<TokenId> coordinated_clauses(const Document& doc, TokenId head) {
  std::vector<TokenId> all = {head};
  for (std::size_t i = 0; i < all.size() && all.size() < 32; ++i) {
    for (const TokenId child : doc.children(all[i])) {
      if (is_deprel(doc, child, {Deprel::conj}) && is_clause(doc, child)) all.push_back(child);
    }
  }
  return all;
}

}  // namespace newsgraph
