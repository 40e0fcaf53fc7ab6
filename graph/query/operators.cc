// UNWIND, columns, WHERE, DISTINCT, SKIP and LIMIT.
#include "graph/query/operators.h"

#include <algorithm>

#include "graph/query/evaluate.h"
#include "graph/query/value_table.h"

namespace newsgraph::query {
namespace {

class Unwind final : public Operator {
 public:
  explicit Unwind(const UnwindClause& unwind) : unwind_(unwind) {}

  bool push(Execution& execution) override {
    const Value value = evaluate(*unwind_.list, execution);
    if (execution.failed()) return false;
    if (value.is_null()) return true;
    if (value.kind() != ValueKind::list) return push_one(value, execution);
    for (const Value& item : value.as_list()) {
      if (!push_one(item, execution)) return false;
    }
    return true;
  }

  std::string describe(const Execution&) const override { return "unwind " + unwind_.variable + "\n"; }

 private:
  bool push_one(const Value& item, Execution& execution) {
    execution.slot(unwind_.slot) = item;
    return execution.tick() && next->push(execution);
  }
  const UnwindClause& unwind_;
};

std::string names_of(const Projection& projection) {
  std::string names;
  for (const ProjectionItem& item : projection.items) names += (names.empty() ? "" : ", ") + item.name;
  return names;
}

class Project final : public Operator {
 public:
  explicit Project(const Projection& projection) : projection_(projection) {
    for (const ProjectionItem& item : projection.items) {
      const bool stays = item.value->kind == ExpressionKind::variable && item.value->slot == item.slot;
      if (!stays) computed_.push_back(&item);
    }
  }

  bool push(Execution& execution) override {
    for (const ProjectionItem* item : computed_) execution.slot(item->slot) = evaluate(*item->value, execution);
    return !execution.failed() && next->push(execution);
  }

  std::string describe(const Execution&) const override { return "columns " + names_of(projection_) + "\n"; }

 private:
  const Projection& projection_;
  std::vector<const ProjectionItem*> computed_;
};

class Filter final : public Operator {
 public:
  explicit Filter(const Expression& condition) : condition_(condition) {}

  bool push(Execution& execution) override {
    if (test(condition_, execution) == Truth::yes) return next->push(execution);
    return execution.tick();
  }

  std::string describe(const Execution&) const override { return "filter\n"; }

 private:
  const Expression& condition_;
};

class Distinct final : public Operator {
 public:
  explicit Distinct(std::vector<Slot> slots) : slots_(std::move(slots)), seen_(slots_.size()) {}

  void begin(Execution& execution) override {
    seen_.clear();
    Operator::begin(execution);
  }

  bool push(Execution& execution) override {
    row_.clear();
    for (const Slot slot : slots_) row_.push_back(execution.slot(slot));
    if (!seen_.add(row_).second) return execution.tick();
    return execution.hold(seen_.bytes_a_row()) && next->push(execution);
  }

  std::string describe(const Execution&) const override { return "distinct\n"; }

 private:
  std::vector<Slot> slots_;
  ValueTable seen_;
  ValueList row_;
};

class SkipLimit final : public Operator {
 public:
  explicit SkipLimit(const Projection& projection) : projection_(projection) {}

  void begin(Execution& execution) override {
    skip_ = row_count(projection_.skip, "SKIP", 0, execution);
    limit_ = row_count(projection_.limit, "LIMIT", UINT64_MAX, execution);
    Operator::begin(execution);
  }

  bool push(Execution& execution) override {
    if (limit_ == 0) return false;
    if (skip_ > 0) {
      --skip_;
      return execution.tick();
    }
    --limit_;
    return next->push(execution) && limit_ > 0;
  }

  std::string describe(const Execution&) const override {
    return std::string(projection_.skip ? "skip " : "") + (projection_.limit ? "limit" : "") + "\n";
  }

 private:
  const Projection& projection_;
  std::uint64_t skip_ = 0, limit_ = 0;
};

}  // namespace

std::uint64_t row_count(const ExpressionPtr& expression, std::string_view word, std::uint64_t fallback,
                        Execution& execution) {
  if (!expression) return fallback;
  const Value value = evaluate(*expression, execution);
  execution.set_place(expression->offset);
  if (value.kind() != ValueKind::integer) {
    execution.fail(QueryErrorClass::syntax_error, "InvalidArgumentType", std::string(word) + " needs a whole number");
    return 0;
  }
  if (value.as_integer() < 0) {
    execution.fail(QueryErrorClass::syntax_error, "NegativeIntegerArgument", std::string(word) + " cannot be negative");
    return 0;
  }
  return static_cast<std::uint64_t>(value.as_integer());
}

std::unique_ptr<Operator> make_unwind(const UnwindClause& unwind) { return std::make_unique<Unwind>(unwind); }
std::unique_ptr<Operator> make_project(const Projection& projection) { return std::make_unique<Project>(projection); }
std::unique_ptr<Operator> make_filter(const Expression& condition) { return std::make_unique<Filter>(condition); }
std::unique_ptr<Operator> make_distinct(std::vector<Slot> slots) {
  return std::make_unique<Distinct>(std::move(slots));
}
std::unique_ptr<Operator> make_skip_limit(const Projection& projection) {
  return std::make_unique<SkipLimit>(projection);
}

}  // namespace newsgraph::query
