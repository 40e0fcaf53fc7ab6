// Word lists of a language, read from tab-separated files that are embedded into the program.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/result.h"

namespace newsgraph {

// A table from words to further columns: `speech_verbs.tsv` has a verb and its class a line.
//
// Keys are folded (fold_key) and may have several words with one blank between. Lines that begin with `#` are
// comments; the first says what the file is and where it comes from. A key on two lines keeps both rows.
// Views into the bytes given to parse(): they must outlive the Lexicon.
class Lexicon {
 public:
  using Row = std::vector<std::string_view>;  // columns after the key; empty where there are none

  // Fails with bad_input, naming the line, where a line has no key.
  static Result<Lexicon> parse(std::string_view bytes, const std::string& path);

  bool contains(std::string_view folded_key) const {
    return may_hold(folded_key) && rows_.find(folded_key) != rows_.end();
  }

  // Whether a key begins with this word, a blank, hyphen or `'` after it: a quick way to see that nothing can be found
  // from here.
  bool begins_key(std::string_view folded_word) const { return first_words_.find(folded_word) != first_words_.end(); }

  // Every row of the key, in file order; an empty vector where there is none.
  const std::vector<Row>& find(std::string_view folded_key) const;

  // Column `column` (0 is the first after the key) of the first row, or "" where there is none.
  std::string_view value(std::string_view folded_key, std::size_t column = 0) const;

  std::size_t size() const { return rows_.size(); }
  std::size_t max_words() const { return max_words_; }  // of the longest key: how far a matcher must look

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  // Is there a key of this length with this first and this last byte? Says no to most words, without a hash.
  bool may_hold(std::string_view key) const {
    if (key.empty()) return false;
    const std::uint32_t bit = 1U << std::min<std::size_t>(key.size(), 31);
    return (lengths_by_first_[static_cast<unsigned char>(key.front()) % 64] &
            lengths_by_last_[static_cast<unsigned char>(key.back()) % 64] & bit) != 0;
  }

  std::array<std::uint32_t, 64> lengths_by_first_{};  // bit n: a key of n bytes (31: and more) begins so
  std::array<std::uint32_t, 64> lengths_by_last_{};
  std::unordered_map<std::string, std::vector<Row>, Hash, std::equal_to<>> rows_;
  std::unordered_set<std::string, Hash, std::equal_to<>> first_words_;
  std::size_t max_words_ = 0;
};

// The bytes of a file below src/language, such as `en/speech_verbs.tsv`; data() is null where there is none.
std::string_view embedded_language_file(std::string_view name);

// The names of all of them, such as `en/titles.tsv`, a line each, in alphabetical order.
std::string_view embedded_language_file_names();

// The lexicon `en/NAME.tsv`, parsed at first use. Threads: any number. NG_CHECKs that the file is there and well formed.
const Lexicon& english_lexicon(std::string_view name);

}  // namespace newsgraph
