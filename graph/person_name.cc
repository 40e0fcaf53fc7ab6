#include "graph/person_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text_util.h"
#include "graph/slug.h"

namespace newsgraph {
namespace {

using Words = std::vector<std::string_view>;

// Before a name only: `John Major` and `Julie Bishop` are people.
constexpr std::array<std::string_view, 47> kTitles = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baron", "baroness", "earl",
    "viscount", "rev", "reverend", "fr", "father", "sister", "rabbi", "imam", "archbishop", "bishop", "cardinal", "judge",
    "justice", "gen", "general", "lt", "lieutenant", "col", "colonel", "capt", "captain", "major", "maj", "sgt", "sergeant",
    "adm", "admiral", "sen", "rep", "gov", "hon", "right"};

// Heads of posts: what ends in one is a post, what follows one is the holder's name.
constexpr std::array<std::string_view, 62> kPosts = {
    "secretary", "minister", "president", "premier", "chancellor", "leader", "chairman", "chairwoman", "chair", "chairperson",
    "spokesman", "spokeswoman", "spokesperson", "governor", "mayor", "senator", "congressman", "congresswoman",
    "representative", "ambassador", "commissioner", "director", "executive", "officer", "adviser", "advisor", "mp", "msp",
    "mep", "ceo", "cfo", "whip", "speaker", "pm", "taoiseach", "deputy", "chief", "head", "boss", "editor", "manager",
    "coach", "attorney", "councillor", "treasurer", "envoy", "backbencher", "peer", "candidate", "nominee", "counsel",
    "prosecutor", "administrator", "founder", "lawmaker", "cleric", "aide", "vice", "incumbent", "tsar", "czar", "dictator"};

constexpr std::array<std::string_view, 9> kGeneralPosts = {
    "attorney", "secretary", "governor", "solicitor", "director", "surgeon", "inspector", "auditor", "comptroller"};
constexpr std::array<std::string_view, 9> kPostNominals = {"mp", "qc", "kc", "obe", "cbe", "mbe", "phd", "md", "esq"};
constexpr std::array<std::string_view, 5> kRoyalTitles = {"king", "queen", "prince", "princess", "pope"};
constexpr std::array<std::string_view, 25> kParticles = {
    "de", "da", "di", "do", "dos", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ten", "ter", "bin",
    "bint", "ibn", "al", "el", "abu", "y", "zu", "af"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& list, const std::string& slug) {
  return std::find(list.begin(), list.end(), slug) != list.end();
}

Words words_of(std::string_view name) {
  Words words;
  for (const std::string_view part : split(name, ' ')) {
    std::string_view word = trim(part);
    while (!word.empty() && (word.back() == ',' || word.back() == '"')) word.remove_suffix(1);
    while (!word.empty() && word.front() == '"') word.remove_prefix(1);
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

bool ends_possessive(std::string_view word) { return word.ends_with("'s") || word.ends_with("’s"); }

// `Labour's Jeremy Corbyn` loses its first word, `Theresa May's` its ending.
void drop_possessives(Words* words) {
  for (std::size_t i = words->size(); i-- > 0;) {
    if (!ends_possessive((*words)[i])) continue;
    if (i + 1 < words->size()) {
      words->erase(words->begin(), words->begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    }
    (*words)[i].remove_suffix((*words)[i].ends_with("'s") ? 2 : 4);
  }
}

bool is_post(const Words& words, std::size_t i) {
  const std::string slug = slug_of(words[i]);
  return has(kPosts, slug) || (slug == "general" && i > 0 && has(kGeneralPosts, slug_of(words[i - 1])));
}

void drop_posts_and_titles(Words* words) {
  while (words->size() > 2 && has(kPostNominals, slug_of(words->back()))) words->pop_back();
  for (std::size_t i = words->size(); i-- > 0;) {
    if (!is_post(*words, i)) continue;
    words->erase(words->begin(), words->begin() + static_cast<std::ptrdiff_t>(i) + 1);
    break;
  }
  while (words->size() > 1 && (has(kTitles, slug_of(words->front())) || slug_of(words->front()) == "the")) {
    words->erase(words->begin());
  }
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c) || static_cast<unsigned char>(c) >= 0x80; });
}

// Names in Chinese or Japanese letters have no blank between surname and given name.
bool is_undivided_name(std::string_view word) {
  std::size_t num_letters = 0;
  for (std::size_t at = 0; at < word.size(); ++num_letters) {
    if (decode_utf8(word, &at) < 0x2E80) return false;
  }
  return num_letters >= 2;
}

bool is_full(const Words& words) {
  if (words.size() == 1) return is_undivided_name(words.front());
  if (words.empty() || !has_capital(words.front()) || !has_capital(words.back())) return false;
  const bool all_fit = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return has_capital(word) || has(kParticles, slug_of(word));
  });
  // `J. Smith` may be anybody; `J. D. Vance` and `J.K. Rowling` hardly.
  const bool lone_initial = words.size() == 2 && slug_of(words.front()).size() == 1;
  return all_fit && !lone_initial;
}

}  // namespace

std::optional<std::string> full_name_in(std::string_view name, const RoleTest& is_role) {
  if (is_role(slug_of(name))) return std::nullopt;
  Words words = words_of(name);
  drop_possessives(&words);
  const bool royal = words.size() > 1 && has(kRoyalTitles, slug_of(words.front()));
  if (!royal) drop_posts_and_titles(&words);
  if (!is_full(words)) return std::nullopt;
  std::string full;
  for (const std::string_view word : words) full += (full.empty() ? "" : " ") + std::string(word);
  if (is_role(slug_of(full))) return std::nullopt;
  return full;
}

}  // namespace newsgraph
