// std::shuffle may differ between libraries; training must not.
#pragma once

#include <random>
#include <utility>
#include <vector>

namespace newsgraph {

// Fisher-Yates; the order depends on the state of `random` only.
template <typename T>
void shuffle(std::vector<T>* items, std::mt19937* random) {
  for (std::size_t i = items->size(); i > 1; --i) std::swap((*items)[i - 1], (*items)[(*random)() % i]);
}

}  // namespace newsgraph
