// verify: does an evidence pack say what the articles say now?
#include <algorithm>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "commands.h"
#include "input/article_source.h"
#include "pack_check.h"
#include "report.h"

namespace newsgraph {
namespace {

// Goes through all articles; what cannot be read is named and left out. Gives the number of those.
Result<std::size_t> read_articles(const VerifyOptions& options, ArticleFinder* finder, NameCheck* names) {
  NG_TRY(ArticleSource source, ArticleSource::open(options.inputs, {}));
  std::size_t num_skipped = 0;
  while (true) {
    const auto article = source.next();
    if (article && !*article) return num_skipped;
    if (article) {
      finder->offer(**article);
      names->offer(**article);
    } else {
      ++num_skipped;
      report(article.error());
    }
  }
}

Result<ExitCode> verify(const VerifyOptions& options) {
  const DiskFileReader files;
  NG_TRY(const std::string bytes, files.read(options.pack));
  NG_TRY(const ReadPack read, parse_pack(bytes, options.pack));
  const EvidencePack& pack = read.pack;
  NG_TRY(const PackProgram program, this_program(options.relation_files, files));
  NG_TRY(const Pipeline pipeline, Pipeline::create({options.relation_files, 0.0}, files));
  ArticleFinder finder(pack);
  NameCheck names(pack);
  NG_TRY(const std::size_t num_skipped, read_articles(options, &finder, &names));
  std::vector<PackFinding> findings = check_program(read, program);
  bool all_read = true;
  for (std::size_t i = 0; i < pack.articles.size(); ++i) {
    NG_TRY(const std::vector<PackFinding> found,
           check_article(pack, pack.articles[i], finder.found(i), pipeline, files, &names));
    all_read = all_read && finder.found(i) != nullptr;
    findings.insert(findings.end(), found.begin(), found.end());
  }
  const std::vector<PackFinding> of_names = check_names(names, all_read);
  findings.insert(findings.end(), of_names.begin(), of_names.end());
  std::string out;
  for (const PackFinding& finding : findings) out += to_string(finding) + "\n";
  NG_TRY_VOID(write_file("-", out));
  const bool all_same = std::all_of(findings.begin(), findings.end(), [](const PackFinding& finding) {
    return finding.finding == Finding::same || finding.finding == Finding::note;
  });
  if (!all_same) return kExitDiffers;
  return num_skipped > 0 ? kExitSkipped : kExitDone;
}

}  // namespace

int run_verify(const VerifyOptions& options) {
  const auto done = verify(options);
  return done ? *done : fail(done.error());
}

}  // namespace newsgraph
