// Values as the scenario files write them, and as queries give them, in one canonical text to compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/query/property_graph.h"

namespace newsgraph::tck {

// Labels, keys and, if asked for, the items of lists are sorted; numbers have one form.
struct CanonicalOptions {
  bool sort_lists = false;
};

// `(:A {p: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`, 'text', [1, 2.0], {a: null}. Nothing where the text is none of these.
std::optional<std::string> canonical_expected(std::string_view text, CanonicalOptions options);

// Temporals as the string that toString gives, which is what the files expect.
std::string canonical_actual(const query::Value& value, const query::PropertyGraph& graph, CanonicalOptions options);

}  // namespace newsgraph::tck
