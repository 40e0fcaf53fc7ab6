#include <algorithm>
#include <string_view>
#include <vector>

#include "annotate/annotator.h"
#include "annotate/characters.h"
#include "annotate/sentence_splitter.h"
#include "annotate/tokenizer.h"
#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMinWrapWidth = 45;
constexpr std::size_t kMaxWrapWidth = 100;
constexpr std::size_t kMaxHeadlineTokens = 40;

// A piece of text that no sentence crosses, and whether a blank line stands before it.
struct Unit {
  ByteSpan span;
  bool after_blank = false;
};

std::vector<Unit> lines_of(std::string_view text) {
  std::vector<Unit> lines;
  bool blank = true;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (trim(text.substr(begin, end - begin)).empty()) {
      blank = true;
    } else {
      lines.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, blank});
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

bool begins_small(std::string_view line) {
  line = trim(line);
  if (line.empty()) return false;
  std::size_t at = 0;
  return is_lower(decode_utf8(line, &at));
}

// Lines [begin, end) stand together without a blank line. They were wrapped by hand if all but the last are about as wide as a
// page and some of them break off before a small letter; a text with a paragraph a line has no such breaks.
bool hand_wrapped(std::string_view text, const std::vector<Unit>& lines, std::size_t begin, std::size_t end) {
  bool broken = false;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const std::size_t width = count_code_points(trim(text.substr(lines[i].span.begin, lines[i].span.size())));
    if (width < kMinWrapWidth || width > kMaxWrapWidth) return false;
    broken = broken || begins_small(text.substr(lines[i + 1].span.begin, lines[i + 1].span.size()));
  }
  return broken;
}

std::vector<Unit> units_of(std::string_view text) {
  const std::vector<Unit> lines = lines_of(text);
  std::vector<Unit> units;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !lines[end].after_blank) ++end;
    if (hand_wrapped(text, lines, begin, end)) {
      units.push_back({{lines[begin].span.begin, lines[end - 1].span.end}, lines[begin].after_blank});
    } else {
      units.insert(units.end(), lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.begin() + static_cast<std::ptrdiff_t>(end));
    }
    begin = end;
  }
  return units;
}

}  // namespace

void segment(Document* doc) {
  const std::string_view text = doc->text();
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::uint32_t paragraph = 0;
  bool after_headline = false;
  for (const Unit& unit : units_of(text)) {
    const std::vector<RawToken> words = tokenize(text, unit.span);
    if (words.empty()) continue;
    if (!sentences.empty() && (unit.after_blank || after_headline)) ++paragraph;
    const bool headline = words.size() <= kMaxHeadlineTokens && !ends_with_stop(text, words);
    const auto first = static_cast<std::uint32_t>(tokens.size());
    std::size_t begin = 0;
    for (const std::size_t end : split_sentences(text, words)) {
      sentences.push_back({{first + static_cast<std::uint32_t>(begin), first + static_cast<std::uint32_t>(end)},
                           {words[begin].span.begin, words[end - 1].span.end}, paragraph, headline});
      begin = end;
    }
    for (const RawToken& word : words) tokens.push_back({word.span});
    after_headline = headline;
  }
  doc->set_tokens(std::move(sentences), std::move(tokens));
}

}  // namespace newsgraph
