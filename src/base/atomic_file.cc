#include "base/atomic_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace newsgraph {

Result<AtomicFile> AtomicFile::create(const std::string& path) {
  AtomicFile file;
  file.path_ = path;
  if (path == "-") {
    file.stream_ = stdout;
    return file;
  }
  struct stat status = {};
  if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
    file.stream_ = std::fopen(path.c_str(), "wb");  // a device or a pipe: renaming would replace /dev/null by a file
    if (file.stream_ == nullptr) return file.failure("cannot write");
    return file;
  }
  file.temporary_ = path + ".part" + std::to_string(::getpid());
  file.stream_ = std::fopen(file.temporary_.c_str(), "wb");
  if (file.stream_ == nullptr) {
    file.temporary_.clear();
    return file.failure("cannot write");
  }
  return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::exchange(other.temporary_, std::string())),
      stream_(std::exchange(other.stream_, nullptr)) {}

AtomicFile::~AtomicFile() {
  if (stream_ != nullptr && stream_ != stdout) std::fclose(stream_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Error AtomicFile::failure(const std::string& what) const {
  return Error{ErrorCode::cannot_write, what + ": " + std::strerror(errno), path_};
}

Result<void> AtomicFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stream_) != bytes.size()) return failure("cannot write");
  return {};
}

Result<void> AtomicFile::commit() {
  const bool to_stdout = stream_ == stdout;
  std::FILE* const stream = std::exchange(stream_, nullptr);
  if (std::fflush(stream) != 0) {
    Error error = failure("cannot write");
    if (!to_stdout) std::fclose(stream);
    return error;
  }
  if (to_stdout) return {};
  if (std::fclose(stream) != 0) return failure("cannot write");
  if (temporary_.empty()) return {};
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failure("cannot rename to");
  temporary_.clear();
  return {};
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  NG_TRY(AtomicFile file, AtomicFile::create(path));
  NG_TRY_VOID(file.write(bytes));
  return file.commit();
}

}  // namespace newsgraph
