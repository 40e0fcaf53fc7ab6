#include "commands.h"
#include "report.h"

namespace newsgraph {

int run_extract(const ExtractOptions&) { return fail(Error{ErrorCode::usage, "'extract' is not part of this build"}); }

}  // namespace newsgraph
