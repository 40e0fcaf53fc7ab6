#include "annotate/lemmatizer.h"

#include "annotate/word_key.h"
#include "base/check.h"
#include "base/text_util.h"
#include "language/lexicon.h"
#include "language/model_file.h"

namespace newsgraph {
namespace {

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::string cut(const std::string& word, std::size_t size, std::string_view instead = "") {
  return word.substr(0, word.size() - size) + std::string(instead);
}

// `Feuds`, `FEUDS` keep their digits, unlike model_form.
std::string lower_plain(std::string_view form) {
  std::string out;
  std::string plain = to_lower_ascii(form);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (plain.compare(i, 3, "\u2019") == 0 || plain.compare(i, 3, "\u2018") == 0) {
      out.push_back('\'');
      i += 2;
    } else {
      out.push_back(plain[i]);
    }
  }
  return out;
}

}  // namespace

Lemmatizer::Lemmatizer(std::string_view model_bytes) {
  const Result<ModelFile> file = ModelFile::parse(model_bytes, "lemma.model");
  NG_CHECK(file.has_value());
  exceptions_ = StringTable(file->section("exceptions"));
  bases_ = StringTable(file->section("bases"));
}

Lemmatizer Lemmatizer::with_bases(StringTable bases) {
  Lemmatizer out;
  out.bases_ = bases;
  return out;
}

const Lemmatizer& Lemmatizer::english() {
  static const Lemmatizer kLemmatizer(embedded_language_file("en/lemma.model"));
  return kLemmatizer;
}

std::string Lemmatizer::key(std::string_view form, std::string_view xpos) {
  return lower_plain(form) + ' ' + std::string(xpos);
}

bool Lemmatizer::known(const std::string& base, std::string_view word_class) const {
  return bases_.find(base + ' ' + std::string(word_class)).has_value();
}

// The base of a stem whose ending was cut off: `tap` for `tapp`, `tape` for `tap` where only that is known.
std::string Lemmatizer::restored(const std::string& stem, std::string_view word_class) const {
  const std::size_t n = stem.size();
  const bool doubled = n > 2 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]);
  if (doubled && known(cut(stem, 1), word_class)) return cut(stem, 1);
  if (known(stem, word_class)) return stem;
  if (known(stem + 'e', word_class)) return stem + 'e';
  if (doubled) return stem[n - 1] == 'l' || stem[n - 1] == 's' || stem[n - 1] == 'z' ? stem : cut(stem, 1);
  if (n < 2) return stem;
  const char last = stem[n - 1];
  const char before = stem[n - 2];
  const bool silent_e = last == 'v' || last == 'u' || last == 'c' || (last == 's' && before != 's') || last == 'z' ||
                        (last == 'g' && (before == 'd' || before == 'r' || before == 'a')) || ends_with(stem, "at") ||
                        (last == 'l' && !is_vowel(before) && before != 'l' && before != 'r' && before != 'w');
  return silent_e ? stem + 'e' : stem;
}

std::string Lemmatizer::verb(const std::string& word, std::string_view ending) const {
  if (!ends_with(word, ending) || word.size() < ending.size() + 2) return word;
  if (ending == "ed" && ends_with(word, "ied") && word.size() > 4) return cut(word, 3, "y");
  return restored(cut(word, ending.size()), "V");
}

std::string Lemmatizer::plural(const std::string& word, std::string_view word_class) const {
  if (!ends_with(word, "s") || ends_with(word, "ss") || word.size() < 3) return word;
  const std::string without = cut(word, 1);
  if (ends_with(word, "ies") && word.size() > 4) return known(without, word_class) ? without : cut(word, 3, "y");
  const bool hissing = ends_with(word, "xes") || ends_with(word, "ches") || ends_with(word, "shes") || ends_with(word, "sses") ||
                       ends_with(word, "zzes") || ends_with(word, "oes");
  if (!hissing) return without;
  return known(without, word_class) ? without : cut(word, 2);
}

std::string Lemmatizer::compared(const std::string& word, std::string_view ending, std::string_view word_class) const {
  if (!ends_with(word, ending) || word.size() < ending.size() + 3) return word;
  const std::string stem = cut(word, ending.size());
  return ends_with(stem, "i") ? cut(stem, 1, "y") : restored(stem, word_class);
}

std::string Lemmatizer::lemma(std::string_view form, Upos upos, std::string_view xpos) const {
  if (form.size() > 60) return std::string(form);
  if (upos == Upos::PROPN) return xpos == "NNPS" && ends_with(form, "s") ? std::string(form.substr(0, form.size() - 1)) : std::string(form);
  const std::string word = lower_plain(form);
  if (const auto listed = exceptions_.find(key(form, xpos))) return std::string(*listed);
  if (xpos == "VBD" || xpos == "VBN") return verb(word, "ed");
  if (xpos == "VBG") return verb(word, "ing");
  if (xpos == "VBZ") return plural(word, "V");
  if (xpos == "NNS") return plural(word, "N");
  if (xpos == "JJR" || xpos == "RBR") return compared(word, "er", "J");
  if (xpos == "JJS" || xpos == "RBS") return compared(word, "est", "J");
  return xpos == "NNP" || xpos == "NNPS" ? std::string(form) : word;
}

}  // namespace newsgraph
