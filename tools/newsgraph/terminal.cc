#include "terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace newsgraph {

std::size_t output_width() {
  constexpr std::size_t kUnknownWidth = 160;
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUnknownWidth;
  return size.ws_col;
}

}  // namespace newsgraph
