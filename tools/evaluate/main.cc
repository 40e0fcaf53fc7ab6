// newsgraph-evaluate: accuracy of the annotator on the test parts of the treebanks.
#include <cstdio>
#include <string>
#include <vector>

#include "base/file_reader.h"
#include "tools/evaluate/evaluate.h"

namespace newsgraph {
namespace {

struct TestSet {
  const char* name;
  const char* path;
  const char* prefix;  // of sent_id: a genre
};

constexpr TestSet kTestSets[] = {
    {"ewt", "/ud-ewt/en_ewt-ud-test.conllu", ""},
    {"ewt-dev", "/ud-ewt/en_ewt-ud-dev.conllu", ""},
    {"gum", "/ud-gum-permissive/en_gum-ud-test.conllu", ""},
    {"gum-dev", "/ud-gum-permissive/en_gum-ud-dev.conllu", ""},
    {"gum-news", "/ud-gum-permissive/en_gum-ud-test.conllu", "GUM_news"},
    {"pud", "/ud-pud/en_pud-ud-test.conllu", ""},
    {"pud-news", "/ud-pud/en_pud-ud-test.conllu", "n"},
};

void print_row(const char* name, const char* input, const Scores& s) {
  std::printf("%-9s %-5s %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f\n", name, input, 100 * s.words.f1(), 100 * s.sentences.f1(),
              100 * s.upos.f1(), 100 * s.xpos.f1(), 100 * s.lemma.f1(), 100 * s.uas.f1(), 100 * s.las.f1());
}

Result<void> run(const std::string& corpora) {
  std::printf("%-9s %-5s %6s %6s %6s %6s %6s %6s %6s\n", "test", "input", "words", "sents", "UPOS", "XPOS", "lemma", "UAS", "LAS");
  for (const TestSet& set : kTestSets) {
    NG_TRY(const std::string bytes, DiskFileReader().read(corpora + set.path));
    NG_TRY(const std::vector<ConlluSentence> all, parse_conllu(bytes, corpora + set.path));
    std::vector<ConlluSentence> sentences;
    for (const ConlluSentence& sentence : all) {
      if (sentence.sent_id.rfind(set.prefix, 0) == 0) sentences.push_back(sentence);
    }
    print_row(set.name, "raw", evaluate(sentences, Input::raw_text));
    print_row(set.name, "gold", evaluate(sentences, Input::gold_tokens));
  }
  return {};
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: newsgraph-evaluate CORPORA\n");
    return 2;
  }
  const auto result = newsgraph::run(argv[1]);
  if (result) return 0;
  std::fprintf(stderr, "newsgraph-evaluate: %s\n", result.error().to_string().c_str());
  return 2;
}
