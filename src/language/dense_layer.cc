#include "language/dense_layer.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "base/check.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define NG_X86_KERNELS 1
#endif

namespace newsgraph {
namespace {

constexpr std::size_t kBlock = DenseLayer<std::uint8_t>::kBlock;
constexpr std::size_t kGroupBytes = 4;
constexpr std::size_t kRowBytes = kBlock * kGroupBytes;  // of the weights of one group of inputs

// What a kernel multiplies: rows of inputs by blocks of kBlock outputs. Both kinds of layers take their inputs in groups of 4
// bytes. Every kernel gives the same numbers.
struct Task {
  const char* weights;
  const std::int32_t* bias;
  std::size_t num_groups;
  std::size_t num_blocks;
  const char* in;
  std::size_t in_stride;  // bytes
  std::size_t num_rows;
  std::int32_t* out;
  std::size_t out_stride;
};

// The product of one group of inputs with its weights.
template <typename Input>
std::int32_t group_product(const char* in, const char* weights) {
  using Weight = std::conditional_t<std::is_same_v<Input, std::uint8_t>, std::int8_t, std::int16_t>;
  Input x[kGroupBytes / sizeof(Input)];
  Weight w[kGroupBytes / sizeof(Weight)];
  std::memcpy(x, in, kGroupBytes);
  std::memcpy(w, weights, kGroupBytes);
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kGroupBytes / sizeof(Input); ++i) sum += x[i] * w[i];
  return sum;
}

template <typename Input>
void multiply_plain(const Task& task) {
  for (std::size_t row = 0; row < task.num_rows; ++row) {
    const char* in = task.in + row * task.in_stride;
    const char* weights = task.weights;
    for (std::size_t j = 0; j < task.num_blocks * kBlock; j += kBlock) {
      std::int32_t* out = task.out + row * task.out_stride + j;
      std::copy_n(task.bias + j, kBlock, out);
      for (std::size_t g = 0; g < task.num_groups; ++g, weights += kRowBytes) {
        for (std::size_t k = 0; k < kBlock; ++k) out[k] += group_product<Input>(in + g * kGroupBytes, weights + k * kGroupBytes);
      }
    }
  }
}

// The compiler makes vector code of the loop, for the instructions of the function around it.
[[gnu::always_inline]] inline void to_bytes_loop(const std::int16_t* in, std::size_t size, int shift,
                                                 std::uint8_t* out) {
  const auto half = static_cast<std::int16_t>(1 << (shift - 1));
  for (std::size_t i = 0; i < size; ++i) {
    const auto value = static_cast<std::int16_t>(static_cast<std::int16_t>(in[i] + half) >> shift);
    out[i] = static_cast<std::uint8_t>(std::clamp<std::int16_t>(value, 0, 127));
  }
}

void to_bytes_plain(const std::int16_t* in, std::size_t size, int shift, std::uint8_t* out) {
  to_bytes_loop(in, size, shift, out);
}

void narrow_plain(const std::int32_t* sums, std::size_t size, int shift, Limits limits, std::int16_t* out) {
  for (std::size_t i = 0; i < size; ++i) {
    const std::int32_t value = (sums[i] + (1 << (shift - 1))) >> shift;
    out[i] = static_cast<std::int16_t>(std::clamp<std::int32_t>(value, limits.lowest, limits.largest));
  }
}

void sum_rows_plain(const std::int16_t* const* rows, std::size_t num_rows, std::size_t size, Limits limits, std::int16_t* out) {
  for (std::size_t i = 0; i < size; ++i) {
    std::int32_t sum = 0;
    for (std::size_t r = 0; r < num_rows; ++r) sum += rows[r][i];
    out[i] = static_cast<std::int16_t>(std::clamp<std::int32_t>(sum, limits.lowest, limits.largest));
  }
}

#ifdef NG_X86_KERNELS

std::int32_t load_group(const char* in) {
  std::int32_t group;
  std::memcpy(&group, in, sizeof group);
  return group;
}

template <typename Input>
__attribute__((target("avx2"), always_inline)) inline __m256i add_product_avx2(__m256i sum, __m256i weights, __m256i inputs) {
  if constexpr (std::is_same_v<Input, std::uint8_t>) {
    // Two products of 7 and 8 bits never reach 16 bits, so nothing saturates.
    return _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_maddubs_epi16(inputs, weights), _mm256_set1_epi16(1)));
  } else {
    return _mm256_add_epi32(sum, _mm256_madd_epi16(inputs, weights));
  }
}

