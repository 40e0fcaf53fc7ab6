#include "golden/graph_alignment.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/text_util.h"

namespace newsgraph {
namespace {

using Words = std::vector<std::string>;
using WordSet = std::set<std::string>;

bool is_word_byte(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// `the U.S. President's` gives: the us president. An initial's full stop joins it to the next initial.
Words words_of(std::string_view name) {
  const std::string key = fold_key(name);
  Words words;
  std::string word;
  for (std::size_t i = 0; i <= key.size(); ++i) {
    const char c = i < key.size() ? key[i] : ' ';
    if (is_word_byte(c)) {
      word += c;
    } else if (c == '.' && i >= 1 && is_ascii_alpha(key[i - 1]) && (i < 2 || key[i - 2] == '.' || key[i - 2] == ' ') &&
               i + 1 < key.size() && is_ascii_alpha(key[i + 1]) && (i + 2 == key.size() || !is_word_byte(key[i + 2]))) {
      continue;
    } else if (!word.empty()) {
      const bool possessive = word == "s" && i >= 2 && key[i - 2] == '\'';
      if (!possessive) words.push_back(word);
      word.clear();
    }
  }
  return words;
}

std::string key_of(std::string_view name, EntityKind kind) {
  static const WordSet kHonorifics = {"mr",   "mrs",  "ms",       "miss", "sir",  "dame",      "lord", "lady", "baroness",
                                      "baron", "dr",   "prof", "professor", "rev", "hon", "rt"};
  Words words = words_of(name);
  std::erase(words, "the");
  Words bare = words;
  if (kind == EntityKind::person) std::erase_if(bare, [](const std::string& word) { return kHonorifics.count(word) > 0; });
  return join(bare.empty() ? words : bare, " ");
}

std::string stem(const std::string& word) {
  static constexpr std::array<std::string_view, 8> kEndings = {"ations", "ation", "ions", "ion", "ing", "ed", "es", "s"};
  for (const std::string_view ending : kEndings) {
    if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

WordSet stems_of(std::string_view name) {
  static const WordSet kSmall = {"the", "a",   "an",  "of",    "for", "in",   "on",
                                 "to",  "and", "his", "her", "its", "their", "that", "s"};
  WordSet stems;
  for (const std::string& word : words_of(name)) {
    if (kSmall.count(word) == 0) stems.insert(stem(word));
  }
  return stems;
}

double overlap(const WordSet& a, const WordSet& b) {
  std::size_t shared = 0;
  for (const std::string& word : a) shared += b.count(word);
  const std::size_t all = a.size() + b.size() - shared;
  return shared == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

double best_overlap(const Entity& gold, const Entity& found) {
  double best = 0;
  for (const std::string& a : gold.names) {
    for (const std::string& b : found.names) best = std::max(best, overlap(stems_of(a), stems_of(b)));
  }
  return best;
}

// How well the two fit: 0 for not at all.
double affinity(const Entity& gold, const Entity& found) {
  if (gold.kind != found.kind) return 0;
  WordSet keys;
  for (const std::string& name : found.names) keys.insert(key_of(name, found.kind));
  WordSet shared;
  for (const std::string& name : gold.names) {
    const std::string key = key_of(name, gold.kind);
    if (!key.empty() && keys.count(key) > 0) shared.insert(key);
  }
  if (!shared.empty()) {
    const bool full_name = shared.count(key_of(gold.names.front(), gold.kind)) > 0;
    return static_cast<double>(shared.size()) + (full_name ? 0.5 : 0.0);
  }
  if (gold.kind == EntityKind::person) return 0;
  const double floor = gold.kind == EntityKind::event ? 0.34 : 0.6;
  const double best = best_overlap(gold, found);
  return best >= floor ? best / 2 : 0;
}

}  // namespace

std::vector<std::optional<std::size_t>> align_entities(const std::vector<Entity>& gold, const std::vector<Entity>& found) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < found.size(); ++j) {
      const double fit = affinity(gold[i], found[j]);
      if (fit > 0) pairs.emplace_back(fit, i, j);
    }
  }
  std::sort(pairs.rbegin(), pairs.rend());
  std::vector<std::optional<std::size_t>> aligned(found.size());
  std::vector<bool> used(gold.size());
  for (const auto& [fit, i, j] : pairs) {
    if (aligned[j] || (used[i] && gold[i].kind != EntityKind::event)) continue;
    used[i] = true;
    aligned[j] = i;
  }
  return aligned;
}

}  // namespace newsgraph
