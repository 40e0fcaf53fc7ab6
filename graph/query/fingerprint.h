// Whether two expressions of a query are the same text apart from blanks and brackets.
#pragma once

#include <string>

#include "graph/query/ast.h"

namespace newsgraph::query {

// Equal for expressions that mean the same wherever names mean the same. An expression with a pattern or subquery
// inside is equal only to itself. Cost: linear in the expression.
std::string fingerprint(const Expression& expression);

}  // namespace newsgraph::query
