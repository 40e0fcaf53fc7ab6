#include "language/linear_model.h"

#include <algorithm>
#include <cstdlib>

#include "base/check.h"
#include "language/model_file.h"

namespace newsgraph {
namespace {

constexpr std::size_t kHeaderSize = 16;
constexpr unsigned kMinSlotBits = 5;
constexpr unsigned kMaxSlotBits = 28;

// Whether the rows of every block follow one another to the end of the cells, and vote for classes that exist.
bool rows_fit(std::string_view blocks, std::string_view cells, std::size_t num_classes) {
  std::size_t cell = 0;
  for (std::size_t block = 0; block < blocks.size(); block += 8) {
    if (read_u32(blocks, block) != cell) return false;
    for (int rows = __builtin_popcount(read_u32(blocks, block + 4)); rows > 0; --rows) {
      if (2 * cell + 2 > cells.size()) return false;
      const auto num_labels = static_cast<unsigned char>(cells[2 * cell]);
      if (static_cast<unsigned char>(cells[2 * cell + 1]) > 16 || 2 * (cell + 1 + num_labels) > cells.size()) return false;
      for (std::size_t i = 0; i < num_labels; ++i) {
        if (static_cast<unsigned char>(cells[2 * (cell + 1 + i)]) >= num_classes) return false;
      }
      cell += 1 + static_cast<std::size_t>(num_labels);
    }
  }
  return 2 * cell == cells.size();
}

}  // namespace

Result<LinearModel> LinearModel::parse(std::string_view bytes, const std::string& path) {
  const Error damaged{ErrorCode::bad_input, "weights of the model are damaged or cut off", path};
  if (bytes.size() < kHeaderSize) return damaged;
  const std::size_t num_classes = read_u32(bytes, 0);
  const unsigned slot_bits = read_u32(bytes, 4);
  if (num_classes > kMaxClasses || slot_bits < kMinSlotBits || slot_bits > kMaxSlotBits) return damaged;
  const std::size_t blocks_size = (std::size_t{1} << (slot_bits - kMinSlotBits)) * 8;
  const std::size_t cells_size = 2 * static_cast<std::size_t>(read_u32(bytes, 8));
  if (bytes.size() != kHeaderSize + blocks_size + cells_size) return damaged;
  if (!rows_fit(bytes.substr(kHeaderSize, blocks_size), bytes.substr(kHeaderSize + blocks_size), num_classes)) return damaged;
  return trusted(bytes);
}

LinearModel LinearModel::trusted(std::string_view bytes) {
  LinearModel model;
  model.num_classes_ = read_u32(bytes, 0);
  const unsigned slot_bits = read_u32(bytes, 4);
  model.shift_ = 64 - slot_bits;
  model.blocks_ = reinterpret_cast<const unsigned char*>(bytes.data()) + kHeaderSize;
  model.cells_ = model.blocks_ + (std::size_t{1} << (slot_bits - kMinSlotBits)) * 8;
  return model;
}

LinearModelWriter::LinearModelWriter(std::size_t num_classes, unsigned slot_bits)
    : num_classes_(num_classes), slot_bits_(slot_bits) {
  NG_CHECK(num_classes <= LinearModel::kMaxClasses && slot_bits >= kMinSlotBits && slot_bits <= kMaxSlotBits);
}

void LinearModelWriter::add_row(std::size_t slot, const std::vector<ClassWeight>& weights) {
  if (weights.empty()) return;
  const std::size_t block = slot / 32;
  NG_CHECK(block + 1 >= blocks_.size() / 2 && (slot >> slot_bits_) == 0);
  while (blocks_.size() / 2 <= block) {
    blocks_.push_back(static_cast<std::uint32_t>(cells_.size() / 2));
    blocks_.push_back(0);
  }
  blocks_.back() |= 1U << (slot % 32);
  int largest = 0;
  for (const ClassWeight& w : weights) largest = std::max(largest, std::abs(w.weight));
  int shift = 0;
  while ((largest + (1 << shift) / 2) >> shift > 127) ++shift;
  cells_.push_back(static_cast<char>(weights.size()));
  cells_.push_back(static_cast<char>(shift));
  for (const ClassWeight& w : weights) {
    const int half = (1 << shift) / 2;
    const int rounded = w.weight >= 0 ? (w.weight + half) >> shift : -((-w.weight + half) >> shift);
    cells_.push_back(static_cast<char>(w.label));
    cells_.push_back(static_cast<char>(static_cast<std::int8_t>(rounded)));
  }
}

std::string LinearModelWriter::bytes() const {
  const std::size_t num_blocks = std::size_t{1} << (slot_bits_ - kMinSlotBits);
  std::string out;
  append_u32(static_cast<std::uint32_t>(num_classes_), &out);
  append_u32(slot_bits_, &out);
  append_u32(static_cast<std::uint32_t>(cells_.size() / 2), &out);
  append_u32(0, &out);
  for (const std::uint32_t word : blocks_) append_u32(word, &out);
  for (std::size_t block = blocks_.size() / 2; block < num_blocks; ++block) {
    append_u32(static_cast<std::uint32_t>(cells_.size() / 2), &out);
    append_u32(0, &out);
  }
  return out + cells_;
}

}  // namespace newsgraph
