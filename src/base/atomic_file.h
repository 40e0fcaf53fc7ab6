// Output is written aside and renamed when it is whole, so that no half file is ever left under its final name.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

#include "base/result.h"

namespace newsgraph {

// A file under a temporary name beside its target, removed unless commit() succeeded.
//
// `-` writes to standard output at once, and so does a target that is no regular file (/dev/null, a pipe). Threads: one.
class AtomicFile {
 public:
  // Opens the temporary file. Fails with cannot_write, naming `path`.
  static Result<AtomicFile> create(const std::string& path);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  // Fails with cannot_write (disk full, closed pipe).
  Result<void> write(std::string_view bytes);

  // The open stream, for libraries that want one. Valid until commit().
  std::FILE* stream() { return stream_; }

  // Flushes, closes and renames. After this nothing more may be written.
  Result<void> commit();

 private:
  AtomicFile() = default;
  Error failure(const std::string& what) const;

  std::string path_;
  std::string temporary_;
  std::FILE* stream_ = nullptr;
};

// Writes `bytes` to `path`, whole or not at all.
Result<void> write_file(const std::string& path, std::string_view bytes);

}  // namespace newsgraph
