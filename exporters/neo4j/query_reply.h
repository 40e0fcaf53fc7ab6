// What Neo4j's HTTP Query API answers.
//
//   {"data":{"fields":["id"],"values":[["person/a"], …]},"counters":{"nodesCreated":1,
//   …},"errors":[{"code":"…","message":"…"}]}
//
// An error while rows stream comes with status 202 as well: whoever looks at the status alone takes it for success.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace newsgraph {

struct QueryReply {
  std::vector<std::string> texts;  // all texts among the values, in order
  std::size_t nodes_created = 0, nodes_deleted = 0;
  std::size_t relationships_created = 0, relationships_deleted = 0;
  std::string error_code;  // of the first error, or empty: `Neo.ClientError.Statement.SyntaxError`
  std::string error_message;
};

// Fails with bad_input if `body` is no such JSON, or a text of it holds half a surrogate pair.
Result<QueryReply> parse_query_reply(std::string_view body);

}  // namespace newsgraph
