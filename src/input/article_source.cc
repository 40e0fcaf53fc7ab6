#include "input/article_source.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/text_util.h"
#include "input/decode_text.h"
#include "input/iso_date.h"
#include "input/json_article.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

enum class FileType { text, json_lines, other };

FileType type_of(const std::string& path) {
  const std::string extension = to_lower_ascii(fs::path(path).extension().string());
  if (extension == ".txt" || extension == ".text" || extension.empty()) return FileType::text;
  return extension == ".jsonl" || extension == ".ndjson" ? FileType::json_lines : FileType::other;
}

// Path below the folder without extension: unique within the folder, unlike the file's name.
std::string id_below(const std::string& folder_id, const std::string& path) {
  const std::string stem = fs::path(path).stem().string();
  return folder_id.empty() ? stem : folder_id + "/" + stem;
}

}  // namespace

Result<ArticleSource> ArticleSource::open(std::vector<std::string> inputs, InputOptions options) {
  ArticleSource source;
  if (!options.date.empty()) {
    const auto date = parse_iso_date(options.date);
    if (!date) return Error{ErrorCode::usage, bad_date_message(options.date)};
    options.date = *date;
  }
  source.options_ = std::move(options);
  std::reverse(inputs.begin(), inputs.end());
  for (std::string& path : inputs) source.pending_.push_back(Input{std::move(path), {}, true});
  return source;
}

Result<std::optional<Article>> ArticleSource::next() {
  while (true) {
    if (!lines_ && pending_.empty()) return std::optional<Article>();
    auto article = lines_ ? read_line() : open_next();
    if (!article || *article) return article;
  }
}

// Opens the next input; nothing if that gave no article yet.
Result<std::optional<Article>> ArticleSource::open_next() {
  const Input input = std::move(pending_.back());
  pending_.pop_back();
  std::error_code ignored;
  if (input.path != "-" && fs::is_directory(input.path, ignored)) {
    NG_TRY_VOID(expand_folder(input));
    return std::optional<Article>();
  }
  NG_TRY(std::unique_ptr<ByteSource> bytes, open_file(input.path));
  const FileType type = input.path == "-" ? FileType::text : type_of(input.path);
  if (type == FileType::other) {
    const std::string extension = fs::path(input.path).extension().string();
    return Error{ErrorCode::bad_input, "unknown kind of file '" + extension + "'; expected .txt or .jsonl", input.path};
  }
  LineReader reader(std::move(bytes), input.path == "-" ? "<stdin>" : input.path, options_.max_article);
  bool is_json = type == FileType::json_lines;
  if (input.path == "-") {
    NG_TRY(const std::optional<char> first, reader.peek());
    is_json = first == '{';
  }
  if (!is_json) return read_text(input, std::move(reader));
  lines_ = std::move(reader);
  return std::optional<Article>();
}

Result<std::optional<Article>> ArticleSource::read_text(const Input& input, LineReader reader) {
  NG_TRY(std::string bytes, reader.rest());
  Article article;
  NG_TRY(article.text, decode_text(std::move(bytes), reader.path()));
  article.info.id = input.path == "-" ? "stdin" : input.id.empty() ? id_below("", input.path) : input.id;
  return checked(std::move(article), reader.path(), 0);
}

Result<std::optional<Article>> ArticleSource::read_line() {
  auto got = lines_->next();
  if (!got) {
    // A line that is too long was passed over; after a failure to read there is nothing more.
    if (got.error().code != ErrorCode::limit) lines_.reset();
    return std::move(got).error();
  }
  if (!*got) {
    lines_.reset();
    return std::optional<Article>();
  }
  std::string_view line = **got;
  if (lines_->line_number() == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  if (trim(line).empty()) return std::optional<Article>();
  NG_TRY(Article article, parse_json_article(line, lines_->path(), lines_->line_number()));
  return checked(std::move(article), lines_->path(), lines_->line_number());
}

Result<void> ArticleSource::expand_folder(const Input& folder) {
  std::error_code failure;
  fs::directory_iterator entries(folder.path, failure);
  std::vector<fs::path> paths;
  for (; !failure && entries != fs::directory_iterator(); entries.increment(failure)) {
    if (!entries->path().filename().string().starts_with('.')) paths.push_back(entries->path());
  }
  if (failure) return Error{ErrorCode::cannot_read, "cannot read folder: " + failure.message(), folder.path};
  std::sort(paths.begin(), paths.end(), std::greater<>());
  const std::size_t num_before = pending_.size();
  std::error_code ignored;
  for (const fs::path& path : paths) {
    const std::string name = path.string();
    if (fs::is_directory(path, ignored)) {
      if (fs::is_symlink(path, ignored)) continue;
      const std::string id = folder.id.empty() ? path.filename().string() : folder.id + "/" + path.filename().string();
      pending_.push_back(Input{name, id, false});
    } else if (type_of(name) == FileType::other || path.extension().empty()) {
      ++num_ignored_files_;
    } else {
      pending_.push_back(Input{name, id_below(folder.id, name), false});
    }
  }
  if (folder.named && pending_.size() == num_before) {
    return Error{ErrorCode::not_found, "folder has no .txt or .jsonl files", folder.path};
  }
  return {};
}

Result<std::optional<Article>> ArticleSource::checked(Article article, const std::string& path, int line) {
  if (trim(article.text).empty()) {
    const std::string who = line > 0 ? "article '" + article.info.id + "' has" : "file has";
    return Error{ErrorCode::bad_input, who + " no text", path, line};
  }
  // Ids by hash: two of ten million articles fall together once in 370,000 runs.
  if (!ids_.insert(fnv1a(article.info.id)).second) {
    return Error{ErrorCode::bad_input, "an earlier article has the id '" + article.info.id + "' too", path, line};
  }
  if (article.info.date.empty()) article.info.date = options_.date;
  return std::optional<Article>(std::move(article));
}

}  // namespace newsgraph
