// Names as small numbers: labels, relationship types and property keys of one graph.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph::query {

using Symbol = std::uint32_t;
inline constexpr Symbol kNoSymbol = 0xFFFFFFFFU;  // a name that the graph does not have

// Threads: any number may read once it no longer grows. Names keep their place, so views of them live as long as the
// table.
class SymbolTable {
 public:
  SymbolTable() = default;
  SymbolTable(SymbolTable&&) = default;
  SymbolTable& operator=(SymbolTable&&) = default;
  SymbolTable(const SymbolTable&) = delete;
  SymbolTable& operator=(const SymbolTable&) = delete;

  // The number of `name`; a new one gets the next, from 0.
  Symbol intern(std::string_view name);

  // kNoSymbol where there is none.
  Symbol find(std::string_view name) const;

  // REQUIRES: symbol < size().
  std::string_view name(Symbol symbol) const { return names_[symbol]; }
  std::size_t size() const { return names_.size(); }

 private:
  std::deque<std::string> names_;  // a deque: growing moves no string
  std::unordered_map<std::string_view, Symbol> numbers_;
};

}  // namespace newsgraph::query
