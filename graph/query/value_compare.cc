// Equality, comparison, equivalence and the order over all values.
#include <algorithm>
#include <bit>
#include <cmath>

#include "base/text_util.h"
#include "graph/query/value.h"

namespace newsgraph::query {
namespace {

int sign_of(std::strong_ordering ordering) { return ordering < 0 ? -1 : ordering > 0 ? 1 : 0; }

template <typename T>
int three_way(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// Exact, also where a double cannot hold the integer. REQUIRES: not NaN.
int compare_integer_to_double(std::int64_t a, double b) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (b >= kTwoTo63) return -1;
  if (b < -kTwoTo63) return 1;
  const double whole = std::trunc(b);
  if (const int by_whole = three_way(a, static_cast<std::int64_t>(whole)); by_whole != 0) return by_whole;
  return three_way(whole, b);
}

bool is_nan(const Value& value) { return value.kind() == ValueKind::floating && std::isnan(value.as_floating()); }

// REQUIRES: numbers, no NaN.
int compare_numbers(const Value& a, const Value& b) {
  if (a.kind() == ValueKind::integer) {
    return b.kind() == ValueKind::integer ? three_way(a.as_integer(), b.as_integer())
                                          : compare_integer_to_double(a.as_integer(), b.as_floating());
  }
  return b.kind() == ValueKind::integer ? -compare_integer_to_double(b.as_integer(), a.as_floating())
                                        : three_way(a.as_floating(), b.as_floating());
}

int compare_times(const ZonedTime& a, const ZonedTime& b) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  const int by_instant =
      three_way(a.local.nanoseconds - a.offset_seconds * kSecond, b.local.nanoseconds - b.offset_seconds * kSecond);
  return by_instant != 0 ? by_instant : three_way(a.offset_seconds, b.offset_seconds);
}

// Whole seconds since 1970 in UTC.
std::int64_t instant_seconds(const DateTime& value) {
  return value.local.date.days * 86400 + value.local.time.nanoseconds / 1'000'000'000 - value.offset_seconds;
}

int compare_date_times(const DateTime& a, const DateTime& b) {
  if (const int c = three_way(instant_seconds(a), instant_seconds(b)); c != 0) return c;
  const std::int64_t nanoseconds_a = a.local.time.nanoseconds % 1'000'000'000;
  if (const int c = three_way(nanoseconds_a, b.local.time.nanoseconds % 1'000'000'000); c != 0) return c;
  if (const int c = three_way(a.offset_seconds, b.offset_seconds); c != 0) return c;
  return three_way(a.zone, b.zone);
}

int compare_durations(const Duration& a, const Duration& b) {
  // A month counts as a twelfth of an average Gregorian year, a day as 24 hours.
  const auto seconds = [](const Duration& d) {
    return static_cast<double>(d.months) * 2629746.0 + static_cast<double>(d.days) * 86400.0 +
           static_cast<double>(d.seconds) + static_cast<double>(d.nanoseconds) * 1e-9;
  };
  if (const int c = three_way(seconds(a), seconds(b)); c != 0) return c;
  if (const int c = three_way(a.months, b.months); c != 0) return c;
  if (const int c = three_way(a.days, b.days); c != 0) return c;
  if (const int c = three_way(a.seconds, b.seconds); c != 0) return c;
  return three_way(a.nanoseconds, b.nanoseconds);
}

// REQUIRES: the same temporal kind.
int compare_temporals(const Value& a, const Value& b) {
  switch (a.kind()) {
    case ValueKind::date:
      return sign_of(a.as_date() <=> b.as_date());
    case ValueKind::local_time:
      return sign_of(a.as_local_time() <=> b.as_local_time());
    case ValueKind::time:
      return compare_times(a.as_time(), b.as_time());
    case ValueKind::local_date_time:
      return sign_of(a.as_local_date_time() <=> b.as_local_date_time());
    case ValueKind::date_time:
      return compare_date_times(a.as_date_time(), b.as_date_time());
    default:
      return compare_durations(a.as_duration(), b.as_duration());
  }
}

Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

Truth equal_lists(const ValueList& a, const ValueList& b) {
  if (a.size() != b.size()) return Truth::no;
  Truth result = Truth::yes;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Truth own = equal(a[i], b[i]);
    if (own == Truth::no) return Truth::no;
    if (own == Truth::unknown) result = Truth::unknown;
  }
  return result;
}

Truth equal_maps(const ValueMap& a, const ValueMap& b) {
  if (a.size() != b.size()) return Truth::no;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].first != b[i].first) return Truth::no;
  }
  Truth result = Truth::yes;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Truth own = equal(a[i].second, b[i].second);
    if (own == Truth::no) return Truth::no;
    if (own == Truth::unknown) result = Truth::unknown;
  }
  return result;
}

