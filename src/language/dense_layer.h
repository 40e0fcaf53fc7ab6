// Layers of small neural networks in integers: the same numbers on every machine.
//
// Most layers multiply bytes: activations of 7 bits and weights of 8, as in quantized inference (Jacob et al. 2018), so that
// neither the instructions for bytes that saturate nor those that do not can make a difference. Sums have 32 bits; makers of
// models see to it that none can overflow (tools/train/network/export_network.py). Scales are powers of two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/model_file.h"

namespace newsgraph {

// An affine map of activations: bytes 0..127 by weights of 8 bits (Input is std::uint8_t), or numbers and weights of 16 bits
// (std::int16_t). Owns its numbers. Threads: any number.
template <typename Input>
class DenseLayer {
 public:
  DenseLayer() = default;

  // Reads the sections `NAME.weights` (outputs rows of inputs), `NAME.bias` (32 bits; may be missing) and `NAME.bits` (32 bits: a
  // weight of 1.0 is 1 << bits). REQUIRES: sizes fit; rows of inputs fill 4 bytes or a multiple.
  DenseLayer(const ModelFile& file, std::string_view name, std::size_t inputs, std::size_t outputs);

  std::size_t outputs() const { return outputs_; }
  std::size_t padded_outputs() const { return bias_.size(); }  // a multiple of kBlock
  int weight_bits() const { return weight_bits_; }

  // out[j] = bias[j] + sum over i of weight[j][i] * in[i], for all outputs; writes padded_outputs() numbers.
  void apply(const Input* in, std::int32_t* out) const { apply(in, 0, 1, out); }

  // The same for rows of inputs, `stride` numbers from one to the next (they may overlap: windows), into rows of
  // padded_outputs(). Faster than one after the other.
  void apply(const Input* in, std::size_t stride, std::size_t num_rows, std::int32_t* out) const;

  static constexpr std::size_t kBlock = 16;

 private:
  std::size_t num_groups_ = 0;  // of inputs, 4 bytes each
  std::size_t outputs_ = 0;
  int weight_bits_ = 0;
  std::string weights_;  // a block of outputs after the other; within it groups of inputs, and for each the outputs
  std::vector<std::int32_t> bias_;
};

extern template class DenseLayer<std::uint8_t>;
extern template class DenseLayer<std::int16_t>;

std::vector<std::int16_t> read_i16_section(const ModelFile& file, std::string_view name);

// A range of numbers.
struct Limits {
  std::int16_t lowest = 0;
  std::int16_t largest = 0;
};

// out[i] = (sums[i] + half a unit) >> shift, cut to the limits. REQUIRES: shift > 0; no sum is within a unit of overflow.
void narrow(const std::int32_t* sums, std::size_t size, int shift, Limits limits, std::int16_t* out);

// out[i] = (in[i] + half a unit) >> shift, cut to 0..127. REQUIRES: shift > 0.
void to_bytes(const std::int16_t* in, std::size_t size, int shift, std::uint8_t* out);

// out[i] = the sum of rows[0..num_rows)[i], cut to the limits. REQUIRES: size is a multiple of 16; sums stay within 16 bits.
void sum_rows(const std::int16_t* const* rows, std::size_t num_rows, std::size_t size, Limits limits, std::int16_t* out);

}  // namespace newsgraph
