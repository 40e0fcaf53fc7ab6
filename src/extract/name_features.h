// What the name tagger looks at besides the vectors of words: capitals, lists, and the rest of the article.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/gazetteer.h"
#include "text/document.h"

namespace newsgraph {

// How a sentence uses capitals: as running text does, on every major word (headlines), or throughout.
enum class CapitalStyle : std::uint8_t { running, title, upper };

// Categories of a word, for the name network: capitals and place in the sentence; first name; surname; usual case;
// listed place; listed body; people or title; usage in the article.
inline constexpr std::size_t kNumNameColumns = 8;
inline constexpr std::array<std::uint8_t, kNumNameColumns> kNameColumnSizes = {16, 13, 6, 5, 25, 75, 4, 64};
using NameColumns = std::array<std::uint8_t, kNumNameColumns>;

// Prepares a Document for the tagger. Keeps a reference to it, which must outlive this.
// Reads: text, sentences, tokens.
class NameFeatures {
 public:
  explicit NameFeatures(const Document& doc);

  // What the lists and the article say of `token`: one value a column, each below kNameColumnSizes.
  NameColumns columns(TokenId token) const;

  CapitalStyle style(SentenceId sentence) const { return styles_[sentence.index()]; }
  std::string_view folded(TokenId token) const { return words_[token.index()].folded; }
  bool is_capital(TokenId token) const { return words_[token.index()].capital; }

  bool is_first_name(TokenId token) const { return words_[token.index()].first_name >= 3; }  // and not a rare one
  bool is_demonym(TokenId token) const { return words_[token.index()].demonym; }
  UsualCase usual_case_of(TokenId token) const;

  // Bodies and places of the lists, by place in the text; the longest ones; bodies do not overlap, nor do places.
  struct ListedBody {
    TokenSpan span;
    BodyKind kind;
  };
  const std::vector<ListedBody>& listed_bodies() const { return bodies_; }
  struct ListedPlace {
    TokenSpan span;
    PlaceKind kind;
  };
  const std::vector<ListedPlace>& listed_places() const { return places_; }

  bool is_also_small(TokenId token) const;  // whether the article writes the word small, too

  // The folded key of some words as the lists have it: no blanks around hyphens or before `'s`.
  std::string key_of(TokenSpan span) const;

 private:
  struct Word {
    std::string folded;
    std::uint8_t first_name = 0;  // 0: no; else 1 + 2 * frequency class + (sex known)
    std::uint8_t surname = 0;
    std::uint8_t usual_case = 0;
    std::uint8_t place = 0;       // 1 + PlaceKind, with its place within the listed name (match)
    std::uint8_t place_part = 0;  // 0 none, 1 single, 2 first, 3 inner, 4 last
    std::uint8_t body = 0;
    std::uint8_t body_part = 0;
    bool capital = false;
    bool demonym = false;
    bool honorific = false;
    bool begins_place = false;  // a place of the lists begins with it
    bool begins_body = false;
  };

  // What the rest of the article says about a form.
  struct Usage {
    bool small = false;            // also written small
    bool capital_inside = false;   // written with a capital where no sentence begins
    bool after_honorific = false;  // `Mr May`
    bool after_first_name = false; // `Theresa May`
    bool before_surname = false;   // `Theresa` in it
    bool bracketed = false;        // `(SNP)`
  };

  void look_at_words(const Document& doc);
  void look_at_styles(const Document& doc);
  void match_lists(const Document& doc);
  void look_at_usage(const Document& doc);
  std::uint32_t reach_of_run(std::uint32_t begin, std::uint32_t end) const;
  void mark(TokenSpan span, std::uint8_t kind, bool place);

  const Document& doc_;
  std::vector<Word> words_;
  std::vector<CapitalStyle> styles_;
  std::vector<ListedBody> bodies_;
  std::vector<ListedPlace> places_;
  std::unordered_map<std::string_view, Usage> usage_;  // keys view words_
};

}  // namespace newsgraph