bool same_path(const PathValue& a, const PathValue& b) {
  return a.nodes == b.nodes && a.relationships == b.relationships;
}

// Element by element; the first pair that is not equal decides.
Truth less_lists(const ValueList& a, const ValueList& b, bool or_equal) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const Truth same = equal(a[i], b[i]);
    if (same == Truth::unknown) return Truth::unknown;
    if (same == Truth::no) return less(a[i], b[i]);
  }
  return truth_of(or_equal ? a.size() <= b.size() : a.size() < b.size());
}

Truth compare(const Value& a, const Value& b, bool or_equal) {
  const auto answer = [&](int order) { return truth_of(or_equal ? order <= 0 : order < 0); };
  if (a.is_number() && b.is_number()) return is_nan(a) || is_nan(b) ? Truth::no : answer(compare_numbers(a, b));
  if (a.kind() != b.kind()) return Truth::unknown;
  switch (a.kind()) {
    case ValueKind::boolean:
      return answer(three_way(a.as_boolean(), b.as_boolean()));
    case ValueKind::string:
      return answer(a.as_string().compare(b.as_string()));
    case ValueKind::list:
      return less_lists(a.as_list(), b.as_list(), or_equal);
    case ValueKind::null:
    case ValueKind::map:
    case ValueKind::node:
    case ValueKind::relationship:
    case ValueKind::path:
      return Truth::unknown;
    case ValueKind::duration:
      return or_equal ? equal(a, b) == Truth::yes ? Truth::yes : Truth::unknown : Truth::unknown;
    default:
      return answer(compare_temporals(a, b));
  }
}

// Place of a kind in the order over all values.
int rank_of(const Value& value) {
  switch (value.kind()) {
    case ValueKind::map:
      return 0;
    case ValueKind::node:
      return 1;
    case ValueKind::relationship:
      return 2;
    case ValueKind::list:
      return 3;
    case ValueKind::path:
      return 4;
    case ValueKind::date_time:
      return 5;
    case ValueKind::local_date_time:
      return 6;
    case ValueKind::date:
      return 7;
    case ValueKind::time:
      return 8;
    case ValueKind::local_time:
      return 9;
    case ValueKind::duration:
      return 10;
    case ValueKind::string:
      return 11;
    case ValueKind::boolean:
      return 12;
    case ValueKind::integer:
      return 13;
    case ValueKind::floating:
      return is_nan(value) ? 14 : 13;
    case ValueKind::null:
      return 15;
  }
  return 16;
}

int order_lists(const ValueList& a, const ValueList& b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (const int c = order(a[i], b[i]); c != 0) return c;
  }
  return three_way(a.size(), b.size());
}

int order_maps(const ValueMap& a, const ValueMap& b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (const int c = a[i].first.compare(b[i].first); c != 0) return c;
    if (const int c = order(a[i].second, b[i].second); c != 0) return c;
  }
  return three_way(a.size(), b.size());
}

int order_paths(const PathValue& a, const PathValue& b) {
  if (const int c = three_way(a.nodes, b.nodes); c != 0) return c;
  return three_way(a.relationships, b.relationships);
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t more) {
  hash ^= more + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
  hash ^= hash >> 32U;
  return hash * 0xD6E8FEB86659FD93ULL;
}

