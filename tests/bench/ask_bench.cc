// Opens a graph store and times queries on it. Called by compare_queries.py.
//
// usage: ask_bench STORE QUERIES, a file of lines `name <tab> query`
// Prints lines of fields: `open_ms`, milliseconds by the clock and of the processor; for each query its name, its
// fastest run of five in milliseconds, its number of rows and its first row; `memory_mb`, the most that was resident.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <string>

#include "base/file_reader.h"
#include "base/text_util.h"
#include "graph/query/query.h"
#include "graph/query_view.h"
#include "graph/store.h"

namespace {

using namespace newsgraph;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// As a program sees it: text in, table out.
Result<query::ResultTable> ask(std::string_view text, QueryView* view) {
  NG_TRY(const query::Query parsed, query::parse_query(text));
  return query::run_query(parsed, view->graph_for(text), query::QuerySettings{});
}

Result<void> time_query(std::string_view name, std::string_view text, QueryView* view) {
  constexpr int kRuns = 5;
  double best = 0;
  std::string first;
  std::size_t num_rows = 0;
  for (int run = 0; run < kRuns; ++run) {
    const auto start = Clock::now();
    NG_TRY(const query::ResultTable table, ask(text, view));
    const double took = milliseconds_since(start);
    best = run == 0 ? took : std::min(best, took);
    num_rows = table.rows.size();
    first.clear();
    if (table.rows.empty()) continue;
    for (const query::Value& value : table.rows.front())
      first += (first.empty() ? "" : " ") + query::to_text(value, view->graph_for(text));
  }
  std::printf("%s\t%.4f\t%zu\t%s\n", std::string(name).c_str(), best, num_rows, first.c_str());
  return {};
}

Result<void> bench(const std::string& store, const std::string& queries) {
  const DiskFileReader files;
  NG_TRY(const std::string lines, files.read(queries));
  const auto start = Clock::now();
  NG_TRY(const KnowledgeGraph graph, load_graph(store));
  QueryView view(graph);
  view.without_evidence();
  const double open = milliseconds_since(start);
  std::printf("open_ms\t%.0f\t%.0f\n", open, 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
  for (const std::string_view line : split(lines, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) NG_TRY_VOID(time_query(line.substr(0, tab), line.substr(tab + 1), &view));
  }
  rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  std::printf("memory_mb\t%.0f\n", static_cast<double>(usage.ru_maxrss) / 1024);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: ask_bench STORE QUERIES\n");
    return 2;
  }
  const auto done = bench(argv[1], argv[2]);
  if (!done) std::fprintf(stderr, "ask_bench: %s\n", done.error().to_string().c_str());
  return done ? 0 : 2;
}
