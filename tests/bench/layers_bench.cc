// Speed of each language layer on one core: words per second of processor time, best of several runs.
//
// usage: layers_bench ARTICLES.jsonl [RUNS]
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "annotate/annotator.h"
#include "annotate/encoder.h"
#include "base/check.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "extract/coreference.h"
#include "extract/mention_finder.h"
#include "extract/name_repair.h"
#include "extract/name_tagger.h"
#include "extract/speaking_sentences.h"
#include "input/json_article.h"
#include "interpret/attribution.h"
#include "interpret/factuality.h"
#include "interpret/predicates.h"
#include "interpret/times.h"
#include "pipeline/claim_assembler.h"
#include "relations/relation_files.h"
#include "relations/relation_matcher.h"

namespace newsgraph {
namespace {

constexpr std::array<const char*, 10> kLayers = {"sentences and words",
                                                 "vectors",
                                                 "tags and lemmas",
                                                 "names",
                                                 "trees",
                                                 "mentions, posts",
                                                 "coreference",
                                                 "predicates",
                                                 "reality, source, time",
                                                 "relations, claims"};
constexpr std::size_t kLanguageLayers = 5;  // the first ones; the others make claims of them
using Seconds = std::array<double, kLayers.size()>;

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Adds the time of each layer of one text; returns its words.
std::size_t run_layers(const std::string& text, const RelationSet& relations, Seconds* seconds) {
  Document doc = *Document::from_utf8({}, text);
  double before = processor_seconds();
  const auto lap = [&](std::size_t layer) {
    const double now = processor_seconds();
    (*seconds)[layer] += now - before;
    before = now;
  };
  segment(&doc);
  lap(0);
  encode_words(&doc);
  lap(1);
  tag_words(&doc);
  lap(2);
  doc.set_names(repair_names(doc, find_names(doc)));
  lap(3);
  parse_trees(&doc, find_speaking_sentences(doc));
  lap(4);
  ExtractedMentions extracted = extract_mentions(doc);
  doc.set_mentions(std::move(extracted.mentions));
  doc.set_roles(std::move(extracted.roles));
  lap(5);
  doc.set_clusters(resolve_coreference(doc));
  lap(6);
  doc.set_predicates(find_predicates(&doc));
  lap(7);
  doc.set_factuality(judge_factuality(doc));
  doc.set_attribution(attribute_predicates(doc));
  doc.set_times(find_times(doc));
  lap(8);
  const DocumentClaims claims = assemble_claims(doc, find_relations(doc, relations));
  lap(9);
  NG_CHECK(claims.num_tokens == doc.num_tokens());
  return doc.num_tokens();
}

void print_sum(const char* what, double seconds, std::size_t words) {
  std::printf("%-20s %9.0f words/s %7.2f us/word, %zu words\n", what, static_cast<double>(words) / seconds,
              1e6 * seconds / static_cast<double>(words), words);
}

int run(const std::vector<std::string>& args) {
  if (args.empty()) {
    std::fprintf(stderr, "usage: layers_bench ARTICLES.jsonl [RUNS]\n");
    return 2;
  }
  const Result<std::string> bytes = DiskFileReader().read(args[0]);
  if (!bytes) {
    std::fprintf(stderr, "layers_bench: %s\n", bytes.error().to_string().c_str());
    return 2;
  }
  std::vector<std::string> texts;
  for (const std::string_view line : split(*bytes, '\n')) {
    if (line.empty()) continue;
    if (Result<Article> article = parse_json_article(line, args[0], 1)) texts.push_back(std::move(article->text));
  }
  Seconds best;
  best.fill(1e9);
  std::size_t words = 0;
  for (int round = 0; round < (args.size() > 1 ? std::atoi(args[1].c_str()) : 5); ++round) {
    Seconds seconds{};
    words = 0;
    for (const std::string& text : texts) words += run_layers(text, builtin_relations(), &seconds);
    for (std::size_t i = 0; i < best.size(); ++i) best[i] = std::min(best[i], seconds[i]);
  }
  double all = 0;
  for (std::size_t i = 0; i < best.size(); ++i) {
    std::printf("%-20s %9.0f words/s %7.2f us/word\n", kLayers[i], static_cast<double>(words) / best[i], 1e6 * best[i] / static_cast<double>(words));
    all += best[i];
    if (i + 1 == kLanguageLayers) print_sum("words to trees", all, words);
  }
  print_sum("text to claims", all, words);
  return 0;
}

}  // namespace
}  // namespace newsgraph

int main(int argc, char** argv) { return newsgraph::run(std::vector<std::string>(argv + 1, argv + argc)); }
