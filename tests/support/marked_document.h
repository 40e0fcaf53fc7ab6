// Documents for unit tests, written as marked text instead of through the stages before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text_util.h"
#include "text/document.h"

namespace newsgraph::testing {

// One sentence a line, words with blanks between, names in brackets, a word class where the guess is wrong:
//   "[PER Jeremy Hunt] , the Foreign Secretary , arrived/VERB in [LOC Addis Ababa] ."
// Guesses: PUNCT, DET, ADP, CCONJ, PRON, AUX for little words, PROPN for capitals, NOUN for the rest. Every arc is `dep` to the
// first word of its sentence. Layers: tokens, tags, arcs, names.
inline Document marked_document(std::string_view marked, ArticleInfo info = {}) {
  const auto guess = [](std::string_view word) {
    const std::string folded = fold_key(word);
    const auto in = [&](std::initializer_list<std::string_view> words) {
      for (const std::string_view w : words) {
        if (w == folded) return true;
      }
      return false;
    };
    if (!is_ascii_alpha(word.front()) && static_cast<unsigned char>(word.front()) < 0x80 && folded != "'s") return Upos::PUNCT;
    if (in({"the", "a", "an", "this"})) return Upos::DET;
    if (in({"of", "for", "to", "in", "at", "as", "by", "from", "with", "after", "'s"})) return Upos::ADP;
    if (in({"and", "or"})) return Upos::CCONJ;
    if (in({"he", "she", "her", "his", "him", "they", "it", "who"})) return Upos::PRON;
    if (in({"is", "was", "has", "will"})) return Upos::AUX;
    return is_ascii_upper(word.front()) ? Upos::PROPN : Upos::NOUN;
  };
  std::string text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Upos> classes;
  std::vector<Name> names;
  for (const std::string_view line : split(marked, '\n')) {
    if (trim(line).empty()) continue;
    if (!text.empty()) text.push_back('\n');
    Sentence sentence;
    sentence.tokens.begin = static_cast<std::uint32_t>(tokens.size());
    sentence.span.begin = static_cast<std::uint32_t>(text.size());
    bool first = true;
    bool in_name = false;
    for (std::string_view word : split(trim(line), ' ')) {
      if (word.empty()) continue;
      if (word == "[PER" || word == "[ORG" || word == "[LOC") {
        const NameKind kind = word == "[PER" ? NameKind::person : word == "[ORG" ? NameKind::organisation : NameKind::place;
        names.push_back({kind, {static_cast<std::uint32_t>(tokens.size()), 0}, 1.0F});
        in_name = true;
        continue;
      }
      const bool closes = in_name && word.back() == ']';
      if (closes) word.remove_suffix(1);
      const std::size_t slash = word.find('/');
      Upos upos = Upos::X;
      if (slash != std::string_view::npos && slash > 0) {
        upos = parse_upos(word.substr(slash + 1)).value_or(Upos::X);
        word = word.substr(0, slash);
      } else {
        upos = guess(word);
      }
      if (!first) text.push_back(' ');
      first = false;
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word;
      tokens.push_back({{begin, static_cast<std::uint32_t>(text.size())}});
      classes.push_back(upos);
      if (closes) {
        names.back().span.end = static_cast<std::uint32_t>(tokens.size());
        in_name = false;
      }
    }
    sentence.tokens.end = static_cast<std::uint32_t>(tokens.size());
    sentence.span.end = static_cast<std::uint32_t>(text.size());
    sentences.push_back(sentence);
  }
  Document doc = *Document::from_utf8(std::move(info), std::move(text));
  std::vector<Tag> tags;
  std::vector<Arc> arcs;
  for (const Sentence& sentence : sentences) {
    for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const bool root = i == sentence.tokens.begin;
      arcs.push_back({root ? TokenId() : TokenId(sentence.tokens.begin), root ? Deprel::root : Deprel::dep});
    }
  }
  doc.set_tokens(std::move(sentences), std::move(tokens));
  for (std::size_t i = 0; i < classes.size(); ++i) {
    Tag tag;
    tag.upos = classes[i];
    tag.lemma = doc.intern(to_lower_ascii(doc.form(TokenId(i))));
    tags.push_back(tag);
  }
  doc.set_tags(std::move(tags));
  doc.set_arcs(std::move(arcs));
  doc.set_names(std::move(names));
  return doc;
}

}  // namespace newsgraph::testing
