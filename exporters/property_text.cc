#include "exporters/property_text.h"

#include <array>
#include <cstdio>

#include "base/text_util.h"
#include "exporters/json_text.h"
#include "exporters/pictures/wording.h"

namespace newsgraph {
namespace {

std::string joined(const std::vector<std::string_view>& texts) {
  std::string line;
  for (const std::string_view text : texts) line.append(line.empty() ? "" : "; ").append(text);
  return line;
}

}  // namespace

std::string property_text(const PropertyValue& value) {
  if (!value) return {};
  switch (value.type()) {
    case PropertyType::text:
      return std::string(value.text());
    case PropertyType::text_list:
      return joined(value.list());
    case PropertyType::integer:
      return std::to_string(value.integer());
    case PropertyType::real:
      break;
  }
  std::string number;
  append_json_score(value.real(), &number);
  return number;
}

std::string label_of(const PropertyModel& model, ModelNodeId node) {
  const PropertyValue name = model.property(node, PropertyKey::name);
  return name ? std::string(name.text()) : "?";
}

std::string label_of(const PropertyModel& model, StatementId statement) {
  const GraphClaim& claim = model.graph().claim(model.statements().claims_of(statement).front());
  const std::string words = relation_in_words(model.graph().relation(claim));
  std::string mark;
  if (claim.status == Status::negated) mark = "not: ";
  if (claim.status == Status::hypothetical) mark = "possible: ";
  if (claim.status == Status::planned) mark = "planned: ";
  if (claim.state == State::former) mark += "former ";
  return mark + words + (claim.by ? ", says " + model.graph().node(claim.by).label() : std::string());
}

std::string Colour::hex() const {
  std::array<char, 8> digits = {};
  std::snprintf(digits.data(), digits.size(), "#%02X%02X%02X", static_cast<unsigned>(red) & 255U,
                static_cast<unsigned>(green) & 255U, static_cast<unsigned>(blue) & 255U);
  return digits.data();
}

Colour Colour::tint() const {
  const auto lighter = [](int part) { return part + (255 - part) * 3 / 4; };
  return {lighter(red), lighter(green), lighter(blue)};
}

Colour colour_of(ModelKind kind) {
  switch (kind) {
    case ModelKind::person:
      return {0x00, 0x72, 0xB2};
    case ModelKind::office:
      return {0xE6, 0x9F, 0x00};
    case ModelKind::organisation:
      return {0x00, 0x9E, 0x73};
    case ModelKind::place:
      return {0x56, 0xB4, 0xE9};
    case ModelKind::event:
      return {0xCC, 0x79, 0xA7};
    default:
      return {0x99, 0x99, 0x99};
  }
}

}  // namespace newsgraph
