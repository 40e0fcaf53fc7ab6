#include "exporters/atomic_folder.h"

#include <unistd.h>

#include <filesystem>
#include <utility>

namespace newsgraph {
namespace fs = std::filesystem;

Result<AtomicFolder> AtomicFolder::create(const std::string& path, const std::string& mark) {
  AtomicFolder folder;
  folder.path_ = path;
  while (folder.path_.size() > 1 && folder.path_.back() == '/') folder.path_.pop_back();
  std::error_code error;
  const fs::file_status status = fs::status(folder.path_, error);
  if (fs::exists(status)) {
    if (!fs::is_directory(status)) return Error{ErrorCode::cannot_write, "is no folder; this format writes one", path};
    if (!fs::is_empty(folder.path_, error) && !fs::exists(folder.path_ + "/" + mark, error)) {
      return Error{ErrorCode::cannot_write, "the folder holds other files; say a new or empty one", path};
    }
  }
  const std::string temporary = folder.path_ + ".part" + std::to_string(::getpid());
  fs::remove_all(temporary, error);
  if (!fs::create_directory(temporary, error)) {
    return Error{ErrorCode::cannot_write, "cannot make a folder: " + error.message(), path};
  }
  folder.temporary_ = temporary;
  return folder;
}

AtomicFolder::AtomicFolder(AtomicFolder&& other) noexcept
    : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, std::string())) {}

AtomicFolder::~AtomicFolder() {
  std::error_code ignored;
  if (!temporary_.empty()) fs::remove_all(temporary_, ignored);
}

Error AtomicFolder::for_user(Error error) const {
  if (error.path.starts_with(temporary_)) error.path.replace(0, temporary_.size(), path_);
  return error;
}

// No folder can be renamed over one that is not empty: the old one steps aside first, and back if the new one cannot
// come.
Result<void> AtomicFolder::commit() {
  std::error_code error;
  const std::string old = path_ + ".old" + std::to_string(::getpid());
  const bool replaces = fs::exists(path_, error);
  if (replaces) fs::rename(path_, old, error);
  if (!error) fs::rename(temporary_, path_, error);
  if (error) {
    std::error_code ignored;
    if (replaces && !fs::exists(path_, ignored)) fs::rename(old, path_, ignored);
    return Error{ErrorCode::cannot_write, "cannot put the folder in its place: " + error.message(), path_};
  }
  temporary_.clear();
  std::error_code ignored;
  if (replaces) fs::remove_all(old, ignored);
  return {};
}

}  // namespace newsgraph
