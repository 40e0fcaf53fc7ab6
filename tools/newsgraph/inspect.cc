#include "commands.h"
#include "report.h"

namespace newsgraph {

int run_inspect(const InspectOptions&) { return fail(Error{ErrorCode::usage, "'inspect' is not part of this build"}); }

}  // namespace newsgraph
