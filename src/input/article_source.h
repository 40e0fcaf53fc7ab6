// Articles of files, folders and standard input, one at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/result.h"
#include "input/article.h"
#include "input/line_reader.h"

namespace newsgraph {

struct InputOptions {
  std::string date = {};                            // for articles that carry none; ISO 8601 or empty
  std::size_t max_article = std::size_t{64} << 20;  // bytes of a text file, or of a line of JSON
};

// Hands out articles in the order of the inputs; memory does not grow with their number, but for 8 bytes each.
//
//   a text file (`.txt`, `.text`, no extension): one article, its id the file's name without extension
//   JSON lines (`.jsonl`, `.ndjson`): an article a line (json_article.h); blank lines are passed over
//   a folder: its `.txt` and `.jsonl` files and those of its subfolders, sorted by name; hidden ones are left out.
//     The id of a text file is then its path below the folder, without extension. Links to folders are not followed
//   `-`: standard input, JSON lines if the first character is `{`, else one article `stdin`
//
// Threads: one.
class ArticleSource {
 public:
  // Fails with usage if `options.date` is no date. Inputs are opened when their turn comes.
  static Result<ArticleSource> open(std::vector<std::string> inputs, InputOptions options);

  // The next article; nothing at the end. An Error concerns one article or one input only: call again for the next.
  // Beside what cannot be read: an article without any text, and one whose id an earlier one has.
  Result<std::optional<Article>> next();

  // Files in folders that are neither `.txt` nor `.jsonl`.
  std::size_t num_ignored_files() const { return num_ignored_files_; }

 private:
  struct Input {
    std::string path;
    std::string id;      // for a text file; empty where the user named the input
    bool named = true;   // by the user, not found in a folder
  };

  ArticleSource() = default;
  Result<std::optional<Article>> open_next();
  Result<std::optional<Article>> read_text(const Input& input, LineReader reader);
  Result<std::optional<Article>> read_line();
  Result<void> expand_folder(const Input& folder);
  Result<std::optional<Article>> checked(Article article, const std::string& path, int line);

  std::vector<Input> pending_;  // the next one last
  InputOptions options_;
  std::optional<LineReader> lines_;
  std::unordered_set<std::uint64_t> ids_;  // hashes
  std::size_t num_ignored_files_ = 0;
};

}  // namespace newsgraph
