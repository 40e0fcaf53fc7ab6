// Hand-made gold graphs read as claims files.
#include <filesystem>

#include <gtest/gtest.h>

#include "base/file_reader.h"
#include "claims/claims_file.h"

namespace newsgraph {
namespace {

TEST(GoldGraphs, ReadAsClaims) {
  int num_read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(NG_SHARED_DIR "/gold/dev/graphs")) {
    const auto bytes = DiskFileReader().read(entry.path().string());
    ASSERT_TRUE(bytes);
    const auto claims = parse_claims_line(*bytes, entry.path().string(), 1);
    ASSERT_TRUE(claims) << claims.error().to_string();
    EXPECT_EQ(claims->article.id, entry.path().stem().string());
    EXPECT_FALSE(claims->claims.empty());
    const auto again = parse_claims_line(to_json_line(*claims), "again", 1);
    ASSERT_TRUE(again) << again.error().to_string();
    EXPECT_TRUE(*again == *claims);
    ++num_read;
  }
  EXPECT_GT(num_read, 0);
}

}  // namespace
}  // namespace newsgraph
