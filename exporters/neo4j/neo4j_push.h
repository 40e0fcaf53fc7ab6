// Loads a graph into a running Neo4j over its HTTP Query API.
//
// Rows go in batches, each one request and one transaction, and may all be sent again: what is there already is not
// added twice. So what fails for a passing reason (no connection, 429, 502, 503, 504, a transient error) is tried
// again, with longer waits.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "base/result.h"
#include "exporters/neo4j/http_client.h"
#include "graph/knowledge_graph.h"

namespace newsgraph {

struct PushSettings {
  std::string url;  // `https://host:7473`
  std::string database = "neo4j";
  std::size_t batch = 1000;           // rows a request
  int max_tries = 6;                  // of one request
  int first_wait_milliseconds = 200;  // before the second try; doubled each time
  bool prune = false;                 // remove what the graph no longer holds
};

struct PushReport {
  std::size_t rows = 0;  // sent
  std::size_t nodes_created = 0, nodes_deleted = 0;
  std::size_t relationships_created = 0, relationships_deleted = 0;
  std::size_t retries = 0;
};

// Called after each batch with the rows sent so far and in all; returns false to stop.
using PushProgress = std::function<bool(std::size_t done, std::size_t all)>;

// The address of the Query API below `url`. Fails with usage if `url` is none of http or https, or holds a user or
// password.
Result<std::string> query_address(const std::string& url, const std::string& database);

// Does `url` lead to this machine itself, or over TLS? Then a password may be sent there.
bool is_private_way(const std::string& url);

// With `prune`, claims, statements, articles and things that have ids of ours and are not in `graph` are deleted;
// things and articles only if nothing is tied to them any more, so that what users have tied to them stays. Fails with
// usage as query_address() does; cannot_read, naming the address, where the server does not answer or refuses;
// interrupted. What was loaded by then stays, and is not loaded twice by the next try.
Result<PushReport> push_graph(const KnowledgeGraph& graph, const PushSettings& settings, HttpClient& client,
                              const PushProgress& progress);

}  // namespace newsgraph
