#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <optional>

#include "asker.h"
#include "base/atomic_file.h"
#include "base/file_reader.h"
#include "base/text_util.h"
#include "commands.h"
#include "graph_at.h"
#include "interrupt.h"
#include "parameter.h"
#include "prompt.h"
#include "prompt_input.h"
#include "prompt_session.h"
#include "report.h"
#include "terminal.h"

namespace newsgraph {
namespace {

Result<AskSettings> settings_from(const QueryOptions& options) {
  AskSettings settings;
  const auto format = parse_result_format(options.format);
  if (!format)
    return Error{ErrorCode::usage,
                 "unknown format '" + options.format + "'; expected table, csv, tsv, json, jsonl or dot"};
  settings.format = *format;
  settings.explain = options.explain;
  settings.width = terminal_width().value_or(kPipeWidth);
  query::ValueMap parameters;
  for (const std::string& typed : options.parameters) {
    NG_TRY(auto parameter, parse_parameter(typed));
    parameters.push_back(std::move(parameter));
  }
  settings.query.parameters = query::Value::map(std::move(parameters)).as_map();
  settings.query.time_limit = std::chrono::milliseconds(static_cast<std::int64_t>(options.timeout_seconds * 1000));
  settings.query.max_rows = options.max_rows;
  settings.query.stop = interrupt_flag();
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  settings.query.today = query::Date{now.time_since_epoch().count()};
  return settings;
}

struct QueryText {
  std::string text;
  std::string path;  // empty: the command line
  int line = 1;
};

// The queries to run, or nothing for the prompt.
Result<std::optional<std::vector<QueryText>>> queries_from(const QueryOptions& options) {
  const bool from_input = options.query == "-" || (options.query.empty() && options.file.empty());
  if (!from_input && options.file.empty()) return std::optional(std::vector<QueryText>{{options.query, "", 1}});
  if (options.query.empty() && options.file.empty() && ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1) {
    return std::optional<std::vector<QueryText>>();
  }
  const std::string path = from_input ? "-" : options.file;
  NG_TRY(const std::string text, DiskFileReader().read(path));
  SplitQueries split = split_queries(text);
  if (!split.rest.empty()) split.queries.push_back(std::move(split.rest));
  if (split.queries.empty())
    return Error{ErrorCode::usage, "no query given; expected one as an argument, in --file or on standard input"};
  std::vector<QueryText> queries;
  for (std::size_t i = 0; i < split.queries.size(); ++i)
    queries.push_back({std::move(split.queries[i]), path, split.lines[i]});
  return std::optional(std::move(queries));
}

// Places in a query are counted from its beginning; users see them in their file.
Error in_its_file(Error error, const QueryText& query) {
  if (query.path.empty() || error.path != "query") return error;
  error.path = query.path;
  if (error.line > 0) error.line += query.line - 1;
  return error;
}

constexpr std::string_view kSchema = ":schema";  // works as it does in the prompt

// The number of rows. Tables are set apart by an empty line.
Result<std::size_t> answer_all(const std::vector<QueryText>& queries, const AskSettings& settings, Asker* asker) {
  std::size_t num_rows = 0;
  bool printed = false;
  for (const QueryText& query : queries) {
    if (query.text == kSchema) {
      NG_TRY_VOID(write_file("-", schema_text(asker->model())));
      num_rows += 1;
      continue;
    }
    const auto asked = asker->ask(query.text, settings);
    if (!asked) return in_its_file(asked.error(), query);
    const QueryAnswer& answer = *asked;
    for (const std::string& note : answer.notes) report("note: " + note);
    num_rows += answer.num_rows;
    const bool apart = printed && settings.format == ResultFormat::table && !answer.text.empty();
    NG_TRY_VOID(write_file("-", (apart ? "\n" : "") + answer.text));
    printed = printed || !answer.text.empty();
  }
  return num_rows;
}

Result<int> query_graph(const QueryOptions& options) {
  if (options.graph == "-" && options.query.empty() && options.file.empty()) {
    return Error{ErrorCode::usage, "standard input holds the graph; give the query as an argument or in --file"};
  }
  NG_TRY(AskSettings settings, settings_from(options));
  NG_TRY(const auto queries, queries_from(options));
  if (queries) {  // a mistyped query is said before a large graph is read
    for (const QueryText& query : *queries) {
      if (query.text == kSchema) continue;
      if (const auto parsed = query::parse_query(query.text); !parsed) return in_its_file(parsed.error(), query);
    }
  }
  NG_TRY(const KnowledgeGraph graph, load_graph_at(options.graph, options.time));
  Asker asker(graph);
  if (!queries) {
    constexpr std::size_t kMaxShown = 1000;
    settings.max_shown = kMaxShown;
    run_prompt(&asker, settings);
    return static_cast<int>(kExitDone);
  }
  watch_for_interrupt();
  NG_TRY(const std::size_t num_rows, answer_all(*queries, settings, &asker));
  if (num_rows == 0) report("nothing found");
  return static_cast<int>(num_rows > 0 ? kExitDone : kExitNothingFound);
}

}  // namespace

int run_query(const QueryOptions& options) {
  const auto code = query_graph(options);
  return code ? *code : fail(code.error());
}

}  // namespace newsgraph
