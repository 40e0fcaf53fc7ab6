// Runs case files, or rewrites their expectations.
//
// usage: golden_runner CASE...                     every case must give what it expects
//        golden_runner --bless FILTER FOLDER       rewrites the cases below FOLDER whose path holds FILTER
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "golden/case_file.h"
#include "tools/newsgraph/read_article.h"

namespace newsgraph::testing {
namespace {

Result<std::string> found_for(const Pipeline& pipeline, const CaseFile& file) {
  Article article;
  article.info.id = "case";
  article.info.date = file.date;
  article.text = file.text;
  NG_TRY(const ReadArticle read, read_article(pipeline, std::move(article)));
  return dump_layer(read, file.stage);
}

Result<CaseFile> load(const std::string& path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  return parse_case(bytes, path);
}

Result<bool> run_case(const Pipeline& pipeline, const std::string& path) {
  NG_TRY(const CaseFile file, load(path));
  NG_TRY(const std::string found, found_for(pipeline, file));
  if (found == file.expect) return true;
  std::printf("%s: %s\n--- expected\n%s--- found\n%s", path.c_str(), file.name.c_str(), file.expect.c_str(), found.c_str());
  return false;
}

Result<bool> bless_case(const Pipeline& pipeline, const std::string& path) {
  NG_TRY(const CaseFile file, load(path));
  NG_TRY(const std::string found, found_for(pipeline, file));
  if (found == file.expect) return true;
  std::printf("blessed %s\n", path.c_str());
  NG_TRY_VOID(write_file(path, to_string(file, found)));
  return true;
}

std::vector<std::string> cases_below(const std::string& folder, std::string_view filter) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().string();
    if (path.ends_with(".case") && path.find(filter) != std::string::npos) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

int run(const std::vector<std::string>& arguments) {
  const bool bless = arguments.size() == 3 && arguments[0] == "--bless";
  const auto pipeline = Pipeline::create(PipelineOptions(), DiskFileReader());
  if (!pipeline) {
    std::printf("%s\n", pipeline.error().to_string().c_str());
    return 2;
  }
  bool all_right = true;
  for (const std::string& path : bless ? cases_below(arguments[2], arguments[1]) : arguments) {
    const auto right = bless ? bless_case(*pipeline, path) : run_case(*pipeline, path);
    if (!right) std::printf("%s\n", right.error().to_string().c_str());
    all_right = all_right && right && *right;
  }
  return all_right ? 0 : 1;
}

}  // namespace
}  // namespace newsgraph::testing

int main(int argc, char** argv) { return newsgraph::testing::run({argv + 1, argv + argc}); }
