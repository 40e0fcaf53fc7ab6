#include "annotate/tokenizer.h"

#include <algorithm>
#include <string>

#include "annotate/characters.h"
#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

constexpr char32_t kLongDash = 0x2014;
constexpr char32_t kEllipsis = 0x2026;

bool is_one_of(char32_t code, std::u32string_view set) { return set.find(code) != std::u32string_view::npos; }

// Splits one run of characters without white space at a time.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, ByteSpan span)
      : text_(text), chars_(read_characters(text, span)), abbreviations_(english_lexicon("abbreviations")),
        prefixes_(english_lexicon("bound_prefixes")), joined_(english_lexicon("joined_words")) {}

  std::vector<RawToken> run() {
    std::size_t at = 0;
    while (at < chars_.size()) {
      if (is_space(chars_[at].code)) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < chars_.size() && !is_space(chars_[end].code)) ++end;
      next_chunk_ = end;
      while (next_chunk_ < chars_.size() && is_space(chars_[next_chunk_].code)) ++next_chunk_;
      space_ = true;
      split_chunk(at, end);
      at = end;
    }
    return std::move(tokens_);
  }

 private:
  char32_t code(std::size_t i) const { return chars_[i].code; }
  std::string_view view(std::size_t b, std::size_t e) const {
    return text_.substr(chars_[b].span.begin, chars_[e - 1].span.end - chars_[b].span.begin);
  }
  std::string key(std::size_t b, std::size_t e) const { return b < e ? fold_key(view(b, e)) : std::string(); }

  void emit(std::size_t b, std::size_t e) {
    if (b >= e) return;
    tokens_.push_back({{chars_[b].span.begin, chars_[e - 1].span.end}, space_});
    space_ = false;
    if (e == b + 1 && code(b) == U'\'') open_single_ = !open_single_;
  }

  // The end of the run of characters from `set` that begins at b.
  std::size_t run_end(std::size_t b, std::size_t e, std::u32string_view set) const {
    while (b < e && is_one_of(code(b), set)) ++b;
    return b;
  }
  bool all_of(std::size_t b, std::size_t e, bool (*test)(char32_t)) const {
    for (; b < e; ++b) {
      if (!test(code(b))) return false;
    }
    return true;
  }

  void split_chunk(std::size_t b, std::size_t e);
  std::size_t leading_mark(std::size_t b, std::size_t e) const;
  std::size_t trailing_mark(std::size_t b, std::size_t e) const;
  bool keeps_stop(std::size_t b, std::size_t e) const;
  bool stays_whole(std::size_t b, std::size_t e) const;
  void split_inside(std::size_t b, std::size_t e);
  std::size_t inner_mark(std::size_t b, std::size_t i, std::size_t e) const;
  bool splits_at_hyphen(std::size_t b, std::size_t i, std::size_t e) const;
  bool splits_at_slash(std::size_t b, std::size_t i, std::size_t e) const;
  void split_word(std::size_t b, std::size_t e);
  std::size_t clitic_begin(std::size_t b, std::size_t e) const;

  std::string_view text_;
  std::vector<Character> chars_;
  const Lexicon& abbreviations_;
  const Lexicon& prefixes_;
  const Lexicon& joined_;
  std::vector<RawToken> tokens_;
  std::size_t next_chunk_ = 0;
  bool space_ = false;
  bool open_single_ = false;  // a single quote was opened: the next `s'` closes it
};

