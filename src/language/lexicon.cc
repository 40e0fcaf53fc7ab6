#include "language/lexicon.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

#include "base/check.h"
#include "base/text_util.h"

namespace newsgraph {

Result<Lexicon> Lexicon::parse(std::string_view bytes, const std::string& path) {
  Lexicon lexicon;
  int line_number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string_view> columns = split(line, '\t');
    std::string key = fold_key(trim(columns.front()));
    if (key.empty()) return Error{ErrorCode::bad_input, "line has no key; expected a word in the first column", path, line_number};
    columns.erase(columns.begin());
    const auto words = 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
    lexicon.max_words_ = std::max(lexicon.max_words_, words);
    lexicon.first_words_.insert(key.substr(0, key.find(' ')));
    lexicon.first_words_.insert(key.substr(0, key.find_first_of(" -'")));
    const std::uint32_t bit = 1U << std::min<std::size_t>(key.size(), 31);
    lexicon.lengths_by_first_[static_cast<unsigned char>(key.front()) % 64] |= bit;
    lexicon.lengths_by_last_[static_cast<unsigned char>(key.back()) % 64] |= bit;
    lexicon.rows_[std::move(key)].push_back(std::move(columns));
  }
  return lexicon;
}

const std::vector<Lexicon::Row>& Lexicon::find(std::string_view folded_key) const {
  static const std::vector<Row> kNone;
  if (!may_hold(folded_key)) return kNone;
  const auto found = rows_.find(folded_key);
  return found == rows_.end() ? kNone : found->second;
}

std::string_view Lexicon::value(std::string_view folded_key, std::size_t column) const {
  const std::vector<Row>& rows = find(folded_key);
  return rows.empty() || rows.front().size() <= column ? std::string_view() : rows.front()[column];
}

namespace {

const Lexicon& load_english_lexicon(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, Lexicon, std::less<>> loaded;
  const std::lock_guard<std::mutex> lock(mutex);
  const auto found = loaded.find(name);
  if (found != loaded.end()) return found->second;
  const std::string path = "en/" + std::string(name) + ".tsv";
  const std::string_view bytes = embedded_language_file(path);
  NG_CHECK(bytes.data() != nullptr);
  Result<Lexicon> lexicon = Lexicon::parse(bytes, path);
  NG_CHECK(lexicon.has_value());
  return loaded.emplace(std::string(name), *std::move(lexicon)).first->second;
}

}  // namespace

const Lexicon& english_lexicon(std::string_view name) {
  // Callers look up a few dozen names, a hundred times a word: what this thread asked for last stays at hand, without a lock.
  struct Entry {
    std::string name;
    const Lexicon* lexicon = nullptr;
  };
  thread_local std::array<Entry, 64> recent;
  Entry& entry = recent[(name.size() * 7 + static_cast<unsigned char>(name.front()) * 3 + static_cast<unsigned char>(name.back())) % recent.size()];
  if (entry.lexicon == nullptr || entry.name != name) entry = {std::string(name), &load_english_lexicon(name)};
  return *entry.lexicon;
}

}  // namespace newsgraph
