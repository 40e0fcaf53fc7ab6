// Articles through the pipeline, many at once, in order: what `extract` and `build` share.
#pragma once

#include "base/result.h"
#include "claims/claims_file.h"
#include "commands.h"

namespace newsgraph {

// Reads all articles of `options` and gives the claims of each to `take`, in the order of the inputs whatever the number
// of threads. Articles that cannot be read are named on standard error and left out; with `strict` the first of them ends
// the run. Draws progress on a terminal and prints a closing line, unless `quiet`.
//
// Returns kExitDone, kExitSkipped, or kExitInterrupted after Ctrl-C: what was in flight then has still been taken.
// Fails where nothing could be read at all, where a relation file is broken, and where `take` fails.
Result<ExitCode> extract_articles(const ReadingOptions& options, const ClaimsTaker& take);

}  // namespace newsgraph
