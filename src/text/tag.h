// Word classes and morphological features of Universal Dependencies, and Penn Treebank tags.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace newsgraph {

// Universal part-of-speech tags, UD v2.
enum class Upos : std::uint8_t {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
};
inline constexpr int kNumUpos = 17;
std::string_view to_string(Upos upos);
std::optional<Upos> parse_upos(std::string_view text);

enum class VerbForm : std::uint8_t { none, finite, infinitive, participle, gerund };
enum class Tense : std::uint8_t { none, present, past };
enum class Mood : std::uint8_t { none, indicative, imperative, subjunctive };
enum class Number : std::uint8_t { none, singular, plural };
enum class Gender : std::uint8_t { none, masculine, feminine, neuter };
enum class PronType : std::uint8_t { none, personal, article, demonstrative, relative, interrogative, other };

// The features that later stages read. All `none` or false where the word has no such feature.
struct Feats {
  VerbForm verb_form = VerbForm::none;
  Tense tense = Tense::none;
  Mood mood = Mood::none;
  Number number = Number::none;
  Gender gender = Gender::none;
  PronType pron_type = PronType::none;
  std::uint8_t person = 0;  // 1, 2, 3; 0 for none
  bool passive = false;     // Voice=Pass
  bool possessive = false;  // Poss=Yes: `his`
};

struct SymbolTag {};
using SymbolId = Id<SymbolTag>;  // a string in the Document's table

struct Tag {
  Upos upos = Upos::X;
  SymbolId xpos;   // Penn tag: `VBD`, `NNP`
  Feats feats;
  SymbolId lemma;  // lower case but for proper nouns: `sack`, `Theresa`
};

}  // namespace newsgraph
