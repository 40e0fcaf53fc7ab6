// The prompt of `newsgraph query GRAPH` on a terminal.
#pragma once

#include "asker.h"

namespace newsgraph {

// Reads and answers until Ctrl-D or `:quit`. REQUIRES: standard input and output are a terminal.
void run_prompt(Asker* asker, const AskSettings& settings);

}  // namespace newsgraph
