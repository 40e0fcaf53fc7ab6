#include "exporters/neo4j/neo4j_session.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "exporters/json_text.h"
#include "exporters/safe_text.h"

namespace newsgraph {
namespace {

constexpr int kLongestWaitSeconds = 30;
constexpr std::size_t kLongestMessage = 300;

bool is_passing_status(int status) { return status == 429 || status == 502 || status == 503 || status == 504; }

}  // namespace

Result<QueryReply> Neo4jSession::run(std::string_view statement, std::string_view parameters) {
  std::string body = "{\"statement\":";
  append_json_string(statement, &body);
  if (!parameters.empty()) body.append(",\"parameters\":").append(parameters);
  body += ",\"includeCounters\":true}";
  for (int tries = 1;; ++tries) {
    Outcome outcome = try_once(body);
    if (!outcome.failed) return std::move(outcome.reply);
    if (!outcome.is_passing || tries >= settings_.max_tries) return std::move(outcome.error);
    ++retries_;
    wait(tries, outcome.wait_seconds);
  }
}

Neo4jSession::Outcome Neo4jSession::try_once(const std::string& body) const {
  const auto response = client_.post({address_, body});
  if (!response) {
    // A certificate that is not trusted will not be trusted in a second either.
    const bool is_passing = response.error().message.find("certificate") == std::string::npos;
    Outcome outcome = refusal(response.error().message, is_passing);
    outcome.error = response.error();
    return outcome;
  }
  return judge(*response);
}

Neo4jSession::Outcome Neo4jSession::refusal(std::string message, bool is_passing, int wait_seconds) const {
  Outcome outcome;
  outcome.error = Error{ErrorCode::cannot_read, std::move(message), address_};
  outcome.failed = true;
  outcome.is_passing = is_passing;
  outcome.wait_seconds = wait_seconds;
  return outcome;
}

// The errors in the body count, whatever the status.
Neo4jSession::Outcome Neo4jSession::judge(const HttpResponse& response) const {
  const std::string status = "status " + std::to_string(response.status);
  if (response.status == 401 || response.status == 403) {
    return refusal(
        status + ": user or password refused; set NEO4J_USERNAME and NEO4J_PASSWORD, or say --credentials FILE", false);
  }
  auto reply = parse_query_reply(response.body);
  const bool is_well = response.status >= 200 && response.status < 300;
  if (reply && reply->error_code.empty() && is_well) {
    Outcome outcome;
    outcome.reply = std::move(reply).value();
    return outcome;
  }
  if (reply && !reply->error_code.empty()) {
    const bool is_passing =
        reply->error_code.find(".TransientError.") != std::string::npos || is_passing_status(response.status);
    return refusal(reply->error_code + ": " + clip(reply->error_message, kLongestMessage), is_passing,
                   response.retry_after_seconds);
  }
  if (is_well) return refusal(reply.error().message + "; is this the HTTP address of a Neo4j 5 server?", false);
  if (response.status == 404) return refusal("status 404: no such database, or no Neo4j 5 server", false);
  return refusal(status + " from the server", is_passing_status(response.status), response.retry_after_seconds);
}

void Neo4jSession::wait(int tries, int wait_seconds) const {
  using std::chrono::milliseconds;
  const milliseconds longest(kLongestWaitSeconds * 1000);
  const milliseconds asked(wait_seconds * 1000);
  const milliseconds ours(settings_.first_wait_milliseconds << std::min(tries - 1, 10));
  std::this_thread::sleep_for(std::min(longest, wait_seconds >= 0 ? asked : ours));
}

}  // namespace newsgraph
