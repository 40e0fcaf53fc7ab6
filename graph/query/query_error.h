// Errors of a query: class, detail name, place and a caret under it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/query/query.h"

namespace newsgraph::query {

inline constexpr std::size_t kNoOffset = static_cast<std::size_t>(-1);

// "what (SyntaxError: Detail)" at the place `offset` of the query `text`, with the line and a caret. Without a place
// where offset is kNoOffset.
Error query_error(std::string_view text, std::size_t offset, QueryErrorClass error_class, std::string_view detail,
                  std::string_view what);

// A name for use in messages: 'name', control characters and what is past 60 bytes left out.
std::string quoted(std::string_view name);

}  // namespace newsgraph::query