// kRows rows by one block, from row `row` and block `block` on: sums stay in registers, and a weight that comes from the
// second-level cache serves all rows.
template <typename Input, std::size_t kRows>
__attribute__((target("avx2"), always_inline)) inline void multiply_tile_avx2(const Task& task, std::size_t row, std::size_t block) {
  const char* in = task.in + row * task.in_stride;
  const char* weights = task.weights + block * task.num_groups * kRowBytes;
  __m256i low[kRows];
  __m256i high[kRows];
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
    low[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(task.bias + block * kBlock));
    high[r] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(task.bias + block * kBlock + 8));
  }
  for (std::size_t g = 0; g < task.num_groups; ++g, weights += kRowBytes) {
    const __m256i w_low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights));
    const __m256i w_high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + kRowBytes / 2));
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m256i group = _mm256_set1_epi32(load_group(in + r * task.in_stride + g * kGroupBytes));
      low[r] = add_product_avx2<Input>(low[r], w_low, group);
      high[r] = add_product_avx2<Input>(high[r], w_high, group);
    }
  }
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
    std::int32_t* out = task.out + (row + r) * task.out_stride + block * kBlock;
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + 8), high[r]);
  }
}

template <typename Input>
__attribute__((target("avx2"))) void multiply_avx2(const Task& task) {
  std::size_t row = 0;
  for (; row + 4 <= task.num_rows; row += 4) {
    for (std::size_t block = 0; block < task.num_blocks; ++block) multiply_tile_avx2<Input, 4>(task, row, block);
  }
  for (; row < task.num_rows; ++row) {
    for (std::size_t block = 0; block < task.num_blocks; ++block) multiply_tile_avx2<Input, 1>(task, row, block);
  }
}

// The same with 512 bits, and the multiplications that add to a sum.
#define NG_TARGET_VNNI "avx512f,avx512vnni"

template <typename Input>
__attribute__((target(NG_TARGET_VNNI), always_inline)) inline __m512i add_product_vnni(__m512i sum, __m512i weights, __m512i inputs) {
  if constexpr (std::is_same_v<Input, std::uint8_t>) {
    return _mm512_dpbusd_epi32(sum, inputs, weights);
  } else {
    return _mm512_dpwssd_epi32(sum, inputs, weights);
  }
}

template <typename Input, std::size_t kRows, std::size_t kBlocks>
__attribute__((target(NG_TARGET_VNNI), always_inline)) inline void multiply_tile_vnni(const Task& task, std::size_t row, std::size_t block) {
  const char* in = task.in + row * task.in_stride;
  const char* weights = task.weights + block * task.num_groups * kRowBytes;
  __m512i sums[kRows][kBlocks];
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 8
    for (std::size_t b = 0; b < kBlocks; ++b) sums[r][b] = _mm512_loadu_si512(task.bias + (block + b) * kBlock);
  }
  for (std::size_t g = 0; g < task.num_groups; ++g, weights += kRowBytes) {
    __m512i w[kBlocks];
#pragma GCC unroll 8
    for (std::size_t b = 0; b < kBlocks; ++b) w[b] = _mm512_loadu_si512(weights + b * task.num_groups * kRowBytes);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m512i group = _mm512_set1_epi32(load_group(in + r * task.in_stride + g * kGroupBytes));
#pragma GCC unroll 8
      for (std::size_t b = 0; b < kBlocks; ++b) sums[r][b] = add_product_vnni<Input>(sums[r][b], w[b], group);
    }
  }
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
#pragma GCC unroll 8
    for (std::size_t b = 0; b < kBlocks; ++b) _mm512_storeu_si512(task.out + (row + r) * task.out_stride + (block + b) * kBlock, sums[r][b]);
  }
}

