#include "extract/name_features.h"

#include <algorithm>
#include <array>

#include "base/text_util.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

// `Xxxx` is Xx, `McCain` XxXx, `U.S.` X.X., `2019` d; runs of small letters and digits count once, capitals up to twice.
std::string shape_of(std::string_view form) {
  std::string shape;
  for (std::size_t at = 0; at < form.size();) {
    const char first = form[at];
    const char32_t c = decode_utf8(form, &at);
    char kind = first;
    if (is_ascii_upper(first)) kind = 'X';
    if (is_ascii_lower(first)) kind = 'x';
    if (is_ascii_digit(first)) kind = 'd';
    if (c >= 0xC0 && c <= 0x24F) kind = c <= 0xDE || (c >= 0x100 && c % 2 == 0) ? 'X' : 'x';
    if (c >= 0x250) kind = '?';
    if (!shape.empty() && shape.back() == kind && (kind != 'X' || (shape.size() > 1 && shape[shape.size() - 2] == kind))) continue;
    shape.push_back(kind);
  }
  return shape;
}

bool starts_capital(std::string_view form) {
  if (form.empty()) return false;
  const std::string shape = shape_of(form.substr(0, static_cast<unsigned char>(form[0]) < 0x80 ? 1 : std::min<std::size_t>(2, form.size())));
  if (!shape.empty() && shape[0] == 'X') return true;
  // al-Bashir, d'Hondt, iPhone: a small beginning with a capital after it.
  const auto upper = static_cast<std::size_t>(std::find_if(form.begin(), form.end(), is_ascii_upper) - form.begin());
  return is_ascii_lower(form[0]) && upper > 0 && upper < form.size() && upper <= 4;
}

bool is_joiner(std::string_view folded) {
  static constexpr std::array<std::string_view, 16> kJoiners = {"of", "the", "and", "for", "&", "-", "'s", "'", "in", "on", "to", "de", "la", ",", "der", "del"};
  return std::find(kJoiners.begin(), kJoiners.end(), folded) != kJoiners.end();
}

bool is_letters(std::string_view folded) {
  return !folded.empty() && (is_ascii_lower(folded[0]) || static_cast<unsigned char>(folded[0]) >= 0x80);
}

}  // namespace

NameFeatures::NameFeatures(const Document& doc) : doc_(doc) {
  look_at_words(doc);
  look_at_styles(doc);
  match_lists(doc);
  look_at_usage(doc);
}

void NameFeatures::look_at_words(const Document& doc) {
  const Lexicon& honorifics = english_lexicon("titles");
  words_.resize(doc.num_tokens());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Word& word = words_[i];
    const std::string_view form = doc.form(TokenId(i));
    word.folded = fold_key(form);
    word.capital = starts_capital(form);
    if (!word.capital) continue;
    const WordFacts& facts = word_facts(word.folded);
    if (facts.first_name) {
      word.first_name = static_cast<std::uint8_t>(1 + (facts.first_name->frequency + 1) / 2 * 2 +
                                                  (facts.first_name->sex == Sex::unknown ? 0 : 1));
    }
    word.surname = static_cast<std::uint8_t>(facts.surname);
    word.usual_case = static_cast<std::uint8_t>(1 + static_cast<unsigned>(facts.usual_case));
    word.demonym = facts.demonym;
    word.begins_place = facts.begins_place;
    word.begins_body = facts.begins_body;
    word.honorific = honorifics.contains(word.folded);
  }
}

UsualCase NameFeatures::usual_case_of(TokenId token) const {
  const std::uint8_t usual = words_[token.index()].usual_case;
  return usual == 0 ? UsualCase::unknown : static_cast<UsualCase>(usual - 1);
}

bool NameFeatures::is_also_small(TokenId token) const {
  const auto found = usage_.find(words_[token.index()].folded);
  return found != usage_.end() && found->second.small;
}

void NameFeatures::look_at_styles(const Document& doc) {
  for (const Sentence& sentence : doc.sentences()) {
    int words = 0;
    int capital = 0;
    int upper = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::string_view form = doc.form(TokenId(i));
      // Headlines leave the smallest words small.
      if (form.size() < 3 || !is_letters(words_[i].folded) || (form.size() == 3 && is_joiner(words_[i].folded))) continue;
      ++words;
      capital += words_[i].capital ? 1 : 0;
      upper += std::none_of(form.begin(), form.end(), is_ascii_lower) ? 1 : 0;
    }
    CapitalStyle style = CapitalStyle::running;
    const bool stops = words_[sentence.tokens.end - 1].folded == ".";  // no headline: `Sir Peter Howe met Mrs Thatcher.`
    if (!stops && words >= 3 && capital * 10 >= words * 8) style = CapitalStyle::title;
    if (words >= 2 && upper * 10 >= words * 8) style = CapitalStyle::upper;
    styles_.push_back(style);
  }
}

