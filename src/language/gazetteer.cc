#include "language/gazetteer.h"

#include <array>
#include <string>
#include <unordered_map>

#include "base/check.h"
#include "language/lexicon.h"
#include "language/sorted_table.h"

namespace newsgraph {
namespace {

SortedTable embedded_table(const char* name) {
  const std::string_view bytes = embedded_language_file(name);
  NG_CHECK(bytes.data() != nullptr);
  return SortedTable::trusted(bytes);
}

const SortedTable& city_table() {
  static const SortedTable kTable = embedded_table("en/cities.tsv");
  return kTable;
}

const SortedTable& organisation_table() {
  static const SortedTable kTable = embedded_table("en/organisations.tsv");
  return kTable;
}

constexpr std::size_t kMostRemembered = 16384;

int digit(std::string_view column) { return column.empty() ? 0 : column.front() - '0'; }

std::optional<PlaceKind> parse_place_kind(std::string_view text) {
  if (text == "country") return PlaceKind::country;
  if (text == "state") return PlaceKind::state;
  if (text == "region") return PlaceKind::region;
  if (text == "city") return PlaceKind::city;
  return std::nullopt;
}

std::optional<BodyKind> parse_body_kind(std::string_view text) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "metonym", "government", "legislature", "court", "police", "military", "party",
      "international", "agency", "union", "media", "company", "university"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) return static_cast<BodyKind>(i);
  }
  return std::nullopt;
}

}  // namespace

std::optional<FirstName> find_first_name(std::string_view folded_key) {
  static const SortedTable table = embedded_table("en/first_names.tsv");
  const auto columns = table.find(folded_key);
  if (!columns) return std::nullopt;
  const std::string_view sex = table_column(*columns, 0);
  return FirstName{sex == "m" ? Sex::male : sex == "f" ? Sex::female : Sex::unknown, digit(table_column(*columns, 1))};
}

Sex first_name_sex(std::string_view folded_key) { return find_first_name(folded_key).value_or(FirstName{}).sex; }

int surname_frequency(std::string_view folded_key) {
  static const SortedTable table = embedded_table("en/surnames.tsv");
  return digit(table.find(folded_key).value_or(""));
}

bool is_surname(std::string_view folded_key) { return surname_frequency(folded_key) > 0; }

std::optional<KnownPlace> find_place(std::string_view folded_key) {
  static const Lexicon& main_places = english_lexicon("places");
  if (const std::vector<Lexicon::Row>& rows = main_places.find(folded_key); !rows.empty() && !rows.front().empty()) {
    const Lexicon::Row& row = rows.front();
    return KnownPlace{parse_place_kind(row[0]).value_or(PlaceKind::region), row.size() > 1 ? row[1] : std::string_view()};
  }
  const auto columns = city_table().find(folded_key);
  if (!columns) return std::nullopt;
  return KnownPlace{parse_place_kind(table_column(*columns, 0)).value_or(PlaceKind::city), table_column(*columns, 1)};
}

bool is_demonym(std::string_view folded_key) {
  static const Lexicon& demonyms = english_lexicon("demonyms");
  return demonyms.contains(folded_key);
}

std::string_view place_of_demonym(std::string_view folded_key) {
  static const Lexicon& demonyms = english_lexicon("demonyms");
  return demonyms.value(folded_key);
}

std::string_view usual_name_of_body(std::string_view folded_key) {
  static const Lexicon& usual_names = english_lexicon("usual_names");
  return usual_names.value(folded_key);
}

std::string_view usual_name_of_place(std::string_view folded_key) {
  static const Lexicon& states = english_lexicon("us_states");
  if (const std::string_view state = states.value(folded_key); !state.empty()) return state;
  if (const std::string_view place = place_of_demonym(folded_key); !place.empty()) return place;
  return usual_name_of_body(folded_key);
}

std::optional<KnownBody> find_body(std::string_view folded_key) {
  static const Lexicon& main_bodies = english_lexicon("bodies");
  if (const std::vector<Lexicon::Row>& rows = main_bodies.find(folded_key); !rows.empty() && !rows.front().empty()) {
    const Lexicon::Row& row = rows.front();
    return KnownBody{parse_body_kind(row[0]).value_or(BodyKind::agency), row.size() > 1 ? row[1] : std::string_view()};
  }
  const auto columns = organisation_table().find(folded_key);
  if (!columns) return std::nullopt;
  return KnownBody{parse_body_kind(table_column(*columns, 0)).value_or(BodyKind::agency), table_column(*columns, 1)};
}

UsualCase usual_case(std::string_view folded_key) {
  static const SortedTable table = embedded_table("en/usual_case.tsv");
  const std::string_view letter = table.find(folded_key).value_or("");
  return letter == "s" ? UsualCase::small : letter == "c" ? UsualCase::capital : letter == "m" ? UsualCase::mixed : UsualCase::unknown;
}

const WordFacts& word_facts(const std::string& folded_word) {
  static const Lexicon& main_places = english_lexicon("places");
  static const Lexicon& main_bodies = english_lexicon("bodies");
  thread_local std::unordered_map<std::string, WordFacts> remembered;
  const auto found = remembered.find(folded_word);
  if (found != remembered.end()) return found->second;
  if (remembered.size() >= kMostRemembered) remembered.clear();
  WordFacts facts;
  facts.first_name = find_first_name(folded_word);
  facts.surname = surname_frequency(folded_word);
  facts.usual_case = usual_case(folded_word);
  facts.demonym = is_demonym(folded_word);
  facts.begins_place = main_places.begins_key(folded_word) || city_table().has_prefix(folded_word);
  facts.begins_body = main_bodies.begins_key(folded_word) || organisation_table().has_prefix(folded_word);
  return remembered.emplace(folded_word, facts).first->second;
}

}  // namespace newsgraph
