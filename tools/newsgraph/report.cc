#include "report.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "commands.h"

namespace newsgraph {

void report(std::string_view message) {
  // One write a line, so that lines of two processes on one terminal do not mix.
  std::string line = "newsgraph: ";
  line.append(message).push_back('\n');
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void report(const Error& error) { report(error.to_string()); }
void report(const Diagnostic& diagnostic) { report(diagnostic.to_string()); }

int fail(const Error& error) {
  report(error);
  return error.code == ErrorCode::interrupted ? kExitInterrupted : kExitFailed;
}

bool stderr_is_lively() {
  const char* const no_color = std::getenv("NO_COLOR");
  return ::isatty(STDERR_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace newsgraph
