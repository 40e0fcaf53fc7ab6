// Where the program lies that draws pictures.
#pragma once

#include <string>

namespace newsgraph {

// newsgraph-render lies beside newsgraph, in the build tree and where both are installed.
std::string render_program();

}  // namespace newsgraph
