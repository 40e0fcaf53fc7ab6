#include "annotate/feats.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text_util.h"

namespace newsgraph {
namespace {

constexpr std::size_t kAuxiliaryWindow = 6;

struct PronounRow {
  std::string_view form;
  std::uint8_t person;
  Number number;
  Gender gender;
  bool possessive;
};

constexpr std::array<PronounRow, 33> kPronouns = {{
    {"i", 1, Number::singular, Gender::none, false},       {"me", 1, Number::singular, Gender::none, false},
    {"my", 1, Number::singular, Gender::none, true},       {"mine", 1, Number::singular, Gender::none, true},
    {"myself", 1, Number::singular, Gender::none, false},  {"we", 1, Number::plural, Gender::none, false},
    {"us", 1, Number::plural, Gender::none, false},        {"our", 1, Number::plural, Gender::none, true},
    {"ours", 1, Number::plural, Gender::none, true},       {"ourselves", 1, Number::plural, Gender::none, false},
    {"you", 2, Number::none, Gender::none, false},         {"your", 2, Number::none, Gender::none, true},
    {"yours", 2, Number::none, Gender::none, true},        {"yourself", 2, Number::singular, Gender::none, false},
    {"yourselves", 2, Number::plural, Gender::none, false}, {"he", 3, Number::singular, Gender::masculine, false},
    {"him", 3, Number::singular, Gender::masculine, false}, {"his", 3, Number::singular, Gender::masculine, true},
    {"himself", 3, Number::singular, Gender::masculine, false}, {"she", 3, Number::singular, Gender::feminine, false},
    {"her", 3, Number::singular, Gender::feminine, false}, {"hers", 3, Number::singular, Gender::feminine, true},
    {"herself", 3, Number::singular, Gender::feminine, false}, {"it", 3, Number::singular, Gender::neuter, false},
    {"its", 3, Number::singular, Gender::neuter, true},    {"itself", 3, Number::singular, Gender::neuter, false},
    {"they", 3, Number::plural, Gender::none, false},      {"them", 3, Number::plural, Gender::none, false},
    {"their", 3, Number::plural, Gender::none, true},      {"theirs", 3, Number::plural, Gender::none, true},
    {"themselves", 3, Number::plural, Gender::none, false}, {"one's", 3, Number::singular, Gender::none, true},
    {"themself", 3, Number::singular, Gender::none, false},
}};

void set_pronoun(const std::string& word, std::string_view xpos, Feats* feats) {
  for (const PronounRow& row : kPronouns) {
    if (row.form != word) continue;
    feats->pron_type = PronType::personal;
    feats->person = row.person;
    feats->number = row.number;
    feats->gender = row.gender;
    feats->possessive = row.possessive || xpos == "PRP$";
    return;
  }
  feats->pron_type = PronType::other;
  if (word == "this" || word == "that") feats->number = Number::singular;
  if (word == "these" || word == "those") feats->number = Number::plural;
  if (word == "this" || word == "that" || word == "these" || word == "those") feats->pron_type = PronType::demonstrative;
}

bool is_form_of_be(const std::string& word) {
  static constexpr std::array<std::string_view, 13> kForms = {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "got"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end() || word == "gets" || word == "getting" || word == "\u2019s" ||
         word == "\u2019re" || word == "\u2019m";
}

bool is_form_of_have(const std::string& word) {
  return word == "have" || word == "has" || word == "had" || word == "having" || word == "'ve" || word == "\u2019ve" || word == "'d" ||
         word == "\u2019d";
}

// Voice of the participle at i: the nearest auxiliary before it decides. Across a comma or another verb there is none, and a
// participle on its own is passive.
bool is_passive(const std::vector<TaggedWord>& sentence, std::size_t i) {
  for (std::size_t back = 1; back <= std::min(i, kAuxiliaryWindow); ++back) {
    const TaggedWord& word = sentence[i - back];
    const std::string form = to_lower_ascii(word.form);
    if (word.upos == Upos::AUX || word.upos == Upos::VERB) {
      if (is_form_of_be(form)) return true;
      if (is_form_of_have(form)) return false;
      if (word.upos == Upos::AUX) continue;
      // `was arrested and charged`: the first verb's auxiliary counts for both.
      if (word.xpos != "VBN") return true;
    }
    if (word.upos == Upos::PUNCT && word.form != ",") return true;
  }
  return true;
}

// A base form is an imperative if no auxiliary, `to` or subject stands before it in its clause.
bool is_imperative(const std::vector<TaggedWord>& sentence, std::size_t i) {
  for (std::size_t j = i; j > 0; --j) {
    const TaggedWord& word = sentence[j - 1];
    if (word.upos == Upos::PUNCT) return true;
    if (word.upos != Upos::ADV && word.upos != Upos::INTJ && word.upos != Upos::CCONJ) return false;
  }
  return true;
}

void set_verb(const std::vector<TaggedWord>& sentence, std::size_t i, Feats* feats) {
  const std::string_view xpos = sentence[i].xpos;
  feats->verb_form = VerbForm::finite;
  if (xpos == "VB") {
    if (is_imperative(sentence, i)) {
      feats->mood = Mood::imperative;
    } else {
      feats->verb_form = VerbForm::infinitive;
    }
  } else if (xpos == "VBN") {
    feats->verb_form = VerbForm::participle;
    feats->tense = Tense::past;
    feats->passive = sentence[i].upos == Upos::VERB && is_passive(sentence, i);
  } else if (xpos == "VBG") {
    feats->verb_form = VerbForm::participle;
    feats->tense = Tense::present;
  } else if (xpos == "VBD" || xpos == "VBZ" || xpos == "VBP") {
    feats->mood = Mood::indicative;
    feats->tense = xpos == "VBD" ? Tense::past : Tense::present;
    if (xpos == "VBZ") {
      feats->number = Number::singular;
      feats->person = 3;
    }
  }
}

}  // namespace

Feats feats_of(const std::vector<TaggedWord>& sentence, std::size_t i) {
  const TaggedWord& word = sentence[i];
  Feats feats;
  if (word.upos == Upos::VERB || word.upos == Upos::AUX) {
    set_verb(sentence, i, &feats);
  } else if (word.upos == Upos::NOUN || word.upos == Upos::PROPN) {
    feats.number = word.xpos == "NNS" || word.xpos == "NNPS" ? Number::plural : Number::singular;
  } else if (word.xpos == "WDT" || word.xpos == "WP" || word.xpos == "WP$" || word.xpos == "WRB") {
    const bool relative = i > 0 && (word.xpos == "WDT" || word.upos == Upos::PRON) && sentence[i - 1].upos != Upos::VERB;
    feats.pron_type = relative && word.upos == Upos::PRON ? PronType::relative : PronType::interrogative;
    feats.possessive = word.xpos == "WP$";
  } else if (word.upos == Upos::PRON || word.upos == Upos::DET) {
    const std::string form = to_lower_ascii(word.form);
    set_pronoun(form, word.xpos, &feats);
    if (form == "the" || form == "a" || form == "an") feats.pron_type = PronType::article;
  }
  return feats;
}

}  // namespace newsgraph
