// pack: edges with all that they rest on, as files that stand on their own.
#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "commands.h"
#include "edge_choice.h"
#include "evidence_pack.h"
#include "graph_input.h"
#include "pack_html.h"
#include "pack_json.h"
#include "relations/relation_files.h"
#include "report.h"

namespace newsgraph {
namespace {

// `html` or `json`, of one output.
Result<std::string> format_of(const PackOptions& options, const std::string& output) {
  if (!options.format.empty()) return options.format;
  if (output.ends_with(".json")) return std::string("json");
  if (output.ends_with(".html") || output.ends_with(".htm")) return std::string("html");
  return Error{ErrorCode::usage,
               "'" + output + "' does not say which format; end it in .html or .json, or give --format"};
}

Result<std::vector<PackChoice>> choices(const KnowledgeGraph& graph, const PackOptions& options) {
  const EdgeQuestion by_names{
      "", options.subject, options.relation, options.object, options.first, "give the key, --first or --all"};
  const bool has_names = !options.subject.empty() || !options.relation.empty() || !options.object.empty();
  std::vector<PackChoice> chosen;
  for (const std::string& key : options.keys) {
    EdgeQuestion question = by_names;  // names beside a key are refused
    question.key = key;
    question.way_out = EdgeQuestion().way_out;
    NG_TRY(const EdgeAnswer answer, choose_edge(graph, question));
    chosen.push_back(
        {answer.edge, answer.claim ? std::vector<GraphClaimId>{answer.claim} : std::vector<GraphClaimId>()});
  }
  if (!options.keys.empty()) return chosen;
  if (options.all && has_names) {
    NG_TRY(const std::vector<EdgeId> edges, choose_edges(graph, by_names));
    for (const EdgeId edge : edges) chosen.push_back({edge, {}});
    return chosen;
  }
  NG_TRY(const EdgeAnswer answer, choose_edge(graph, by_names));
  return std::vector<PackChoice>{{answer.edge, {}}};
}

void report_weak_hashes(const EvidencePack& pack) {
  for (const PackArticle& article : pack.articles) {
    if (article.text_hash.size() == 64) continue;
    report(Diagnostic{Severity::warning, "the graph has no SHA-256 of the text of '" + article.info.id +
                                             "', as it was made by an earlier newsgraph; extract again for one"});
  }
}

Result<void> pack_edges(const PackOptions& options) {
  std::vector<std::string> formats;
  for (const std::string& output : options.outputs) {
    NG_TRY(std::string format, format_of(options, output));
    formats.push_back(std::move(format));
  }
  const DiskFileReader files;
  NG_TRY(const PackProgram program, this_program(options.relation_files, files));
  NG_TRY(const RelationSet relations, load_relations(files, options.relation_files));
  ReportingSink sink;
  NG_TRY(const KnowledgeGraph graph, load_graph(options.graph, &sink));
  NG_TRY(const std::vector<PackChoice> chosen, choices(graph, options));
  const EvidencePack pack = make_pack(graph, chosen, program, relations, files);
  report_weak_hashes(pack);
  for (std::size_t i = 0; i < formats.size(); ++i)
    NG_TRY_VOID(write_file(options.outputs[i], formats[i] == "json" ? pack_json(pack) : pack_html(pack)));
  if (!options.quiet) report("content SHA-256 " + seal_of(pack));
  return {};
}

}  // namespace

int run_pack(const PackOptions& options) {
  const auto done = pack_edges(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
