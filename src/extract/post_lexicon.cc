#include "extract/post_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/text_util.h"
#include "language/lexicon.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxHeadTokens = 9;  // `chief of the defence staff` with hyphens

PostClass class_of(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, PostClass>, 12> kClasses = {{
      {"state", PostClass::state}, {"government", PostClass::government}, {"legislature", PostClass::legislature},
      {"party", PostClass::party}, {"company", PostClass::company}, {"diplomacy", PostClass::diplomacy},
      {"law", PostClass::law}, {"staff", PostClass::staff}, {"service", PostClass::service}, {"local", PostClass::local},
      {"member", PostClass::member},
      {"crown", PostClass::crown},
  }};
  for (const auto& [key, value] : kClasses) {
    if (key == name) return value;
  }
  NG_CHECK(false && "unknown class in posts.tsv");
}

// The singular of an English noun as posts need it; "" if the word is no plural.
std::string singular(std::string_view word) {
  const auto ends = [&](std::string_view tail) { return word.size() > tail.size() + 1 && word.ends_with(tail); };
  if (ends("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends("men")) return std::string(word.substr(0, word.size() - 3)) + "man";
  if (ends("sses") || ends("ches") || ends("shes")) return std::string(word.substr(0, word.size() - 2));
  if (ends("s") && !ends("ss")) return std::string(word.substr(0, word.size() - 1));
  return {};
}

// `attorneys general`, `prime ministers`: one word of the key made singular.
std::optional<std::string> singular_key(const Lexicon& posts, const std::string& key) {
  const std::vector<std::string_view> words = split(key, ' ');
  for (std::size_t changed : {words.size() - 1, std::size_t{0}}) {
    const std::string word = singular(words[changed]);
    if (word.empty()) continue;
    std::string candidate;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0) candidate += ' ';
      candidate += i == changed ? word : std::string(words[i]);
    }
    if (posts.contains(candidate)) return candidate;
  }
  return std::nullopt;
}

bool can_head(const Document& doc, const PostHead& head) {
  const TokenId last(head.span.end - 1);
  const Upos upos = doc.tag(last).upos;
  if (upos == Upos::NOUN || upos == Upos::PROPN) return true;
  if (upos == Upos::ADJ && head.span.size() > 1) return true;  // `chief executive`
  // `Sen.`, `PM` and title-case titles are often mistagged; a lower-case verb (`chairs`, `heads`) is none.
  return is_capitalised(doc, head.span.begin) && upos != Upos::VERB && upos != Upos::AUX && upos != Upos::PRON;
}

}  // namespace

const std::string& folded_form(const Document& doc, std::size_t token) { return doc.folded(TokenId(token)); }

bool is_capitalised(const Document& doc, std::size_t token) {
  const std::string_view form = doc.form(TokenId(token));
  std::size_t offset = 0;
  const char32_t first = decode_utf8(form, &offset);
  if (first < 0x80) return is_ascii_upper(static_cast<char>(first));
  // Latin-1, Latin Extended-A (capitals are even in most of it), Greek, Cyrillic.
  return (first >= 0xC0 && first <= 0xDE && first != 0xD7) || (first >= 0x100 && first < 0x180 && first % 2 == 0) ||
         (first >= 0x391 && first <= 0x3A9) || (first >= 0x400 && first <= 0x42F);
}

std::optional<PostHead> match_post_head(const Document& doc, std::size_t begin, std::size_t end) {
  static const Lexicon& posts = english_lexicon("posts");
  if (begin >= end) return std::nullopt;
  const std::string first = folded_form(doc, begin);
  const std::string_view first_part = std::string_view(first).substr(0, first.find('-'));
  if (!posts.begins_key(first_part) && !posts.begins_key(singular(first_part))) return std::nullopt;
  std::optional<PostHead> best;
  std::string key;
  for (std::size_t i = begin; i < std::min(end, begin + kMaxHeadTokens); ++i) {
    const std::string word = folded_form(doc, i);
    if (word == "-") continue;
    if (!key.empty()) key += ' ';
    key += word;
    std::string found = key;
    std::replace(found.begin(), found.end(), '-', ' ');
    bool plural = false;
    if (!posts.contains(found)) {
      const auto one = singular_key(posts, found);
      if (!one) continue;
      found = *one;
      plural = true;
    }
    const Lexicon::Row& row = posts.find(found).front();
    PostHead head{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i + 1)}, found, class_of(row.at(0)),
                  row.at(1) == "unique" ? PostStanding::unique : row.at(1) == "free" ? PostStanding::free : PostStanding::bound,
                  plural || found == "sens." || found == "reps."};
    if (row.size() > 2 && !row[2].empty()) head.post = std::string(row[2]);
    if (can_head(doc, head)) best = std::move(head);
  }
  return best;
}

PostModifier post_modifier(std::string_view folded_word) {
  static constexpr std::array<std::pair<std::string_view, PostModifier>, 6> kKinds = {{
      {"rank", PostModifier::rank}, {"portfolio", PostModifier::portfolio}, {"former", PostModifier::former},
      {"current", PostModifier::current}, {"future", PostModifier::future}, {"acting", PostModifier::acting},
  }};
  const std::string_view kind = english_lexicon("post_modifiers").value(folded_word);
  for (const auto& [name, value] : kKinds) {
    if (name == kind) return value;
  }
  return PostModifier::none;
}

std::optional<std::string_view> post_nominal(std::string_view word) {
  const Lexicon& letters = english_lexicon("post_nominals");
  const std::string key = fold_key(word);
  if (!letters.contains(key) || word.size() < 2 || !is_ascii_upper(word.front())) return std::nullopt;
  return letters.value(key);
}

}  // namespace newsgraph
