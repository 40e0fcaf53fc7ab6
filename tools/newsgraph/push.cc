// push: graph -> a running Neo4j.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "base/file_reader.h"
#include "base/text_util.h"
#include "commands.h"
#include "exporters/neo4j/neo4j_push.h"
#include "graph_input.h"
#include "interrupt.h"
#include "report.h"

namespace newsgraph {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

// `NEO4J_USERNAME=neo4j`, `NEO4J_PASSWORD=…`: the file that Neo4j's own cloud gives its users. Other lines are left
// alone.
Result<void> read_credentials(const std::string& path, HttpSettings* settings) {
  NG_TRY(const std::string text, DiskFileReader().read(path));
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view name = trim(line.substr(0, equals));
    if (name == "NEO4J_USERNAME") settings->username = trim(line.substr(equals + 1));
    if (name == "NEO4J_PASSWORD") settings->password = trim(line.substr(equals + 1));
  }
  if (!settings->username.empty() && !settings->password.empty()) return {};
  return Error{ErrorCode::bad_input, "expected a line NEO4J_USERNAME=... and a line NEO4J_PASSWORD=...", path};
}

Result<HttpSettings> http_settings(const PushOptions& options) {
  HttpSettings settings;
  settings.ca_file = options.ca_file;
  settings.timeout_seconds = options.timeout;
  settings.username = environment("NEO4J_USERNAME");
  settings.password = environment("NEO4J_PASSWORD");
  if (settings.username.empty() && !settings.password.empty()) settings.username = "neo4j";  // the user of a new server
  if (!options.credentials.empty()) NG_TRY_VOID(read_credentials(options.credentials, &settings));
  if (!settings.password.empty() && !is_private_way(options.url)) {
    return Error{ErrorCode::usage, "a password would be sent to '" + options.url + "' for all to read; use https://"};
  }
  return settings;
}

// A line that rewrites itself, at most ten times a second.
class RowProgress {
 public:
  explicit RowProgress(bool visible) : visible_(visible) {}

  void show(std::size_t done, std::size_t all) {
    const Clock::time_point now = Clock::now();
    if (!visible_ || now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    std::fprintf(stderr, "\r%zu of %zu rows", done, all);
    drawn_ = true;
  }

  void clear() {
    if (drawn_) std::fputs("\r\033[K", stderr);
    drawn_ = false;
  }

 private:
  using Clock = std::chrono::steady_clock;
  bool visible_;
  bool drawn_ = false;
  Clock::time_point last_;
};

std::string in_words(const PushReport& done) {
  std::string text = std::to_string(done.rows) + " rows sent; " + std::to_string(done.nodes_created) + " nodes and " +
                     std::to_string(done.relationships_created) + " relationships are new";
  if (done.nodes_deleted + done.relationships_deleted > 0) {
    text += ", " + std::to_string(done.nodes_deleted) + " and " + std::to_string(done.relationships_deleted) +
            " were removed";
  }
  if (done.retries > 0) text += "; " + std::to_string(done.retries) + " requests were tried again";
  return text;
}

Result<void> push(const PushOptions& options) {
  PushSettings settings;
  settings.url = options.url;
  settings.database = options.database;
  settings.batch = options.batch;
  settings.prune = options.prune;
  NG_TRY_VOID(query_address(options.url, options.database));  // said before a large graph is read
  NG_TRY(const HttpSettings http, http_settings(options));
  ReportingSink sink;
  NG_TRY(const KnowledgeGraph graph, load_graph(options.graph, &sink));
  const auto client = make_http_client(http);
  RowProgress progress(!options.quiet && stderr_is_lively());
  const auto done = push_graph(graph, settings, *client, [&](std::size_t rows, std::size_t all) {
    progress.show(rows, all);
    return !interrupted();
  });
  progress.clear();
  if (!done) return done.error();
  if (!options.quiet) report(in_words(*done));
  return {};
}

}  // namespace

int run_push(const PushOptions& options) {
  watch_for_interrupt();
  const Result<void> done = push(options);
  return done ? kExitDone : fail(done.error());
}

}  // namespace newsgraph
