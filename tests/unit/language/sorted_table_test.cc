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

TEST(SortedTable, FindsKeysOfEveryFirstLetter) {
  const auto table = SortedTable::parse("'x\t1\n0z\t2\n1a\t3\na\t4\na b\t5\nab\t6\nz\t7\nzz\t8\n\xc3\xa9\t9\n", "t");
  ASSERT_TRUE(table);
  const std::pair<std::string_view, std::string_view> expected[] = {{"'x", "1"}, {"0z", "2"},  {"1a", "3"},
                                                                    {"a", "4"},  {"a b", "5"}, {"ab", "6"},
                                                                    {"z", "7"},  {"zz", "8"},  {"\xc3\xa9", "9"}};
  for (const auto& [key, value] : expected) EXPECT_EQ(table->find(key), value) << key;
  for (const char* absent : {"", "0", "1", "ac", "b", "zzz", "\xc3\xaa"}) EXPECT_FALSE(table->find(absent)) << absent;
  EXPECT_TRUE(table->has_prefix("z"));
  EXPECT_FALSE(table->has_prefix("b"));
}

}  // namespace
}  // namespace newsgraph
