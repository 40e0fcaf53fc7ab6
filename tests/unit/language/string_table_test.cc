#include "language/string_table.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(StringTable, FindsWhatWasWritten) {
  const std::string bytes = write_string_table({{"a", "1"}, {"ab", ""}, {"b", "22"}});
  const StringTable table(bytes);
  EXPECT_EQ(table.find("a"), "1");
  EXPECT_EQ(table.find("ab"), "");
  EXPECT_EQ(table.find("b"), "22");
  EXPECT_FALSE(table.find("c"));
  EXPECT_FALSE(table.find(""));
  EXPECT_FALSE(StringTable().find("a"));
}

}  // namespace
}  // namespace newsgraph
