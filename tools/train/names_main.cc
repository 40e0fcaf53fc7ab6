// newsgraph-train-names: makes the lists and the model of the name finder, and measures them.
//
//   newsgraph-train-names gazetteers CORPORA OUT     word lists into the folder OUT (src/language/en)
//   newsgraph-train-names model CORPORA OUT          the model into the file OUT (src/language/en/names.model)
//   newsgraph-train-names score CORPORA [MODEL]      F1 of a model on the test parts
//   newsgraph-train-names show FILE                  a text with its names in brackets
#include <cstdio>
#include <iterator>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "extract/name_tagger.h"
#include "tools/train/gazetteers.h"
#include "tools/train/name_corpora.h"
#include "tools/train/name_trainer.h"
#include "tools/train/silver_names.h"

namespace newsgraph {
namespace {

constexpr std::size_t kPagesOneIn = 3;

void append(std::vector<NamedDocument> more, std::vector<NamedDocument>* documents) {
  documents->insert(documents->end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Result<std::vector<NamedDocument>> read_training(const std::string& corpora) {
  std::vector<NamedDocument> documents;
  NG_TRY(std::vector<NamedDocument> ewt, read_uner(corpora + "/uner-ewt/en_ewt-ud-train.iob2"));
  NG_TRY(std::vector<NamedDocument> politics, read_columns(corpora + "/crossner-politics/train.txt"));
  NG_TRY(std::vector<NamedDocument> gum, read_gum(corpora + "/ud-gum-permissive/en_gum-ud-train.conllu",
                                                  corpora + "/ud-gum-permissive/mentions-train.tsv"));
  append(as_headlines(ewt, 12), &documents);
  append(as_headlines(politics, 4), &documents);
  append(std::move(ewt), &documents);
  append(std::move(politics), &documents);
  append(std::move(gum), &documents);
  NG_TRY(std::vector<NamedDocument> events, read_current_events(corpora + "/wikipedia-current-events/events.txt"));
  NG_TRY(std::vector<NamedDocument> pages, read_wikipedia_pages(corpora + "/wikipedia-politicians/pages.txt", kPagesOneIn));
  NG_TRY(std::vector<NamedDocument> facts, read_knowledgenet(corpora + "/knowledgenet/passages.tsv", corpora + "/knowledgenet/facts.tsv"));
  append(std::move(events), &documents);
  append(std::move(pages), &documents);
  append(std::move(facts), &documents);
  return documents;
}

Result<void> train(const std::string& corpora, const std::string& out) {
  NG_TRY(const std::vector<NamedDocument> documents, read_training(corpora));
  return write_file(out, train_names(documents, NameTrainerOptions{}));
}

void print(const char* name, const std::vector<NameScore>& scores) {
  std::printf("%-22s P %.1f R %.1f F1 %.1f   PER %.1f ORG %.1f LOC %.1f\n", name, 100 * scores[0].precision(), 100 * scores[0].recall(),
              100 * scores[0].f1(), 100 * scores[1].f1(), 100 * scores[2].f1(), 100 * scores[3].f1());
}

Result<void> score(const std::string& corpora, const std::string& path) {
  std::string bytes;
  if (!path.empty()) {
    NG_TRY(bytes, DiskFileReader().read(path));
  }
  Result<NameModel> parsed = path.empty() ? Result<NameModel>(NameModel::english()) : NameModel::parse(bytes, path);
  NG_TRY(const NameModel model, parsed);
  for (const char* file : {"uner-ewt/en_ewt-ud-dev.iob2", "uner-ewt/en_ewt-ud-test.iob2"}) {
    NG_TRY(const std::vector<NamedDocument> documents, read_uner(corpora + "/" + file));
    print(file, score_names(documents, model));
  }
  for (const char* file : {"wikigold/wikigold.conll.txt", "crossner-politics/dev.txt"}) {
    NG_TRY(const std::vector<NamedDocument> documents, read_columns(corpora + "/" + file));
    print(file, score_names(documents, model));
  }
  return {};
}

Result<void> show(const std::string& path) {
  NG_TRY(std::string bytes, DiskFileReader().read(path));
  NG_TRY(Document doc, Document::from_utf8({}, std::move(bytes)));
  segment(&doc);
  tag_words(&doc);
  const std::vector<Name> names = find_names(doc);
  std::size_t at = 0;
  for (const Name& name : names) {
    const ByteSpan span = doc.bytes_of(name.span);
    const std::string before(doc.text().substr(at, span.begin - at));
    std::printf("%s[%s %s]", before.c_str(), std::string(to_string(name.kind)).c_str(), std::string(doc.text_of(span)).c_str());
    at = span.end;
  }
  std::printf("%s\n", std::string(doc.text().substr(at)).c_str());
  return {};
}

int run(const std::vector<std::string>& arguments) {
  const std::string what = arguments.empty() ? "" : arguments[0];
  Result<void> done = Error{ErrorCode::usage, "usage: newsgraph-train-names gazetteers|model CORPORA OUT, or score CORPORA [MODEL]"};
  if (what == "gazetteers" && arguments.size() == 3) done = make_gazetteers(arguments[1], arguments[2]);
  if (what == "model" && arguments.size() == 3) done = train(arguments[1], arguments[2]);
  if (what == "score" && arguments.size() >= 2) done = score(arguments[1], arguments.size() > 2 ? arguments[2] : "");
  if (what == "show" && arguments.size() == 2) done = show(arguments[1]);
  if (done) return 0;
  std::fprintf(stderr, "newsgraph-train-names: %s\n", done.error().to_string().c_str());
  return 2;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) { return newsgraph::run(std::vector<std::string>(argv + 1, argv + argc)); }