template <typename Input, std::size_t kRows, std::size_t kBlocks>
__attribute__((target(NG_TARGET_VNNI), always_inline)) inline void multiply_rows_vnni(const Task& task, std::size_t row) {
  std::size_t block = 0;
  for (; block + kBlocks <= task.num_blocks; block += kBlocks) multiply_tile_vnni<Input, kRows, kBlocks>(task, row, block);
  for (; block < task.num_blocks; ++block) multiply_tile_vnni<Input, kRows, 1>(task, row, block);
}

template <typename Input>
__attribute__((target(NG_TARGET_VNNI))) void multiply_vnni(const Task& task) {
  std::size_t row = 0;
  for (; row + 8 <= task.num_rows; row += 8) multiply_rows_vnni<Input, 8, 2>(task, row);
  for (; row + 4 <= task.num_rows; row += 4) multiply_rows_vnni<Input, 4, 4>(task, row);
  for (; row < task.num_rows; ++row) multiply_rows_vnni<Input, 1, 8>(task, row);
}

__attribute__((target("avx2"))) void to_bytes_avx2(const std::int16_t* in, std::size_t size, int shift,
                                                   std::uint8_t* out) {
  to_bytes_loop(in, size, shift, out);
}

// Sixteen numbers at a time, and the rest by narrow_plain.
__attribute__((target("avx2"))) void narrow_avx2(const std::int32_t* sums, std::size_t size, int shift, Limits limits, std::int16_t* out) {
  const __m256i half = _mm256_set1_epi32(1 << (shift - 1));
  const __m256i lowest = _mm256_set1_epi16(limits.lowest);
  const __m256i largest = _mm256_set1_epi16(limits.largest);
  std::size_t i = 0;
  for (; i + 16 <= size; i += 16) {
    const __m256i a = _mm256_srai_epi32(_mm256_add_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums + i)), half), shift);
    const __m256i b = _mm256_srai_epi32(_mm256_add_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(sums + i + 8)), half), shift);
    const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi32(a, b), 0xD8);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), _mm256_min_epi16(_mm256_max_epi16(packed, lowest), largest));
  }
  narrow_plain(sums + i, size - i, shift, limits, out + i);
}

__attribute__((target("avx2"))) void sum_rows_avx2(const std::int16_t* const* rows, std::size_t num_rows, std::size_t size, Limits limits,
                                                   std::int16_t* out) {
  const __m256i lowest = _mm256_set1_epi16(limits.lowest);
  const __m256i largest = _mm256_set1_epi16(limits.largest);
  for (std::size_t i = 0; i < size; i += 16) {
    __m256i sum = _mm256_setzero_si256();
    for (std::size_t r = 0; r < num_rows; ++r) sum = _mm256_add_epi16(sum, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(rows[r] + i)));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), _mm256_min_epi16(_mm256_max_epi16(sum, lowest), largest));
  }
}

#endif

// What this processor runs fastest.
struct Kernels {
  void (*multiply_bytes)(const Task& task) = multiply_plain<std::uint8_t>;
  void (*multiply_words)(const Task& task) = multiply_plain<std::int16_t>;
  void (*narrow)(const std::int32_t* sums, std::size_t size, int shift, Limits limits, std::int16_t* out) = narrow_plain;
  void (*sum_rows)(const std::int16_t* const* rows, std::size_t num_rows, std::size_t size, Limits limits, std::int16_t* out) = sum_rows_plain;
  void (*to_bytes)(const std::int16_t* in, std::size_t size, int shift, std::uint8_t* out) = to_bytes_plain;
};

