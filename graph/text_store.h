// Texts in little memory: each different one once, in blocks, named by a number of 32 bits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace newsgraph {

struct TextTag {};
using TextId = Id<TextTag>;  // none: the empty text

// Texts are added, never changed or taken out. Moved, not copied. Costs a text its bytes, 4 for its length, and at most
// 3 to the next multiple of 4; while texts are added also 8 to 16 of an index, which finish() gives up.
// Threads: any number may read.
class TextStore {
 public:
  // The same text gives the same id. REQUIRES: all texts together take less than 16 GB, each of them less than 4.
  TextId add(std::string_view text);

  // No text comes any more, or seldom: one that is added after this may get a second id.
  void finish();

  // Valid as long as the store, also when it is moved. REQUIRES: add() of this store gave the id, or it is none.
  std::string_view text(TextId id) const;

  // What the store holds in memory, room for texts to come included.
  std::size_t num_bytes() const;

 private:
  TextId append(std::string_view text);
  std::size_t slot_of(std::string_view text) const;
  void grow_index();

  // A text begins at a multiple of 4 bytes of a block; its id is the number of that place, counted over all blocks as
  // if each were of the usual size. A text that is longer has a block to itself.
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t current_ = 0;    // the block that is being filled
  std::size_t used_ = 0;       // bytes of it; 0 with no blocks: there is none
  std::size_t num_bytes_ = 0;  // of all blocks
  std::vector<TextId> index_;  // by hash; a power of two, at most half of it filled
  std::size_t num_indexed_ = 0;
};

}  // namespace newsgraph
