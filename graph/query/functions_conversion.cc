// From one kind of value to another, and coalesce.
#include <charconv>
#include <cmath>

#include "base/text_util.h"
#include "graph/query/evaluate.h"
#include "graph/query/functions.h"
#include "graph/query/value_text.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;

Value cannot(Execution& execution, std::string_view function, const Value& value) {
  return execution.fail_type(std::string(function) + "() cannot convert " + std::string(kind_name(value.kind())));
}

// The whole text as a number, or nothing.
std::optional<double> number_in(std::string_view text) {
  text = trim(text);
  if (!text.empty() && text[0] == '+') text.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() || std::isnan(number))
    return std::nullopt;
  return number;
}

Value integer_from(double number) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  const bool fits = number >= -kTwoTo63 && number < kTwoTo63;
  return fits ? Value::integer(static_cast<std::int64_t>(number)) : Value();
}

Value to_integer(Execution& execution, Arguments arguments) {
  const Value& value = arguments[0];
  switch (value.kind()) {
    case ValueKind::integer:
      return value;
    case ValueKind::boolean:
      return Value::integer(value.as_boolean() ? 1 : 0);
    case ValueKind::floating:
      return integer_from(value.as_floating());
    case ValueKind::string: {
      const std::string_view text = trim(value.as_string());
      std::int64_t whole = 0;
      const auto read = std::from_chars(text.data(), text.data() + text.size(), whole);
      if (read.ec == std::errc() && read.ptr == text.data() + text.size()) return Value::integer(whole);
      const auto number = number_in(text);
      return number ? integer_from(*number) : Value();
    }
    default:
      return cannot(execution, "toInteger", value);
  }
}

Value to_float(Execution& execution, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.is_number()) return Value::floating(value.as_number());
  if (value.kind() != ValueKind::string) return cannot(execution, "toFloat", value);
  const auto number = number_in(value.as_string());
  return number ? Value::floating(*number) : Value();
}

Value to_boolean(Execution& execution, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.kind() == ValueKind::boolean) return value;
  if (value.kind() == ValueKind::integer) return Value::boolean(value.as_integer() != 0);
  if (value.kind() != ValueKind::string) return cannot(execution, "toBoolean", value);
  const std::string lower = to_lower_ascii(trim(value.as_string()));
  return lower == "true" ? Value::boolean(true) : lower == "false" ? Value::boolean(false) : Value();
}

Value to_string(Execution& execution, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.kind() == ValueKind::string) return value;
  if (value.kind() == ValueKind::boolean) return Value::borrowed_string(value.as_boolean() ? "true" : "false");
  if (value.is_number()) return Value::string(number_text(value));
  if (value.is_temporal()) return Value::string(temporal_text(value));
  return cannot(execution, "toString", value);
}

Value coalesce(Execution&, Arguments arguments) {
  for (const Value& value : arguments) {
    if (!value.is_null()) return value;
  }
  return {};
}

constexpr FunctionInfo kRows[] = {
    {"tointeger", 1, 1, "", StaticKind::integer, to_integer}, {"toint", 1, 1, "", StaticKind::integer, to_integer},
    {"tofloat", 1, 1, "", StaticKind::floating, to_float},    {"toboolean", 1, 1, "", StaticKind::boolean, to_boolean},
    {"tostring", 1, 1, "", StaticKind::string, to_string},    {"coalesce", 1, 255, "", StaticKind::any, coalesce, true},
};

}  // namespace

std::span<const FunctionInfo> conversion_functions() { return kRows; }

}  // namespace newsgraph::query
