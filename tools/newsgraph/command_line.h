// What the user typed becomes a command and its options.
#pragma once

namespace newsgraph {

// Parses the arguments, runs the command and returns its exit code. Help and version go to standard output; a usage
// error is one line and a hint on standard error, and kExitFailed.
int run_command_line(int argc, const char* const* argv);

}  // namespace newsgraph
