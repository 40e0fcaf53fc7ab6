// Push, before a server that says what the test wants.
#include "exporters/neo4j/neo4j_push.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "exporters/neo4j/neo4j_session.h"
#include "unit/exporters/sample_graph.h"

namespace newsgraph {
namespace {

using testing::HasSubstr;

constexpr const char* kWell = R"({"data":{"fields":[],"values":[]},"counters":{"nodesCreated":1}})";

class ScriptedServer final : public HttpClient {
 public:
  // The next answers; when there are none left, all goes well.
  std::deque<Result<HttpResponse>> answers;
  std::vector<std::string> bodies;

  Result<HttpResponse> post(const HttpRequest& request) override {
    bodies.push_back(request.body);
    if (answers.empty()) return HttpResponse{202, kWell};
    Result<HttpResponse> answer = answers.front();
    answers.pop_front();
    return answer;
  }
};

PushSettings settings() {
  PushSettings settings;
  settings.url = "http://127.0.0.1:7474";
  settings.first_wait_milliseconds = 0;
  return settings;
}

Result<PushReport> push(ScriptedServer* server, const PushSettings& how = settings()) {
  return push_graph(graph_of({reshuffle()}), how, *server, nullptr);
}

TEST(PushGraph, SendsSchemaThenBatches) {
  ScriptedServer server;
  PushSettings how = settings();
  how.batch = 2;
  const auto done = push(&server, how);
  ASSERT_TRUE(done);
  EXPECT_THAT(server.bodies.front(), HasSubstr("CREATE CONSTRAINT newsgraph_Entity_id"));
  const auto people = std::count_if(server.bodies.begin(), server.bodies.end(), [](const std::string& body) {
    return body.find("SET n:Person") != std::string::npos;
  });
  EXPECT_EQ(people, 2);                                       // three people
  EXPECT_EQ(done->nodes_created, server.bodies.size() - 16);  // 12 constraints and 4 indexes have no rows
  EXPECT_EQ(done->retries, 0U);
}

TEST(PushGraph, TriesPassingFailuresAgain) {
  ScriptedServer server;
  server.answers.push_back(HttpResponse{503, "busy"});
  server.answers.push_back(Error{ErrorCode::cannot_read, "no answer: connection refused"});
  server.answers.push_back(
      HttpResponse{202, R"({"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"x"}]})"});
  server.answers.push_back(HttpResponse{429, "", 0});
  const auto done = push(&server);
  ASSERT_TRUE(done) << done.error().to_string();
  EXPECT_EQ(done->retries, 4U);
  EXPECT_EQ(server.bodies[0], server.bodies[4]);
}

TEST(PushGraph, GivesUpInTheEnd) {
  ScriptedServer server;
  for (int i = 0; i < 10; ++i) server.answers.push_back(HttpResponse{503, ""});
  const auto failed = push(&server);
  ASSERT_FALSE(failed);
  EXPECT_EQ(server.bodies.size(), 6U);
  EXPECT_EQ(failed.error().to_string(), "http://127.0.0.1:7474/db/neo4j/query/v2: error: status 503 from the server");
}

std::string refusal(int status, const std::string& body) {
  ScriptedServer server;
  server.answers.push_back(HttpResponse{status, body});
  const auto failed = push(&server);
  EXPECT_FALSE(failed);
  EXPECT_EQ(server.bodies.size(), 1U) << "tried again";
  return failed ? std::string() : failed.error().message;
}

TEST(PushGraph, SaysWhyItWasRefused) {
  EXPECT_THAT(refusal(401, ""), HasSubstr("NEO4J_PASSWORD"));
  EXPECT_THAT(refusal(404, R"({"errors":[{"code":"Neo.ClientError.Database.DatabaseNotFound","message":"no x"}]})"),
              HasSubstr("DatabaseNotFound: no x"));
  // An error while rows stream comes with a status that says all is well.
  EXPECT_THAT(
      refusal(202,
              R"({"data":{"fields":["a"],"values":[]},"errors":[{"code":"Neo.ClientError.X","message":"by zero"}]})"),
      HasSubstr("Neo.ClientError.X: by zero"));
  EXPECT_THAT(refusal(200, "<html>It works!</html>"), HasSubstr("is this the HTTP address of a Neo4j 5 server?"));
  EXPECT_THAT(refusal(404, "not here"), HasSubstr("no Neo4j 5 server"));
  EXPECT_THAT(refusal(301, ""), HasSubstr("status 301"));
}

