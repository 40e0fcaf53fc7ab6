#include "claims/claim.h"

#include "claims/named_values.h"

namespace newsgraph {
namespace {

constexpr NamedValues<EntityKind, kNumEntityKinds> kKinds = {{
    {EntityKind::person, "Person"},
    {EntityKind::office, "Office"},
    {EntityKind::organisation, "Organisation"},
    {EntityKind::place, "Place"},
    {EntityKind::event, "Event"},
}};

constexpr NamedValues<Status, 4> kStatuses = {{
    {Status::asserted, "asserted"},
    {Status::planned, "planned"},
    {Status::hypothetical, "hypothetical"},
    {Status::negated, "negated"},
}};

constexpr NamedValues<State, 4> kStates = {{
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
