#include "text/conllu.h"

#include <charconv>

#include "base/text_util.h"

namespace newsgraph {
namespace {

bool parse_int(std::string_view text, int* value) {
  const auto result = std::from_chars(text.data(), text.data() + text.size(), *value);
  return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

void read_comment(std::string_view line, ConlluSentence* sentence) {
  const auto value_of = [&](std::string_view key) -> std::string_view {
    if (line.substr(0, key.size()) != key) return {};
    const std::size_t equals = line.find('=', key.size());
    return equals == std::string_view::npos ? std::string_view() : trim(line.substr(equals + 1));
  };
  if (line.starts_with("# sent_id")) sentence->sent_id = value_of("# sent_id");
  if (line.starts_with("# text =")) sentence->text = value_of("# text");
  if (line.starts_with("# newpar")) sentence->new_paragraph = true;
  if (line.starts_with("# newdoc")) {
    sentence->new_document = true;
    sentence->newdoc = value_of("# newdoc");
  }
}

Error row_error(const std::string& path, int line) {
  return Error{ErrorCode::bad_input, "not a CoNLL-U row; expected 10 columns separated by tabs", path, line};
}

}  // namespace

Result<std::vector<ConlluSentence>> parse_conllu(std::string_view bytes, const std::string& path) {
  std::vector<ConlluSentence> sentences;
  ConlluSentence current;
  int line_number = 0;
  int range_end = 0;  // last word of the multiword token we are in
  bool range_space = true;
  const auto finish = [&] {
    if (!current.words.empty()) sentences.push_back(std::move(current));
    current = ConlluSentence();
    range_end = 0;
  };
  for (std::string_view line : split(bytes, '\n')) {
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) {
      finish();
      continue;
    }
    if (line.front() == '#') {
      read_comment(line, &current);
      continue;
    }
    const std::vector<std::string_view> column = split(line, '\t');
    if (column.size() != 10) return row_error(path, line_number);
    const bool space = column[9].find("SpaceAfter=No") == std::string_view::npos;
    const std::size_t dash = column[0].find('-');
    if (dash != std::string_view::npos) {
      if (!parse_int(column[0].substr(dash + 1), &range_end)) return row_error(path, line_number);
      range_space = space;
      continue;
    }
    if (column[0].find('.') != std::string_view::npos) continue;
    int id = 0;
    int head = 0;
    if (!parse_int(column[0], &id) || !parse_int(column[6], &head)) return row_error(path, line_number);
    ConlluWord word{std::string(column[1]), std::string(column[2]), std::string(column[3]), std::string(column[4]),
                    std::string(column[5]), std::string(column[7]), std::string(column[9]), head, space};
    if (id < range_end) word.space_after = false;
    if (id == range_end) word.space_after = range_space;
    current.words.push_back(std::move(word));
  }
  finish();
  return sentences;
}

namespace {

void read_feature(std::string_view key, std::string_view value, Feats* feats) {
  if (key == "VerbForm") {
    feats->verb_form = value == "Fin"   ? VerbForm::finite
                       : value == "Inf" ? VerbForm::infinitive
                       : value == "Part" ? VerbForm::participle
                                         : VerbForm::gerund;
  } else if (key == "Tense") {
    feats->tense = value == "Past" ? Tense::past : Tense::present;
  } else if (key == "Mood") {
    feats->mood = value == "Ind" ? Mood::indicative : value == "Imp" ? Mood::imperative : Mood::subjunctive;
  } else if (key == "Number") {
    feats->number = value == "Sing" ? Number::singular : Number::plural;
  } else if (key == "Gender") {
    feats->gender = value == "Masc" ? Gender::masculine : value == "Fem" ? Gender::feminine : Gender::neuter;
  } else if (key == "PronType") {
    feats->pron_type = value == "Prs"   ? PronType::personal
                       : value == "Art" ? PronType::article
                       : value == "Dem" ? PronType::demonstrative
                       : value == "Rel" ? PronType::relative
                       : value == "Int" ? PronType::interrogative
                                        : PronType::other;
  } else if (key == "Person" && value.size() == 1) {
    feats->person = static_cast<std::uint8_t>(value[0] - '0');
  } else if (key == "Voice") {
    feats->passive = value == "Pass";
  } else if (key == "Poss") {
    feats->possessive = value == "Yes";
  }
}

}  // namespace

Feats parse_feats(std::string_view text) {
  Feats feats;
  for (const std::string_view pair : split(text, '|')) {
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos) read_feature(pair.substr(0, equals), pair.substr(equals + 1), &feats);
  }
  return feats;
}

Document document_from_conllu(const std::vector<ConlluSentence>& sentences, ArticleInfo info) {
  std::string text;
  std::vector<Token> tokens;
  std::vector<Sentence> spans;
  std::uint32_t paragraph = 0;
  for (const ConlluSentence& sentence : sentences) {
    if (!spans.empty()) {
      text.push_back('\n');
      if (sentence.new_paragraph || sentence.new_document) ++paragraph;
    }
    Sentence span;
    span.paragraph = paragraph;
    span.tokens.begin = static_cast<std::uint32_t>(tokens.size());
    span.span.begin = static_cast<std::uint32_t>(text.size());
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const ConlluWord& word = sentence.words[i];
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word.form;
      tokens.push_back({{begin, static_cast<std::uint32_t>(text.size())}});
      if (word.space_after && i + 1 < sentence.words.size()) text.push_back(' ');
    }
    span.tokens.end = static_cast<std::uint32_t>(tokens.size());
    span.span.end = static_cast<std::uint32_t>(text.size());
    spans.push_back(span);
  }
  Document doc = *Document::from_utf8(std::move(info), std::move(text));
  doc.set_tokens(std::move(spans), std::move(tokens));
  std::vector<Tag> tags;
  std::vector<Arc> arcs;
  for (const ConlluSentence& sentence : sentences) {
    const std::size_t first = tags.size();
    for (const ConlluWord& word : sentence.words) {
      tags.push_back({parse_upos(word.upos).value_or(Upos::X), doc.intern(word.xpos), parse_feats(word.feats),
                      doc.intern(word.lemma)});
      const bool root = word.head <= 0 || static_cast<std::size_t>(word.head) > sentence.words.size();
      arcs.push_back({root ? TokenId() : TokenId(first + static_cast<std::size_t>(word.head) - 1),
                      parse_deprel(word.deprel).value_or(Deprel::dep)});
    }
  }
  doc.set_tags(std::move(tags));
  doc.set_arcs(std::move(arcs));
  return doc;
}

}  // namespace newsgraph
