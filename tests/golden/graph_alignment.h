// Which entity found in an article is which entity of a hand-made graph.
#pragma once

#include <optional>
#include <vector>

#include "claims/entity.h"

namespace newsgraph {

// For each entity of `found` the index of its gold entity, or nothing. The best pair first; at a tie, the later one.
std::vector<std::optional<std::size_t>> align_entities(const std::vector<Entity>& gold, const std::vector<Entity>& found);

}  // namespace newsgraph
