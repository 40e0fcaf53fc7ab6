// What is known of the terminal.
#pragma once

#include <cstddef>

namespace newsgraph {

// Columns of standard output. Into a file or pipe nothing is known: 160, so that lines stay short enough to read.
std::size_t output_width();

}  // namespace newsgraph
