#include "tools/evaluate/name_corpora.h"

#include <algorithm>
#include <array>
#include <optional>

#include "annotate/annotator.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

struct RawWord {
  std::string form;
  std::string tag;  // BIO
  bool space_after = true;
};
using RawSentence = std::vector<RawWord>;

std::optional<NameKind> kind_of_type(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, NameKind>, 12> kTypes = {
      {{"PER", NameKind::person},
       {"person", NameKind::person},
       {"politician", NameKind::person},
       {"ORG", NameKind::organisation},
       {"organisation", NameKind::organisation},
       {"organization", NameKind::organisation},
       {"politicalparty", NameKind::organisation},
       {"LOC", NameKind::place},
       {"location", NameKind::place},
       {"country", NameKind::place},
       {"place", NameKind::place},
       {"GPE", NameKind::place}}};
  for (const auto& [name, kind] : kTypes) {
    if (name == type) return kind;
  }
  return std::nullopt;
}

// The name without what newsgraph leaves out of names: titles, `the`, `'s`.
TokenSpan trimmed(const std::vector<std::string>& folded, TokenSpan span, NameKind kind) {
  const Lexicon& titles = english_lexicon("titles");
  while (span.size() > 1 &&
         (folded[span.begin] == "the" || (kind == NameKind::person && titles.contains(folded[span.begin]))))
    ++span.begin;
  while (span.size() > 1 && (folded[span.end - 1] == "'s" || folded[span.end - 1] == "'")) --span.end;
  return span;
}

// Names of the BIO tags of a sentence; IOB1 (a name may begin with I) is read too. `first` is the sentence's first
// word.
void add_names(const std::vector<std::string>& tags, const std::vector<std::string>& folded, std::uint32_t first,
               std::vector<Name>* names) {
  for (std::uint32_t i = 0; i < tags.size();) {
    if (tags[i].size() < 3) {
      ++i;
      continue;
    }
    const std::string type = tags[i].substr(2);
    std::uint32_t end = i + 1;
    while (end < tags.size() && tags[end] == "I-" + type) ++end;
    if (const auto kind = kind_of_type(type)) {
      const TokenSpan span = trimmed(folded, {i, end}, *kind);
      names->push_back({*kind, {first + span.begin, first + span.end}, 1.0F});
    }
    i = end;
  }
}

NamedDocument make_document(const std::vector<RawSentence>& sentences) {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Sentence> spans;
  std::vector<Name> names;
  for (const RawSentence& sentence : sentences) {
    if (!text.empty()) text += '\n';
    Sentence span;
    span.tokens.begin = static_cast<std::uint32_t>(tokens.size());
    span.span.begin = static_cast<std::uint32_t>(text.size());
    std::vector<std::string> tags;
    std::vector<std::string> folded;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += sentence[i].form;
      tokens.push_back({{begin, static_cast<std::uint32_t>(text.size())}});
      if (sentence[i].space_after && i + 1 < sentence.size()) text += ' ';
      tags.push_back(sentence[i].tag);
      folded.push_back(fold_key(sentence[i].form));
    }
    span.tokens.end = static_cast<std::uint32_t>(tokens.size());
    span.span.end = static_cast<std::uint32_t>(text.size());
    spans.push_back(span);
    add_names(tags, folded, span.tokens.begin, &names);
  }
  Document doc = *Document::from_utf8({}, std::move(text));
  doc.set_tokens(std::move(spans), std::move(tokens));
  tag_words(&doc);
  return {std::move(doc), std::move(names)};
}

// Sets space_after of words from the text that they were cut from.
void align_spaces(std::string_view text, RawSentence* sentence) {
  std::size_t at = 0;
  for (RawWord& word : *sentence) {
    const std::size_t found = text.find(word.form, at);
    if (found == std::string_view::npos) return;
    at = found + word.form.size();
    word.space_after = at < text.size() && text[at] == ' ';
  }
}

// Collects sentences into documents.
class DocumentCollector {
 public:
  void end_document() {
    end_sentence("");
    if (!sentences_.empty()) documents_.push_back(make_document(sentences_));
    sentences_.clear();
  }
  void end_sentence(std::string_view text) {
    if (sentence_.empty()) return;
    if (!text.empty()) align_spaces(text, &sentence_);
    sentences_.push_back(std::move(sentence_));
    sentence_.clear();
  }
  void add(RawWord word) { sentence_.push_back(std::move(word)); }
  std::vector<NamedDocument> take() {
    end_document();
    return std::move(documents_);
  }

 private:
  RawSentence sentence_;
  std::vector<RawSentence> sentences_;
  std::vector<NamedDocument> documents_;
};

}  // namespace

Result<std::vector<NamedDocument>> read_uner(const std::string& path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  DocumentCollector collector;
  std::string_view text;
  for (const std::string_view line : split(bytes, '\n')) {
    if (line.starts_with("# newdoc")) collector.end_document();
    if (line.starts_with("# text = ")) text = line.substr(9);
    if (line.empty()) collector.end_sentence(text);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() < 3) return Error{ErrorCode::bad_input, "expected id, form, tag", path};
    collector.add({std::string(columns[1]), std::string(columns[2])});
  }
  return collector.take();
}

Result<std::vector<NamedDocument>> read_columns(const std::string& path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  const bool has_documents = bytes.find("-DOCSTART-") != std::string::npos;
  DocumentCollector collector;
  for (std::string_view line : split(bytes, '\n')) {
    line = trim(line);
    if (line.starts_with("-DOCSTART-")) {
      collector.end_document();
    } else if (line.empty()) {
      collector.end_sentence("");
      if (!has_documents) collector.end_document();
    } else {
      const std::size_t cut = line.find_last_of(" \t");
      if (cut == std::string_view::npos) return Error{ErrorCode::bad_input, "expected form, tag", path};
      collector.add({std::string(trim(line.substr(0, cut))), std::string(line.substr(cut + 1))});
    }
  }
  return collector.take();
}

}  // namespace newsgraph
