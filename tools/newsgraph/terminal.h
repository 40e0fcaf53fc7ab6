// What is known of the terminal.
#pragma once

#include <cstddef>
#include <optional>

namespace newsgraph {

// Columns of the terminal that standard output is; nothing for a file or a pipe.
std::optional<std::size_t> terminal_width();

// For tables that go into a file or a pipe: lines stay short enough to read.
inline constexpr std::size_t kPipeWidth = 160;

}  // namespace newsgraph
