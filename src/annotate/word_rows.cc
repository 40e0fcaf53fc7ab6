#include "annotate/word_rows.h"

namespace newsgraph {
namespace {

// Spreads the bits of `value` (finaliser of splitmix64).
std::uint64_t mix_bits(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

// Equal values give different hashes in different columns.
std::uint64_t column_hash(std::size_t column, std::uint64_t value) { return mix_bits(value + (column + 1) * 0x9e3779b97f4a7c15ULL); }

}  // namespace

std::array<std::uint32_t, kNumWordColumns> word_rows(const WordKey& key) {
  const std::array<std::uint64_t, kNumWordColumns> values = {key.word, key.word, key.suffix[2], key.suffix[3], key.prefix[2], key.suffix[1], key.shape};
  std::array<std::uint32_t, kNumWordColumns> rows{};
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < kNumWordColumns; ++i) {
    rows[i] = first + static_cast<std::uint32_t>(column_hash(i, values[i]) >> (64U - kWordColumnBits[i]));
    first += 1U << kWordColumnBits[i];
  }
  return rows;
}

}  // namespace newsgraph
