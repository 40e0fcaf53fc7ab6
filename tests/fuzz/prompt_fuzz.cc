// What people type into the prompt: splitting, lines and completion.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/text_util.h"
#include "graph/graph_builder.h"
#include "tools/newsgraph/prompt_completion.h"
#include "tools/newsgraph/prompt_input.h"

namespace {

using namespace newsgraph;

KnowledgeGraph small_graph() {
  DocumentClaims article;
  article.article.id = "a";
  article.entities = {{EntityKind::person, {"Theresa May", "Mrs May"}}, {EntityKind::place, {"Máy's \"Inn\\"}}};
  Claim claim;
  claim.relation = "sacked";
  claim.object = EntityId(1);
  article.claims = {claim};
  GraphBuilder builder;
  builder.add(std::move(article));
  return builder.build();
}

// Splitting what was split gives the same, and leaves nothing out.
void check_split(std::string_view text) {
  const SplitQueries split = split_queries(text);
  std::string joined;
  for (const std::string& query : split.queries) joined += query + "\n;\n";
  joined += split.rest;
  const SplitQueries again = split_queries(joined);
  NG_CHECK(again.queries == split.queries && again.rest == split.rest && again.rest_is_open == split.rest_is_open);
}

void check_completion(std::string_view text, Completer* completer) {
  const std::size_t line_begin = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
  const std::string_view line = text.substr(line_begin);
  const std::size_t cursor = line.size() / 2 + (line.size() % 2);
  const Completion found = completer->complete(text.substr(0, line_begin), line, cursor);
  NG_CHECK(found.begin <= cursor && found.candidates.size() <= Completer::kMaxCandidates);
  for (const std::string& candidate : found.candidates) NG_CHECK(!candidate.empty() && !find_invalid_utf8(candidate));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const KnowledgeGraph graph = small_graph();
  static const PropertyModel model(graph);
  static Completer completer(model);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (find_invalid_utf8(text)) return 0;  // a terminal gives none
  check_split(text);
  check_completion(text, &completer);
  PromptInput input;
  for (const std::string_view line : split(text, '\n')) {
    for (const std::string& query : input.add_line(line)) NG_CHECK(!trim(query).empty());
  }
  input.add_line(";");  // closes whatever is not in quotes
  return 0;
}
