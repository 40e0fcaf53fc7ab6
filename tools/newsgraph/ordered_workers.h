// Threads that work on items as they come, with results in the order of the items.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/check.h"

namespace newsgraph {

// Runs `work` on each item in one of `num_threads` threads. The owner adds items and takes results, both in one thread:
//
//   while (there are items) { if (workers.is_full()) use(workers.take()); workers.add(item); }
//   while (!workers.is_empty()) use(workers.take());
//
// At most `capacity` items are in flight, so memory stays flat; take() waits for the oldest. `work` must not throw.
template <typename Item, typename Output>
class OrderedWorkers {
 public:
  OrderedWorkers(std::size_t num_threads, std::size_t capacity, std::function<Output(Item)> work)
      : capacity_(capacity), work_(std::move(work)) {
    for (std::size_t i = 0; i < num_threads; ++i) {
      threads_.emplace_back([this](const std::stop_token& stop) { run(stop); });
    }
  }

  bool is_full() const { return in_flight_.size() >= capacity_; }
  bool is_empty() const { return in_flight_.empty(); }

  // REQUIRES: !is_full().
  void add(Item item) {
    NG_CHECK(!is_full());
    in_flight_.push_back(std::make_unique<Slot>(Slot{std::move(item), {}, false}));
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(in_flight_.back().get());
    }
    work_there_.notify_one();
  }

  // The result of the oldest item. REQUIRES: !is_empty().
  Output take() {
    NG_CHECK(!is_empty());
    const std::unique_ptr<Slot> slot = std::move(in_flight_.front());
    in_flight_.pop_front();
    std::unique_lock lock(mutex_);
    result_there_.wait(lock, [&] { return slot->done; });
    return std::move(*slot->output);
  }

 private:
  struct Slot {
    Item item;
    std::unique_ptr<Output> output;  // an Output need not have an empty value
    bool done = false;
  };

  void run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (work_there_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
      Slot* const slot = waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      auto output = std::make_unique<Output>(work_(std::move(slot->item)));
      lock.lock();
      slot->output = std::move(output);
      slot->done = true;
      result_there_.notify_one();
    }
  }

  const std::size_t capacity_;
  const std::function<Output(Item)> work_;
  std::deque<std::unique_ptr<Slot>> in_flight_;  // oldest first; the owner's alone
  std::mutex mutex_;                             // guards what follows, and the slots' output and done
  std::condition_variable_any work_there_;
  std::condition_variable_any result_there_;
  std::deque<Slot*> waiting_;
  std::vector<std::jthread> threads_;            // last: joined before the rest goes
};

}  // namespace newsgraph
