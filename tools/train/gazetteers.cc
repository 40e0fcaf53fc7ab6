#include "tools/train/gazetteers.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "text/conllu.h"

namespace newsgraph {
namespace {

using Row = std::vector<std::string_view>;
using Table = std::map<std::string, std::string>;  // key, rest of the line

constexpr int kMinBirths = 200;
constexpr long kMaxSurnameRank = 30000;
constexpr std::uint32_t kMinWordCount = 6;

// Rows of a tab-separated file with one line of headings.
struct TsvFile {
  std::string bytes;
  std::vector<Row> rows;
};

Result<TsvFile> read_tsv(const std::string& path) {
  TsvFile file;
  NG_TRY(file.bytes, DiskFileReader().read(path));
  for (const std::string_view line : split(file.bytes, '\n')) {
    if (!line.empty()) file.rows.push_back(split(line, '\t'));
  }
  if (!file.rows.empty()) file.rows.erase(file.rows.begin());
  return file;
}

std::string_view cell(const Row& row, std::size_t column) { return column < row.size() ? row[column] : std::string_view(); }
long number(std::string_view text) { return std::strtol(std::string(text).c_str(), nullptr, 10); }

bool is_name_like(std::string_view key) {
  if (key.size() < 2) return false;
  return std::all_of(key.begin(), key.end(), [](char c) { return is_ascii_lower(c) || c == '-' || c == '\'' || static_cast<unsigned char>(c) >= 0x80; });
}

Result<void> write_table(const std::string& path, std::string_view head, const Table& table) {
  std::string bytes(head);
  for (const auto& [key, rest] : table) {
    bytes += key;
    if (!rest.empty()) bytes += '\t' + rest;
    bytes += '\n';
  }
  return write_file(path, bytes);
}

// Words of people's names in lists of office holders: first words and last words.
Result<void> add_holders(const std::string& corpora, Table* first_names, Table* surnames) {
  NG_TRY(const TsvFile holders, read_tsv(corpora + "/world-offices/office-holders.tsv"));
  for (const Row& row : holders.rows) {
    const std::string name = fold_key(cell(row, 2));
    const std::vector<std::string_view> words = split(name, ' ');
    if (words.size() < 2) continue;
    if (is_name_like(words.front())) first_names->emplace(std::string(words.front()), "-\t0");
    if (is_name_like(words.back())) surnames->emplace(std::string(words.back()), "1");
  }
  NG_TRY(const TsvFile members, read_tsv(corpora + "/uk-politicians/names.tsv"));
  for (const Row& row : members.rows) {
    const std::string surname = fold_key(cell(row, 5));
    if (is_name_like(surname)) surnames->emplace(surname, "1");
  }
  NG_TRY(const TsvFile legislators, read_tsv(corpora + "/us-politicians/legislators-current.tsv"));
  for (const Row& row : legislators.rows) {
    const std::string surname = fold_key(cell(row, 5));
    if (is_name_like(surname)) surnames->emplace(surname, "1");
  }
  return {};
}

Result<void> make_people(const std::string& corpora, const std::string& out) {
  Table first_names;
  Table surnames;
  NG_TRY(const TsvFile births, read_tsv(corpora + "/gazetteers/first-names.tsv"));
  for (const Row& row : births.rows) {
    const long female = number(cell(row, 1)) + number(cell(row, 3));
    const long male = number(cell(row, 2)) + number(cell(row, 4));
    const long all = female + male;
    const std::string key = fold_key(row[0]);
    if (all < kMinBirths || !is_name_like(key)) continue;
    int frequency = 0;
    for (long limit = 1000; limit <= all && frequency < 5; limit *= 10) ++frequency;
    const char* sex = 10 * male >= 9 * all ? "m" : 10 * female >= 9 * all ? "f" : "-";
    first_names.emplace(key, sex + ("\t" + std::to_string(frequency)));
  }
  NG_TRY(const TsvFile census, read_tsv(corpora + "/gazetteers/surnames-us-census-1990.tsv"));
  for (const Row& row : census.rows) {
    const long rank = number(cell(row, 2));
    if (rank > kMaxSurnameRank) continue;
    surnames.emplace(fold_key(row[0]), rank <= 1000 ? "4" : rank <= 6000 ? "3" : "2");
  }
  NG_TRY_VOID(add_holders(corpora, &first_names, &surnames));
  NG_TRY_VOID(write_table(out + "/first_names.tsv",
      "# First names, made by `newsgraph-train gazetteers`. From births of the US Social Security Administration (public domain),\n"
      "# ONS, NRS and NISRA (Open Government Licence v3.0), and office holders in Wikidata (CC0).\n"
      "# columns: name, sex of nine in ten bearers (m, f or -), power of ten of the births counted\n", first_names));
  return write_table(out + "/surnames.tsv",
      "# Surnames, made by `newsgraph-train gazetteers`. From the US Census of 1990 (public domain), members of parliament\n"
      "# (mySociety, CC BY 4.0; Open Parliament Licence v3.0), the US Congress and office holders in Wikidata (CC0).\n"
      "# columns: surname, frequency (1 to 4)\n", surnames);
}

Result<void> make_cities(const std::string& corpora, const std::string& out) {
  std::map<std::string, std::set<std::string>> cities;
  std::map<std::string, std::set<std::string>> states;
  NG_TRY(const TsvFile file, read_tsv(corpora + "/gazetteers/cities.tsv"));
  for (const Row& row : file.rows) {
    const std::string city = fold_key(cell(row, 0));
    const std::string state = fold_key(cell(row, 2));
    if (city.size() > 2) cities[city].insert(std::string(cell(row, 1)));
    if (state.size() > 2) states[state].insert(std::string(cell(row, 1)));
  }
  Table table;
  const auto add = [&table](const std::map<std::string, std::set<std::string>>& places, const std::string& kind) {
    for (const auto& [place, countries] : places) {
      std::string rest = kind + '\t';
      if (countries.size() <= 3) rest += join({countries.begin(), countries.end()}, "|");
      table.emplace(place, rest);
    }
  };
  add(cities, "city");
  add(states, "state");
  return write_table(out + "/cities.tsv",
      "# Cities of more than 15,000 people and the states they lie in, made by `newsgraph-train gazetteers` from GeoNames\n"
      "# (CC BY 4.0) as collected by Lexman and Open Knowledge.\n"
      "# columns: place, kind, country (`|` between several, empty if more than three)\n", table);
}

// Names of the list that cannot be mistaken for ordinary words: several words, plain.
bool is_body_like(std::string_view key) {
  return key.find(' ') != std::string_view::npos && key.find('(') == std::string_view::npos && std::count(key.begin(), key.end(), ' ') < 9;
}

void add_body(std::string_view name, const std::string& kind, const std::string& country, Table* table) {
  std::string key = fold_key(name);
  if (key.starts_with("the ")) key = key.substr(4);
  if (key.starts_with("u. s. ")) key = "u.s. " + key.substr(6);
  if (!is_body_like(key)) return;
  table->emplace(key, kind + '\t' + country);
}

bool says_body(std::string_view key) {
  static const std::vector<std::string_view> kWords = {
      "committee", "department", "ministry", "office", "commission", "council", "assembly", "parliament", "house of", "board", "agency"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return key.find(word) != std::string_view::npos; });
}

Result<void> make_organisations(const std::string& corpora, const std::string& out) {
  Table table;
  NG_TRY(const std::string agencies, DiskFileReader().read(corpora + "/gazetteers/us-federal-agencies.txt"));
  for (const std::string_view line : split(agencies, '\n')) add_body(trim(line), "agency", "United States", &table);
  NG_TRY(const std::string parties, DiskFileReader().read(corpora + "/gazetteers/uk-political-parties-2015.txt"));
  for (const std::string_view line : split(parties, '\n')) {
    if (fold_key(line).find("party") != std::string::npos) add_body(trim(line), "party", "United Kingdom", &table);
  }
  NG_TRY(const TsvFile bodies, read_tsv(corpora + "/uk-politicians/bodies.tsv"));
  for (const Row& row : bodies.rows) {
    if (says_body(fold_key(row[0]))) add_body(row[0], fold_key(row[0]).find("committee") != std::string::npos ? "legislature" : "government", "United Kingdom", &table);
  }
  NG_TRY(const TsvFile committees, read_tsv(corpora + "/us-politicians/committees.tsv"));
  for (const Row& row : committees.rows) add_body(cell(row, 1), "legislature", "United States", &table);
  return write_table(out + "/organisations.tsv",
      "# Bodies of two and more words, made by `newsgraph-train gazetteers`. From lists of US federal agencies (CC0), the Electoral\n"
      "# Commission's parties (OGL v3.0), UK departments and committees (Open Parliament Licence v3.0), US committees (CC0).\n"
      "# columns: body, kind, country\n", table);
}

struct CaseCount {
  std::uint32_t small = 0;
  std::uint32_t capital = 0;
};
using CaseCounts = std::map<std::string, CaseCount>;

// Words that follow a small word or a comma: there, a capital letter is the writer's choice.
void count_line(std::string_view line, CaseCounts* counts) {
  bool free_choice = false;
  for (std::string_view word : split(line, ' ')) {
    const bool ends = !word.empty() && std::string_view(".!?:;\"").find(word.back()) != std::string_view::npos;
    const bool opens = !word.empty() && std::string_view("(\"'[").find(word.front()) != std::string_view::npos;
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0) word.remove_suffix(1);
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word.ends_with("\xE2\x80\x99s")) word.remove_suffix(4);
    const std::string key = fold_key(word);
    const bool is_word = is_name_like(key);
    const bool is_capital = is_word && !is_ascii_lower(word.front());
    if (is_word && free_choice && !opens) ++(is_capital ? (*counts)[key].capital : (*counts)[key].small);
    free_choice = is_word && !is_capital && !ends;
  }
}

