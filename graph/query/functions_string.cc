// Functions of strings. Places and lengths count code points.
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/text_util.h"
#include "graph/query/evaluate.h"
#include "graph/query/functions.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;

// Whether the first `count` arguments are strings; fails if not.
bool are_strings(Execution& execution, std::string_view function, Arguments arguments, std::size_t count) {
  for (std::size_t i = 0; i < count && i < arguments.size(); ++i) {
    if (arguments[i].kind() == ValueKind::string) continue;
    execution.fail_type(std::string(function) + "() takes a string, not " +
                        std::string(kind_name(arguments[i].kind())));
    return false;
  }
  return true;
}

Value change_case(Execution& execution, Arguments arguments, bool upper) {
  if (!are_strings(execution, upper ? "toUpper" : "toLower", arguments, 1)) return {};
  const std::string_view text = arguments[0].as_string();
  auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (upper) {
    unicode.toUpper(icu::Locale::getRoot());
  } else {
    unicode.toLower(icu::Locale::getRoot());
  }
  std::string result;
  unicode.toUTF8String(result);
  return Value::string(result);
}

Value to_lower(Execution& execution, Arguments arguments) { return change_case(execution, arguments, false); }
Value to_upper(Execution& execution, Arguments arguments) { return change_case(execution, arguments, true); }

Value trim_sides(Execution& execution, Arguments arguments, bool left, bool right) {
  if (!are_strings(execution, "trim", arguments, 1)) return {};
  std::string_view text = arguments[0].as_string();
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  if (left) text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  if (right) text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
  return Value::string(text);
}

Value trim_both(Execution& execution, Arguments arguments) { return trim_sides(execution, arguments, true, true); }
Value trim_left(Execution& execution, Arguments arguments) { return trim_sides(execution, arguments, true, false); }
Value trim_right(Execution& execution, Arguments arguments) { return trim_sides(execution, arguments, false, true); }

Value replace(Execution& execution, Arguments arguments) {
  if (!are_strings(execution, "replace", arguments, 3)) return {};
  const std::string_view text = arguments[0].as_string(), old = arguments[1].as_string(),
                         fresh = arguments[2].as_string();
  if (old.empty()) return arguments[0];
  std::string result;
  std::size_t from = 0;
  while (true) {
    const std::size_t found = text.find(old, from);
    result += text.substr(from, found == std::string_view::npos ? found : found - from);
    if (found == std::string_view::npos) break;
    result += fresh;
    from = found + old.size();
    if (!execution.allows(result.size())) return {};
  }
  return Value::string(result);
}

// Byte offset of the code point number `count`, or the end.
std::size_t offset_of(std::string_view text, std::int64_t count) {
  std::size_t offset = 0;
  while (count > 0 && offset < text.size()) {
    decode_utf8(text, &offset);
    --count;
  }
  return offset;
}

// A number of code points; fails unless it is an integer of 0 or more.
bool is_count(Execution& execution, std::string_view function, const Value& value) {
  if (value.kind() != ValueKind::integer) {
    execution.fail_type(std::string(function) + "() takes whole numbers, not " + std::string(kind_name(value.kind())));
    return false;
  }
  if (value.as_integer() >= 0) return true;
  execution.fail_argument("NumberOutOfRange", std::string(function) + "() takes no negative numbers");
  return false;
}

Value substring(Execution& execution, Arguments arguments) {
  if (!are_strings(execution, "substring", arguments, 1) || !is_count(execution, "substring", arguments[1])) return {};
  std::string_view text = arguments[0].as_string();
  text.remove_prefix(offset_of(text, arguments[1].as_integer()));
  if (arguments.size() > 2) {
    if (!is_count(execution, "substring", arguments[2])) return {};
    text = text.substr(0, offset_of(text, arguments[2].as_integer()));
  }
  return Value::string(text);
}

Value left(Execution& execution, Arguments arguments) {
  if (!are_strings(execution, "left", arguments, 1) || !is_count(execution, "left", arguments[1])) return {};
  const std::string_view text = arguments[0].as_string();
  return Value::string(text.substr(0, offset_of(text, arguments[1].as_integer())));
}

Value right(Execution& execution, Arguments arguments) {
  if (!are_strings(execution, "right", arguments, 1) || !is_count(execution, "right", arguments[1])) return {};
  const std::string_view text = arguments[0].as_string();
  const auto size = static_cast<std::int64_t>(count_code_points(text));
  return Value::string(text.substr(offset_of(text, std::max<std::int64_t>(0, size - arguments[1].as_integer()))));
}

// 'a,b' at ',' gives 'a' and 'b'; at '' each character.
Value split_at(Execution& execution, Arguments arguments) {
  if (!are_strings(execution, "split", arguments, 2)) return {};
  const std::string_view text = arguments[0].as_string(), separator = arguments[1].as_string();
  ValueList parts;
  if (separator.empty()) {
    for (std::size_t offset = 0; offset < text.size() && execution.tick();) {
      const std::size_t begin = offset;
      decode_utf8(text, &offset);
      parts.push_back(Value::string(text.substr(begin, offset - begin)));
    }
    return Value::list(std::move(parts));
  }
  for (std::size_t from = 0; execution.tick();) {
    const std::size_t found = text.find(separator, from);
    parts.push_back(Value::string(text.substr(from, found == std::string_view::npos ? found : found - from)));
    if (found == std::string_view::npos) break;
    from = found + separator.size();
  }
  return Value::list(std::move(parts));
}

constexpr FunctionInfo kRows[] = {
    {"tolower", 1, 1, "s", StaticKind::string, to_lower},    {"lower", 1, 1, "s", StaticKind::string, to_lower},
    {"toupper", 1, 1, "s", StaticKind::string, to_upper},    {"upper", 1, 1, "s", StaticKind::string, to_upper},
    {"trim", 1, 1, "s", StaticKind::string, trim_both},      {"ltrim", 1, 1, "s", StaticKind::string, trim_left},
    {"rtrim", 1, 1, "s", StaticKind::string, trim_right},    {"replace", 3, 3, "s", StaticKind::string, replace},
    {"substring", 2, 3, "s", StaticKind::string, substring}, {"left", 2, 2, "s", StaticKind::string, left},
    {"right", 2, 2, "s", StaticKind::string, right},         {"split", 2, 2, "s", StaticKind::list, split_at},
};

}  // namespace

std::span<const FunctionInfo> string_functions() { return kRows; }

}  // namespace newsgraph::query
