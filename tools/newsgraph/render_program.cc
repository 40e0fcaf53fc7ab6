#include "render_program.h"

#include <unistd.h>

#include <array>

namespace newsgraph {

std::string render_program() {
  std::array<char, 4096> path = {};
  const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
  if (size <= 0 || static_cast<std::size_t>(size) == path.size()) return "newsgraph-render";
  const std::string program(path.data(), static_cast<std::size_t>(size));
  return program.substr(0, program.rfind('/') + 1) + "newsgraph-render";
}

}  // namespace newsgraph
