#include "tools/train/annotated_texts.h"

#include <cstdlib>

#include "base/file_reader.h"
#include "base/text_util.h"
#include "tools/train/titles.h"

namespace newsgraph {
namespace {

// One sentence in so many is repeated; silver sentences less often.
constexpr std::size_t kEveryCapitals = 12;
constexpr std::size_t kEveryTitle = 10;
constexpr std::size_t kSilverFactor = 4;

bool add_word(std::string_view line, TrainingSentence* sentence) {
  const std::vector<std::string_view> c = split(line, '\t');
  if (c.size() != 5) return false;
  const auto relation = parse_deprel(c[3]);
  if (!relation) return false;
  sentence->forms.emplace_back(c[0]);
  sentence->labels.emplace_back(c[1]);
  sentence->heads.push_back(std::atoi(std::string(c[2]).c_str()) - 1);
  sentence->deprels.push_back(*relation);
  sentence->names.emplace_back(c[4]);
  return true;
}

void finish(TrainingSentence* sentence) {
  const int size = static_cast<int>(sentence->forms.size());
  for (int& head : sentence->heads) head = head < 0 ? size : head;
  sentence->keys = keys_of(sentence->forms);
}

}  // namespace

Result<std::vector<AnnotatedText>> read_annotated_texts(const std::string& path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  std::vector<AnnotatedText> texts;
  TrainingSentence sentence;
  int number = 0;
  for (const std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.starts_with("# newdoc")) {
      texts.push_back({line.ends_with("gold"), {}});
    } else if (line.empty()) {
      if (sentence.forms.empty()) continue;
      finish(&sentence);
      texts.back().sentences.push_back(std::move(sentence));
      sentence = {};
    } else if (texts.empty() || !add_word(line, &sentence)) {
      return Error{ErrorCode::bad_input, "line " + std::to_string(number) + ": expected form, tag, head, relation, name", path};
    }
  }
  return texts;
}

std::vector<AnnotatedText> with_variants(std::vector<AnnotatedText> texts) {
  std::vector<AnnotatedText> variants;
  std::size_t number = 0;
  for (const AnnotatedText& text : texts) {
    if (text.gold) {
      for (TrainingSentence& titled : with_titles_before_names(text.sentences)) variants.push_back({true, {std::move(titled)}});
    }
    const std::size_t factor = text.gold ? 1 : kSilverFactor;
    for (const TrainingSentence& sentence : text.sentences) {
      ++number;
      if (const std::optional<TrainingSentence> headline = as_headline(sentence)) {
        variants.push_back({text.gold, {*headline}});
        variants.push_back({text.gold, {recased(*headline, number % 2 == 0 ? Recasing::capitals : Recasing::title)}});
      }
      if (number % (factor * kEveryCapitals) == 0) variants.push_back({text.gold, {recased(sentence, Recasing::capitals)}});
      if (number % (factor * kEveryTitle) == 5) variants.push_back({text.gold, {recased(sentence, Recasing::title)}});
    }
  }
  std::move(variants.begin(), variants.end(), std::back_inserter(texts));
  return texts;
}

Document document_of(const AnnotatedText& text) {
  std::string bytes;
  std::vector<Token> tokens;
  std::vector<Sentence> spans;
  for (const TrainingSentence& sentence : text.sentences) {
    Sentence span;
    span.tokens.begin = static_cast<std::uint32_t>(tokens.size());
    span.span.begin = static_cast<std::uint32_t>(bytes.size());
    for (const std::string& form : sentence.forms) {
      const auto begin = static_cast<std::uint32_t>(bytes.size());
      bytes += form;
      tokens.push_back({{begin, static_cast<std::uint32_t>(bytes.size())}});
      span.span.end = static_cast<std::uint32_t>(bytes.size());
      bytes += ' ';
    }
    span.tokens.end = static_cast<std::uint32_t>(tokens.size());
    spans.push_back(span);
    bytes += '\n';
  }
  Document doc = *Document::from_utf8({}, std::move(bytes));
  doc.set_tokens(std::move(spans), std::move(tokens));
  return doc;
}

}  // namespace newsgraph
