// ORDER BY, and with it SKIP and LIMIT: no more rows are kept than can be wanted.
#include <algorithm>
#include <numeric>

#include "graph/query/evaluate.h"
#include "graph/query/operators.h"

namespace newsgraph::query {
namespace {

class Sort final : public Operator {
 public:
  Sort(const Projection& projection, std::vector<Slot> slots)
      : projection_(projection), slots_(std::move(slots)), width_(projection.order_by.size() + slots_.size()) {}

  void begin(Execution& execution) override {
    values_.clear();
    const std::uint64_t skip = row_count(projection_.skip, "SKIP", 0, execution);
    const std::uint64_t limit = row_count(projection_.limit, "LIMIT", UINT64_MAX, execution);
    most_ = limit > UINT64_MAX - skip ? UINT64_MAX : skip + limit;
    full_ = false;
    Operator::begin(execution);
  }

  bool push(Execution& execution) override {
    if (most_ == 0) return false;
    for (const SortItem& item : projection_.order_by) values_.push_back(evaluate(*item.value, execution));
    // Once there are enough, only what comes before the last of them matters; of equals the first stays.
    const std::size_t row = values_.size() / width_;
    if (full_ && !before(values_.size() - projection_.order_by.size(), (most_ - 1) * width_)) {
      values_.resize(row * width_);
      return execution.tick();
    }
    for (const Slot slot : slots_) values_.push_back(execution.slot(slot));
    if (!execution.hold(width_ * sizeof(Value))) return false;
    if (most_ < UINT64_MAX / 4 && row + 1 >= 2 * most_ + 1024) shorten(execution);
    return !execution.failed();
  }

  void finish(Execution& execution) override {
    const std::vector<std::size_t> rows = sorted();
    for (std::size_t i = 0; i < rows.size() && i < most_; ++i) {
      const std::size_t first = rows[i] * width_ + projection_.order_by.size();
      for (std::size_t j = 0; j < slots_.size(); ++j) execution.slot(slots_[j]) = std::move(values_[first + j]);
      if (!execution.tick() || !next->push(execution)) break;
    }
    execution.release(values_.size() * sizeof(Value));
    values_.clear();
    if (!execution.failed()) Operator::finish(execution);
  }

  std::string describe(const Execution&) const override {
    return projection_.limit ? "sort, keeping what LIMIT wants\n" : "sort\n";
  }

 private:
  // Whether the keys at `a` come before those at `b`.
  bool before(std::size_t a, std::size_t b) const {
    for (std::size_t i = 0; i < projection_.order_by.size(); ++i) {
      const int c = order(values_[a + i], values_[b + i]);
      if (c != 0) return projection_.order_by[i].descending ? c > 0 : c < 0;
    }
    return false;
  }

  std::vector<std::size_t> sorted() const {
    std::vector<std::size_t> rows(values_.size() / width_);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return before(a * width_, b * width_); });
    return rows;
  }

  // Keeps the first `most_` rows, in order.
  void shorten(Execution& execution) {
    const std::vector<std::size_t> rows = sorted();
    std::vector<Value> kept;
    kept.reserve(most_ * width_);
    for (std::size_t i = 0; i < most_; ++i) {
      for (std::size_t j = 0; j < width_; ++j) kept.push_back(std::move(values_[rows[i] * width_ + j]));
    }
    execution.release((values_.size() - kept.size()) * sizeof(Value));
    values_ = std::move(kept);
    full_ = true;
  }

  const Projection& projection_;
  std::vector<Slot> slots_;
  std::size_t width_;
  std::vector<Value> values_;  // a row: keys, then slots
  std::uint64_t most_ = 0;
  bool full_ = false;  // values_ begins with `most_` sorted rows
};

}  // namespace

std::unique_ptr<Operator> make_sort(const Projection& projection, std::vector<Slot> slots) {
  return std::make_unique<Sort>(projection, std::move(slots));
}

}  // namespace newsgraph::query
