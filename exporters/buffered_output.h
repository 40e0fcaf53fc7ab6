// Text on its way into an Output: gathered into large pieces, since a write for each word would cost more than the
// word.
#pragma once

#include <string>
#include <string_view>

#include "exporters/output.h"

namespace newsgraph {

class BufferedOutput {
 public:
  explicit BufferedOutput(Output& output) : output_(output) { text_.reserve(2 * kFull); }

  // What has been gathered; append to it.
  std::string& text() { return text_; }

  // Call it after each thing: writes once enough has come together. Fails with cannot_write.
  Result<void> spill() { return text_.size() < kFull ? Result<void>() : flush(); }

  // Call it at the end.
  Result<void> flush() {
    NG_TRY_VOID(output_.write(text_));
    text_.clear();
    return {};
  }

 private:
  static constexpr std::size_t kFull = 1U << 16U;

  Output& output_;
  std::string text_;
};

}  // namespace newsgraph
