#include "input/line_reader.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

LineReader reader_of(std::string bytes, std::size_t max_line = 1 << 20) {
  return LineReader(memory_source(std::move(bytes)), "a.jsonl", max_line);
}

TEST(LineReader, GivesLinesAndTheirNumbers) {
  LineReader reader = reader_of("one\n\ntwo");
  EXPECT_EQ(**reader.next(), "one");
  EXPECT_EQ(**reader.next(), "");
  EXPECT_EQ(**reader.next(), "two");
  EXPECT_EQ(reader.line_number(), 3);
  EXPECT_FALSE(reader.next()->has_value());
  EXPECT_FALSE(reader.next()->has_value());
}

TEST(LineReader, GivesLinesLongerThanItsBuffer) {
  const std::string longer(300000, 'x');
  LineReader reader = reader_of("a\n" + longer + "\nb\n");
  EXPECT_EQ(**reader.next(), "a");
  EXPECT_EQ(**reader.next(), longer);
  EXPECT_EQ(**reader.next(), "b");
  EXPECT_FALSE(reader.next()->has_value());
}

TEST(LineReader, PassesOverALineThatIsTooLong) {
  LineReader reader = reader_of("a\n" + std::string(3 << 20, 'x') + "\nb\n");
  EXPECT_EQ(**reader.next(), "a");
  const auto failure = reader.next();
  ASSERT_FALSE(failure);
  EXPECT_EQ(failure.error().to_string(), "a.jsonl:2: error: longer than 1 MB; split it");
  EXPECT_EQ(**reader.next(), "b");
  EXPECT_EQ(reader.line_number(), 3);
}

TEST(LineReader, RefusesARestThatIsTooLong) {
  LineReader reader = reader_of(std::string(3 << 20, 'x'));
  EXPECT_EQ(reader.rest().error().code, ErrorCode::limit);
}

TEST(LineReader, LooksAheadWithoutTaking) {
  LineReader reader = reader_of("\xEF\xBB\xBF \n {\n");
  EXPECT_EQ(**reader.peek(), '{');
  EXPECT_EQ(**reader.next(), "\xEF\xBB\xBF ");
  EXPECT_FALSE(reader_of(" \n\t").peek()->has_value());
  EXPECT_EQ(**reader_of("x").peek(), 'x');
}

}  // namespace
}  // namespace newsgraph
