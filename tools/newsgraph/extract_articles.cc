#include "extract_articles.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "base/file_reader.h"
#include "input/article_source.h"
#include "interrupt.h"
#include "ordered_workers.h"
#include "pipeline/pipeline.h"
#include "progress.h"
#include "report.h"

namespace newsgraph {
namespace {

// Size of all inputs, for the time that is left; 0 where standard input is among them.
std::size_t total_size(const std::vector<std::string>& inputs) {
  namespace fs = std::filesystem;
  std::size_t total = 0;
  for (const std::string& input : inputs) {
    if (input == "-") return 0;
    std::error_code ignored;
    if (!fs::is_directory(input, ignored)) {
      const auto size = fs::file_size(input, ignored);
      if (!ignored) total += size;
      continue;
    }
    for (fs::recursive_directory_iterator entry(input, ignored); !ignored && entry != fs::end(entry);
         entry.increment(ignored)) {
      std::error_code no_size;
      const auto size = entry->file_size(no_size);
      if (!no_size) total += size;
    }
  }
  return total;
}

// An article on its way, or the error that stands in its place, so that messages keep their order too.
struct Outcome {
  Result<DocumentClaims> claims;
  std::size_t num_bytes = 0;
};

class Extraction {
 public:
  Extraction(const ReadingOptions& options, const ClaimsTaker& take, ArticleSource source, const Pipeline& pipeline)
      : options_(options),
        take_(take),
        source_(std::move(source)),
        progress_(!options.quiet && stderr_is_lively(), !options.quiet && stderr_is_lively() ? total_size(options.inputs) : 0),
        workers_(num_threads(options), 4 * num_threads(options),
                 [&pipeline](Result<Article> article) { return run_one(pipeline, std::move(article)); }) {}

  Result<ExitCode> run() {
    while (!interrupted()) {
      if (is_full()) NG_TRY_VOID(take_one());
      auto article = source_.next();
      if (article && !*article) break;
      if (!article && article.error().code == ErrorCode::interrupted) break;
      if (!article) {
        add(Result<Article>(std::move(article).error()), 0);
      } else {
        const std::size_t size = (**article).text.size();
        add(Result<Article>(std::move(**article)), size);
      }
    }
    while (!workers_.is_empty()) NG_TRY_VOID(take_one());
    coverage_.num_ignored_files = source_.num_ignored_files();
    progress_.clear();
    if (!options_.quiet) report(coverage_.to_string());
    return exit_code();
  }

 private:
  static std::size_t num_threads(const ReadingOptions& options) {
    if (options.jobs > 0) return static_cast<std::size_t>(options.jobs);
    return std::max(1U, std::thread::hardware_concurrency());
  }

  static Outcome run_one(const Pipeline& pipeline, Result<Article> article) {
    if (!article) return {std::move(article).error(), 0};
    const std::size_t num_bytes = article->text.size();
    return {pipeline.run(std::move(article->info), std::move(article->text)), num_bytes};
  }

  // Few articles at once where they are large.
  bool is_full() const {
    constexpr std::size_t kMaxBytes = std::size_t{128} << 20;
    return workers_.is_full() || (num_bytes_in_flight_ > kMaxBytes && !workers_.is_empty());
  }

  void add(Result<Article> article, std::size_t num_bytes) {
    num_bytes_in_flight_ += num_bytes;
    workers_.add(std::move(article));
  }

  Result<void> take_one() {
    Outcome outcome = workers_.take();
    num_bytes_in_flight_ -= outcome.num_bytes;
    num_bytes_read_ += outcome.num_bytes;
    if (!outcome.claims) return skip(std::move(outcome.claims).error());
    ++coverage_.num_read;
    coverage_.num_sentences += outcome.claims->num_sentences;
    coverage_.num_tokens += outcome.claims->num_tokens;
    coverage_.num_claims += outcome.claims->claims.size();
    NG_TRY_VOID(take_(std::move(outcome.claims).value()));
    progress_.update(coverage_, num_bytes_read_);
    return {};
  }

  Result<void> skip(Error error) {
    progress_.clear();
    if (options_.strict) return error;
    ++coverage_.num_skipped;
    report(error);
    return {};
  }

  Result<ExitCode> exit_code() const {
    if (interrupted()) return kExitInterrupted;
    if (coverage_.num_read == 0) return Error{ErrorCode::cannot_read, "no article could be read"};
    return coverage_.num_skipped > 0 ? kExitSkipped : kExitDone;
  }

  const ReadingOptions& options_;
  const ClaimsTaker& take_;
  ArticleSource source_;
  Coverage coverage_;
  std::size_t num_bytes_in_flight_ = 0;
  std::size_t num_bytes_read_ = 0;
  Progress progress_;
  OrderedWorkers<Result<Article>, Outcome> workers_;
};

}  // namespace

Result<ExitCode> extract_articles(const ReadingOptions& options, const ClaimsTaker& take) {
  NG_TRY(ArticleSource source, ArticleSource::open(options.inputs, InputOptions{.date = options.date}));
  NG_TRY(const Pipeline pipeline, Pipeline::create(PipelineOptions{.relation_files = options.relations,
                                                                   .min_confidence = options.min_confidence},
                                                   DiskFileReader()));
  Extraction extraction(options, take, std::move(source), pipeline);
  return extraction.run();
}

}  // namespace newsgraph
