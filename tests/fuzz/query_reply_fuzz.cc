// What a server answers is taken apart or refused; what comes out of it is clean text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/text_util.h"
#include "exporters/neo4j/query_reply.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto reply = newsgraph::parse_query_reply(bytes);
  if (!reply) {
    NG_CHECK(!reply.error().message.empty());
    return 0;
  }
  NG_CHECK(bytes.front() == '{');
  for (const std::string& text : reply->texts) NG_CHECK(!newsgraph::find_invalid_utf8(text));
  NG_CHECK(!newsgraph::find_invalid_utf8(reply->error_code) && !newsgraph::find_invalid_utf8(reply->error_message));
  return 0;
}
