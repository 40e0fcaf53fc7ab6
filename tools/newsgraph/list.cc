#include "commands.h"
#include "report.h"

namespace newsgraph {

int run_list(const ListOptions&) { return fail(Error{ErrorCode::usage, "'list' is not part of this build"}); }

}  // namespace newsgraph
