// Lines of a ByteSource, one held at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "input/byte_source.h"

namespace newsgraph {

class LineReader {
 public:
  // `path` is for messages. Lines longer than `max_line` bytes are refused.
  LineReader(std::unique_ptr<ByteSource> source, std::string path, std::size_t max_line);

  // The first byte that is no white space and no byte-order mark, without taking it; nothing at the end of input.
  Result<std::optional<char>> peek();

  // The next line without its line end; nothing at the end of input. A line that is too long fails with limit and is
  // passed over: the next call gives the line after it.
  Result<std::optional<std::string>> next();

  // All that is left. Fails with limit if that is longer than `max_line`.
  Result<std::string> rest();

  int line_number() const { return line_number_; }  // of the line given last; from 1
  const std::string& path() const { return path_; }

 private:
  Result<bool> fill();  // false at the end of input
  Error too_long(int line) const;

  std::unique_ptr<ByteSource> source_;
  std::string path_;
  std::size_t max_line_;
  std::string buffer_;
  std::size_t at_ = 0;  // of the first byte not yet given
  int line_number_ = 0;
};

}  // namespace newsgraph
