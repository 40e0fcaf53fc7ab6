#include "graph/query/value.h"

#include <gtest/gtest.h>

#include <cmath>

#include "graph/query/value_table.h"

namespace newsgraph::query {
namespace {

// One of each kind, in the order of ORDER BY.
std::vector<Value> ascending() {
  return {Value::map({{"a", Value::integer(1)}}),
          Value::map({{"a", Value::integer(2)}}),
          Value::node(0),
          Value::node(1),
          Value::relationship(0),
          Value::list({}),
          Value::list({Value::string("a")}),
          Value::list({Value::string("a"), Value::integer(1)}),
          Value::list({Value::integer(1)}),
          Value::list({Value()}),
          Value::path({{0}, {}}),
          Value::path({{0, 1}, {0}}),
          Value::date(Date{0}),
          Value::date(Date{1}),
          Value::duration({0, 1, 0, 0}),
          Value::string(""),
          Value::string("a"),
          Value::string("ab"),
          Value::boolean(false),
          Value::boolean(true),
          Value::floating(-HUGE_VAL),
          Value::integer(INT64_MIN),
          Value::integer(-1),
          Value::floating(0.5),
          Value::integer(1),
          Value::integer(9007199254740993),
          Value::floating(9007199254740994.0),
          Value::integer(INT64_MAX),
          Value::floating(9223372036854775808.0),
          Value::floating(std::nan("")),
          Value()};
}

TEST(QueryValue, HasOneOrderOverAllKinds) {
  const std::vector<Value> values = ascending();
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = 0; j < values.size(); ++j) {
      const int c = order(values[i], values[j]);
      EXPECT_EQ(c < 0, i < j) << i << " " << j;
      EXPECT_EQ(c == 0, i == j) << i << " " << j;
    }
  }
}

TEST(QueryValue, EquivalentValuesHaveOneHash) {
  EXPECT_TRUE(equivalent(Value::integer(1), Value::floating(1.0)));
  EXPECT_EQ(hash_value(Value::integer(1)), hash_value(Value::floating(1.0)));
  EXPECT_EQ(hash_value(Value::string("a")), hash_value(Value::borrowed_string("a")));
  EXPECT_TRUE(equivalent(Value::floating(std::nan("")), Value::floating(std::nan(""))));
  EXPECT_TRUE(equivalent(Value::floating(0.0), Value::floating(-0.0)));
  EXPECT_EQ(hash_value(Value::floating(0.0)), hash_value(Value::floating(-0.0)));
}

TEST(QueryValue, ComparesWithThreeValues) {
  EXPECT_EQ(equal(Value(), Value()), Truth::unknown);
  EXPECT_EQ(equal(Value::integer(1), Value::string("1")), Truth::no);
  EXPECT_EQ(equal(Value::list({Value(), Value::integer(1)}), Value::list({Value(), Value::integer(2)})), Truth::no);
  EXPECT_EQ(equal(Value::list({Value()}), Value::list({Value()})), Truth::unknown);
  EXPECT_EQ(less(Value::integer(1), Value::string("2")), Truth::unknown);
  EXPECT_EQ(less(Value::integer(1), Value::floating(1.5)), Truth::yes);
  EXPECT_EQ(less(Value::floating(std::nan("")), Value::integer(1)), Truth::no);
  EXPECT_EQ(equal(Value::floating(std::nan("")), Value::floating(std::nan(""))), Truth::no);
  EXPECT_EQ(less_or_equal(Value::boolean(false), Value::boolean(true)), Truth::yes);
}

TEST(QueryValue, MapsHoldEachKeyOnce) {
  const Value map = Value::map({{"b", Value::integer(1)}, {"a", Value::integer(2)}, {"b", Value::integer(3)}});
  ASSERT_EQ(map.as_map().size(), 2U);
  EXPECT_EQ(map.find("b")->as_integer(), 3);
  EXPECT_EQ(map.find("c"), nullptr);
}

TEST(QueryValue, CopiesShareAndMovesLeaveNull) {
  Value a = Value::string(std::string(100, 'x'));
  const Value b = a;
  EXPECT_EQ(a.as_string().data(), b.as_string().data());
  const Value c = std::move(a);
  EXPECT_TRUE(a.is_null());  // NOLINT(bugprone-use-after-move)
  EXPECT_EQ(c.as_string(), b.as_string());
}

TEST(QueryValue, KnowsItsDepth) {
  EXPECT_EQ(Value::integer(1).depth(), 0U);
  EXPECT_EQ(Value::list({Value::list({}), Value::integer(1)}).depth(), 2U);
}

TEST(ValueTable, KeepsEachRowOnce) {
  ValueTable table(2);
  for (int i = 0; i < 1000; ++i) {
    const ValueList row{Value::integer(i % 100), Value::string("x")};
    const auto [index, is_new] = table.add(row);
    EXPECT_EQ(index, static_cast<std::size_t>(i % 100));
    EXPECT_EQ(is_new, i < 100);
  }
  EXPECT_EQ(table.size(), 100U);
}

}  // namespace
}  // namespace newsgraph::query
