// Values and looks of the property graph, as formats without lists or styles of their own write them.
#pragma once

#include <string>
#include <string_view>

#include "graph/property_model.h"

namespace newsgraph {

// A value as text: lists with `; ` between their texts, numbers with as few digits as they need. Empty for no value.
std::string property_text(const PropertyValue& value);

// What a node or statement is called in a picture: the name, or `?` for somebody unknown; `sacked`, `not: leaked, says
// Ben Pike`.
std::string label_of(const PropertyModel& model, ModelNodeId node);
std::string label_of(const PropertyModel& model, StatementId statement);

struct Colour {
  int red = 0, green = 0, blue = 0;
  std::string hex() const;  // `#0072B2`
  Colour tint() const;      // the same so light that black words can be read on it
};

// Those of the pictures (dot_exporter.h), which people who see few colours can tell apart.
Colour colour_of(ModelKind kind);

}  // namespace newsgraph
