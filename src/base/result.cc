#include "base/result.h"

namespace newsgraph {

std::string Error::to_string() const {
  std::string out;
  if (!path.empty()) {
    out += path;
    if (line > 0) {
      out += ':' + std::to_string(line);
      if (column > 0) out += ':' + std::to_string(column);
    }
    out += ": ";
  }
  return out + "error: " + message;
}

}  // namespace newsgraph
