// Where an exporter writes: a file of the machine, or a string in a test.
#pragma once

#include <string>
#include <string_view>

#include "base/atomic_file.h"
#include "base/result.h"

namespace newsgraph {

class Output {
 public:
  virtual ~Output() = default;

  // Appends `bytes`. Fails with cannot_write.
  virtual Result<void> write(std::string_view bytes) = 0;
};

class StringOutput final : public Output {
 public:
  Result<void> write(std::string_view bytes) override {
    text_.append(bytes);
    return {};
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Writes into `file`, which the caller commits, and which must outlive this.
class FileOutput final : public Output {
 public:
  explicit FileOutput(AtomicFile& file) : file_(file) {}
  Result<void> write(std::string_view bytes) override { return file_.write(bytes); }

 private:
  AtomicFile& file_;
};

}  // namespace newsgraph
