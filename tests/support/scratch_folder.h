// Files of one test. Tests run side by side, each as a process, so a fixed name in the temporary folder would be a
// race.
#pragma once

#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace newsgraph::testing {

// An empty folder that no other process has, removed with this object.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "newsgraph_XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      std::perror(name.c_str());
      std::abort();
    }
    path_ = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  std::string path() const { return path_.string(); }
  std::string file(std::string_view name) const { return (path_ / name).string(); }

  // Writes a file, and the folders above it; gives its path.
  std::string write(std::string_view name, std::string_view bytes) const {
    const std::string written = file(name);
    std::filesystem::create_directories(std::filesystem::path(written).parent_path());
    std::ofstream(written, std::ios::binary) << bytes;
    return written;
  }

  std::size_t num_files() const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path_)) ++count;
    return count;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace newsgraph::testing
