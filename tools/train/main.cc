// newsgraph-train: makes the model files from the corpora.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "tools/train/titles.h"
#include "tools/train/train_models.h"

namespace newsgraph {
namespace {

constexpr const char* kUsage =
    "usage: newsgraph-train tagger CORPORA OUTPUT\n"
    "       newsgraph-train parser CORPORA TAGGER_MODEL OUTPUT\n"
    "       newsgraph-train lemmas CORPORA OUTPUT\n";

constexpr TrainOptions kTaggerOptions = {10, 21, 2, 16.0, 8};
constexpr TrainOptions kParserOptions = {12, 22, 3, 16.0, 24};

Result<std::vector<TrainingSentence>> training_sentences(const std::string& corpora) {
  NG_TRY(const std::vector<ConlluSentence> treebank, read_training_treebanks(corpora));
  std::vector<TrainingSentence> sentences;
  for (const ConlluSentence& sentence : treebank) {
    sentences.push_back(training_sentence(sentence));
    sentences.back().origin = sentences.size() - 1;
  }
  const std::vector<TrainingSentence> titled = with_titles_before_names(sentences);
  sentences.insert(sentences.end(), titled.begin(), titled.end());
  return sentences;
}

Result<void> train_tagger_file(const std::vector<std::string>& args) {
  NG_TRY(const std::vector<TrainingSentence> sentences, training_sentences(args[1]));
  return write_file(args[2], train_tagger(with_headlines(sentences), kTaggerOptions));
}

Result<void> train_parser_file(const std::vector<std::string>& args) {
  NG_TRY(const std::vector<TrainingSentence> sentences, training_sentences(args[1]));
  NG_TRY(const std::string tagger, DiskFileReader().read(args[2]));
  return write_file(args[3], train_parser(with_headlines(sentences), tagger, kTaggerOptions, kParserOptions));
}

Result<void> train_lemma_file(const std::vector<std::string>& args) {
  NG_TRY(const std::vector<ConlluSentence> treebank, read_training_treebanks(args[1]));
  NG_TRY(const std::string model, train_lemmas(treebank, args[1]));
  return write_file(args[2], model);
}

int run(const std::vector<std::string>& args) {
  Result<void> result = Error{ErrorCode::usage, kUsage};
  if (args.size() == 3 && args[0] == "tagger") result = train_tagger_file(args);
  if (args.size() == 4 && args[0] == "parser") result = train_parser_file(args);
  if (args.size() == 3 && args[0] == "lemmas") result = train_lemma_file(args);
  if (result) return 0;
  std::fprintf(stderr, "newsgraph-train: %s\n", result.error().to_string().c_str());
  return 2;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) { return newsgraph::run(std::vector<std::string>(argv + 1, argv + argc)); }