std::uint64_t hash_number(const Value& value) {
  if (value.kind() == ValueKind::integer) return mix(3, static_cast<std::uint64_t>(value.as_integer()));
  const double number = value.as_floating();
  if (std::isnan(number)) return mix(4, 0);
  // A whole number hashes as the integer that it equals.
  if (number >= -9223372036854775808.0 && number < 9223372036854775808.0 && std::trunc(number) == number) {
    return mix(3, static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
  }
  return mix(4, std::bit_cast<std::uint64_t>(number));
}

std::uint64_t hash_temporal(const Value& value) {
  const auto kind = static_cast<std::uint64_t>(value.kind());
  const auto of = [&](std::int64_t a, std::int64_t b) {
    return mix(mix(kind, static_cast<std::uint64_t>(a)), static_cast<std::uint64_t>(b));
  };
  switch (value.kind()) {
    case ValueKind::date:
      return of(value.as_date().days, 0);
    case ValueKind::local_time:
      return of(value.as_local_time().nanoseconds, 0);
    case ValueKind::time:
      return of(value.as_time().local.nanoseconds, value.as_time().offset_seconds);
    case ValueKind::local_date_time:
      return of(value.as_local_date_time().date.days, value.as_local_date_time().time.nanoseconds);
    case ValueKind::date_time:
      return of(instant_seconds(value.as_date_time()), value.as_date_time().local.time.nanoseconds % 1'000'000'000);
    default:
      return of(value.as_duration().months * 31 + value.as_duration().days, value.as_duration().seconds);
  }
}

}  // namespace

Truth equal(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Truth::unknown;
  if (a.is_number() && b.is_number()) return truth_of(!is_nan(a) && !is_nan(b) && compare_numbers(a, b) == 0);
  if (a.kind() != b.kind()) return Truth::no;
  switch (a.kind()) {
    case ValueKind::boolean:
      return truth_of(a.as_boolean() == b.as_boolean());
    case ValueKind::string:
      return truth_of(a.as_string() == b.as_string());
    case ValueKind::list:
      return equal_lists(a.as_list(), b.as_list());
    case ValueKind::map:
      return equal_maps(a.as_map(), b.as_map());
    case ValueKind::node:
    case ValueKind::relationship:
      return truth_of(a.as_node() == b.as_node());
    case ValueKind::path:
      return truth_of(same_path(a.as_path(), b.as_path()));
    default:
      return truth_of(compare_temporals(a, b) == 0);
  }
}

Truth less(const Value& a, const Value& b) { return compare(a, b, false); }
Truth less_or_equal(const Value& a, const Value& b) { return compare(a, b, true); }

int order(const Value& a, const Value& b) {
  const int rank = rank_of(a);
  if (const int c = three_way(rank, rank_of(b)); c != 0) return c;
  switch (a.kind()) {
    case ValueKind::null:
      return 0;
    case ValueKind::boolean:
      return three_way(a.as_boolean(), b.as_boolean());
    case ValueKind::integer:
    case ValueKind::floating:
      return is_nan(a) ? 0 : compare_numbers(a, b);
    case ValueKind::string:
      return a.as_string().compare(b.as_string());
    case ValueKind::list:
      return order_lists(a.as_list(), b.as_list());
    case ValueKind::map:
      return order_maps(a.as_map(), b.as_map());
    case ValueKind::node:
    case ValueKind::relationship:
      return three_way(a.as_node(), b.as_node());
    case ValueKind::path:
      return order_paths(a.as_path(), b.as_path());
    default:
      return compare_temporals(a, b);
  }
}

bool equivalent(const Value& a, const Value& b) { return order(a, b) == 0; }

std::uint64_t hash_value(const Value& value) {
  const auto kind = static_cast<std::uint64_t>(value.kind());
  switch (value.kind()) {
    case ValueKind::null:
      return 0x517CC1B727220A95ULL;
    case ValueKind::boolean:
      return mix(kind, value.as_boolean() ? 1 : 0);
    case ValueKind::integer:
    case ValueKind::floating:
      return hash_number(value);
    case ValueKind::string:
      return std::hash<std::string_view>()(value.as_string());
    case ValueKind::node:
    case ValueKind::relationship:
      return mix(kind, value.as_node());
    case ValueKind::list: {
      std::uint64_t hash = kind;
      for (const Value& item : value.as_list()) hash = mix(hash, hash_value(item));
      return hash;
    }
    case ValueKind::map: {
      std::uint64_t hash = kind;
      for (const auto& [key, item] : value.as_map()) hash = mix(mix(hash, fnv1a(key)), hash_value(item));
      return hash;
    }
    case ValueKind::path: {
      std::uint64_t hash = mix(kind, value.as_path().nodes[0]);
      for (const RelationshipIndex relationship : value.as_path().relationships) hash = mix(hash, relationship);
      return hash;
    }
    default:
      return hash_temporal(value);
  }
}

}  // namespace newsgraph::query
