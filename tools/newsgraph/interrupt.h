// Ctrl-C: finish what is in flight, then stop.
#pragma once

#include <atomic>

namespace newsgraph {

// From now on the first SIGINT or SIGTERM only sets a flag; a second one ends the program at once.
void watch_for_interrupt();

// From now on every SIGINT only sets the flag: for a prompt, where Ctrl-C stops a query alone.
void watch_for_interrupts();

// Has there been one? Threads: any.
bool interrupted();

// The flag itself, for whoever looks at it often. Threads: any.
const std::atomic<bool>* interrupt_flag();

// Lowers the flag.
void forget_interrupt();

}  // namespace newsgraph
