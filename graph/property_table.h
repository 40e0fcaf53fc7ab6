// The names in the property graph: labels of nodes, types of relationships, properties and their types. The one table that
// queries, Neo4j, GraphML and GEXF go by; README.md shows it to users.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "claims/entity.h"

namespace newsgraph {

enum class PropertyType : std::uint8_t { text, text_list, integer, real };

// Rows of the table of properties, in its order.
enum class PropertyKey : std::uint8_t {
  id, name, aliases,
  title, date, url, source, sentences, words,
  relation, status, state, time, since, until, by, by_id, office, office_id, quote, rule, confidence,
  article, begin, end, begin_code_points, end_code_points, trigger_begin, trigger_end,
  articles, sources, claims,
};
inline constexpr int kNumPropertyKeys = static_cast<int>(PropertyKey::claims) + 1;

struct PropertyRow {
  PropertyKey key;
  std::string_view name;
  PropertyType type;
  std::string_view what;  // one line, for people
};

std::span<const PropertyRow> property_table();
const PropertyRow& row_of(PropertyKey key);

// What a node stands for.
enum class ModelKind : std::uint8_t { person, office, organisation, place, event, unknown, article, claim };
inline constexpr int kNumModelKinds = static_cast<int>(ModelKind::claim) + 1;

ModelKind model_kind(EntityKind kind);

// `Person`, `Entity`: the kind's own label first. What news tells of is an `Entity`; articles and claims are not.
std::span<const std::string_view> labels_of(ModelKind kind);

// Properties that nodes of a kind may have, in the order in which they are shown.
std::span<const PropertyKey> properties_of(ModelKind kind);

// Those of a relationship that states a relation. Relationships from claim nodes have none.
std::span<const PropertyKey> statement_properties();

// Relationships from a claim node, in the order in which the model numbers them.
enum class ClaimRole : std::uint8_t { subject, object, in_article, office, said_by };
inline constexpr int kNumClaimRoles = 5;
std::string_view type_of(ClaimRole role);  // `SUBJECT`

// The relationship type of a relation: `holds_office` is `HOLDS_OFFICE`. A type has A-Z, 0-9 and `_` only and does not begin
// with a digit. Relations that are not plain (`[a-z][a-z0-9_]*`), and those whose type a claim's role has already (`subject`),
// get a hash, so that two relations never share a type: `Avgått från` is `AVGATT_FRAN_` and 8 digits.
std::string relationship_type(std::string_view relation);

}  // namespace newsgraph
