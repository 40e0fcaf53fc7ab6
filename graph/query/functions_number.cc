// Functions of numbers.
#include <cmath>

#include "graph/query/evaluate.h"
#include "graph/query/functions.h"

namespace newsgraph::query {
namespace {

using Arguments = std::span<const Value>;

Value not_a_number(Execution& execution, const Value& value) {
  return execution.fail_type("expected a number, this is " + std::string(kind_name(value.kind())));
}

template <double (*function)(double)>
Value real(Execution& execution, Arguments arguments) {
  if (!arguments[0].is_number()) return not_a_number(execution, arguments[0]);
  return Value::floating(function(arguments[0].as_number()));
}

double cotangent(double x) { return 1 / std::tan(x); }
double haversine(double x) { return (1 - std::cos(x)) / 2; }
double to_degrees(double x) { return x * 180 / M_PI; }
double to_radians(double x) { return x * M_PI / 180; }
double square_root(double x) { return std::sqrt(x); }
double exponential(double x) { return std::exp(x); }
double logarithm(double x) { return std::log(x); }
double logarithm10(double x) { return std::log10(x); }
double sine(double x) { return std::sin(x); }
double cosine(double x) { return std::cos(x); }
double tangent(double x) { return std::tan(x); }
double arc_sine(double x) { return std::asin(x); }
double arc_cosine(double x) { return std::acos(x); }
double arc_tangent(double x) { return std::atan(x); }
double ceiling(double x) { return std::ceil(x); }
double floor_of(double x) { return std::floor(x); }

Value abs_of(Execution& execution, Arguments arguments) {
  const Value& value = arguments[0];
  if (value.kind() == ValueKind::floating) return Value::floating(std::fabs(value.as_floating()));
  if (value.kind() != ValueKind::integer) return not_a_number(execution, value);
  if (value.as_integer() == INT64_MIN) {
    return execution.fail(QueryErrorClass::arithmetic_error, "IntegerOverflow", "the result is too large for 64 bits");
  }
  return Value::integer(value.as_integer() < 0 ? -value.as_integer() : value.as_integer());
}

// Halves go up, as in Java: round(-1.5) is -1.0. With a precision, halves go away from zero.
Value round_of(Execution& execution, Arguments arguments) {
  if (!arguments[0].is_number()) return not_a_number(execution, arguments[0]);
  const double number = arguments[0].as_number();
  if (arguments.size() == 1) return Value::floating(std::floor(number + 0.5));
  if (arguments[1].kind() != ValueKind::integer) return not_a_number(execution, arguments[1]);
  if (arguments[1].as_integer() < 0 || arguments[1].as_integer() > 300) {
    return execution.fail_argument("NumberOutOfRange", "the precision of round() lies between 0 and 300");
  }
  const double scale = std::pow(10.0, static_cast<double>(arguments[1].as_integer()));
  const double scaled = number * scale;
  return Value::floating(std::isfinite(scaled) ? std::round(scaled) / scale : number);
}

Value sign_of(Execution& execution, Arguments arguments) {
  if (!arguments[0].is_number()) return not_a_number(execution, arguments[0]);
  const double number = arguments[0].as_number();
  return Value::integer(number > 0 ? 1 : number < 0 ? -1 : 0);
}

Value arc_tangent_of_two(Execution& execution, Arguments arguments) {
  if (!arguments[0].is_number()) return not_a_number(execution, arguments[0]);
  if (!arguments[1].is_number()) return not_a_number(execution, arguments[1]);
  return Value::floating(std::atan2(arguments[0].as_number(), arguments[1].as_number()));
}

Value is_nan(Execution& execution, Arguments arguments) {
  if (!arguments[0].is_number()) return not_a_number(execution, arguments[0]);
  return Value::boolean(std::isnan(arguments[0].as_number()));
}

Value pi(Execution&, Arguments) { return Value::floating(M_PI); }
Value euler(Execution&, Arguments) { return Value::floating(M_E); }

// xorshift64*, so that the same query gives the same numbers.
Value random_number(Execution& execution, Arguments) {
  std::uint64_t& state = execution.random_state;
  state ^= state >> 12U;
  state ^= state << 25U;
  state ^= state >> 27U;
  return Value::floating(static_cast<double>((state * 0x2545F4914F6CDD1DULL) >> 11U) * 0x1.0p-53);
}

constexpr FunctionInfo kRows[] = {
    {"abs", 1, 1, "if", StaticKind::number, abs_of},
    {"ceil", 1, 1, "if", StaticKind::floating, real<ceiling>},
    {"floor", 1, 1, "if", StaticKind::floating, real<floor_of>},
    {"round", 1, 2, "if", StaticKind::floating, round_of},
    {"sign", 1, 1, "if", StaticKind::integer, sign_of},
    {"sqrt", 1, 1, "if", StaticKind::floating, real<square_root>},
    {"exp", 1, 1, "if", StaticKind::floating, real<exponential>},
    {"log", 1, 1, "if", StaticKind::floating, real<logarithm>},
    {"log10", 1, 1, "if", StaticKind::floating, real<logarithm10>},
    {"sin", 1, 1, "if", StaticKind::floating, real<sine>},
    {"cos", 1, 1, "if", StaticKind::floating, real<cosine>},
    {"tan", 1, 1, "if", StaticKind::floating, real<tangent>},
    {"cot", 1, 1, "if", StaticKind::floating, real<cotangent>},
    {"asin", 1, 1, "if", StaticKind::floating, real<arc_sine>},
    {"acos", 1, 1, "if", StaticKind::floating, real<arc_cosine>},
    {"atan", 1, 1, "if", StaticKind::floating, real<arc_tangent>},
    {"atan2", 2, 2, "if", StaticKind::floating, arc_tangent_of_two},
    {"haversin", 1, 1, "if", StaticKind::floating, real<haversine>},
    {"degrees", 1, 1, "if", StaticKind::floating, real<to_degrees>},
    {"radians", 1, 1, "if", StaticKind::floating, real<to_radians>},
    {"isnan", 1, 1, "if", StaticKind::boolean, is_nan},
    {"pi", 0, 0, "", StaticKind::floating, pi},
    {"e", 0, 0, "", StaticKind::floating, euler},
    {"rand", 0, 0, "", StaticKind::floating, random_number},
};

}  // namespace

std::span<const FunctionInfo> number_functions() { return kRows; }

}  // namespace newsgraph::query
