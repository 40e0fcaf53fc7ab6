// Compares an evidence pack with what this program finds in the articles now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence_pack.h"
#include "input/article.h"
#include "name_check.h"
#include "pack_reader.h"
#include "pipeline/pipeline.h"

namespace newsgraph {

enum class Finding { same, differs, missing, note };
std::string_view to_string(Finding finding);

// One line of the answer.
struct PackFinding {
  Finding finding = Finding::same;
  std::string what;     // `article cabinet-reshuffle`, `claim/335dfc21c147955a Robert Quayle holds_office …`
  std::string details;  // `quote: was 'a', is 'b'; begin: was 1, is 2`; may be empty
};

// `differs  claim/335dfc21c147955a …: quote: was 'a', is 'b'`, in one line and without control characters.
std::string to_string(const PackFinding& finding);

// Is the pack whole, and was it made with what is in `program`? Other models, rules and versions are notes: whether
// they matter is seen from the claims. Content that is not what its own hashes say differs.
std::vector<PackFinding> check_program(const ReadPack& read, const PackProgram& program);

// The hash of `text` of the kind that `text_hash` is: SHA-256, or FNV-1a if it has 16 digits.
std::string hash_like(const std::string& text_hash, std::string_view text);

// Which of the articles that go by is the one meant: that of the id and the text; else of the text; else of the id.
class ArticleFinder {
 public:
  explicit ArticleFinder(const EvidencePack& pack);

  // Keeps `article` if the pack may mean it.
  void offer(const Article& article);

  // The best of those offered for `pack.articles[index]`, or null.
  const Article* found(std::size_t index) const;

 private:
  struct Candidate {
    int rank = 0;  // 3: id and text, 2: text, 1: id
    Article article;
  };
  const EvidencePack& pack_;
  std::vector<Candidate> best_;  // as pack.articles
};

// The article, then each claim of the pack that it makes, with the names that the article has. It is read with the date
// that the pack has, so that a wrong date is one finding and not many. `article` is null where none was found. `names`
// hears which node is which. Fails as Pipeline::run does.
Result<std::vector<PackFinding>> check_article(const EvidencePack& pack, const PackArticle& wanted,
                                               const Article* article, const Pipeline& pipeline,
                                               const FileReader& files, NameCheck* names);

// Names that no article has differ where a node is shown by them, and are notes elsewhere or where not all articles of
// the pack were given.
std::vector<PackFinding> check_names(const NameCheck& names, bool all_read);

}  // namespace newsgraph