// Length of the mark to take off the front; 0 for none.
std::size_t Tokenizer::leading_mark(std::size_t b, std::size_t e) const {
  const char32_t c = code(b);
  if (c == U'\'') {
    // `'s`, `'ll`, `'em` after a blank, and the years `'90s`, are words; other quotes open something.
    const std::string rest = key(b + 1, e);
    const bool word = rest == "s" || rest == "ll" || rest == "re" || rest == "ve" || rest == "d" || rest == "m" || rest == "em" ||
                      rest == "cause" || rest == "til" || (b + 1 < e && is_digit(code(b + 1)));
    return word ? 0 : (b + 1 < e && code(b + 1) == U'\'' ? 2 : 1);
  }
  if (c == U'.' || c == kEllipsis) {
    const std::size_t end = run_end(b, e, U".\u2026");
    return end == b + 1 && c == U'.' && end < e && is_digit(code(end)) ? 0 : end - b;
  }
  if (c == U'-') {
    const std::size_t end = run_end(b, e, U"-");
    return end == b + 1 && end < e && is_digit(code(end)) ? 0 : end - b;
  }
  if (is_one_of(c, U"!?")) return run_end(b, e, U"!?") - b;
  if (is_one_of(c, U"*=_~+|<>^")) return run_end(b, e, std::u32string(1, c)) - b;
  if (c == U'#' || c == U'@') return b + 1 < e && is_letter(code(b + 1)) ? 0 : 1;
  return is_letter(c) || is_digit(c) || c == U'&' ? 0 : 1;
}

// Length of the mark to take off the end; 0 for none.
std::size_t Tokenizer::trailing_mark(std::size_t b, std::size_t e) const {
  const char32_t c = code(e - 1);
  if (c == U'.' || c == kEllipsis) {
    std::size_t begin = e;
    while (begin > b && is_one_of(code(begin - 1), U".\u2026")) --begin;
    if (e - begin > 1 || c == kEllipsis) return e - begin;
    return keeps_stop(b, e) ? 0 : 1;
  }
  if (is_one_of(c, U"!?")) {
    std::size_t begin = e;
    while (begin > b && is_one_of(code(begin - 1), U"!?")) --begin;
    return e - begin;
  }
  if (is_one_of(c, U"-*=_~|<>^")) {
    std::size_t begin = e;
    while (begin > b && code(begin - 1) == c) --begin;
    return e - begin;
  }
  if (c == U'\'' && e - b > 1 && code(e - 2) == U'\'') return 2;
  if (is_currency(c)) return e - b > 1 && is_digit(code(e - 2)) ? 1 : 0;
  return is_letter(c) || is_digit(c) || c == U'#' || c == U'+' || c == U'&' || c == U'@' ? 0 : 1;
}

// Whether the stop at e - 1 belongs to the word before it.
bool Tokenizer::keeps_stop(std::size_t b, std::size_t e) const {
  std::size_t begin = e - 1;
  while (begin > b && !is_one_of(code(begin - 1), U"-/(\"\u2014")) --begin;
  const std::size_t size = e - 1 - begin;
  if (size == 0) return false;
  if (size == 1) {
    const char32_t c = code(begin);
    if (is_digit(c)) return tokens_.empty() && b == begin && next_chunk_ < chars_.size();
    if (is_upper(c)) return c != U'I' && next_chunk_ < chars_.size();
    return (c == U'c' || c == U'v') && next_chunk_ < chars_.size();
  }
  if (all_of(begin, e - 1, is_digit)) return tokens_.empty() && size <= 2 && next_chunk_ < chars_.size();
  bool dotted = true;  // U.S., a.m., J.P.
  for (std::size_t i = begin; i < e; ++i) dotted = dotted && ((i - begin) % 2 == 0 ? is_letter(code(i)) : code(i) == U'.');
  if (dotted) return true;
  const std::string_view kind = abbreviations_.value(key(begin, e - 1));
  if (kind.empty()) return key(begin, e - 1) == "ph.d";
  const bool number_next = next_chunk_ < chars_.size() && is_digit(code(next_chunk_));
  if (kind == "number") return number_next;
  if (kind == "month") return is_upper(code(begin)) && next_chunk_ < chars_.size();
  if (kind == "title" || key(begin, e - 1).size() <= 4) {
    const std::string folded = key(begin, e - 1);
    const bool always_small = folded == "vs" || folded == "v" || folded == "etc" || folded == "al" || folded == "cf" || folded == "est";
    if (!always_small && !is_upper(code(begin))) return false;
  }
  return kind != "title" || next_chunk_ < chars_.size();
}

