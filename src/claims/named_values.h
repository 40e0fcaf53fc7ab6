// Tables of an enum's values and their names in files.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace newsgraph {

template <typename Enum, std::size_t N>
using NamedValues = std::array<std::pair<Enum, std::string_view>, N>;

// "" for a value that the table lacks.
template <typename Enum, std::size_t N>
std::string_view name_of(const NamedValues<Enum, N>& table, Enum value) {
  for (const auto& [candidate, name] : table) {
    if (candidate == value) return name;
  }
  return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_of(const NamedValues<Enum, N>& table, std::string_view text) {
  for (const auto& [value, name] : table) {
    if (name == text) return value;
  }
  return std::nullopt;
}

}  // namespace newsgraph
