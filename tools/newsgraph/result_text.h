// Values of query results as people read them.
#pragma once

#include <string>

#include "graph/query/property_graph.h"
#include "graph/query/value.h"

namespace newsgraph {

// Nodes by name (`?` for an unknown one, else by id), relationships as `Ann -[SACKED]-> Bob` with what makes them less
// than a fact (`-[SACKED, planned, by Carl]->`), paths as a chain of them, strings without quotes, lists as `[a, b]`,
// maps as `{a: 1}`. Null is empty at the top, `null` inside. One value may hold newlines: its strings are as they are.
std::string result_text(const query::Value& value, const query::PropertyGraph& graph);

// The name, or what stands for it.
std::string node_text(query::NodeIndex node, const query::PropertyGraph& graph);

// Type, and status and speaker where they are worth saying: `SACKED, planned, by Carl`.
std::string relationship_words(query::RelationshipIndex relationship, const query::PropertyGraph& graph);

// A text property, or empty.
std::string node_property_text(query::NodeIndex node, std::string_view key, const query::PropertyGraph& graph);
std::string relationship_property_text(query::RelationshipIndex relationship, std::string_view key,
                                       const query::PropertyGraph& graph);

}  // namespace newsgraph
