#include "graph/post_rank.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text_util.h"

namespace newsgraph {
namespace {

struct RankWord {
  std::string_view word;
  PostRank rank;
};

constexpr std::array<RankWord, 7> kRankWords = {{{"acting", PostRank::acting},
                                                 {"interim", PostRank::interim},
                                                 {"caretaker", PostRank::caretaker},
                                                 {"temporary", PostRank::temporary},
                                                 {"shadow", PostRank::shadow},
                                                 {"deputy", PostRank::deputy},
                                                 {"vice", PostRank::deputy}}};

// Posts by their head word: whatever stands before it, many hold them (`district judge`).
constexpr std::array<std::string_view, 33> kShared = {"mp",
                                                      "mep",
                                                      "msp",
                                                      "mla",
                                                      "td",
                                                      "senator",
                                                      "congressman",
                                                      "congresswoman",
                                                      "representative",
                                                      "assemblyman",
                                                      "assemblywoman",
                                                      "delegate",
                                                      "member",
                                                      "councillor",
                                                      "councilman",
                                                      "councilwoman",
                                                      "alderman",
                                                      "peer",
                                                      "judge",
                                                      "justice",
                                                      "magistrate",
                                                      "prosecutor",
                                                      "adviser",
                                                      "advisor",
                                                      "aide",
                                                      "spokesman",
                                                      "spokeswoman",
                                                      "spokesperson",
                                                      "professor",
                                                      "fellow",
                                                      "trustee",
                                                      "partner",
                                                      "lawyer"};
// Many hold these only where nothing says which: every government has ministers, and one Prime Minister.
constexpr std::array<std::string_view, 8> kSharedBare = {"minister", "secretary", "director",   "commissioner",
                                                         "officer",  "whip",      "ambassador", "chair"};
constexpr std::array<std::string_view, 5> kOf = {"of", "for", "in", "at", "to"};

bool is_passing(PostRank rank) {
  return rank == PostRank::acting || rank == PostRank::interim || rank == PostRank::caretaker ||
         rank == PostRank::temporary;
}

PostRank rank_of_word(std::string_view word) {
  for (const RankWord& known : kRankWords) {
    if (known.word == word) return known.rank;
  }
  return PostRank::substantive;
}

// The word that ends before byte `end`, less blanks between.
std::string_view word_before(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] == ' ') --end;
  std::size_t begin = end;
  while (begin > 0 && is_ascii_alpha(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

// `acting Defence Secretary`, and `acting US Defence Secretary`.
PostRank passing_rank_before(std::string_view quote, std::size_t at) {
  constexpr int kMaxWordsBetween = 1;
  for (int i = 0; i <= kMaxWordsBetween; ++i) {
    const std::string_view word = word_before(quote, at);
    if (word.empty()) return PostRank::substantive;
    const PostRank rank = rank_of_word(word);
    if (is_passing(rank)) return rank;
    at = static_cast<std::size_t>(word.data() - quote.data());
  }
  return PostRank::substantive;
}

bool is_word_at(std::string_view text, std::size_t at, std::size_t size) {
  const bool begins = at == 0 || !is_ascii_alpha(text[at - 1]);
  return begins && (at + size == text.size() || !is_ascii_alpha(text[at + size]));
}

}  // namespace

std::string_view to_string(PostRank rank) {
  switch (rank) {
    case PostRank::substantive:
      return "";
    case PostRank::acting:
      return "acting";
    case PostRank::interim:
      return "interim";
    case PostRank::caretaker:
      return "caretaker";
    case PostRank::temporary:
      return "temporary";
    case PostRank::shadow:
      return "shadow";
    case PostRank::deputy:
      return "deputy";
    case PostRank::designate:
      return "designate";
  }
  return "";
}

PostRank rank_in_name(std::string_view office_name) {
  const std::string name = to_lower_ascii(office_name);
  if (name.ends_with("-designate") || name.ends_with(" designate") || name.ends_with("-elect") ||
      name.ends_with(" elect"))
    return PostRank::designate;
  return rank_of_word(std::string_view(name).substr(0, name.find_first_of(" -")));
}

PostRank rank_in_quote(std::string_view quote, std::span<const std::string> office_names, std::size_t at) {
  const std::string text = to_lower_ascii(quote);
  PostRank rank = PostRank::substantive;
  std::size_t nearest = SIZE_MAX;
  for (const std::string& office_name : office_names) {
    const std::string name = to_lower_ascii(office_name);
    for (std::size_t found = text.find(name); found != std::string::npos; found = text.find(name, found + 1)) {
      if (!is_word_at(text, found, name.size())) continue;
      const std::size_t distance = found > at ? found - at : at - found;
      if (distance >= nearest) continue;
      nearest = distance;
      rank = passing_rank_before(text, found);
    }
  }
  return rank;
}

std::string key_of_post(std::string_view office_key) {
  const std::size_t begin = office_key.find('/') + 1;
  const std::size_t dash = office_key.find('-', begin);
  if (dash == std::string_view::npos || !is_passing(rank_of_word(office_key.substr(begin, dash - begin))))
    return std::string(office_key);
  return std::string(office_key.substr(0, begin)) + std::string(office_key.substr(dash + 1));
}

bool has_many_holders(std::string_view office_key) {
  const std::size_t begin = office_key.find('/') + 1;
  const std::string_view post = office_key.substr(begin, office_key.find_first_of("@~", begin) - begin);
  std::string_view head;
  for (const std::string_view word : split(post, '-')) {
    if (std::find(kOf.begin(), kOf.end(), word) != kOf.end()) break;
    head = word;
  }
  if (head.size() > 2 && head.ends_with('s') && !head.ends_with("ss")) return true;  // `members`
  if (std::find(kSharedBare.begin(), kSharedBare.end(), post) != kSharedBare.end()) return true;
  return std::find(kShared.begin(), kShared.end(), head) != kShared.end();
}

}  // namespace newsgraph
