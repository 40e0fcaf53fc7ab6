// A folder that is written aside and renamed when it is whole. An earlier one of ours is replaced; anything else is
// left alone.
#pragma once

#include <string>

#include "base/result.h"

namespace newsgraph {

class AtomicFolder {
 public:
  // Makes the temporary folder beside `path`. `mark` is the name of a file that every folder of this kind has.
  // Fails with cannot_write, naming `path`: also if there is a folder which is not empty and has no such file.
  static Result<AtomicFolder> create(const std::string& path, const std::string& mark);

  AtomicFolder(AtomicFolder&& other) noexcept;
  AtomicFolder& operator=(AtomicFolder&&) = delete;
  AtomicFolder(const AtomicFolder&) = delete;
  AtomicFolder& operator=(const AtomicFolder&) = delete;
  ~AtomicFolder();  // removes what was not committed

  // Where to write the file `name` of the folder.
  std::string file(const std::string& name) const { return temporary_ + "/" + name; }

  // `error`, of a file in the folder, with the path under which the user knows it.
  Error for_user(Error error) const;

  // Puts the folder in its place.
  Result<void> commit();

 private:
  AtomicFolder() = default;

  std::string path_;
  std::string temporary_;
};

}  // namespace newsgraph
