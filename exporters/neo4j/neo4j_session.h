// Sends one Cypher statement after another, and tries again what fails for a passing reason.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "exporters/neo4j/neo4j_push.h"
#include "exporters/neo4j/query_reply.h"

namespace newsgraph {

class Neo4jSession {
 public:
  // `address`: of query_address(). All must outlive this.
  Neo4jSession(const std::string& address, const PushSettings& settings, HttpClient& client)
      : address_(address), settings_(settings), client_(client) {}

  // `parameters`: a JSON object, or empty. Fails with cannot_read, naming the address and what the server said.
  Result<QueryReply> run(std::string_view statement, std::string_view parameters = {});

  std::size_t retries() const { return retries_; }

 private:
  struct Outcome {
    QueryReply reply;
    Error error;
    bool failed = false;
    bool is_passing = false;  // worth another try
    int wait_seconds = -1;    // as the server asks
  };
  Outcome try_once(const std::string& body) const;
  Outcome refusal(std::string message, bool is_passing, int wait_seconds = -1) const;
  Outcome judge(const HttpResponse& response) const;
  void wait(int tries, int wait_seconds) const;

  const std::string& address_;
  const PushSettings& settings_;
  HttpClient& client_;
  std::size_t retries_ = 0;
};

}  // namespace newsgraph
