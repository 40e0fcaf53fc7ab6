#include "language/sorted_table.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(SortedTable, FindsEveryKeyAndNoOther) {
  const auto table = SortedTable::parse("# a list\nada\tf\t3\nadam\tm\nzoe\n", "x.tsv");
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->find("ada"), "f\t3");
  EXPECT_EQ(table->find("adam"), "m");
  EXPECT_EQ(table->find("zoe"), "");
  for (const char* absent : {"", "a", "ab", "adamant", "b", "zz", "# a list"}) EXPECT_EQ(table->find(absent), std::nullopt) << absent;
}

TEST(SortedTable, WorksWithoutLastLineEnd) {
  const auto table = SortedTable::parse("a\nb\t1", "x.tsv");
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->find("a"), "");
  EXPECT_EQ(table->find("b"), "1");
  EXPECT_EQ(SortedTable::trusted("").find("a"), std::nullopt);
}

TEST(SortedTable, TellsWhetherAKeyBeginsSo) {
  const SortedTable table = SortedTable::trusted("ada\tf\nnew york\tcity\nzoe\n");
  for (const char* prefix : {"a", "ada", "new", "new york", "z", "zoe"})
    EXPECT_TRUE(table.has_prefix(prefix)) << prefix;
  for (const char* other : {"b", "adam", "york", "zz"}) EXPECT_FALSE(table.has_prefix(other)) << other;
}

TEST(SortedTable, RefusesUnsortedLines) {
  const auto table = SortedTable::parse("b\na\n", "x.tsv");
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().line, 2);
  EXPECT_FALSE(SortedTable::parse("a\na\n", "x.tsv").has_value());
}

TEST(TableColumn, IsEmptyWhereThereIsNone) {
  EXPECT_EQ(table_column("f\t3", 0), "f");
  EXPECT_EQ(table_column("f\t3", 1), "3");
  EXPECT_EQ(table_column("f\t3", 2), "");
}

}  // namespace
}  // namespace newsgraph
