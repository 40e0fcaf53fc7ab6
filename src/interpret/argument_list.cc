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

namespace {

// `denied that he had leaked it, and said …`: a finite verb after a comma, without subject or auxiliary, does not share the
// auxiliary of a participle; it goes on with the main clause, wherever the tree puts it.
bool goes_on_above(const Document& doc, TokenId clause, TokenId conjunct) {
  if (!has_xpos(doc, clause, "VBN") || !(has_xpos(doc, conjunct, "VBD") || has_xpos(doc, conjunct, "VBZ"))) return false;
  if (find_child(doc, conjunct, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux, Deprel::aux_pass})) return false;
  const TokenId conjunction = find_child(doc, conjunct, {Deprel::cc});
  return conjunction && conjunction.index() > 0 && doc.form(TokenId(conjunction.index() - 1)) == ",";
}

}  // namespace

std::vector<TokenId> coordinated_clauses(const Document& doc, TokenId head) {
  std::vector<TokenId> all = {head};
  for (std::size_t i = 0; i < all.size() && all.size() < 32; ++i) {
    for (const TokenId child : doc.children(all[i])) {
      if (is_deprel(doc, child, {Deprel::conj}) && is_clause(doc, child) && !goes_on_above(doc, all[i], child)) all.push_back(child);
    }
  }
  return all;
}

}  // namespace newsgraph
