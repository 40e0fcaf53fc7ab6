// extract: articles -> claims file.
#include "base/atomic_file.h"
#include "claims/claims_file.h"
#include "commands.h"
#include "extract_articles.h"
#include "interrupt.h"
#include "report.h"

namespace newsgraph {
namespace {

Result<ExitCode> extract(const ExtractOptions& options) {
  NG_TRY(AtomicFile file, AtomicFile::create(options.output));
  NG_TRY(const ExitCode code, extract_articles(options.reading, [&](const DocumentClaims& claims) {
    return file.write(to_json_line(claims) + "\n");
  }));
  // After Ctrl-C too: every line is whole, and what was found is worth keeping.
  NG_TRY_VOID(file.commit());
  return code;
}

}  // namespace

int run_extract(const ExtractOptions& options) {
  watch_for_interrupt();
  const Result<ExitCode> code = extract(options);
  return code ? *code : fail(code.error());
}

}  // namespace newsgraph
