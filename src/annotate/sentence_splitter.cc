#include "annotate/sentence_splitter.h"

#include <algorithm>
#include <string>

#include "annotate/characters.h"
#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<RawToken>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<std::size_t> run() const {
    std::vector<std::size_t> ends;
    std::size_t begin = dateline_end();
    if (begin > 0) ends.push_back(begin);
    for (std::size_t i = begin; i < tokens_.size(); ++i) {
      const std::size_t next = after_closing(i + 1);
      const bool last = i + 1 == tokens_.size();
      if (last || i + 1 - begin >= kMaxSentenceTokens) {
        ends.push_back(i + 1);
        begin = i + 1;
      } else if (begin <= i && ends_at(i, begin) && next <= begin + kMaxSentenceTokens) {
        if (next < tokens_.size()) ends.push_back(next);
        begin = next;
        i = next - 1;
        if (next == tokens_.size()) ends.push_back(next);
      }
    }
    return ends;
  }

  bool is_stop(std::size_t i) const {
    const std::string_view word = form(i);
    const char c = word.front();
    return c == '.' || c == '!' || c == '?' || word == "\u2026";
  }

  bool is_closing(std::size_t i) const {
    const std::string_view word = form(i);
    return word == "\"" || word == "'" || word == "''" || word == ")" || word == "]" || word == "\u201d" || word == "\u2019";
  }

  std::string_view form(std::size_t i) const { return text_.substr(tokens_[i].span.begin, tokens_[i].span.size()); }

 private:
  // Past `WASHINGTON, June 3 (Reuters) —` at the start of a paragraph: where the news comes from is no part of what it says,
  // and would become the subject or a title of the first sentence. 0 where there is none.
  std::size_t dateline_end() const {
    constexpr std::size_t kLongest = 12;
    if (tokens_.size() < 3 || !is_capitals(form(0))) return 0;
    for (std::size_t i = 1; i < kLongest && i + 1 < tokens_.size(); ++i) {
      const std::string_view word = form(i);
      if (is_dash(word)) return tokens_[i].space_before && tokens_[i + 1].space_before && may_begin(i + 1) ? i + 1 : 0;
      if (is_letter(first_letter(i)) && !is_upper(first_letter(i))) return 0;
      if (is_stop(i) || word == ":" || word == ";") return 0;
    }
    return 0;
  }

  static bool is_dash(std::string_view word) { return word == "\u2014" || word == "\u2013" || word == "-" || word == "--"; }

  // At least three letters, all of them capitals.
  static bool is_capitals(std::string_view word) {
    std::size_t num_letters = 0;
    for (std::size_t at = 0; at < word.size();) {
      const char32_t c = decode_utf8(word, &at);
      if (!is_letter(c) || !is_upper(c)) return false;
      ++num_letters;
    }
    return num_letters >= 3;
  }

  // Past the quotes and brackets that are glued to what stands before i.
  std::size_t after_closing(std::size_t i) const {
    while (i < tokens_.size() && !tokens_[i].space_before && is_closing(i)) ++i;
    return i;
  }

  char32_t first_letter(std::size_t i) const {
    std::size_t at = tokens_[i].span.begin;
    return decode_utf8(text_, &at);
  }

  // Whether a sentence may begin with token i: a capital, a digit, or an opening mark before one.
  bool may_begin(std::size_t i) const {
    const char32_t c = first_letter(i);
    if (is_letter(c)) return is_upper(c);
    if (is_digit(c)) return true;
    const bool opens = c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == 0x201C || c == 0x2018 || c == U'-' || c == 0x2014 ||
                       c == 0x2022 || c == U'*' || c == U'#' || is_currency(c);
    return opens && (c == U'(' || i + 1 >= tokens_.size() || !is_lower(first_letter(i + 1)));
  }

  // A sentence written without its capital: `who knows? they won't say. call me`. Not after a quotation (`"Why?" she asked`), nor
  // after a short word, which may be an abbreviation we do not know.
  bool begins_small(std::size_t i, std::size_t next, std::size_t begin) const {
    if (next != i + 1 || !is_lower(first_letter(next)) || i == begin) return false;
    const std::string_view before = form(i - 1);
    const std::string_view word = form(i);
    if (word == ".") return form(next) == "i" || (before.size() >= 4 && !is_upper(first_letter(i - 1)));
    if (word == "!") return !is_upper(first_letter(i - 1));  // `Yahoo! said`
    return word.find_first_not_of("?!") == std::string_view::npos;
  }

  static bool is_address(std::string_view word) {
    const bool mail =
        word.find('@') != std::string_view::npos && word.find('.') != std::string_view::npos && word.front() != '@';
    return mail || (word.size() > 8 && (word.starts_with("http") || word.starts_with("www.") ||
                                        (word.front() == '<' && word.back() == '>')));
  }

  // Whether token i ends `08/01/2001 09:14 AM`: the head of a forwarded message.
  bool ends_stamp(std::size_t i) const {
    const std::string_view word = form(i);
    if (i < 2 || (word != "AM" && word != "PM")) return false;
    return form(i - 1).find(':') != std::string_view::npos &&
           std::count(form(i - 2).begin(), form(i - 2).end(), '/') == 2;
  }

  // Whether token i is the comma after `Thanks`, `Best regards`, with which a letter closes.
  bool ends_valediction(std::size_t i, std::size_t begin) const {
    constexpr std::size_t kLongest = 4;
    if (form(i) != "," || i == begin || i - begin > kLongest) return false;
    const std::string last = fold_key(form(i - 1));
    return last == "thanks" || last == "regards" || last == "sincerely" || last == "wishes" || last == "cheers";
  }

  // `____`, `====`, `***`: a line drawn across the page.
  static bool is_rule(std::string_view word) {
    return word.size() >= 3 &&
           (word.front() == '_' || word.front() == '=' || word.front() == '*' || word.front() == '-') &&
           word.find_first_not_of(word.front()) == std::string_view::npos;
  }

  // `:-)`, `;)`, `:D`.
  static bool is_smiley(std::string_view word) {
    return word.size() >= 2 && word.size() <= 4 && (word.front() == ':' || word.front() == ';') &&
           (word.back() == ')' || word.back() == 'D' || word.back() == 'P' || word.back() == '(');
  }

  // Whether what is no stop closes a sentence before a capital: addresses, rules, smileys, and a bracket around the
  // whole.
  bool closes_without_stop(std::size_t i, std::size_t next, std::size_t begin) const {
    if (!tokens_[next].space_before) return false;
    const std::string_view word = form(i);
    if (is_address(word)) return is_upper(first_letter(next)) || is_address(form(next));
    if (ends_stamp(i)) return true;
    if (ends_valediction(i, begin)) return is_upper(first_letter(next)) && is_letter(first_letter(next));
    if (is_rule(word)) return word.front() != '-' && is_letter(first_letter(next));
    if (is_smiley(word)) return is_letter(first_letter(next));
    return word == ")" && form(begin) == "(" && i > begin + 1 && is_upper(first_letter(next)) &&
           is_lower(last_letter(next));
  }

  char32_t last_letter(std::size_t i) const { return static_cast<unsigned char>(form(i).back()); }

  bool ends_at(std::size_t i, std::size_t begin) const {
    const std::string_view word = form(i);
    const std::size_t next = after_closing(i + 1);
    if (next >= tokens_.size()) return is_stop(i);
    // `said.The`: the blank was forgotten.
    if (!tokens_[next].space_before) return word == "." && i > begin && is_letter(first_letter(next)) && next == i + 1;
    if (word == "." && i == begin + 1 && is_digit(first_letter(begin))) return false;  // `2. What kind of paint`
    if (is_stop(i)) return may_begin(next) || begins_small(i, next, begin);
    if (closes_without_stop(i, next, begin)) return true;
    return word.back() == '.' && word.size() > 1 && abbreviation_ends(i, next, begin);
  }

  bool abbreviation_ends(std::size_t i, std::size_t next, std::size_t begin) const {
    if (i == begin || !is_upper(first_letter(next))) return false;
    const std::string_view stem = form(i).substr(0, form(i).size() - 1);
    const std::string_view kind = english_lexicon("abbreviations").value(fold_key(stem));
    const bool dotted = stem.find('.') != std::string_view::npos;
    if (kind != "end" && !(dotted && kind.empty())) return false;
    return english_lexicon("sentence_starters").contains(fold_key(form(next)));
  }

  std::string_view text_;
  const std::vector<RawToken>& tokens_;
};

}  // namespace

std::vector<std::size_t> split_sentences(std::string_view text, const std::vector<RawToken>& tokens) {
  return Splitter(text, tokens).run();
}

bool ends_with_stop(std::string_view text, const std::vector<RawToken>& tokens) {
  const Splitter splitter(text, tokens);
  std::size_t last = tokens.size();
  while (last > 1 && splitter.is_closing(last - 1)) --last;
  if (last == 0) return false;
  const std::string_view word = splitter.form(last - 1);
  return splitter.is_stop(last - 1) || word == ":" || word == ";" || word == "," || (word.size() > 1 && word.back() == '.');
}

}  // namespace newsgraph
