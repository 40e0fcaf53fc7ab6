#include "parameter.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <vector>

#include "base/text_util.h"

namespace newsgraph {
namespace {

using query::Value;

// Makes a Value of what RapidJSON's reader calls out. Refuses deep nesting, which would recurse too far.
class ValueMaker {
 public:
  bool Null() { return take({}); }
  bool Bool(bool value) { return take(Value::boolean(value)); }
  bool Int(int value) { return take(Value::integer(value)); }
  bool Uint(unsigned value) { return take(Value::integer(value)); }
  bool Int64(std::int64_t value) { return take(Value::integer(value)); }
  bool Uint64(std::uint64_t value) {
    return take(Value::floating(static_cast<double>(value)));
  }  // past the largest integer
  bool Double(double value) { return take(Value::floating(value)); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return false; }
  bool String(const char* text, rapidjson::SizeType length, bool) { return take(Value::string({text, length})); }
  bool Key(const char* text, rapidjson::SizeType length, bool) {
    open_.back().key.assign(text, length);
    return true;
  }
  bool StartArray() { return start(); }
  bool StartObject() { return start(); }
  bool EndArray(rapidjson::SizeType) {
    Open ended = std::move(open_.back());
    open_.pop_back();
    return take(Value::list(std::move(ended.items)));
  }
  bool EndObject(rapidjson::SizeType) {
    Open ended = std::move(open_.back());
    open_.pop_back();
    query::ValueMap entries;
    for (std::size_t i = 0; i < ended.items.size(); ++i)
      entries.emplace_back(std::move(ended.keys[i]), std::move(ended.items[i]));
    return take(Value::map(std::move(entries)));
  }

  const Value& value() const { return value_; }

 private:
  // A list or map whose end is not seen yet.
  struct Open {
    std::string key;
    std::vector<std::string> keys;
    query::ValueList items;
  };

  bool start() {
    constexpr std::size_t kMaxDepth = 64;
    open_.emplace_back();
    return open_.size() <= kMaxDepth;
  }

  bool take(Value value) {
    if (open_.empty()) {
      value_ = std::move(value);
    } else {
      open_.back().keys.push_back(open_.back().key);
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }

  Value value_;
  std::vector<Open> open_;
};

Value parameter_value(std::string_view typed) {
  constexpr unsigned kFlags = rapidjson::kParseFullPrecisionFlag | rapidjson::kParseIterativeFlag;
  rapidjson::MemoryStream stream(typed.data(), typed.size());
  rapidjson::Reader reader;
  ValueMaker maker;
  if (!reader.Parse<kFlags>(stream, maker).IsError()) return maker.value();
  return Value::string(typed);
}

}  // namespace

Result<std::pair<std::string, Value>> parse_parameter(std::string_view typed) {
  const std::size_t sign = typed.find('=');
  if (find_invalid_utf8(typed)) return Error{ErrorCode::usage, "a parameter is not valid UTF-8"};
  if (sign == std::string_view::npos || sign == 0) {
    return Error{ErrorCode::usage, "'" + std::string(typed) + "' is no parameter; expected name=value"};
  }
  std::string_view name = typed.substr(0, sign);
  if (name.starts_with('$') && name.size() > 1) name.remove_prefix(1);
  return std::pair(std::string(name), parameter_value(typed.substr(sign + 1)));
}

}  // namespace newsgraph
