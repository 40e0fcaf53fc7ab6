// newsgraph-train: makes word lists, the model of lemmas, and what the networks learn from.
#include <cstdio>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "tools/train/annotated_texts.h"
#include "tools/train/gazetteers.h"
#include "tools/train/network_examples.h"
#include "tools/train/texts.h"
#include "tools/train/train_lemmas.h"
#include "tools/train/treebank.h"

namespace newsgraph {
namespace {

constexpr const char* kUsage =
    "usage: newsgraph-train gazetteers CORPORA OUTPUT_FOLDER\n"
    "       newsgraph-train lemmas CORPORA OUTPUT\n"
    "       newsgraph-train texts CORPORA OUTPUT\n"
    "       newsgraph-train examples ANNOTATED OUTPUT_FOLDER\n";

Result<void> write_lemmas(const std::string& corpora, const std::string& out) {
  NG_TRY(const std::vector<ConlluSentence> treebank, read_training_treebanks(corpora));
  NG_TRY(const std::string model, train_lemmas(treebank, corpora));
  return write_file(out, model);
}

Result<void> write_texts(const std::string& corpora, const std::string& out) {
  NG_TRY(const std::string words, words_of_raw_texts(corpora));
  return write_file(out, words);
}

Result<void> write_examples(const std::string& annotated, const std::string& out) {
  NG_TRY(std::vector<AnnotatedText> texts, read_annotated_texts(annotated));
  return write_network_examples(with_variants(std::move(texts)), out);
}

int run(const std::vector<std::string>& args) {
  Result<void> result = Error{ErrorCode::usage, kUsage};
  if (args.size() == 3 && args[0] == "gazetteers") result = make_gazetteers(args[1], args[2]);
  if (args.size() == 3 && args[0] == "lemmas") result = write_lemmas(args[1], args[2]);
  if (args.size() == 3 && args[0] == "texts") result = write_texts(args[1], args[2]);
  if (args.size() == 3 && args[0] == "examples") result = write_examples(args[1], args[2]);
  if (result) return 0;
  std::fprintf(stderr, "newsgraph-train: %s\n", result.error().to_string().c_str());
  return 2;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) { return newsgraph::run(std::vector<std::string>(argv + 1, argv + argc)); }
