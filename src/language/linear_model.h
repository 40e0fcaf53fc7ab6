// A linear classifier over hashed features with small integer weights: the one kind of model we use.
//
// A feature is a 64-bit number (make it with FeatureHash). Its upper bits choose a row; a row lists the classes it votes
// for. Most features know few classes, so rows are stored sparsely and looked up in place: loading costs nothing, and
// scoring is integer addition only. tools/train/perceptron.h makes these models.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsgraph {

// Spreads the bits of `value` (finaliser of splitmix64).
inline std::uint64_t mix_bits(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

// Feature number `kind` with its values: feature(3, word, tag). Values are numbers or hashes of strings; equal
// values under different kinds are different features.
template <typename... Values>
std::uint64_t feature(std::uint64_t kind, Values... values) {
  std::uint64_t hash = (kind + 1) * 0x9e3779b97f4a7c15ULL;
  ((hash = (hash ^ static_cast<std::uint64_t>(values)) * 0xd6e8feb86659fd93ULL, hash ^= hash >> 32U), ...);
  return mix_bits(hash);
}

// Weights of one class in one row, before they are laid out in bytes.
struct ClassWeight {
  std::uint8_t label = 0;
  std::int32_t weight = 0;
};

// A view of a model. The bytes must outlive it. Threads: any number.
//
// Layout, little-endian: number of classes (4 bytes), slot bits (4), number of cells (4), 0 (4); a block for every 32
// slots: number of its first cell (4), mask of the slots that have a row (4); then the cells of 2 bytes: for each row
// a head (number of classes; shift) and a cell (class; int8 weight) for each class. A weight counts shifted left.
class LinearModel {
 public:
  static constexpr std::size_t kMaxClasses = 255;

  // Fails with bad_input where the sizes do not fit together. Checks every row once: cost linear in the bytes,
  // about a millisecond per 4 MB; for bytes known to be good (embedded ones) use trusted().
  static Result<LinearModel> parse(std::string_view bytes, const std::string& path);

  // REQUIRES: `bytes` were made by LinearModelWriter.
  static LinearModel trusted(std::string_view bytes);

  std::size_t num_classes() const { return num_classes_; }

  // Adds the votes of `feature` to `scores`, an array of num_classes().
  void add(std::uint64_t feature, std::int32_t* scores) const { add_row(find_row(feature), scores); }

  // The same for many features. Nearly all the time goes into waiting for memory, so the places of all features are asked
  // for before the first is read: twice as fast as one after the other.
  void add(const std::vector<std::uint64_t>& features, std::int32_t* scores) const {
    constexpr std::size_t kBatch = 128;
    std::uint64_t present[kBatch];
    for (std::size_t begin = 0; begin < features.size(); begin += kBatch) {
      const std::size_t size = features.size() - begin < kBatch ? features.size() - begin : kBatch;
      for (std::size_t i = 0; i < size; ++i) __builtin_prefetch(block_of(features[begin + i]));
      std::size_t num_present = 0;
      for (std::size_t i = 0; i < size; ++i) {
        const unsigned char* block = block_of(features[begin + i]);
        if ((load(block + 4) & bit_of(features[begin + i])) == 0) continue;
        __builtin_prefetch(cells_ + 2 * static_cast<std::size_t>(load(block)));
        present[num_present++] = features[begin + i];
      }
      for (std::size_t i = 0; i < num_present; ++i) add_row(find_row(present[i]), scores);
    }
  }

 private:
  static std::uint32_t load(const unsigned char* at) {
    return static_cast<std::uint32_t>(at[0]) | (static_cast<std::uint32_t>(at[1]) << 8U) |
           (static_cast<std::uint32_t>(at[2]) << 16U) | (static_cast<std::uint32_t>(at[3]) << 24U);
  }

  const unsigned char* block_of(std::uint64_t feature) const { return blocks_ + (feature >> shift_) / 32 * 8; }
  std::uint32_t bit_of(std::uint64_t feature) const { return 1U << ((feature >> shift_) % 32); }

  // The head of the feature's row; null where it has none.
  const unsigned char* find_row(std::uint64_t feature) const {
    const unsigned char* block = block_of(feature);
    const std::uint32_t mask = load(block + 4);
    const std::uint32_t bit = bit_of(feature);
    if ((mask & bit) == 0) return nullptr;
    const unsigned char* row = cells_ + 2 * static_cast<std::size_t>(load(block));
    for (int skip = __builtin_popcount(mask & (bit - 1)); skip > 0; --skip) row += 2 + 2 * static_cast<std::size_t>(*row);
    return row;
  }

  static void add_row(const unsigned char* row, std::int32_t* scores) {
    if (row == nullptr) return;
    const int shift = row[1];
    const unsigned char* end = row + 2 + 2 * static_cast<std::size_t>(row[0]);
    for (row += 2; row != end; row += 2) scores[row[0]] += static_cast<std::int32_t>(static_cast<std::int8_t>(row[1])) * (1 << shift);
  }

  std::size_t num_classes_ = 0;
  unsigned shift_ = 64;
  const unsigned char* blocks_ = nullptr;
  const unsigned char* cells_ = nullptr;
};

// Lays out a model. Rows with no weights are left out.
class LinearModelWriter {
 public:
  LinearModelWriter(std::size_t num_classes, unsigned slot_bits);  // REQUIRES: 5 <= slot_bits <= 28

  // Gives a slot (feature >> (64 - slot_bits)) its weights. Slots must come in rising order.
  void add_row(std::size_t slot, const std::vector<ClassWeight>& weights);

  std::string bytes() const;

 private:
  std::size_t num_classes_;
  unsigned slot_bits_;
  std::vector<std::uint32_t> blocks_;  // first cell, mask
  std::string cells_;
};

}  // namespace newsgraph