TEST(PushGraph, StopsWhenAsked) {
  ScriptedServer server;
  const auto stopped =
      push_graph(graph_of({reshuffle()}), settings(), server, [](std::size_t, std::size_t) { return false; });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::interrupted);
}

TEST(PushGraph, PrunesOnlyWhatIsItsOwn) {
  ScriptedServer server;
  PushSettings how = settings();
  ASSERT_TRUE(push(&server, how));
  const std::size_t loading = server.bodies.size();
  server.bodies.clear();
  for (std::size_t i = 0; i < loading; ++i) server.answers.push_back(HttpResponse{202, kWell});
  server.answers.push_back(HttpResponse{202, R"({"data":{"values":[["claim/gone"],["mine/1"]]}})"});
  how.prune = true;
  ASSERT_TRUE(push(&server, how));
  ASSERT_GT(server.bodies.size(), loading + 2);
  EXPECT_THAT(server.bodies[loading], HasSubstr("MATCH (n:Claim) WHERE n.id > $last"));
  EXPECT_THAT(server.bodies[loading + 1], HasSubstr("DETACH DELETE n\",\"parameters\":{\"rows\":[\"claim/gone\"]}"));
  EXPECT_THAT(server.bodies[loading + 2], HasSubstr("\"last\":\"mine/1\""));
}

TEST(QueryAddress, TakesWebAddressesWithoutPasswords) {
  EXPECT_EQ(*query_address("http://127.0.0.1:7474/", "neo4j"), "http://127.0.0.1:7474/db/neo4j/query/v2");
  EXPECT_EQ(*query_address("https://h:7473", "a b"), "https://h:7473/db/a%20b/query/v2");
  EXPECT_THAT(query_address("bolt://h:7687", "neo4j").error().message, HasSubstr("speaks HTTP"));
  EXPECT_THAT(query_address("http://user:secret@h", "neo4j").error().message, HasSubstr("NEO4J_PASSWORD"));
  EXPECT_FALSE(query_address("127.0.0.1:7474", "neo4j"));
  EXPECT_FALSE(query_address("http://", "neo4j"));
  EXPECT_FALSE(query_address("file:///etc/passwd", "neo4j"));
}

TEST(IsPrivateWay, IsThisMachineOrTls) {
  EXPECT_TRUE(is_private_way("http://127.0.0.1:7474"));
  EXPECT_TRUE(is_private_way("http://localhost"));
  EXPECT_TRUE(is_private_way("http://[::1]:7474/"));
  EXPECT_TRUE(is_private_way("https://db.example"));
  EXPECT_FALSE(is_private_way("http://db.example:7474"));
  EXPECT_FALSE(is_private_way("http://127.evil.example"));
  EXPECT_FALSE(is_private_way("http://localhost.example"));
}

TEST(ParseQueryReply, ReadsWhatPushNeeds) {
  const auto reply = parse_query_reply(
      R"({"data":{"fields":["id","n"],"values":[["a\u00e9",1],["b",null]]},"counters":{"nodesCreated":3,"relationshipsDeleted":2},)"
      R"("bookmarks":["FB:x"],"notifications":[{"code":"Neo.ClientNotification","title":"y"}]})");
  ASSERT_TRUE(reply);
  EXPECT_THAT(reply->texts, testing::ElementsAre("aé", "b"));
  EXPECT_EQ(reply->nodes_created, 3U);
  EXPECT_EQ(reply->relationships_deleted, 2U);
  EXPECT_EQ(reply->error_code, "");
}

TEST(ParseQueryReply, RefusesAllElse) {
  for (const char* const body : {"", "[]", "7", "{", "{\"data\":", "nonsense", "{} {}"})
    EXPECT_FALSE(parse_query_reply(body)) << body;
  EXPECT_FALSE(parse_query_reply(R"({"errors":[{"code":"x","message":"half a pair \ude50"}]})"));
  EXPECT_FALSE(parse_query_reply(std::string(100000, '[')));
  EXPECT_FALSE(parse_query_reply("{\"a\":" + std::string(100000, '[')));
}

}  // namespace
}  // namespace newsgraph
