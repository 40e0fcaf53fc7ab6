#include "graph/query/value.h"

#include <algorithm>
#include <atomic>

#include "base/check.h"

namespace newsgraph::query {

struct Value::Held {
  explicit Held(ValueKind held_kind) : kind(held_kind) {}
  std::atomic<std::uint32_t> count{1};
  std::uint32_t depth = 0;
  ValueKind kind;
};

template <typename T>
struct Value::HeldAs : Value::Held {
  HeldAs(ValueKind held_kind, T held_thing) : Held(held_kind), thing(std::move(held_thing)) {}
  T thing;
};

template <typename T>
Value Value::hold(ValueKind kind, T thing) {
  Value value;
  value.as_.held = new HeldAs<T>(kind, std::move(thing));
  value.kind_ = kind;
  value.owned_ = true;
  return value;
}

template <typename T>
const T& Value::held() const {
  return static_cast<const HeldAs<T>*>(as_.held)->thing;
}

void Value::keep() const {
  if (owned_) as_.held->count.fetch_add(1, std::memory_order_relaxed);
}

void Value::drop() noexcept {
  Held* held = as_.held;
  if (held->count.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  switch (held->kind) {
    case ValueKind::string:
      delete static_cast<HeldAs<std::string>*>(held);
      return;
    case ValueKind::list:
      delete static_cast<HeldAs<ValueList>*>(held);
      return;
    case ValueKind::map:
      delete static_cast<HeldAs<ValueMap>*>(held);
      return;
    case ValueKind::path:
      delete static_cast<HeldAs<PathValue>*>(held);
      return;
    case ValueKind::time:
      delete static_cast<HeldAs<ZonedTime>*>(held);
      return;
    case ValueKind::local_date_time:
      delete static_cast<HeldAs<LocalDateTime>*>(held);
      return;
    case ValueKind::date_time:
      delete static_cast<HeldAs<DateTime>*>(held);
      return;
    case ValueKind::duration:
      delete static_cast<HeldAs<Duration>*>(held);
      return;
    default:
      NG_CHECK(false);
  }
}

Value Value::boolean(bool value) {
  Value result;
  result.kind_ = ValueKind::boolean;
  result.as_.boolean = value;
  return result;
}

Value Value::integer(std::int64_t value) {
  Value result;
  result.kind_ = ValueKind::integer;
  result.as_.integer = value;
  return result;
}

Value Value::floating(double value) {
  Value result;
  result.kind_ = ValueKind::floating;
  result.as_.floating = value;
  return result;
}

Value Value::string(std::string_view bytes) { return hold(ValueKind::string, std::string(bytes)); }

Value Value::borrowed_string(std::string_view bytes) {
  Value result;
  result.kind_ = ValueKind::string;
  result.length_ = static_cast<std::uint32_t>(bytes.size());
  result.as_.bytes = bytes.data();
  return result;
}

Value Value::list(ValueList items) {
  std::uint32_t depth = 0;
  for (const Value& item : items) depth = std::max(depth, item.depth());
  Value result = hold(ValueKind::list, std::move(items));
  result.as_.held->depth = depth + 1;
  return result;
}

Value Value::map(ValueMap entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t kept = 0;
  std::uint32_t depth = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    depth = std::max(depth, entries[i].second.depth());
    if (i + 1 < entries.size() && entries[i + 1].first == entries[i].first) continue;
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  entries.resize(kept);
  Value result = hold(ValueKind::map, std::move(entries));
  result.as_.held->depth = depth + 1;
  return result;
}

Value Value::node(NodeIndex node) {
  Value result;
  result.kind_ = ValueKind::node;
  result.as_.index = node;
  return result;
}

Value Value::relationship(RelationshipIndex relationship) {
  Value result;
  result.kind_ = ValueKind::relationship;
  result.as_.index = relationship;
  return result;
}

Value Value::path(PathValue path) {
  NG_CHECK(path.nodes.size() == path.relationships.size() + 1);
  return hold(ValueKind::path, std::move(path));
}

Value Value::date(Date date) {
  Value result;
  result.kind_ = ValueKind::date;
  result.as_.integer = date.days;
  return result;
}

Value Value::local_time(LocalTime time) {
  Value result;
  result.kind_ = ValueKind::local_time;
  result.as_.integer = time.nanoseconds;
  return result;
}

Value Value::time(ZonedTime time) { return hold(ValueKind::time, time); }
Value Value::local_date_time(LocalDateTime time) { return hold(ValueKind::local_date_time, time); }
Value Value::date_time(DateTime time) { return hold(ValueKind::date_time, std::move(time)); }
Value Value::duration(Duration duration) { return hold(ValueKind::duration, duration); }

double Value::as_number() const {
  return kind_ == ValueKind::integer ? static_cast<double>(as_.integer) : as_.floating;
}

std::string_view Value::as_string() const {
  if (owned_) return held<std::string>();
  return {as_.bytes, length_};
}

const ValueList& Value::as_list() const { return held<ValueList>(); }
const ValueMap& Value::as_map() const { return held<ValueMap>(); }
const PathValue& Value::as_path() const { return held<PathValue>(); }
const ZonedTime& Value::as_time() const { return held<ZonedTime>(); }
const LocalDateTime& Value::as_local_date_time() const { return held<LocalDateTime>(); }
const DateTime& Value::as_date_time() const { return held<DateTime>(); }
const Duration& Value::as_duration() const { return held<Duration>(); }

const Value* Value::find(std::string_view key) const {
  const ValueMap& entries = as_map();
  const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                      [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
  return found != entries.end() && found->first == key ? &found->second : nullptr;
}

std::uint32_t Value::depth() const { return owned_ ? as_.held->depth : 0; }

std::size_t Value::held_bytes() const {
  if (!owned_) return 0;
  switch (kind_) {
    case ValueKind::string:
      return sizeof(HeldAs<std::string>) + as_string().size();
    case ValueKind::list:
      return sizeof(HeldAs<ValueList>) + as_list().size() * sizeof(Value);
    case ValueKind::map:
      return sizeof(HeldAs<ValueMap>) + as_map().size() * sizeof(ValueMap::value_type);
    case ValueKind::path:
      return sizeof(HeldAs<PathValue>) + as_path().nodes.size() * 2 * sizeof(NodeIndex);
    default:
      return sizeof(HeldAs<DateTime>);
  }
}

std::string_view kind_name(ValueKind kind) {
  switch (kind) {
    case ValueKind::null:
      return "NULL";
    case ValueKind::boolean:
      return "BOOLEAN";
    case ValueKind::integer:
      return "INTEGER";
    case ValueKind::floating:
      return "FLOAT";
    case ValueKind::string:
      return "STRING";
    case ValueKind::list:
      return "LIST";
    case ValueKind::map:
      return "MAP";
    case ValueKind::node:
      return "NODE";
    case ValueKind::relationship:
      return "RELATIONSHIP";
    case ValueKind::path:
      return "PATH";
    case ValueKind::date:
      return "DATE";
    case ValueKind::local_time:
      return "LOCAL TIME";
    case ValueKind::time:
      return "TIME";
    case ValueKind::local_date_time:
      return "LOCAL DATETIME";
    case ValueKind::date_time:
      return "DATETIME";
    case ValueKind::duration:
      return "DURATION";
  }
  return "";
}

}  // namespace newsgraph::query
