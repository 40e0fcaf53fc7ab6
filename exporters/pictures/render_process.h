// Runs newsgraph-render in a process of its own, which can be stopped: Graphviz cannot, and some graphs take it hours.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace newsgraph {

struct RenderRequest {
  std::string program;         // path of newsgraph-render
  std::string engine;          // `dot`, `sfdp`
  std::string format;          // `svg`, `png`, `pdf`
  int time_limit_seconds = 30;
  // Since when the limit counts: one picture takes several calls, each with a copy of one request.
  std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
};

// The picture of `dot`.
// Fails with not_found (no such program), limit (time is up, or memory), bad_input (Graphviz refused; with its message).
Result<std::string> render_dot(std::string_view dot, const RenderRequest& request);

}  // namespace newsgraph
