// A value of the query language: what expressions make and results hold.
//
// 16 bytes. Small kinds lie inside; strings, lists, maps, paths and most temporals are shared, counted and never
// changed after they were made, so that copying a Value is cheap. Nodes and relationships are numbers of a
// PropertyGraph and mean something only together with it. Lifetime: a borrowed string points at bytes of somebody else
// (a graph's names, say) and must not outlive them. Threads: any number may read and copy one Value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/query/temporal.h"

namespace newsgraph::query {

using NodeIndex = std::uint32_t;          // a node of a PropertyGraph, dense from 0
using RelationshipIndex = std::uint32_t;  // a relationship of a PropertyGraph, dense from 0

// What `date`, `localtime` and so on stand for is said in temporal.h.
enum class ValueKind : std::uint8_t {
  null,
  boolean,
  integer,
  floating,
  string,
  list,
  map,
  node,
  relationship,
  path,
  date,
  local_time,
  time,
  local_date_time,
  date_time,
  duration,
};

class Value;
using ValueList = std::vector<Value>;
using ValueMap = std::vector<std::pair<std::string, Value>>;  // sorted by key, each key once

// Nodes and relationships in turn: nodes.size() == relationships.size() + 1.
struct PathValue {
  std::vector<NodeIndex> nodes;
  std::vector<RelationshipIndex> relationships;
};

class Value {
 public:
  Value() = default;  // null
  Value(const Value& other) : kind_(other.kind_), owned_(other.owned_), length_(other.length_), as_(other.as_) {
    keep();
  }
  Value(Value&& other) noexcept : kind_(other.kind_), owned_(other.owned_), length_(other.length_), as_(other.as_) {
    other.kind_ = ValueKind::null;
    other.owned_ = false;
  }
  Value& operator=(const Value& other) {
    Value copy(other);
    swap(copy);
    return *this;
  }
  Value& operator=(Value&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Value() {
    if (owned_) drop();
  }

  static Value boolean(bool value);
  static Value integer(std::int64_t value);
  static Value floating(double value);
  static Value string(std::string_view bytes);           // copies; UTF-8
  static Value borrowed_string(std::string_view bytes);  // does not copy; UTF-8, under 4 GB
  static Value list(ValueList items);
  static Value map(ValueMap entries);  // sorts; of entries with the same key the last one stays
  static Value node(NodeIndex node);
  static Value relationship(RelationshipIndex relationship);
  static Value path(PathValue path);  // REQUIRES: nodes.size() == relationships.size() + 1
  static Value date(Date date);
  static Value local_time(LocalTime time);
  static Value time(ZonedTime time);
  static Value local_date_time(LocalDateTime time);
  static Value date_time(DateTime time);
  static Value duration(Duration duration);

  ValueKind kind() const { return kind_; }
  bool is_null() const { return kind_ == ValueKind::null; }
  bool is_number() const { return kind_ == ValueKind::integer || kind_ == ValueKind::floating; }
  bool is_true() const { return kind_ == ValueKind::boolean && as_.boolean; }
  bool is_temporal() const { return kind_ >= ValueKind::date; }

  // REQUIRES for all: the value is of that kind. Views and references live as long as this Value (or a copy of it).
  bool as_boolean() const { return as_.boolean; }
  std::int64_t as_integer() const { return as_.integer; }
  double as_floating() const { return as_.floating; }
  double as_number() const;  // integer or floating
  std::string_view as_string() const;
  const ValueList& as_list() const;
  const ValueMap& as_map() const;
  NodeIndex as_node() const { return as_.index; }
  RelationshipIndex as_relationship() const { return as_.index; }
  const PathValue& as_path() const;
  Date as_date() const { return Date{as_.integer}; }
  LocalTime as_local_time() const { return LocalTime{as_.integer}; }
  const ZonedTime& as_time() const;
  const LocalDateTime& as_local_date_time() const;
  const DateTime& as_date_time() const;
  const Duration& as_duration() const;

  // The entry of a map, or null. REQUIRES: kind() == map. Cost: O(log entries).
  const Value* find(std::string_view key) const;

  // 0 for what holds no values, else one more than the deepest value inside. Whoever nests values in a loop must bound
  // it: destruction and comparison recurse.
  std::uint32_t depth() const;

  // Bytes held beside the 16 of the Value itself, shared ones counted fully; lists and maps one level deep. For memory
  // limits.
  std::size_t held_bytes() const;

  void swap(Value& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(owned_, other.owned_);
    std::swap(length_, other.length_);
    std::swap(as_, other.as_);
  }

 private:
  struct Held;  // the counted part of strings, lists, maps, paths, temporals
  template <typename T>
  struct HeldAs;
  template <typename T>
  static Value hold(ValueKind kind, T thing);
  template <typename T>
  const T& held() const;
  void keep() const;
  void drop() noexcept;

  ValueKind kind_ = ValueKind::null;
  bool owned_ = false;        // as_.held counts us
  std::uint32_t length_ = 0;  // of a borrowed string
  union {
    bool boolean;
    std::int64_t integer;
    double floating;
    std::uint32_t index;
    const char* bytes;
    Held* held;
  } as_ = {.integer = 0};
};

// ---- comparison, as openCypher 9 defines it (see README.md)

enum class Truth : std::uint8_t { no, yes, unknown };

// `a = b`: unknown where null decides; numbers by value, lists and maps element-wise; different kinds are never equal.
Truth equal(const Value& a, const Value& b);

// `a < b`: unknown between kinds that have no order among each other, where null decides, and with NaN (no).
Truth less(const Value& a, const Value& b);
Truth less_or_equal(const Value& a, const Value& b);

// Same for DISTINCT, grouping and UNION: null is null, NaN is NaN, 1 is 1.0.
bool equivalent(const Value& a, const Value& b);

// Agrees with equivalent().
std::uint64_t hash_value(const Value& value);

// The order of ORDER BY over all kinds, ascending: map, node, relationship, list, path, temporals, string, boolean,
// number (NaN last), null. Negative, 0 or positive; 0 if and only if equivalent().
int order(const Value& a, const Value& b);

// `INTEGER`, `STRING`, ...: for messages.
std::string_view kind_name(ValueKind kind);

}  // namespace newsgraph::query
