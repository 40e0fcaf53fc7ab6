#include "graph/query/symbols.h"

namespace newsgraph::query {

Symbol SymbolTable::intern(std::string_view name) {
  if (const auto found = numbers_.find(name); found != numbers_.end()) return found->second;
  const auto number = static_cast<Symbol>(names_.size());
  names_.emplace_back(name);
  numbers_.emplace(names_.back(), number);
  return number;
}

Symbol SymbolTable::find(std::string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? kNoSymbol : found->second;
}

}  // namespace newsgraph::query
