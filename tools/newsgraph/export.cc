#include "commands.h"
#include "report.h"

namespace newsgraph {

int run_export(const ExportOptions&) { return fail(Error{ErrorCode::usage, "'export' is not part of this build"}); }

}  // namespace newsgraph
