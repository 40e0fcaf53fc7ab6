// Bytes in order, from a file of any size or from memory.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "base/result.h"

namespace newsgraph {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Puts up to `size` bytes at `buffer`; 0 is the end. Fails with cannot_read; with interrupted where a
  // signal arrived that the program handles.
  virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
};

// `-` is standard input. Fails with not_found or cannot_read, naming the path.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

std::unique_ptr<ByteSource> memory_source(std::string bytes);

}  // namespace newsgraph
