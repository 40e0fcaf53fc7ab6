// newsgraph-evaluate: accuracy of every trained layer on the test parts of the open corpora, in one table.
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "tools/evaluate/evaluate.h"
#include "tools/evaluate/evaluate_names.h"

namespace newsgraph {
namespace {

constexpr const char* kUsage = "usage: newsgraph-evaluate CORPORA [--write FILE | --check FILE]\n";

constexpr const char* kDefinitions =
    "# Scores in per cent. From raw text (`raw`) or from the corpus's own words and sentences (`gold`); always own "
    "tags.\n"
    "# words, sentences: F1 of spans. UPOS, XPOS, lemma, UAS, LAS: F1 over words whose spans agree; LAS without "
    "subtypes\n"
    "# (Zeman et al. 2018, CoNLL 2018 shared task). names, PER, ORG, LOC: F1 of exact spans with their kind, titles, a "
    "leading\n"
    "# `the` and a closing `'s` left out; from gold words.\n";

// A score that falls by more than this is reported: ten words of a test set.
constexpr double kTolerance = 0.05;

struct TestSet {
  const char* name;
  const char* path;
  const char* prefix;  // of sent_id: a genre
};

constexpr TestSet kTreebanks[] = {
    {"ewt", "/ud-ewt/en_ewt-ud-test.conllu", ""},
    {"ewt-dev", "/ud-ewt/en_ewt-ud-dev.conllu", ""},
    {"gum", "/ud-gum-permissive/en_gum-ud-test.conllu", ""},
    {"gum-dev", "/ud-gum-permissive/en_gum-ud-dev.conllu", ""},
    {"gum-news", "/ud-gum-permissive/en_gum-ud-test.conllu", "GUM_news"},
    {"pud", "/ud-pud/en_pud-ud-test.conllu", ""},
    {"pud-news", "/ud-pud/en_pud-ud-test.conllu", "n"},
};

struct NameTest {
  const char* name;
  const char* path;
  Result<std::vector<NamedDocument>> (*read)(const std::string& path);
};

constexpr NameTest kNameTests[] = {
    {"uner-ewt", "/uner-ewt/en_ewt-ud-test.iob2", read_uner},
    {"uner-ewt-dev", "/uner-ewt/en_ewt-ud-dev.iob2", read_uner},
    {"uner-pud", "/uner-pud/en_pud-ud-test.iob2", read_uner},
    {"wikigold", "/wikigold/wikigold.conll.txt", read_columns},
    {"crossner-dev", "/crossner-politics/dev.txt", read_columns},
};

// Rows of `test input measure score`, by tabs, in the order of the tests.
class ScoreTable {
 public:
  void add(const std::string& test, const std::string& input, const std::string& measure, const Score& score) {
    char value[32];
    std::snprintf(value, sizeof value, "%.2f", 100 * score.f1());
    rows_.push_back({test + '\t' + input + '\t' + measure, value});
  }

  std::string text() const {
    std::string out = std::string(kDefinitions) + "# columns: test, input, measure, score\n";
    for (const auto& [key, value] : rows_) out += key + '\t' + value + '\n';
    return out;
  }

  // Prints a line a test and input.
  void print() const {
    std::fputs(kDefinitions, stdout);
    std::string line;
    for (const auto& [key, value] : rows_) {
      const std::vector<std::string_view> parts = split(key, '\t');
      const std::string head = std::string(parts[0]) + ' ' + std::string(parts[1]);
      if (head != line) std::printf("%s%-18s", line.empty() ? "" : "\n", head.c_str());
      line = head;
      std::printf("  %s %s", std::string(parts[2]).c_str(), value.c_str());
    }
    std::printf("\n");
  }

  // Fails with the scores of the file that are higher than ours.
  Result<void> check(const std::string& path) const {
    NG_TRY(const std::string bytes, DiskFileReader().read(path));
    const std::map<std::string, std::string> now(rows_.begin(), rows_.end());
    std::string fallen;
    for (const std::string_view row : split(bytes, '\n')) {
      const std::size_t tab = row.rfind('\t');
      if (row.starts_with("#") || tab == std::string_view::npos) continue;
      const auto found = now.find(std::string(row.substr(0, tab)));
      const double before = std::atof(std::string(row.substr(tab + 1)).c_str());
      if (found != now.end() && std::atof(found->second.c_str()) >= before - kTolerance) continue;
      fallen += "\n  " + std::string(row) + " -> " + (found == now.end() ? "missing" : found->second);
    }
    if (fallen.empty()) return {};
    return Error{ErrorCode::bad_input, "scores fell:" + fallen, path};
  }

 private:
  std::vector<std::pair<std::string, std::string>> rows_;
};

Result<void> add_treebank(const std::string& corpora, const TestSet& set, ScoreTable* table) {
  NG_TRY(const std::string bytes, DiskFileReader().read(corpora + set.path));
  NG_TRY(const std::vector<ConlluSentence> all, parse_conllu(bytes, corpora + set.path));
  std::vector<ConlluSentence> sentences;
  for (const ConlluSentence& sentence : all) {
    if (sentence.sent_id.rfind(set.prefix, 0) == 0) sentences.push_back(sentence);
  }
  for (const Input input : {Input::raw_text, Input::gold_tokens}) {
    const bool raw = input == Input::raw_text;
    const Scores s = evaluate(sentences, input);
    const std::string name = raw ? "raw" : "gold";
    if (raw) {
      table->add(set.name, name, "words", s.words);
      table->add(set.name, name, "sentences", s.sentences);
    }
    table->add(set.name, name, "UPOS", s.upos);
    table->add(set.name, name, "XPOS", s.xpos);
    table->add(set.name, name, "lemma", s.lemma);
    table->add(set.name, name, "UAS", s.uas);
    table->add(set.name, name, "LAS", s.las);
  }
  return {};
}

Result<void> add_names(const std::string& corpora, const NameTest& test, ScoreTable* table) {
  NG_TRY(const std::vector<NamedDocument> documents, test.read(corpora + test.path));
  const NameCounts counts = evaluate_names(documents);
  table->add(test.name, "gold", "names", counts.all);
  table->add(test.name, "gold", "PER", counts.kinds[static_cast<std::size_t>(NameKind::person)]);
  table->add(test.name, "gold", "ORG", counts.kinds[static_cast<std::size_t>(NameKind::organisation)]);
  table->add(test.name, "gold", "LOC", counts.kinds[static_cast<std::size_t>(NameKind::place)]);
  return {};
}

Result<void> run(const std::vector<std::string>& args) {
  const bool with_file = args.size() == 3 && (args[1] == "--write" || args[1] == "--check");
  if (args.size() != 1 && !with_file) return Error{ErrorCode::usage, kUsage};
  ScoreTable table;
  for (const TestSet& set : kTreebanks) NG_TRY_VOID(add_treebank(args[0], set, &table));
  for (const NameTest& test : kNameTests) NG_TRY_VOID(add_names(args[0], test, &table));
  table.print();
  if (!with_file) return {};
  return args[1] == "--write" ? write_file(args[2], table.text()) : table.check(args[2]);
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  const auto result = newsgraph::run(std::vector<std::string>(argv + 1, argv + argc));
  if (result) return 0;
  std::fprintf(stderr, "newsgraph-evaluate: %s\n", result.error().to_string().c_str());
  return 2;
}
