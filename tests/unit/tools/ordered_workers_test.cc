#include "tools/newsgraph/ordered_workers.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace newsgraph {
namespace {

std::vector<int> squares(std::size_t num_threads, std::size_t capacity) {
  OrderedWorkers<int, int> workers(num_threads, capacity, [](int item) {
    if (item % 3 == 0) std::this_thread::yield();  // finish out of order
    return item * item;
  });
  std::vector<int> out;
  for (int i = 0; i < 200; ++i) {
    if (workers.is_full()) out.push_back(workers.take());
    workers.add(i);
  }
  while (!workers.is_empty()) out.push_back(workers.take());
  return out;
}

TEST(OrderedWorkers, KeepsTheOrderOfItemsForAnyNumberOfThreads) {
  const std::vector<int> expected = squares(1, 1);
  ASSERT_EQ(expected.size(), 200U);
  EXPECT_EQ(expected[199], 199 * 199);
  EXPECT_EQ(squares(1, 8), expected);
  EXPECT_EQ(squares(4, 16), expected);
  EXPECT_EQ(squares(8, 2), expected);
}

TEST(OrderedWorkers, StopsWhileItemsAreInFlight) {
  OrderedWorkers<int, std::string> workers(2, 8, [](int item) { return std::to_string(item); });
  for (int i = 0; i < 8; ++i) workers.add(i);
  EXPECT_EQ(workers.take(), "0");
}

}  // namespace
}  // namespace newsgraph
