#include "tools/train/texts.h"

#include <functional>
#include <string_view>

#include "annotate/annotator.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "text/document.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kFewestWords = 3;
constexpr std::uint32_t kMostWords = 80;

void add_text(const std::string& text, std::string* out) {
  if (text.empty() || find_invalid_utf8(text)) return;
  Document doc = *Document::from_utf8({}, text);
  segment(&doc);
  *out += "# newdoc\n";
  for (const Sentence& sentence : doc.sentences()) {
    if (sentence.tokens.size() < kFewestWords || sentence.tokens.size() > kMostWords) continue;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) (*out += doc.form(TokenId(i))) += '\n';
    *out += '\n';
  }
}

// Gathers the lines of one text after the other: `take` says what a line adds, and whether a new text begins with it.
struct TextLine {
  bool begins = false;
  std::string_view text;
};

Result<void> add_file(const std::string& path, const std::function<TextLine(std::string_view)>& take, std::string* out) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  std::string text;
  for (const std::string_view line : split(bytes, '\n')) {
    const TextLine part = take(line);
    if (part.begins) {
      add_text(text, out);
      text.clear();
    }
    if (!part.text.empty()) (text += part.text) += '\n';
  }
  add_text(text, out);
  return {};
}

}  // namespace

Result<std::string> words_of_raw_texts(const std::string& corpora) {
  std::string out;
  bool usable = false;
  NG_TRY_VOID(add_file(corpora + "/wikinews-2019-2020/articles.txt", [](std::string_view line) -> TextLine {
    if (line.starts_with("# title = ")) return {true, line.substr(10)};
    return {false, line.starts_with("#") ? std::string_view() : line};
  }, &out));
  NG_TRY_VOID(add_file(corpora + "/wikipedia-current-events/events.txt", [&usable](std::string_view line) -> TextLine {
    if (line.starts_with("# date = ")) usable = !line.starts_with("# date = 2026");
    if (!line.starts_with("# text = ") || !usable) return {};
    return {true, line.substr(9)};
  }, &out));
  NG_TRY_VOID(add_file(corpora + "/wikipedia-politicians/pages.txt", [](std::string_view line) -> TextLine {
    if (line.starts_with("# page = ")) return {true, {}};
    return {false, line.starts_with("S ") ? line.substr(2) : std::string_view()};
  }, &out));
  return out;
}

}  // namespace newsgraph
