// explain: why an edge is in the graph.
#include <unistd.h>

#include <cstdlib>

#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "commands.h"
#include "edge_choice.h"
#include "explanation.h"
#include "graph_input.h"
#include "relations/relation_files.h"
#include "report.h"

namespace newsgraph {
namespace {

MarkStyle style_of_output() {
  const char* const no_color = std::getenv("NO_COLOR");
  const bool lively = ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0');
  return lively ? MarkStyle::terminal : MarkStyle::plain;
}

Result<void> explain(const ExplainOptions& options) {
  const DiskFileReader files;
  NG_TRY(const RelationSet relations, load_relations(files, options.relation_files));
  ReportingSink sink;
  NG_TRY(const KnowledgeGraph graph, load_graph(options.graph, &sink));
  NG_TRY(const EdgeAnswer answer,
         choose_edge(graph, {options.key, options.subject, options.relation, options.object, options.first}));
  std::span<const GraphClaimId> claims = graph.claims_of(answer.edge);
  if (answer.claim) claims = std::span(&answer.claim, 1);
  if (options.limit > 0 && claims.size() > options.limit) claims = claims.first(options.limit);
  const ExplanationSources from{graph, relations, files};
  return write_file("-", options.format == "json" ? explanation_json(from, answer.edge, claims)
                                                  : explanation_text(from, answer.edge, claims, style_of_output()));
}

}  // namespace

int run_explain(const ExplainOptions& options) {
  const auto done = explain(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
