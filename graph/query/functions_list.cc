// Functions of lists, and of lists and strings alike.
#include <algorithm>

#include "base/text_util.h"
#include "graph/query/evaluate.h"
#include "graph/query/functions.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;

Value not_a_list(Execution& execution, std::string_view function, const Value& value) {
  return execution.fail_type(std::string(function) + "() takes a list, not " + std::string(kind_name(value.kind())));
}

Value size(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() == ValueKind::list) {
    return Value::integer(static_cast<std::int64_t>(arguments[0].as_list().size()));
  }
  if (arguments[0].kind() == ValueKind::string) {
    return Value::integer(static_cast<std::int64_t>(count_code_points(arguments[0].as_string())));
  }
  return not_a_list(execution, "size", arguments[0]);
}

Value is_empty(Execution& execution, Arguments arguments) {
  switch (arguments[0].kind()) {
    case ValueKind::list:
      return Value::boolean(arguments[0].as_list().empty());
    case ValueKind::map:
      return Value::boolean(arguments[0].as_map().empty());
    case ValueKind::string:
      return Value::boolean(arguments[0].as_string().empty());
    default:
      return not_a_list(execution, "isEmpty", arguments[0]);
  }
}

Value head(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::list) return not_a_list(execution, "head", arguments[0]);
  const ValueList& items = arguments[0].as_list();
  return items.empty() ? Value() : items.front();
}

Value last(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::list) return not_a_list(execution, "last", arguments[0]);
  const ValueList& items = arguments[0].as_list();
  return items.empty() ? Value() : items.back();
}

Value tail(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() != ValueKind::list) return not_a_list(execution, "tail", arguments[0]);
  const ValueList& items = arguments[0].as_list();
  return Value::list(items.empty() ? ValueList() : ValueList(items.begin() + 1, items.end()));
}

Value reverse(Execution& execution, Arguments arguments) {
  if (arguments[0].kind() == ValueKind::string) {
    const std::string_view text = arguments[0].as_string();
    std::string reversed;
    for (std::size_t end = text.size(); end > 0;) {
      std::size_t begin = end - 1;
      while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
      reversed += text.substr(begin, end - begin);
      end = begin;
    }
    return Value::string(reversed);
  }
  if (arguments[0].kind() != ValueKind::list) return not_a_list(execution, "reverse", arguments[0]);
  const ValueList& items = arguments[0].as_list();
  return Value::list(ValueList(items.rbegin(), items.rend()));
}

Value range(Execution& execution, Arguments arguments) {
  for (const Value& argument : arguments) {
    if (argument.kind() != ValueKind::integer) {
      return execution.fail_argument("InvalidArgumentType", "range() takes whole numbers");
    }
  }
  const std::int64_t from = arguments[0].as_integer(), to = arguments[1].as_integer();
  const std::int64_t step = arguments.size() > 2 ? arguments[2].as_integer() : 1;
  if (step == 0) return execution.fail_argument("NumberOutOfRange", "the step of range() cannot be 0");
  if (step > 0 ? from > to : from < to) return Value::list({});
  // The distance between two integers may need 64 bits without a sign.
  const std::uint64_t distance = step > 0 ? static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from)
                                          : static_cast<std::uint64_t>(from) - static_cast<std::uint64_t>(to);
  const std::uint64_t stride = step > 0 ? static_cast<std::uint64_t>(step) : 0 - static_cast<std::uint64_t>(step);
  const std::uint64_t more = distance / stride;
  if (more > (std::uint64_t{1} << 40U) || !execution.allows((more + 1) * sizeof(Value))) {
    return execution.fail_argument("NumberOutOfRange", "range() would give too many numbers");
  }
  ValueList items;
  items.reserve(more + 1);
  for (std::uint64_t i = 0; i <= more && execution.tick(); ++i) {
    items.push_back(Value::integer(
        static_cast<std::int64_t>(static_cast<std::uint64_t>(from) + i * static_cast<std::uint64_t>(step))));
  }
  return Value::list(std::move(items));
}

constexpr FunctionInfo kRows[] = {
    {"size", 1, 1, "ls", StaticKind::integer, size}, {"isempty", 1, 1, "lsm", StaticKind::boolean, is_empty},
    {"head", 1, 1, "l", StaticKind::any, head},      {"last", 1, 1, "l", StaticKind::any, last},
    {"tail", 1, 1, "l", StaticKind::list, tail},     {"reverse", 1, 1, "ls", StaticKind::any, reverse},
    {"range", 2, 3, "", StaticKind::list, range},
};

}  // namespace

std::span<const FunctionInfo> list_functions() { return kRows; }

}  // namespace newsgraph::query