std::string NameFeatures::key_of(TokenSpan span) const {
  std::string key;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const std::string& word = words_[i].folded;
    const bool tight = key.empty() || key.back() == '-' || word == "-" || word == "," || (word.front() == '\'' && word.size() <= 2);
    if (!tight) key.push_back(' ');
    key += word;
  }
  return key;
}

// End of the run of capital words from `begin`, small words allowed between them.
std::uint32_t NameFeatures::reach_of_run(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t reach = begin + 1;
  for (std::uint32_t i = begin + 1; i < end && i < begin + kMaxListedWords; ++i) {
    if (words_[i].capital) {
      reach = i + 1;
    } else if (!is_joiner(words_[i].folded)) {
      // `The Crown court`, `the Labour party`: one small word may close a listed name.
      if (i == reach && is_letters(words_[i].folded)) ++reach;
      break;
    }
  }
  return reach;
}

void NameFeatures::mark(TokenSpan span, std::uint8_t kind, bool place) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const std::uint8_t part = span.size() == 1 ? 1 : i == span.begin ? 2 : i + 1 == span.end ? 4 : 3;
    (place ? words_[i].place : words_[i].body) = kind;
    (place ? words_[i].place_part : words_[i].body_part) = part;
  }
}

void NameFeatures::match_lists(const Document& doc) {
  for (const Sentence& sentence : doc.sentences()) {
    std::uint32_t free_of_places = sentence.tokens.begin;
    std::uint32_t free_of_bodies = sentence.tokens.begin;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!words_[i].begins_place && !words_[i].begins_body) continue;
      for (std::uint32_t end = reach_of_run(i, sentence.tokens.end); end > i; --end) {
        const bool seek_place = words_[i].begins_place && i >= free_of_places;
        const bool seek_body = words_[i].begins_body && i >= free_of_bodies;
        if (!seek_place && !seek_body) break;
        const std::string key = key_of({i, end});
        if (seek_place) {
          if (const auto place = find_place(key)) {
            mark({i, end}, static_cast<std::uint8_t>(1 + static_cast<unsigned>(place->kind)), true);
            places_.push_back({{i, end}, place->kind});
            free_of_places = end;
          }
        }
        if (seek_body) {
          if (const auto body = find_body(key)) {
            mark({i, end}, static_cast<std::uint8_t>(1 + static_cast<unsigned>(body->kind)), false);
            bodies_.push_back({{i, end}, body->kind});
            free_of_bodies = end;
          }
        }
      }
    }
  }
}

void NameFeatures::look_at_usage(const Document& doc) {
  for (std::size_t s = 0; s < doc.sentences().size(); ++s) {
    const Sentence& sentence = doc.sentences()[s];
    const bool running = styles_[s] == CapitalStyle::running;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Word& word = words_[i];
      if (!is_letters(word.folded)) continue;
      Usage& usage = usage_[word.folded];
      if (!word.capital) {
        usage.small = true;
        continue;
      }
      const bool has_before = i > sentence.tokens.begin;
      const bool has_next = i + 1 < sentence.tokens.end;
      if (!has_before) continue;
      const Word& before = words_[i - 1];
      usage.bracketed |= before.folded == "(" && has_next && words_[i + 1].folded == ")";
      usage.after_honorific |= before.honorific;
      if (!running) continue;
      usage.capital_inside |= is_letters(before.folded) || before.folded == ",";
      usage.after_first_name |= before.first_name >= 3 && before.capital;
      usage.before_surname |= word.first_name > 0 && has_next && words_[i + 1].capital && words_[i + 1].surname > 0;
    }
  }
}

NameColumns NameFeatures::columns(TokenId token) const {
  const Word& word = words_[token.index()];
  const SentenceId id = doc_.sentence_of(token);
  const bool first = token.index() == doc_.sentence(id).tokens.begin;
  unsigned usage = 0;
  const auto found = word.capital ? usage_.find(word.folded) : usage_.end();
  if (found != usage_.end()) {
    const Usage& u = found->second;
    usage = 32U | (u.small ? 1U : 0U) | (u.capital_inside ? 2U : 0U) | (u.after_honorific ? 4U : 0U) |
            (u.after_first_name || u.before_surname ? 8U : 0U) | (u.bracketed ? 16U : 0U);
  }
  const auto part = [](std::uint8_t kind, std::uint8_t place) {
    return static_cast<std::uint8_t>(kind == 0 ? 0 : 1 + (kind - 1) * 4 + (place == 0 ? 0 : place - 1));
  };
  return {static_cast<std::uint8_t>((word.capital ? 1U : 0U) | (first ? 2U : 0U) |
                                    static_cast<unsigned>(styles_[id.index()]) << 2U),
          word.first_name,
          word.surname,
          word.usual_case,
          part(word.place, word.place_part),
          part(word.body, word.body_part),
          static_cast<std::uint8_t>((word.demonym ? 1U : 0U) | (word.honorific ? 2U : 0U)),
          static_cast<std::uint8_t>(usage)};
}

}  // namespace newsgraph
