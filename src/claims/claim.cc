#include "claims/claim.h"

#include <array>
#include <utility>

namespace newsgraph {
namespace {

template <typename Enum, std::size_t N>
std::string_view name_of(const std::array<std::pair<Enum, std::string_view>, N>& table, Enum value) {
  for (const auto& [candidate, name] : table) {
    if (candidate == value) return name;
  }
  return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_of(const std::array<std::pair<Enum, std::string_view>, N>& table, std::string_view text) {
  for (const auto& [value, name] : table) {
    if (name == text) return value;
  }
  return std::nullopt;
}

constexpr std::array<std::pair<EntityKind, std::string_view>, kNumEntityKinds> kKinds = {{
    {EntityKind::person, "Person"},
    {EntityKind::office, "Office"},
    {EntityKind::organisation, "Organisation"},
    {EntityKind::place, "Place"},
    {EntityKind::event, "Event"},
}};

constexpr std::array<std::pair<Status, std::string_view>, 4> kStatuses = {{
    {Status::asserted, "asserted"},
    {Status::planned, "planned"},
    {Status::hypothetical, "hypothetical"},
    {Status::negated, "negated"},
}};

constexpr std::array<std::pair<State, std::string_view>, 4> kStates = {{
    {State::none, ""},
    {State::current, "current"},
    {State::former, "former"},
    {State::future, "future"},
}};

}  // namespace

std::string_view to_string(EntityKind kind) { return name_of(kKinds, kind); }
std::optional<EntityKind> parse_entity_kind(std::string_view text) { return value_of(kKinds, text); }
std::string_view to_string(Status status) { return name_of(kStatuses, status); }
std::optional<Status> parse_status(std::string_view text) { return value_of(kStatuses, text); }
std::string_view to_string(State state) { return name_of(kStates, state); }
std::optional<State> parse_state(std::string_view text) { return value_of(kStates, text); }

}  // namespace newsgraph