// Addresses, numbers with their marks, and file names are one word.
bool Tokenizer::stays_whole(std::size_t b, std::size_t e) const {
  const std::string_view word = view(b, e);
  if (word.find("://") != std::string_view::npos || word.substr(0, 4) == "www." || word.substr(0, 7) == "mailto:") return true;
  const std::size_t at = word.find('@');
  if (at != std::string_view::npos) return at == 0 || (at + 1 < word.size() && word.find('.', at) != std::string_view::npos);
  if (e - b == 3 && code(b + 1) == U'/' && is_lower(code(b)) && is_lower(code(b + 2))) return true;  // b/c, w/o
  bool number = e - b > 1;
  int hyphens = 0;
  std::size_t hyphen = b;
  for (std::size_t i = b; i < e; ++i) {
    number = number && (is_digit(code(i)) || is_one_of(code(i), U".,:/-"));
    if (code(i) != U'-') continue;
    ++hyphens;
    hyphen = i;
  }
  // Telephone numbers and dates; a single hyphen joins two numbers of a range or a score: `2016-17`, `3-1`.
  return number && (hyphens != 1 || code(b) == U'-' || e - hyphen - 1 > hyphen - b + 1 || (hyphen - b == 3 && e - hyphen == 5));
}

bool Tokenizer::splits_at_hyphen(std::size_t b, std::size_t i, std::size_t e) const {
  if (i == b || i + 1 >= e) return false;
  if (!is_letter(code(i - 1)) && !is_digit(code(i - 1)) && code(i - 1) != U'.') return true;
  const std::string before = key(b, i);
  if (prefixes_.contains(before)) return false;
  if (before.size() <= 2 && i - b == 1 && is_digit(code(i + 1))) return false;  // F-16, A-4
  return true;
}

bool Tokenizer::splits_at_slash(std::size_t b, std::size_t i, std::size_t e) const {
  if (i == b || i + 1 >= e) return false;
  return !(is_digit(code(i - 1)) && is_digit(code(i + 1))) && !(i - b == 1 && (key(b, i) == "w" || key(b, i) == "c"));
}

// Length of a mark at i that divides the word [b, e); 0 for none.
std::size_t Tokenizer::inner_mark(std::size_t b, std::size_t i, std::size_t e) const {
  const char32_t c = code(i);
  const bool digit_around = i > b && i + 1 < e && is_digit(code(i - 1)) && is_digit(code(i + 1));
  if (c == kLongDash || c == kEllipsis) return 1;
  if (c == U'-') {
    const std::size_t end = run_end(i, e, U"-");
    if (end - i > 1) return end - i;
    return splits_at_hyphen(b, i, e) ? 1 : 0;
  }
  if (c == U'.') {
    const std::size_t end = run_end(i, e, U".");
    if (end - i > 1) return end - i;
    // `ended.The`: a stop whose blank was forgotten.
    const bool forgotten = i > b + 1 && i + 2 < e && is_lower(code(i - 1)) && is_lower(code(i - 2)) && is_upper(code(i + 1)) &&
                           is_lower(code(i + 2)) && abbreviations_.value(key(b, i)).empty();
    return forgotten ? 1 : 0;
  }
  if (c == U'/') return splits_at_slash(b, i, e) ? 1 : 0;
  if (is_one_of(c, U",:")) return digit_around ? 0 : 1;
  if (is_one_of(c, U"!?")) return run_end(i, e, U"!?") - i;
  return is_one_of(c, U"\";()[]{}<>=*|~") ? 1 : 0;
}

