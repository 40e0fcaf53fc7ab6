// Input comes through a FileReader, so that tests can read from memory.
#pragma once

#include <map>
#include <string>

#include "base/result.h"

namespace newsgraph {

class FileReader {
 public:
  virtual ~FileReader() = default;

  // The whole file as bytes. Fails with not_found or cannot_read, naming the path.
  virtual Result<std::string> read(const std::string& path) const = 0;
};

// Files of the machine. `-` is standard input.
class DiskFileReader final : public FileReader {
 public:
  Result<std::string> read(const std::string& path) const override;
};

// Files that a test made up.
class MemoryFileReader final : public FileReader {
 public:
  void add(std::string path, std::string bytes) { files_[std::move(path)] = std::move(bytes); }
  Result<std::string> read(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace newsgraph
