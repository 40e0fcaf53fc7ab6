#include "graph/hash_key.h"

#include <gtest/gtest.h>

#include "graph/knowledge_graph.h"

namespace newsgraph {
namespace {

TEST(HashKey, SaysWhatItNamesAndSixteenDigits) {
  const EdgeKey key(0x0a51ae347ce824fdULL);
  EXPECT_EQ(key.text(), "edge/0a51ae347ce824fd");
  EXPECT_EQ(key.hex(), "0a51ae347ce824fd");
  EXPECT_EQ(EdgeKey::parse(key.text()), key);
  EXPECT_EQ(ClaimKey(1).text(), "claim/0000000000000001");
}

TEST(HashKey, ParsesOnlyWhatItWrites) {
  EXPECT_FALSE(EdgeKey::parse("claim/0a51ae347ce824fd"));
  for (const char* const odd : {"", "edge/", "edge/0a51ae347ce824f", "edge/0a51ae347ce824fd0", "edge/0A51AE347CE824FD",
                                "edge/0a51ae347ce824fg", "0a51ae347ce824fd", "edge/ a51ae347ce824fd"}) {
    EXPECT_FALSE(EdgeKey::parse(odd)) << odd;
  }
}

}  // namespace
}  // namespace newsgraph
