// What the lists of English names know: first names with their sex, surnames, places, peoples, bodies.
//
// Lists hold words that may be names, not words that are: `may` is a first name and a month, `reading` a town.
// Keys are folded (fold_key). Nothing is read before it is asked for. Threads: any number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

enum class Sex { unknown, male, female };

struct FirstName {
  Sex sex = Sex::unknown;  // that of nine bearers in ten; else unknown
  int frequency = 0;       // 0 (rare) to 5: powers of ten of the births counted in the United States and the United Kingdom
};
std::optional<FirstName> find_first_name(std::string_view folded_key);
Sex first_name_sex(std::string_view folded_key);

// 1 (rare) to 4 (among the thousand most frequent in the United States); 0 where it is no known surname.
int surname_frequency(std::string_view folded_key);
bool is_surname(std::string_view folded_key);

enum class PlaceKind { country, state, region, city };
struct KnownPlace {
  PlaceKind kind = PlaceKind::city;
  std::string_view country;  // `United Kingdom`; `|` between several; empty where unknown
};
std::optional<KnownPlace> find_place(std::string_view folded_key);

// Whether the word names a people, a nation's things or a creed (`british`, `iraqis`, `muslim`), and the place it comes from.
bool is_demonym(std::string_view folded_key);
std::string_view place_of_demonym(std::string_view folded_key);  // `United Kingdom`; empty for creeds and unknown words

// What a place or body that everybody knows is usually called: `Ukraine` of `ukrainian`, `United States` of `u.s.`,
// `North Dakota` of `nd`. Empty where there is no other name.
std::string_view usual_name_of_place(std::string_view folded_key);
std::string_view usual_name_of_body(std::string_view folded_key);

enum class BodyKind {
  metonym, government, legislature, court, police, military, party, international, agency, union_, media, company, university,
};
struct KnownBody {
  BodyKind kind = BodyKind::agency;
  std::string_view country;  // empty where unknown
};
std::optional<KnownBody> find_body(std::string_view folded_key);

// Whether running text writes the word small, capital or either way, away from the beginnings of sentences.
enum class UsualCase { unknown, small, mixed, capital };
UsualCase usual_case(std::string_view folded_key);

// All that the lists say of one word. The words that a thread met last are remembered: look-ups in the large lists are
// slow, and news repeats its names.
struct WordFacts {
  std::optional<FirstName> first_name;
  int surname = 0;  // surname_frequency
  UsualCase usual_case = UsualCase::unknown;
  bool demonym = false;
  bool begins_place = false;  // a place of the lists begins with it
  bool begins_body = false;
};
const WordFacts& word_facts(const std::string& folded_word);  // valid until the thread's next call

// Most words that a place or body of the lists has.
inline constexpr int kMaxListedWords = 14;

}  // namespace newsgraph
