// newsgraph: reads news and writes down who did what.
#include <exception>
#include <new>

#include "command_line.h"
#include "commands.h"
#include "report.h"

int main(int argc, char** argv) {
  // We throw nothing; what Boost and the allocator throw ends here.
  try {
    return newsgraph::run_command_line(argc, argv);
  } catch (const std::bad_alloc&) {
    newsgraph::report("error: out of memory");
  } catch (const std::exception& error) {
    newsgraph::report(error.what());
  }
  return newsgraph::kExitFailed;
}
