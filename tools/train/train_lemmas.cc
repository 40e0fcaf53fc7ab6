#include "tools/train/train_lemmas.h"

#include <map>
#include <set>

#include "annotate/lemmatizer.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "language/model_file.h"

namespace newsgraph {
namespace {

// `V`, `N` or `J` for the classes whose base forms the rules ask for.
std::string_view word_class(std::string_view upos) {
  if (upos == "VERB" || upos == "AUX") return "V";
  if (upos == "NOUN") return "N";
  return upos == "ADJ" || upos == "ADV" ? "J" : "";
}

// The verbs of the frame files: `abandon` where the aliases of rolesets.tsv have `abandon/v`.
Result<std::map<std::string, std::string>> verb_bases(const std::string& corpora) {
  const std::string path = corpora + "/propbank-frames/rolesets.tsv";
  NG_TRY(const std::string bytes, DiskFileReader().read(path));
  std::map<std::string, std::string> bases;
  for (const std::string_view line : split(bytes, '\n')) {
    const std::vector<std::string_view> columns = split(line, '\t');
    if (columns.size() < 4) continue;
    const std::string_view verb = columns[0];
    bool plain = verb.size() > 1 && columns[3].find(std::string(verb) + "/v") != std::string_view::npos;
    for (const char c : verb) plain = plain && is_ascii_lower(c);
    if (plain) bases.emplace(std::string(verb) + " V", "");
  }
  return bases;
}

}  // namespace

Result<std::string> train_lemmas(const std::vector<ConlluSentence>& sentences, const std::string& corpora) {
  NG_TRY(auto bases, verb_bases(corpora));
  std::map<std::string, std::map<std::string, int>> seen;
  std::map<std::string, const ConlluWord*> example;
  for (const ConlluSentence& sentence : sentences) {
    for (const ConlluWord& word : sentence.words) {
      if (word.upos == "PROPN" || word.form.size() > 60 || word.lemma == "_" || word.upos == "X") continue;
      const std::string lemma = to_lower_ascii(word.lemma);
      if (!word_class(word.upos).empty()) bases.emplace(lemma + ' ' + std::string(word_class(word.upos)), "");
      const std::string key = Lemmatizer::key(word.form, word.xpos);
      ++seen[key][word.lemma];
      example.emplace(key, &word);
    }
  }
  const std::string base_bytes = write_string_table(bases);
  const Lemmatizer rules = Lemmatizer::with_bases(StringTable(base_bytes));
  std::map<std::string, std::string> exceptions;
  for (const auto& [key, lemmas] : seen) {
    auto best = lemmas.begin();
    for (auto it = lemmas.begin(); it != lemmas.end(); ++it) {
      if (it->second > best->second) best = it;
    }
    const ConlluWord& word = *example.at(key);
    const std::string regular = rules.lemma(word.form, parse_upos(word.upos).value_or(Upos::X), word.xpos);
    if (regular != best->first) exceptions.emplace(key, best->first);
  }
  ModelFileWriter file;
  file.add("bases", base_bytes);
  file.add("exceptions", write_string_table(exceptions));
  return file.bytes();
}

}  // namespace newsgraph
