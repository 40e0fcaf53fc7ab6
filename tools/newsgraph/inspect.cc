// inspect: every layer of an article, for those who write relation files.
#include <cstdio>
#include <string>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "commands.h"
#include "input/article_source.h"
#include "read_article.h"
#include "report.h"

namespace newsgraph {
namespace {

Result<std::string> dump_article(const ReadArticle& article, const std::vector<std::string>& layers) {
  std::string out = "# " + article.doc.info().id + "\n";
  for (const std::string& layer : layers) {
    NG_TRY(const std::string dump, dump_layer(article, layer));
    out += "\n## " + layer + "\n" + dump;
  }
  return out;
}

std::vector<std::string> wanted_layers(const InspectOptions& options) {
  if (!options.layers.empty()) return options.layers;
  std::vector<std::string> all;
  for (const std::string_view name : layer_names()) all.emplace_back(name);
  return all;
}

Result<ExitCode> inspect(const InspectOptions& options) {
  InputOptions input;
  input.date = options.date;
  NG_TRY(ArticleSource source, ArticleSource::open(options.inputs, input));
  PipelineOptions pipeline_options;
  pipeline_options.relation_files = options.relations;
  NG_TRY(const Pipeline pipeline, Pipeline::create(pipeline_options, DiskFileReader()));
  NG_TRY(AtomicFile out, AtomicFile::create("-"));
  std::size_t num_read = 0;
  bool any_skipped = false;
  while (true) {
    auto article = source.next();
    if (!article) {
      report(article.error());
      any_skipped = true;
      continue;
    }
    if (!*article) break;
    NG_TRY(const ReadArticle read, read_article(pipeline, std::move(**article)));
    NG_TRY(const std::string dump, dump_article(read, wanted_layers(options)));
    NG_TRY_VOID(out.write((num_read++ > 0 ? "\n" : "") + dump));
  }
  NG_TRY_VOID(out.commit());
  if (num_read == 0) return Error{ErrorCode::cannot_read, "no article could be read"};
  return any_skipped ? kExitSkipped : kExitDone;
}

}  // namespace

int run_inspect(const InspectOptions& options) {
  const Result<ExitCode> code = inspect(options);
  return code ? *code : fail(code.error());
}

}  // namespace newsgraph
