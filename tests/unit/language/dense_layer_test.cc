#include "language/dense_layer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>

namespace newsgraph {
namespace {

// A layer in plain numbers, with inputs for it; at the ends of their ranges now and then.
template <typename Input>
struct Numbers {
  static constexpr bool kBytes = sizeof(Input) == 1;
  std::size_t inputs;
  std::vector<int> weights;
  std::vector<Input> in;
  std::vector<std::int32_t> bias;

  Numbers(std::size_t num_inputs, std::size_t num_outputs, std::size_t num_in) : inputs(num_inputs) {
    std::mt19937 random(static_cast<unsigned>(num_inputs * 31 + num_outputs));
    const auto draw = [&random](int lowest, int largest) {
      if (random() % 4 == 0) return random() % 2 == 0 ? lowest : largest;
      return lowest + static_cast<int>(random() % static_cast<unsigned>(largest - lowest + 1));
    };
    for (std::size_t i = 0; i < num_inputs * num_outputs; ++i) weights.push_back(kBytes ? draw(-127, 127) : draw(-5000, 5000));
    for (std::size_t i = 0; i < num_in; ++i) in.push_back(static_cast<Input>(kBytes ? draw(0, 127) : draw(-900, 900)));
    for (std::size_t i = 0; i < num_outputs; ++i) bias.push_back(draw(-30000, 30000));
  }

  std::string file() const {
    std::string weight_bytes;
    std::string bias_bytes;
    std::string bits;
    for (const int w : weights) {
      if (kBytes) weight_bytes += static_cast<char>(w);
      else append_u16(static_cast<std::uint16_t>(w), &weight_bytes);
    }
    for (const std::int32_t b : bias) append_u32(static_cast<std::uint32_t>(b), &bias_bytes);
    append_u32(7, &bits);
    ModelFileWriter writer;
    writer.add("layer.weights", weight_bytes);
    writer.add("layer.bias", bias_bytes);
    writer.add("layer.bits", bits);
    return writer.bytes();
  }

  std::int32_t expected(std::size_t first, std::size_t output) const {
    std::int32_t sum = bias[output];
    for (std::size_t i = 0; i < inputs; ++i) sum += weights[output * inputs + i] * in[first + i];
    return sum;
  }
};

template <typename Input>
void expect_products() {
  for (const auto& [inputs, outputs] : {std::pair<std::size_t, std::size_t>{4, 1}, {64, 16}, {12, 13}, {20, 103}, {16, 144}}) {
    const Numbers<Input> n(inputs, outputs, inputs);
    const std::string bytes = n.file();
    const DenseLayer<Input> layer(*ModelFile::parse(bytes, "m"), "layer", inputs, outputs);
    EXPECT_EQ(layer.weight_bits(), 7);
    std::vector<std::int32_t> out(layer.padded_outputs());
    layer.apply(n.in.data(), out.data());
    for (std::size_t j = 0; j < outputs; ++j) EXPECT_EQ(out[j], n.expected(0, j)) << inputs << " " << outputs << " " << j;
  }
}

template <typename Input>
void expect_products_of_rows() {
  constexpr std::size_t kRows = 23;  // more than all kernels take at a time, and a rest
  const Numbers<Input> n(12, 70, 12 + 4 * (kRows - 1));
  const std::string bytes = n.file();
  const DenseLayer<Input> layer(*ModelFile::parse(bytes, "m"), "layer", 12, 70);
  std::vector<std::int32_t> out(kRows * layer.padded_outputs());
  layer.apply(n.in.data(), 4, kRows, out.data());
  for (std::size_t row = 0; row < kRows; ++row) {
    for (std::size_t j = 0; j < 70; ++j) EXPECT_EQ(out[row * layer.padded_outputs() + j], n.expected(4 * row, j));
  }
}

TEST(DenseLayer, MultipliesBytes) { expect_products<std::uint8_t>(); }
TEST(DenseLayer, MultipliesWords) { expect_products<std::int16_t>(); }
TEST(DenseLayer, MultipliesOverlappingRowsOfBytes) { expect_products_of_rows<std::uint8_t>(); }
TEST(DenseLayer, MultipliesOverlappingRowsOfWords) { expect_products_of_rows<std::int16_t>(); }

TEST(Narrow, RoundsAndCuts) {
  std::vector<std::int32_t> sums = {-5, 5, 6, 1000, -1000000, 1000000};
  for (int i = 0; i < 20; ++i) sums.push_back(i * 7 - 60);  // more than a kernel takes at a time
  std::vector<std::int16_t> out(sums.size());
  narrow(sums.data(), sums.size(), 2, {0, 100}, out.data());
  EXPECT_EQ((std::vector<std::int16_t>(out.begin(), out.begin() + 6)), (std::vector<std::int16_t>{0, 1, 2, 100, 0, 100}));
  narrow(sums.data(), sums.size(), 1, {-20, 20}, out.data());
  for (std::size_t i = 0; i < sums.size(); ++i) EXPECT_EQ(out[i], std::clamp((sums[i] + 1) >> 1, -20, 20)) << i;
}

TEST(ToBytes, RoundsAndCuts) {
  const std::vector<std::int16_t> in = {-300, -1, 0, 15, 16, 47, 48, 4064, 5000};
  std::vector<std::uint8_t> out(in.size());
  to_bytes(in.data(), in.size(), 5, out.data());
  EXPECT_EQ(out, (std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1, 2, 127, 127}));
}

TEST(SumRows, AddsAndCuts) {
  std::vector<std::vector<std::int16_t>> numbers(3, std::vector<std::int16_t>(32));
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t i = 0; i < 32; ++i) numbers[r][i] = static_cast<std::int16_t>(static_cast<int>(r * i) * 10 - 300);
  }
  const std::int16_t* rows[] = {numbers[0].data(), numbers[1].data(), numbers[2].data()};
  std::vector<std::int16_t> out(32);
  sum_rows(rows, 3, 32, {0, 15}, out.data());
  for (int i = 0; i < 32; ++i) EXPECT_EQ(out[static_cast<std::size_t>(i)], std::clamp(30 * i - 900, 0, 15));
}

}  // namespace
}  // namespace newsgraph
