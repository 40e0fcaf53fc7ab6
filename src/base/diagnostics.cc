#include "base/diagnostics.h"

namespace newsgraph {

std::string Diagnostic::to_string() const {
  std::string out;
  if (!path.empty()) {
    out += path;
    if (line > 0) {
      out += ':' + std::to_string(line);
      if (column > 0) out += ':' + std::to_string(column);
    }
    out += ": ";
  }
  const char* const word = severity == Severity::note ? "note" : severity == Severity::warning ? "warning" : "error";
  return out + word + ": " + message;
}

}  // namespace newsgraph
