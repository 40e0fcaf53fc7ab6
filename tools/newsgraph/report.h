// Messages to the user: standard error, each line beginning with "newsgraph: ".
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "base/result.h"

namespace newsgraph {

// Prints one line.
void report(std::string_view message);
void report(const Error& error);
void report(const Diagnostic& diagnostic);

// Prints what readers and builders find odd.
class ReportingSink final : public DiagnosticSink {
 public:
  void report(Diagnostic diagnostic) override { newsgraph::report(diagnostic); }
};

// Prints the error and returns the exit code that goes with it.
int fail(const Error& error);

// Progress may be drawn: standard error is a terminal and NO_COLOR is not set.
bool stderr_is_lively();

}  // namespace newsgraph
