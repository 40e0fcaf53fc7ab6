// The dictionary form of English words.
#pragma once

#include <string>
#include <string_view>

#include "language/string_table.h"
#include "text/tag.h"

namespace newsgraph {

// Lemmas by rules for regular endings, a list of words the rules get wrong, and a list of known base forms that decides
// between `tap` and `tape` for `taped`. The lists are sections `exceptions` and `bases` of a model file.
class Lemmatizer {
 public:
  // Without lists: rules only, for training.
  Lemmatizer() = default;
  explicit Lemmatizer(std::string_view model_bytes);  // REQUIRES: made by the trainer
  static Lemmatizer with_bases(StringTable bases);    // rules and base forms, for finding the exceptions

  static const Lemmatizer& english();

  // Lower case but for proper nouns: `sacked/VBD` gives `sack`, `Democrats/NNPS` `Democrat`.
  std::string lemma(std::string_view form, Upos upos, std::string_view xpos) const;

  // The key of a word in the list of exceptions.
  static std::string key(std::string_view form, std::string_view xpos);

 private:
  std::string verb(const std::string& word, std::string_view ending) const;
  std::string plural(const std::string& word, std::string_view word_class) const;
  std::string compared(const std::string& word, std::string_view ending, std::string_view word_class) const;
  bool known(const std::string& base, std::string_view word_class) const;
  std::string restored(const std::string& stem, std::string_view word_class) const;

  StringTable exceptions_;
  StringTable bases_;
};

}  // namespace newsgraph
