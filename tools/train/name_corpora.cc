#include "tools/train/name_corpora.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>

#include "annotate/annotator.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"
#include "text/conllu.h"

namespace newsgraph {
namespace {

struct RawWord {
  std::string form;
  std::string tag;            // BIO
  bool space_after = true;
};
using RawSentence = std::vector<RawWord>;

LabelSet only(NameLabel label) { return static_cast<LabelSet>(1U << label); }

std::optional<NameKind> kind_of_type(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, NameKind>, 12> kTypes = {{
      {"PER", NameKind::person}, {"person", NameKind::person}, {"politician", NameKind::person},
      {"ORG", NameKind::organisation}, {"organisation", NameKind::organisation}, {"organization", NameKind::organisation},
      {"politicalparty", NameKind::organisation}, {"LOC", NameKind::place}, {"location", NameKind::place},
      {"country", NameKind::place}, {"place", NameKind::place}, {"GPE", NameKind::place}}};
  for (const auto& [name, kind] : kTypes) {
    if (name == type) return kind;
  }
  return std::nullopt;
}

// The name without what newsgraph leaves out of names: titles, `the`, `'s`.
TokenSpan trimmed(const std::vector<std::string>& folded, TokenSpan span, NameKind kind) {
  const Lexicon& titles = english_lexicon("titles");
  while (span.size() > 1 && (folded[span.begin] == "the" || (kind == NameKind::person && titles.contains(folded[span.begin])))) ++span.begin;
  while (span.size() > 1 && (folded[span.end - 1] == "'s" || folded[span.end - 1] == "'")) --span.end;
  return span;
}

void set_name(TokenSpan span, NameKind kind, std::vector<LabelSet>* labels) {
  const std::vector<NameLabel> parts = labels_of_name(kind, span.size());
  for (std::uint32_t i = span.begin; i < span.end; ++i) (*labels)[i] = only(parts[i - span.begin]);
}

// Labels of BIO tags; IOB1 (a name may begin with I) is read too.
std::vector<LabelSet> labels_of_bio(const std::vector<std::string>& tags, const std::vector<std::string>& folded) {
  std::vector<LabelSet> labels(tags.size(), only(kOutside));
  for (std::uint32_t i = 0; i < tags.size();) {
    if (tags[i].size() < 3) {
      ++i;
      continue;
    }
    const std::string type = tags[i].substr(2);
    std::uint32_t end = i + 1;
    while (end < tags.size() && tags[end] == "I-" + type) ++end;
    if (const auto kind = kind_of_type(type)) set_name(trimmed(folded, {i, end}, *kind), *kind, &labels);
    i = end;
  }
  return labels;
}

NamedDocument make_document(const std::vector<RawSentence>& sentences) {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Sentence> spans;
  std::vector<LabelSet> labels;
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
    // A sentence at a time: no name goes over its end.
    const std::vector<LabelSet> of_sentence = labels_of_bio(tags, folded);
    labels.insert(labels.end(), of_sentence.begin(), of_sentence.end());
  }
  Document doc = *Document::from_utf8({}, std::move(text));
  doc.set_tokens(std::move(spans), std::move(tokens));
  tag_words(&doc);
  return {std::move(doc), std::move(labels)};
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

std::string title_case(std::string_view form) {
  static constexpr std::array<std::string_view, 22> kSmall = {
      "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "as", "with", "from", "'s", "n't", "over", "into", "is", "after"};
  std::string out(form);
  if (std::find(kSmall.begin(), kSmall.end(), form) != kSmall.end()) return out;
  if (!out.empty() && is_ascii_lower(out[0])) out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string upper_case(std::string_view form) {
  std::string out(form);
  for (char& c : out) {
    if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

}  // namespace

std::vector<Name> names_of_labels(const std::vector<LabelSet>& labels) {
  std::vector<Name> names;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == only(kOutside)) continue;
    const auto label = static_cast<NameLabel>(__builtin_ctz(labels[i]));
    const NamePart part = part_of(label);
    if (part == NamePart::begin || part == NamePart::unit) names.push_back({kind_of(label), {i, i + 1}, 1.0F});
    names.back().span.end = i + 1;
  }
  return names;
}

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

namespace {

struct GumMention {
  std::uint32_t begin = 0;  // word ids, from 1
  std::uint32_t end = 0;
  std::uint32_t head = 0;
  NameKind kind = NameKind::person;
};
using GumMentions = std::map<std::string, std::vector<GumMention>, std::less<>>;  // by sentence

Result<GumMentions> read_gum_mentions(const std::string& path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  GumMentions mentions;
  for (const std::string_view line : split(bytes, '\n')) {
    const std::vector<std::string_view> c = split(line, '\t');
    if (c.size() < 11 || c[9] == "_") continue;
    const std::string_view type = c[5] == "organization" ? std::string_view("ORG") : c[5] == "place" ? std::string_view("LOC") : c[5] == "person" ? std::string_view("PER") : std::string_view();
    const auto kind = kind_of_type(type);
    if (!kind) continue;
    const auto id = [&](std::size_t column) { return static_cast<std::uint32_t>(std::strtoul(std::string(c[column]).c_str(), nullptr, 10)); };
    mentions[std::string(c[1])].push_back({id(2), id(3), id(7), *kind});
  }
  return mentions;
}

// The run of proper nouns around the head of a mention, `of` and `the` within it allowed.
TokenSpan proper_core(const ConlluSentence& sentence, const GumMention& mention) {
  const auto proper = [&](std::uint32_t id) { return sentence.words[id - 1].upos == "PROPN"; };
  const auto joins = [&](std::uint32_t id) {
    const std::string& form = sentence.words[id - 1].form;
    return form == "of" || form == "the" || form == "-" || form == "and" || form == "&" || form == "for";
  };
  if (mention.head == 0 || mention.head > sentence.words.size() || !proper(mention.head)) return {};
  std::uint32_t begin = mention.head;
  std::uint32_t end = mention.head;
  while (begin > mention.begin && proper(begin - 1)) --begin;
  for (std::uint32_t at = end + 1; at <= mention.end && at <= sentence.words.size() && (proper(at) || joins(at)); ++at) {
    if (proper(at)) end = at;
  }
  return {begin - 1, end};
}

}  // namespace

Result<std::vector<NamedDocument>> read_gum(const std::string& conllu_path, const std::string& mentions_path) {
  NG_TRY(const std::string bytes, DiskFileReader().read(conllu_path));
  NG_TRY(const std::vector<ConlluSentence> sentences, parse_conllu(bytes, conllu_path));
  NG_TRY(const GumMentions mentions, read_gum_mentions(mentions_path));
  std::vector<NamedDocument> documents;
  for (std::size_t first = 0; first < sentences.size();) {
    std::size_t last = first + 1;
    while (last < sentences.size() && !sentences[last].new_document) ++last;
    std::vector<RawSentence> raw;
    for (std::size_t s = first; s < last; ++s) {
      raw.emplace_back();
      for (const ConlluWord& word : sentences[s].words) raw.back().push_back({word.form, "O", word.space_after});
    }
    NamedDocument document = make_document(raw);
    std::vector<std::string> folded;
    for (std::size_t i = 0; i < document.labels.size(); ++i) folded.push_back(fold_key(document.doc.form(TokenId(i))));
    std::uint32_t offset = 0;
    for (std::size_t s = first; s < last; ++s) {
      const auto size = static_cast<std::uint32_t>(sentences[s].words.size());
      for (std::uint32_t i = 0; i < size; ++i) {
        // Proper nouns may be names that have no page in Wikipedia, or names of something else.
        if (sentences[s].words[i].upos == "PROPN") document.labels[offset + i] = kAnyLabel;
      }
      const auto found = mentions.find(sentences[s].sent_id);
      for (const GumMention& mention : found == mentions.end() ? std::vector<GumMention>() : found->second) {
        TokenSpan span = proper_core(sentences[s], mention);
        if (span.empty()) continue;
        span.begin += offset;
        span.end += offset;
        set_name(trimmed(folded, span, mention.kind), mention.kind, &document.labels);
      }
      offset += size;
    }
    documents.push_back(std::move(document));
    first = last;
  }
  return documents;
}

std::vector<NamedDocument> as_headlines(const std::vector<NamedDocument>& documents, std::size_t one_in) {
  std::vector<NamedDocument> headlines;
  std::size_t counter = 0;
  for (const NamedDocument& source : documents) {
    for (const Sentence& sentence : source.doc.sentences()) {
      if (sentence.tokens.size() < 4 || sentence.tokens.size() > 25 || ++counter % one_in != 0) continue;
      const bool upper = counter / one_in % 3 == 0;
      RawSentence raw;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const std::string_view form = source.doc.form(TokenId(i));
        raw.push_back({upper ? upper_case(form) : title_case(form), "O", true});
      }
      NamedDocument headline = make_document({raw});
      std::copy(source.labels.begin() + sentence.tokens.begin, source.labels.begin() + sentence.tokens.end, headline.labels.begin());
      headlines.push_back(std::move(headline));
    }
  }
  return headlines;
}

}  // namespace newsgraph
