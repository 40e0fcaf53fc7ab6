#include "interrupt.h"

#include <csignal>

namespace newsgraph {
namespace {

std::atomic<bool> signalled{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // so a signal handler may set it

void note_signal(int) { signalled = true; }

void watch(int signal, int flags) {
  struct sigaction action = {};
  action.sa_handler = note_signal;
  action.sa_flags = flags;  // no SA_RESTART: a read from a terminal ends
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void watch_for_interrupt() {
  watch(SIGINT, static_cast<int>(SA_RESETHAND));
  watch(SIGTERM, static_cast<int>(SA_RESETHAND));
}

void watch_for_interrupts() { watch(SIGINT, 0); }

bool interrupted() { return signalled; }

const std::atomic<bool>* interrupt_flag() { return &signalled; }

void forget_interrupt() { signalled = false; }

}  // namespace newsgraph
