// Odd but usable input is reported to the sink that the caller gave, and work goes on.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

enum class Severity { note, warning, error };

// One remark about the input. `line` and `column` count from 1; 0 means unknown.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string message;
  std::string path = {};
  int line = 0;
  int column = 0;

  // "path:line:column: warning: message".
  std::string to_string() const;
};

// Where remarks go. The library never prints; a program decides what to show.
class DiagnosticSink {
 public:
  virtual ~DiagnosticSink() = default;
  virtual void report(Diagnostic diagnostic) = 0;
};

// Keeps every remark, in order. For tests, and for work that is shown later.
class CollectingSink final : public DiagnosticSink {
 public:
  void report(Diagnostic diagnostic) override { diagnostics_.push_back(std::move(diagnostic)); }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace newsgraph
