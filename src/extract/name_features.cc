#include "extract/name_features.h"

#include <algorithm>
#include <array>

#include "base/text_util.h"
#include "language/gazetteer.h"
#include "language/lexicon.h"
#include "language/linear_model.h"

namespace newsgraph {
namespace {

// Kinds of features. A change of order or meaning needs the model to be trained anew.
enum Kind : std::uint64_t {
  kBias, kLower, kForm, kShape, kShapeNext, kShapeBefore, kShapeTriple, kPrefix, kSuffix, kLowerPair, kTag, kTagPair,
  kTagTriple, kFirstName, kSurname, kFullName, kPlace, kBody, kDemonym, kHonorific, kCase, kCaseWindow, kFirst, kUsage, kLength,
  kLowerShape, kPlaceForm, kBodyForm, kStyle, kCaseStyle, kRun,
};

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
    word.lower = fnv1a(word.folded);
    word.form = fnv1a(form);
    word.shape = fnv1a(shape_of(form));
    word.capital = starts_capital(form);
    if (doc.has(Layer::tags)) word.upos = static_cast<std::uint8_t>(1 + static_cast<unsigned>(doc.tag(TokenId(i)).upos));
    if (!word.capital) continue;
    if (const auto first_name = find_first_name(word.folded)) {
      word.first_name = static_cast<std::uint8_t>(1 + (first_name->frequency + 1) / 2 * 2 + (first_name->sex == Sex::unknown ? 0 : 1));
    }
    word.surname = static_cast<std::uint8_t>(surname_frequency(word.folded));
    word.usual_case = static_cast<std::uint8_t>(1 + static_cast<unsigned>(usual_case(word.folded)));
    word.demonym = newsgraph::is_demonym(word.folded);
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
      if (!words_[i].capital) continue;
      for (std::uint32_t end = reach_of_run(i, sentence.tokens.end); end > i; --end) {
        const bool seek_place = i >= free_of_places;
        const bool seek_body = i >= free_of_bodies;
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

const NameFeatures::Word* NameFeatures::word_at(const Sentence& sentence, std::int64_t index) const {
  if (index < sentence.tokens.begin || index >= sentence.tokens.end) return nullptr;
  return &words_[static_cast<std::size_t>(index)];
}

void NameFeatures::add_forms(const Sentence& sentence, std::int64_t at, std::vector<std::uint64_t>* out) const {
  const Word& word = words_[static_cast<std::size_t>(at)];
  const auto lower = [&](std::int64_t offset) {
    const Word* other = word_at(sentence, at + offset);
    return other == nullptr ? 0 : other->lower;
  };
  for (std::int64_t offset = -2; offset <= 2; ++offset) out->push_back(feature(kLower, offset, lower(offset)));
  out->push_back(feature(kLowerPair, -1, lower(-1), word.lower));
  out->push_back(feature(kLowerPair, 1, word.lower, lower(1)));
  out->push_back(feature(kLowerPair, -2, lower(-2), lower(-1)));
  out->push_back(feature(kLowerPair, 2, lower(1), lower(2)));
  out->push_back(feature(kForm, word.form));
  const std::string_view text = word.folded;
  for (std::size_t size = 2; size <= 4; ++size) {
    if (text.size() < size) break;
    out->push_back(feature(kPrefix, word.capital, fnv1a(text.substr(0, size))));
    out->push_back(feature(kSuffix, word.capital, fnv1a(text.substr(text.size() - size))));
  }
}

void NameFeatures::add_shapes(const Sentence& sentence, std::int64_t at, CapitalStyle style, std::vector<std::uint64_t>* out) const {
  const auto shape = [&](std::int64_t offset) {
    const Word* other = word_at(sentence, at + offset);
    return other == nullptr ? 0 : other->shape;
  };
  const auto lower = [&](std::int64_t offset) {
    const Word* other = word_at(sentence, at + offset);
    return other == nullptr ? 0 : other->lower;
  };
  const auto tag = [&](std::int64_t offset) -> std::uint64_t {
    const Word* other = word_at(sentence, at + offset);
    return other == nullptr ? 99 : other->upos;
  };
  for (std::int64_t offset = -2; offset <= 2; ++offset) out->push_back(feature(kShape, offset, style, shape(offset)));
  out->push_back(feature(kShapeNext, style, shape(0), shape(1)));
  out->push_back(feature(kShapeBefore, style, shape(-1), shape(0)));
  out->push_back(feature(kShapeTriple, style, shape(-1), shape(0), shape(1)));
  out->push_back(feature(kLowerShape, -1, lower(-1), shape(0)));
  out->push_back(feature(kLowerShape, 1, lower(1), shape(0)));
  if (tag(0) == 0) return;
  for (std::int64_t offset = -2; offset <= 2; ++offset) out->push_back(feature(kTag, offset, tag(offset)));
  out->push_back(feature(kTagPair, 0, tag(-1), tag(0)));
  out->push_back(feature(kTagPair, 1, tag(0), tag(1)));
  out->push_back(feature(kTagTriple, tag(-1), tag(0), tag(1)));
  out->push_back(feature(kTagTriple, 1, tag(0), shape(0)));
}

void NameFeatures::add_lists(const Sentence& sentence, std::int64_t at, CapitalStyle style, std::vector<std::uint64_t>* out) const {
  const Word none;
  const auto word = [&](std::int64_t offset) -> const Word& {
    const Word* other = word_at(sentence, at + offset);
    return other == nullptr ? none : *other;
  };
  const Word& here = word(0);
  for (std::int64_t offset = -1; offset <= 1; ++offset) {
    const Word& other = word(offset);
    if (other.first_name != 0) out->push_back(feature(kFirstName, offset, other.first_name, here.capital));
    if (other.surname != 0) out->push_back(feature(kSurname, offset, other.surname, here.capital));
    if (other.place != 0) out->push_back(feature(kPlace, offset, other.place, other.place_part));
    if (other.body != 0) out->push_back(feature(kBody, offset, other.body, other.body_part));
    if (other.demonym) out->push_back(feature(kDemonym, offset, here.capital));
    if (other.usual_case != 0) out->push_back(feature(kCase, offset, other.usual_case, offset == 0 ? style : CapitalStyle::running));
  }
  for (std::int64_t offset = -2; offset <= 1; ++offset) {
    if (word(offset).honorific) out->push_back(feature(kHonorific, offset, here.capital));
  }
  out->push_back(feature(kFullName, 0, word(-1).first_name, here.first_name, here.surname));
  out->push_back(feature(kFullName, 1, here.first_name, word(1).first_name, word(1).surname));
  out->push_back(feature(kFullName, 2, word(-1).first_name, here.surname > 0, word(1).surname > 0, word(1).capital));
  out->push_back(feature(kCaseWindow, style, word(-1).usual_case, here.usual_case, word(1).usual_case));
  out->push_back(feature(kPlaceForm, here.place, here.place_part, here.first_name > 0, here.surname > 0, here.usual_case));
  out->push_back(feature(kBodyForm, here.body, here.body_part, here.place, here.usual_case));
}

void NameFeatures::add_usage(std::int64_t at, CapitalStyle style, bool first, std::vector<std::uint64_t>* out) const {
  const Word& word = words_[static_cast<std::size_t>(at)];
  out->push_back(feature(kStyle, style, first, word.capital));
  if (!word.capital) return;
  out->push_back(feature(kCaseStyle, style, first, word.usual_case));
  const auto found = usage_.find(word.folded);
  if (found == usage_.end()) return;
  const Usage& usage = found->second;
  const bool odd = first || style != CapitalStyle::running;
  out->push_back(feature(kUsage, 0, odd, usage.small, usage.capital_inside));
  if (usage.after_honorific) out->push_back(feature(kUsage, 1, word.surname > 0));
  if (usage.after_first_name) out->push_back(feature(kUsage, 2, word.surname > 0));
  if (usage.before_surname) out->push_back(feature(kUsage, 3, odd));
  if (usage.bracketed) out->push_back(feature(kUsage, 4, word.shape));
}

void NameFeatures::extract(TokenId token, std::vector<std::uint64_t>* features) const {
  features->clear();
  const SentenceId id = doc_.sentence_of(token);
  const Sentence& sentence = doc_.sentence(id);
  const CapitalStyle style = styles_[id.index()];
  const auto at = static_cast<std::int64_t>(token.index());
  features->push_back(feature(kBias));
  add_forms(sentence, at, features);
  add_shapes(sentence, at, style, features);
  add_lists(sentence, at, style, features);
  add_usage(at, style, at == sentence.tokens.begin, features);
}

}  // namespace newsgraph
