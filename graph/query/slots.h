// Which slots an expression reads.
#pragma once

#include <functional>

#include "graph/query/ast.h"

namespace newsgraph::query {

// Calls `visit` for every slot that is named in there, also inside patterns and subqueries, those that they bind
// themselves included. A slot may come more than once. Cost: linear in the expression.
void for_each_slot(const Expression& expression, const std::function<void(Slot)>& visit);

// Whether `expression` is one of those that read the slot.
bool reads_slot(const Expression& expression, Slot slot);

}  // namespace newsgraph::query
