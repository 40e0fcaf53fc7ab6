#include "input/article_source.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/scratch_folder.h"

namespace newsgraph {
namespace {

// A folder of its own for each test, removed afterwards.
class ArticleSourceTest : public ::testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.file(name); }
  std::string add(const std::string& name, const std::string& bytes) const { return folder_.write(name, bytes); }

  // One line an article or error, the folder's path left out.
  std::string dump(std::vector<std::string> inputs, InputOptions options = {}) const {
    auto source = ArticleSource::open(std::move(inputs), std::move(options));
    if (!source) return source.error().to_string();
    std::string out;
    while (true) {
      auto article = source->next();
      if (article && !*article) break;
      if (article) {
        out += (*article)->info.id + "|" + (*article)->info.date + "|" + (*article)->text + "\n";
      } else {
        out += article.error().to_string() + "\n";
      }
    }
    const std::string prefix = folder_.path() + "/";
    for (auto at = out.find(prefix); at != std::string::npos; at = out.find(prefix)) out.erase(at, prefix.size());
    return out;
  }

  testing::ScratchFolder folder_;
};

TEST_F(ArticleSourceTest, ReadsTextAndJsonLinesInTheOrderGiven) {
  const std::string text = add("b.txt", "Text.");
  const std::string lines = add("a.jsonl", "{\"id\":\"j1\",\"text\":\"One.\"}\n\n{\"id\":\"j2\",\"text\":\"Two.\"}");
  EXPECT_EQ(dump({text, lines}), "b||Text.\nj1||One.\nj2||Two.\n");
}

TEST_F(ArticleSourceTest, GoesThroughFoldersSortedByName) {
  add("z.txt", "Z.");
  add("a.txt", "A.");
  add("m/x.txt", "X.");
  add("m/deep/x.txt", "Deep.");
  add(".hidden.txt", "no");
  add("README.md", "no");
  EXPECT_EQ(dump({folder_.path()}), "a||A.\nm/deep/x||Deep.\nm/x||X.\nz||Z.\n");
}

TEST_F(ArticleSourceTest, OneBadArticleDoesNotStopTheRest) {
  const std::string lines = add("a.jsonl", "{\"id\":\"j1\",\"text\":\"One.\"}\nbroken\n{\"text\":\"x\"}\n"
                                           "{\"id\":\"j2\",\"text\":\"Two.\"}\n");
  const std::string empty = add("empty.txt", " \r\n");
  EXPECT_EQ(dump({path("missing.txt"), empty, lines}),
            "missing.txt: error: cannot open: No such file or directory\n"
            "empty.txt: error: file has no text\n"
            "j1||One.\n"
            "a.jsonl:2:1: error: Invalid value.\n"
            "a.jsonl:3: error: article has no 'id'\n"
            "j2||Two.\n");
}

TEST_F(ArticleSourceTest, RefusesAnIdThatWasThereBefore) {
  const std::string first = add("one/a.txt", "First.");
  const std::string second = add("two/a.txt", "Second.");
  EXPECT_EQ(dump({first, second}), "a||First.\ntwo/a.txt: error: an earlier article has the id 'a' too\n");
}

TEST_F(ArticleSourceTest, GivesTheDateToArticlesThatHaveNone) {
  const std::string lines = add("a.jsonl", "{\"id\":\"j1\",\"text\":\"One.\",\"date\":\"2018\"}\n{\"id\":\"j2\",\"text\":\"Two.\"}");
  EXPECT_EQ(dump({lines}, {.date = "2019-05-01"}), "j1|2018|One.\nj2|2019-05-01|Two.\n");
  EXPECT_EQ(dump({lines}, {.date = "yesterday"}),
            "error: 'yesterday' is not a date; expected 2024-05-31, 2024-05 or 2024");
}

TEST_F(ArticleSourceTest, RefusesKindsItDoesNotKnow) {
  EXPECT_EQ(dump({add("a.pdf", "%PDF")}), "a.pdf: error: unknown kind of file '.pdf'; expected .txt or .jsonl\n");
  std::filesystem::create_directories(path("none"));
  EXPECT_EQ(dump({path("none")}), "none: error: folder has no .txt or .jsonl files\n");
}

TEST_F(ArticleSourceTest, RefusesAnArticleThatIsTooLarge) {
  const std::string lines = add("a.jsonl", "{\"id\":\"j1\",\"text\":\"" + std::string(2 << 20, 'x') + "\"}\n{\"id\":\"j2\",\"text\":\"Two.\"}");
  EXPECT_EQ(dump({lines}, {.max_article = 1 << 20}), "a.jsonl:1: error: longer than 1 MB; split it\nj2||Two.\n");
}

}  // namespace
}  // namespace newsgraph
