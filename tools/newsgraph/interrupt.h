// Ctrl-C: finish what is in flight, then stop.
#pragma once

namespace newsgraph {

// From now on the first SIGINT or SIGTERM only sets a flag; a second one ends the program at once.
void watch_for_interrupt();

// Has there been one? Threads: any.
bool interrupted();

}  // namespace newsgraph
