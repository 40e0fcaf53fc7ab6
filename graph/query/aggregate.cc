#include "graph/query/aggregate.h"

#include <algorithm>
#include <cmath>

#include "graph/query/evaluate.h"
#include "graph/query/functions.h"

namespace newsgraph::query {
namespace {

class Count final : public Aggregate {
 public:
  void add(const Value&, const Value&, Execution&) override { ++count_; }
  Value result(Execution&) override { return Value::integer(count_); }

 private:
  std::int64_t count_ = 0;
};

class Collect final : public Aggregate {
 public:
  void add(const Value& value, const Value&, Execution& execution) override {
    if (execution.hold(sizeof(Value) + value.held_bytes())) items_.push_back(value);
  }
  Value result(Execution& execution) override { return checked(Value::list(std::move(items_)), execution); }

 private:
  ValueList items_;
};

class Extreme final : public Aggregate {
 public:
  explicit Extreme(bool largest) : largest_(largest) {}
  void add(const Value& value, const Value&, Execution&) override {
    const int c = best_.is_null() ? 0 : order(value, best_);
    if (best_.is_null() || (largest_ ? c > 0 : c < 0)) best_ = value;
  }
  Value result(Execution&) override { return best_; }

 private:
  bool largest_;
  Value best_;
};

bool is_summable(const Value& value, std::string_view word, Execution& execution) {
  if (value.is_number() || value.kind() == ValueKind::duration) return true;
  execution.fail_type(std::string(word) + "() takes numbers and durations, not " +
                      std::string(kind_name(value.kind())));
  return false;
}

class Sum final : public Aggregate {
 public:
  void add(const Value& value, const Value&, Execution& execution) override {
    if (!is_summable(value, "sum", execution)) return;
    sum_ = first_ ? value : arithmetic(ExpressionKind::add, sum_, value, execution);
    first_ = false;
  }
  Value result(Execution&) override { return sum_; }

 private:
  bool first_ = true;
  Value sum_ = Value::integer(0);
};

class Average final : public Aggregate {
 public:
  void add(const Value& value, const Value&, Execution& execution) override {
    if (!is_summable(value, "avg", execution)) return;
    const Value term = value.is_number() ? Value::floating(value.as_number()) : value;
    sum_ = count_ == 0 ? term : arithmetic(ExpressionKind::add, sum_, term, execution);
    ++count_;
  }
  Value result(Execution& execution) override {
    return count_ == 0 ? Value() : arithmetic(ExpressionKind::divide, sum_, Value::integer(count_), execution);
  }

 private:
  std::int64_t count_ = 0;
  Value sum_;
};

// Welford's method: one pass, no cancellation.
class Deviation final : public Aggregate {
 public:
  explicit Deviation(bool of_sample) : of_sample_(of_sample) {}
  void add(const Value& value, const Value&, Execution& execution) override {
    if (!value.is_number()) {
      execution.fail_type("stDev() takes numbers");
      return;
    }
    ++count_;
    const double delta = value.as_number() - mean_;
    mean_ += delta / count_;
    squares_ += delta * (value.as_number() - mean_);
  }
  Value result(Execution&) override {
    const double divisor = of_sample_ ? count_ - 1 : count_;
    return Value::floating(divisor <= 0 ? 0 : std::sqrt(squares_ / divisor));
  }

 private:
  bool of_sample_;
  double count_ = 0, mean_ = 0, squares_ = 0;
};

class Percentile final : public Aggregate {
 public:
  explicit Percentile(bool continuous) : continuous_(continuous) {}
  void add(const Value& value, const Value& parameter, Execution& execution) override {
    if (!value.is_number() || !parameter.is_number()) {
      execution.fail_type("a percentile takes numbers");
      return;
    }
    share_ = parameter.as_number();
    if (!(share_ >= 0 && share_ <= 1)) {
      execution.fail_argument("NumberOutOfRange", "a percentile lies between 0.0 and 1.0");
    } else if (execution.hold(sizeof(Value))) {
      values_.push_back(value);
    }
  }
  Value result(Execution&) override {
    if (values_.empty()) return {};
    std::sort(values_.begin(), values_.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
    const auto last = static_cast<double>(values_.size() - 1);
    if (!continuous_) {
      const double place = std::ceil(share_ * static_cast<double>(values_.size())) - 1;
      return values_[static_cast<std::size_t>(std::clamp(place, 0.0, last))];
    }
    const double place = share_ * last, below = std::floor(place);
    const double low = values_[static_cast<std::size_t>(below)].as_number();
    const double high = values_[static_cast<std::size_t>(std::ceil(place))].as_number();
    return Value::floating(low + (high - low) * (place - below));
  }

 private:
  bool continuous_;
  double share_ = 0;
  ValueList values_;
};

}  // namespace

std::unique_ptr<Aggregate> make_aggregate_state(std::string_view name) {
  if (name == "collect") return std::make_unique<Collect>();
  if (name == "sum") return std::make_unique<Sum>();
  if (name == "avg") return std::make_unique<Average>();
  if (name == "min" || name == "max") return std::make_unique<Extreme>(name == "max");
  if (name == "stdev" || name == "stdevp") return std::make_unique<Deviation>(name == "stdev");
  if (name == "percentilecont" || name == "percentiledisc")
    return std::make_unique<Percentile>(name == "percentilecont");
  return std::make_unique<Count>();
}

bool is_aggregate(std::string_view lower) {
  for (const std::string_view name :
       {"count", "collect", "sum", "avg", "min", "max", "stdev", "stdevp", "percentilecont", "percentiledisc"}) {
    if (name == lower) return true;
  }
  return false;
}

std::size_t num_aggregate_arguments(std::string_view lower) { return lower.substr(0, 10) == "percentile" ? 2 : 1; }

}  // namespace newsgraph::query
