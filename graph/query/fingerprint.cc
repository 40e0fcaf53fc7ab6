#include "graph/query/fingerprint.h"

#include "base/text_util.h"

namespace newsgraph::query {
namespace {

void append_text(std::string_view text, std::string* out) {
  *out += std::to_string(text.size()) + ":";
  *out += text;
}

void append_constant(const Value& value, std::string* out) {
  switch (value.kind()) {
    case ValueKind::boolean:
      *out += value.as_boolean() ? "true" : "false";
      return;
    case ValueKind::integer:
      *out += std::to_string(value.as_integer());
      return;
    case ValueKind::floating:
      *out += "f" + std::to_string(hash_value(value));
      return;
    case ValueKind::string:
      append_text(value.as_string(), out);
      return;
    default:
      *out += "null";
      return;
  }
}

void append(const Expression& expression, std::string* out) {
  *out += "(" + std::to_string(static_cast<int>(expression.kind));
  if (expression.distinct) *out += "d";
  if (expression.match || expression.subquery) *out += "@" + std::to_string(expression.offset);
  if (expression.kind == ExpressionKind::constant) append_constant(expression.constant, out);
  const bool is_call = expression.kind == ExpressionKind::call || expression.kind == ExpressionKind::aggregate;
  append_text(is_call ? to_lower_ascii(expression.name) : expression.name, out);
  for (const std::string& name : expression.names) append_text(name, out);
  for (const CompareOp op : expression.ops) *out += static_cast<char>('a' + static_cast<int>(op));
  for (const ExpressionPtr& arg : expression.args) {
    if (arg) {
      append(*arg, out);
    } else {
      *out += "-";
    }
  }
  *out += ")";
}

}  // namespace

std::string fingerprint(const Expression& expression) {
  std::string result;
  append(expression, &result);
  return result;
}

}  // namespace newsgraph::query