void Tokenizer::split_inside(std::size_t b, std::size_t e) {
  if (stays_whole(b, e)) return emit(b, e);
  std::size_t begin = b;
  for (std::size_t i = b; i < e;) {
    const std::size_t size = inner_mark(begin, i, e);
    if (size == 0) {
      ++i;
      continue;
    }
    split_word(begin, i);
    emit(i, i + size);
    i += size;
    begin = i;
  }
  split_word(begin, e);
}

// Where the clitic of the word [b, e) begins: `n't`, `'s`; e for none.
std::size_t Tokenizer::clitic_begin(std::size_t b, std::size_t e) const {
  std::size_t quote = e;
  while (quote > b + 1 && quote + 3 > e && code(quote - 1) != U'\'') --quote;
  if (quote <= b + 1 || code(quote - 1) != U'\'') return e;
  --quote;
  const std::string tail = key(quote + 1, e);
  if (tail == "s" && quote - b == 2 && is_digit(code(b)) && code(b + 1) == U'0') return e;  // 70's
  if (tail == "t" && quote > b + 1 && is_one_of(code(quote - 1), U"nN")) return quote - 1;
  return tail == "s" || tail == "m" || tail == "d" || tail == "re" || tail == "ve" || tail == "ll" ? quote : e;
}

// A word without inner marks: clitics, joined words, number and unit.
void Tokenizer::split_word(std::size_t b, std::size_t e) {
  if (b >= e) return;
  const std::size_t clitic = clitic_begin(b, e);
  if (clitic < e && clitic > b) {
    split_word(b, clitic);
    return emit(clitic, e);
  }
  if (e - b <= 8 && is_letter(code(b))) {
    const std::string_view second = joined_.value(key(b, e));
    if (!second.empty()) {
      const std::size_t middle = b + static_cast<std::size_t>(second.front() - '0');
      emit(b, middle);
      return emit(middle, e);
    }
  }
  std::size_t unit = b;
  while (unit < e && (is_digit(code(unit)) || is_one_of(code(unit), U".,:"))) ++unit;
  if (unit > b && unit < e && is_digit(code(unit - 1))) {
    static constexpr std::string_view kUnits[] = {"am", "pm", "a.m.", "p.m.", "km", "m", "cm", "mm", "kg", "g", "mg", "lb", "lbs", "mph", "km2",
                                                  "bn", "mn", "tn", "hrs", "min", "gb", "mb", "hz", "ghz", "mw", "ft", "k"};
    const std::string tail = key(unit, e);
    if (std::find(std::begin(kUnits), std::end(kUnits), tail) != std::end(kUnits)) {
      emit(b, unit);
      return emit(unit, e);
    }
  }
  for (std::size_t i = b + 1; i < e; ++i) {  // US$5, A$10
    if (is_currency(code(i)) && i + 1 < e && is_digit(code(i + 1))) {
      emit(b, i + 1);
      return split_word(i + 1, e);
    }
  }
  emit(b, e);
}

void Tokenizer::split_chunk(std::size_t b, std::size_t e) {
  const std::string_view whole = view(b, e);
  if (whole.size() <= 4 && (whole == ":)" || whole == ":(" || whole == ";)" || whole == ":-)" || whole == ":-(" || whole == ";-)" || whole == ":D")) {
    return emit(b, e);
  }
  while (b < e) {
    const std::size_t size = leading_mark(b, e);
    if (size == 0) break;
    emit(b, b + size);
    b += size;
  }
  std::vector<std::pair<std::size_t, std::size_t>> marks;
  while (b < e) {
    const std::size_t size = trailing_mark(b, e);
    if (size == 0) break;
    // A closing bracket whose opening one is inside the word stays for split_inside.
    marks.emplace_back(e - size, e);
    e -= size;
  }
  if (b < e) split_inside(b, e);
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) emit(mark->first, mark->second);
}

}  // namespace

std::vector<RawToken> tokenize(std::string_view text, ByteSpan span) { return Tokenizer(text, span).run(); }

}  // namespace newsgraph