Result<void> make_usual_case(const std::string& corpora, const std::string& out) {
  CaseCounts counts;
  for (const char* path : {"/wikipedia-politicians/pages.txt", "/wikipedia-current-events/events.txt",
                           "/ud-ewt/en_ewt-ud-train.conllu", "/ud-gum-permissive/en_gum-ud-train.conllu"}) {
    NG_TRY(const std::string bytes, DiskFileReader().read(corpora + path));
    bool usable = true;
    for (const std::string_view line : split(bytes, '\n')) {
      if (line.starts_with("# date = ")) usable = !line.starts_with("# date = 2026");
      if (line.starts_with("S ")) count_line(line.substr(2), &counts);
      if (line.starts_with("# text = ") && usable) count_line(line.substr(9), &counts);
    }
  }
  Table table;
  for (const auto& [word, count] : counts) {
    const std::uint32_t all = count.small + count.capital;
    if (all < kMinWordCount) continue;
    table.emplace(word, 20 * count.small >= 19 * all ? "s" : 20 * count.capital >= 19 * all ? "c" : "m");
  }
  return write_table(out + "/usual_case.tsv",
      "# How running text writes a word, made by `newsgraph-train gazetteers` from Wikipedia, EWT and GUM.\n"
      "# columns: word, s (small), c (capital) or m (mixed)\n", table);
}

}  // namespace

Result<void> make_gazetteers(const std::string& corpora, const std::string& out) {
  NG_TRY_VOID(make_people(corpora, out));
  NG_TRY_VOID(make_cities(corpora, out));
  NG_TRY_VOID(make_organisations(corpora, out));
  return make_usual_case(corpora, out);
}

}  // namespace newsgraph
