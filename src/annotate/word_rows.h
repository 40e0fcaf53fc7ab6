// The rows of the embedding table that make up the vector of a word: its spelling (twice, under two hashes), endings,
// beginning and shape. Hash embeddings: Tito Svenstrup et al. 2017.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "annotate/word_key.h"

namespace newsgraph {

inline constexpr std::size_t kNumWordColumns = 7;
inline constexpr std::array<unsigned, kNumWordColumns> kWordColumnBits = {15, 14, 13, 13, 12, 10, 11};
inline constexpr std::uint32_t kNumWordRows = 32768 + 16384 + 8192 + 8192 + 4096 + 1024 + 2048;

std::array<std::uint32_t, kNumWordColumns> word_rows(const WordKey& key);

}  // namespace newsgraph
