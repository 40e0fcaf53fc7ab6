// The neural networks of a language: one file, and what its parts agree on.
#pragma once

#include <cstddef>
#include <cstdint>

#include "language/dense_layer.h"
#include "language/model_file.h"

namespace newsgraph {

// Numbers in the vector of a word (Document::vector): bytes 0..127. 1.0 is 1 << kByteBits.
inline constexpr std::size_t kVectorSize = 128;
inline constexpr int kByteBits = 3;

// While sums are gathered, numbers have 16 bits; 1.0 is 1 << kUnitBits, and what becomes bytes lies within kUnitLimits.
inline constexpr int kUnitBits = 8;
inline constexpr Limits kUnitLimits = {0, 127 << (kUnitBits - kByteBits)};

// The file of the English networks, inside the program.
const ModelFile& english_networks();

}  // namespace newsgraph
