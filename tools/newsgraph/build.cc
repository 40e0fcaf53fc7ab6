#include "commands.h"
#include "report.h"

namespace newsgraph {

int run_build(const BuildOptions&) { return fail(Error{ErrorCode::usage, "'build' is not part of this build"}); }

}  // namespace newsgraph
