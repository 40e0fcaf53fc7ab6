// A thing that one article talks about, under all the names that it uses for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsgraph {

enum class EntityKind { person, office, organisation, place, event };

inline constexpr int kNumEntityKinds = 5;

// `Person`, `Office`, `Organisation`, `Place`, `Event`: the spelling of the claims file.
std::string_view to_string(EntityKind kind);
std::optional<EntityKind> parse_entity_kind(std::string_view text);

struct EntityTag {};
using EntityId = Id<EntityTag>;  // index into DocumentClaims::entities

struct Entity {
  EntityKind kind = EntityKind::person;
  std::vector<std::string> names;  // not empty; the fullest proper name first, then in order of appearance
  std::string known_as = {};       // what everybody calls it, where that is another name: `Ukraine` of `Ukrainian`

  bool operator==(const Entity&) const = default;
};

}  // namespace newsgraph
