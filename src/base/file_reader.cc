#include "base/file_reader.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

namespace newsgraph {
namespace {

Result<std::string> read_stream(std::FILE* stream, const std::string& path) {
  std::string bytes;
  std::array<char, 65536> buffer;
  std::size_t got = 0;
  while ((got = std::fread(buffer.data(), 1, buffer.size(), stream)) > 0) {
    bytes.append(buffer.data(), got);
  }
  if (std::ferror(stream) != 0) {
    return Error{ErrorCode::cannot_read, std::string("cannot read: ") + std::strerror(errno), path};
  }
  return bytes;
}

}  // namespace

Result<std::string> DiskFileReader::read(const std::string& path) const {
  if (path == "-") return read_stream(stdin, "<stdin>");
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return Error{ErrorCode::cannot_read, "is a folder, not a file", path};
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) {
    const ErrorCode code = errno == ENOENT ? ErrorCode::not_found : ErrorCode::cannot_read;
    return Error{code, std::string("cannot open: ") + std::strerror(errno), path};
  }
  return read_stream(file.get(), path);
}

Result<std::string> MemoryFileReader::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return Error{ErrorCode::not_found, "cannot open: no such file", path};
  return found->second;
}

}  // namespace newsgraph