Kernels best_kernels() {
#ifdef NG_X86_KERNELS
  if (__builtin_cpu_supports("avx2") == 0) return {};
  const bool vnni = __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512vnni") != 0;
  if (vnni)
    return {multiply_vnni<std::uint8_t>, multiply_vnni<std::int16_t>, narrow_avx2, sum_rows_avx2, to_bytes_avx2};
  return {multiply_avx2<std::uint8_t>, multiply_avx2<std::int16_t>, narrow_avx2, sum_rows_avx2, to_bytes_avx2};
#else
  return {};
#endif
}

const Kernels& kernels() {
  static const Kernels kKernels = best_kernels();
  return kKernels;
}

std::vector<std::int32_t> read_i32_section(const ModelFile& file, std::string_view name) {
  const std::string_view bytes = file.section(name);
  std::vector<std::int32_t> numbers(bytes.size() / 4);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::int32_t>(read_u32(bytes, 4 * i));
  return numbers;
}

std::string section_name(std::string_view name, const char* part) { return std::string(name) + part; }

}  // namespace

template <typename Input>
DenseLayer<Input>::DenseLayer(const ModelFile& file, std::string_view name, std::size_t inputs, std::size_t outputs)
    : num_groups_(inputs * sizeof(Input) / kGroupBytes), outputs_(outputs), bias_(read_i32_section(file, section_name(name, ".bias"))) {
  const std::string_view rows = file.section(section_name(name, ".weights"));
  const std::vector<std::int32_t> bits = read_i32_section(file, section_name(name, ".bits"));
  NG_CHECK(rows.size() == inputs * outputs * sizeof(Input) && num_groups_ * kGroupBytes == inputs * sizeof(Input));
  NG_CHECK((bias_.empty() || bias_.size() == outputs) && bits.size() == 1);
  weight_bits_ = bits.front();
  const std::size_t padded = (outputs + kBlock - 1) / kBlock * kBlock;
  bias_.resize(padded, 0);
  weights_.assign(padded * num_groups_ * kGroupBytes, '\0');
  for (std::size_t j = 0; j < outputs; ++j) {
    char* out = weights_.data() + j / kBlock * num_groups_ * kRowBytes + j % kBlock * kGroupBytes;
    for (std::size_t g = 0; g < num_groups_; ++g) std::memcpy(out + g * kRowBytes, rows.data() + (j * num_groups_ + g) * kGroupBytes, kGroupBytes);
  }
}

template <typename Input>
void DenseLayer<Input>::apply(const Input* in, std::size_t stride, std::size_t num_rows, std::int32_t* out) const {
  const auto multiply = std::is_same_v<Input, std::uint8_t> ? kernels().multiply_bytes : kernels().multiply_words;
  multiply({weights_.data(), bias_.data(), num_groups_, bias_.size() / kBlock, reinterpret_cast<const char*>(in), stride * sizeof(Input), num_rows,
            out, bias_.size()});
}

template class DenseLayer<std::uint8_t>;
template class DenseLayer<std::int16_t>;

void narrow(const std::int32_t* sums, std::size_t size, int shift, Limits limits, std::int16_t* out) {
  kernels().narrow(sums, size, shift, limits, out);
}

void to_bytes(const std::int16_t* in, std::size_t size, int shift, std::uint8_t* out) {
  kernels().to_bytes(in, size, shift, out);
}

void sum_rows(const std::int16_t* const* rows, std::size_t num_rows, std::size_t size, Limits limits, std::int16_t* out) {
  kernels().sum_rows(rows, num_rows, size, limits, out);
}

std::vector<std::int16_t> read_i16_section(const ModelFile& file, std::string_view name) {
  const std::string_view bytes = file.section(name);
  std::vector<std::int16_t> numbers(bytes.size() / 2);
  for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<std::int16_t>(read_u16(bytes, 2 * i));
  return numbers;
}

}  // namespace newsgraph
